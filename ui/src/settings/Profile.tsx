import { Button, Input, NativeSelect, PasswordInput, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { say } from '../design/say';
import { useMutation } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { changePassword } from '../api/account';
import { wordsOf } from '../api/problem';
import { signIn } from '../api/session';
import { language, languages, nameOf, t } from '../messages';
import classes from './Settings.module.css';

export function Profile() {
  const { me } = useRouteContext({ from: '/inside' });
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const change = useMutation({
    mutationFn: async () => {
      await changePassword(current, fresh);
      await signIn(me.email, fresh);
    },
    onSuccess: () => {
      setCurrent('');
      setFresh('');
      say({ message: t('settings.passwordChanged') });
    },
  });
  return (
    <>
      <p className={classes.lead}>{me.email} · {nameOf('role', me.role)}</p>
      <div className={classes.form}>
        <Input.Wrapper label={t('shell.theme')} labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label={t('shell.theme')}
            value={colorScheme}
            onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
            data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
          />
        </Input.Wrapper>
        <NativeSelect
          label={t('settings.language')}
          value={language()}
          data={languages.map((tag) => ({ value: tag, label: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag }))}
          onChange={(event) => {
            localStorage.setItem('language', event.currentTarget.value);
            window.location.reload();
          }}
        />
      </div>
      <h2 className={classes.part}>{t('settings.password')}</h2>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <input type="email" autoComplete="username" value={me.email} readOnly hidden aria-hidden />
        <PasswordInput label={t('settings.currentPassword')} autoComplete="current-password" required value={current} onChange={(event) => setCurrent(event.currentTarget.value)} visibilityToggleButtonProps={{ 'aria-label': t('start.showPassword') }} />
        <PasswordInput label={t('settings.newPassword')} autoComplete="new-password" required minLength={8} value={fresh} onChange={(event) => setFresh(event.currentTarget.value)} error={change.error ? wordsOf(change.error) : undefined} visibilityToggleButtonProps={{ 'aria-label': t('start.showPassword') }} />
        <Button type="submit" loading={change.isPending}>{t('settings.changePassword')}</Button>
      </form>
    </>
  );
}
