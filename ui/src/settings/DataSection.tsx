import { Alert, Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { eraseEverything } from '../api/account';
import { wordsOf } from '../api/problem';
import { t } from '../messages';
import classes from './Settings.module.css';

/** Taking everything along, and leaving nothing behind. */
export function DataSection() {
  const [password, setPassword] = useState('');
  const erase = useMutation({ mutationFn: () => eraseEverything(password), onSuccess: () => window.location.assign('/') });
  return (
    <>
      <p className={classes.lead}>{t('settings.dataHint')}</p>
      <div className={classes.line}>
        {(['json', 'csv', 'xlsx'] as const).map((format) => (
          <Button key={format} component="a" href={`/api/exports/invoices.${format}?archived=all`} download variant="default" leftSection={<Download size={15} />}>
            {t(`export.${format}`)}
          </Button>
        ))}
      </div>
      <form
        className={classes.danger}
        onSubmit={(event) => {
          event.preventDefault();
          erase.mutate();
        }}
      >
        <h2 className={classes.part} style={{ marginTop: 0 }}>{t('settings.erase')}</h2>
        <p className="quiet">{t('settings.eraseHint')}</p>
        <div className={classes.line}>
          <PasswordInput label={t('start.password')} required value={password} onChange={(event) => setPassword(event.currentTarget.value)} w={240} autoComplete="current-password" visibilityToggleButtonProps={{ 'aria-label': t('start.showPassword') }} />
          <Button type="submit" color="red" variant="light" loading={erase.isPending}>{t('settings.eraseButton')}</Button>
        </div>
        {erase.error && <Alert color="red" variant="light" role="alert">{wordsOf(erase.error)}</Alert>}
      </form>
    </>
  );
}
