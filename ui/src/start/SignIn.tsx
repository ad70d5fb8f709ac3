import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CircleAlert, FileText, MessagesSquare, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { wordsOf } from '../api/problem';
import { instance, register, signIn } from '../api/session';
import { Logo } from '../app/Logo';
import { keys, queries } from '../app/queries';
import { t } from '../messages';
import { LanguageLinks } from './LanguageLinks';
import classes from './SignIn.module.css';

/** The door: creates the owner when there is none yet, takes up an invitation, or signs in. */
export function SignIn() {
  const { next, invitation } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const house = useQuery({ queryKey: keys.instance, queryFn: instance, staleTime: 0 });
  const isFirst = house.data?.owner_exists === false;
  const [wantsAccount, setWantsAccount] = useState(false);
  const creates = isFirst || invitation !== undefined || wantsAccount;

  const enter = useMutation({
    mutationFn: async () => {
      if (creates) await register(email, password, invitation);
      return signIn(email, password);
    },
    onSuccess: (me) => {
      queries.clear();
      queries.setQueryData(keys.me, me);
      return next ? navigate({ href: next }) : navigate({ to: '/inbox', search: {} });
    },
  });

  return (
    <main className={classes.door}>
      <section className={classes.card}>
        <div className={classes.brand}><Logo size={36} /><span>Billfold</span></div>
        <h1 className={classes.title}>{t(isFirst ? 'start.welcome' : creates ? 'start.join' : 'start.signIn')}</h1>
        <p className={classes.lead}>{t(isFirst ? 'start.welcomeHint' : creates ? 'start.joinHint' : 'start.signInHint')}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            enter.mutate();
          }}
        >
          <Stack gap="sm">
            <TextInput
              label={t('start.email')} type="email" name="email" autoComplete="username" required autoFocus
              value={email} onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <PasswordInput
              label={t('start.password')} name="password" required minLength={creates ? 8 : undefined}
              autoComplete={creates ? 'new-password' : 'current-password'}
              description={creates ? t('start.passwordHint') : undefined}
              visibilityToggleButtonProps={{ 'aria-label': t('start.showPassword') }}
              value={password} onChange={(event) => setPassword(event.currentTarget.value)}
            />
            {(enter.error ?? house.error) && (
              <Alert color="red" variant="light" icon={<CircleAlert size={16} />} role="alert">{wordsOf(enter.error ?? house.error)}</Alert>
            )}
            <Button type="submit" size="md" mt={4} loading={enter.isPending}>{t(isFirst ? 'start.createOwner' : creates ? 'start.create' : 'start.enter')}</Button>
            {!isFirst && house.data?.open_registration && invitation === undefined && (
              <Button variant="subtle" size="xs" onClick={() => setWantsAccount(!creates)}>{t(creates ? 'start.haveAccount' : 'start.needAccount')}</Button>
            )}
          </Stack>
        </form>
        <LanguageLinks />
      </section>
      <aside className={classes.promise} aria-label={t('start.promise')}>
        <ul>
          <li><FileText size={20} aria-hidden /><div><b>{t('start.promiseRead')}</b><span>{t('start.promiseReadHint')}</span></div></li>
          <li><ShieldCheck size={20} aria-hidden /><div><b>{t('start.promiseProof')}</b><span>{t('start.promiseProofHint')}</span></div></li>
          <li><MessagesSquare size={20} aria-hidden /><div><b>{t('start.promiseAsk')}</b><span>{t('start.promiseAskHint')}</span></div></li>
        </ul>
      </aside>
    </main>
  );
}
