import { Alert } from '@mantine/core';
import { Info } from 'lucide-react';
import { Problem, wordsOf } from '../api/problem';
import { t } from '../messages';

/** A part of the product that this server does not have, or the error in the server's words. */
export function NotHereYet({ failure }: { failure: unknown }) {
  const missing = failure instanceof Problem && failure.status === 404;
  return (
    <Alert color={missing ? 'gray' : 'red'} variant="light" icon={<Info size={16} />} role={missing ? 'note' : 'alert'}>
      {missing ? t('settings.notHere') : wordsOf(failure)}
    </Alert>
  );
}
