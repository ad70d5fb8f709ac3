import { Alert, Button, CopyButton } from '@mantine/core';
import { t } from '../messages';

/** A secret that is shown this once. */
export function Secret({ title, value }: { title: string; value: string }) {
  return (
    <Alert color="pine" variant="light" title={title} role="status">
      <code style={{ overflowWrap: 'anywhere' }}>{value}</code>
      <CopyButton value={value}>{({ copied, copy }) => <Button ml="sm" size="xs" variant="default" onClick={copy}>{t(copied ? 'settings.copied' : 'settings.copy')}</Button>}</CopyButton>
    </Alert>
  );
}
