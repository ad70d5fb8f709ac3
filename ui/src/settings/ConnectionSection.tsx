import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, PlugZap } from 'lucide-react';
import { connections, testConnection } from '../api/account';
import { wordsOf } from '../api/problem';
import { type MessageKey, said, t } from '../messages';
import { NotHereYet } from './NotHereYet';
import classes from './Settings.module.css';

interface Props {
  name: string;
  /** What to set, each with an example. */
  variables: Record<string, string>;
}

/** A way in or a service: how it is set up, whether it is, and whether it answers. Secrets stay in the environment. */
export function ConnectionSection({ name, variables }: Props) {
  const all = useQuery({ queryKey: ['connections'], queryFn: connections });
  const test = useMutation({ mutationFn: () => testConnection(name) });
  const mine = all.data?.find((one) => one.name === name);
  return (
    <>
      <p className={classes.lead}>{t(`settings.${name}Hint` as MessageKey)}</p>
      <h2 className={classes.part}>{t('settings.setUp')}</h2>
      <div className={classes.variables}>{Object.entries(variables).map(([variable, example]) => <code key={variable}>{variable}=<span className="quiet">{example}</span></code>)}</div>
      {all.error && <NotHereYet failure={all.error} />}
      {all.data && !mine && <p className="quiet">{t('settings.notHere')}</p>}
      {mine && (
        <p className={mine.configured ? classes.good : 'quiet'}>
          {mine.configured && <CircleCheck size={15} aria-hidden />}
          {mine.configured ? said(mine.detail) || t('settings.configured') : `${t('settings.notConfigured')} ${t('settings.notConfiguredHint')}`}
        </p>
      )}
      {mine?.configured && (
        <p>
          <Button variant="default" leftSection={<PlugZap size={15} />} loading={test.isPending} onClick={() => test.mutate()}>{t('settings.test')}</Button>
        </p>
      )}
      <p aria-live="polite">
        {test.data?.ok && <span className={classes.good}><CircleCheck size={15} aria-hidden />{said(test.data.detail)}</span>}
        {test.data && !test.data.ok && <span className={classes.bad}><CircleAlert size={15} aria-hidden />{said(test.data.detail)}</span>}
        {test.error && <span className={classes.bad}><CircleAlert size={15} aria-hidden />{wordsOf(test.error)}</span>}
      </p>
    </>
  );
}
