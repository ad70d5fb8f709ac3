import { ActionIcon, Alert, Button, CopyButton, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { invitations, invite, members, removeInvitation, removeMember } from '../api/account';
import { wordsOf } from '../api/problem';
import { moment } from '../invoice/format';
import { nameOf, t } from '../messages';
import { NotHereYet } from './NotHereYet';
import classes from './Settings.module.css';

const ROLES = ['ADMIN', 'MEMBER', 'VIEWER'];

/** Who may come in, and who is invited to. */
export function Members() {
  const client = useQueryClient();
  const people = useQuery({ queryKey: ['members'], queryFn: members });
  const open = useQuery({ queryKey: ['invitations'], queryFn: invitations });
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('MEMBER');
  const renew = () => {
    void client.invalidateQueries({ queryKey: ['members'] });
    void client.invalidateQueries({ queryKey: ['invitations'] });
  };
  const inviting = useMutation({ mutationFn: () => invite(email, role), onSuccess: () => { setEmail(''); renew(); } });
  const removing = useMutation({ mutationFn: removeMember, onSettled: renew });
  const uninviting = useMutation({ mutationFn: removeInvitation, onSettled: renew });
  const link = inviting.data?.token ? `${window.location.origin}/sign-in?invitation=${encodeURIComponent(inviting.data.token)}` : null;
  return (
    <>
      <p className={classes.lead}>{t('settings.usersHint')}</p>
      {people.error && <NotHereYet failure={people.error} />}
      <ul className={classes.rows}>
        {people.data?.map((one) => (
          <li key={one.user_id}>
            <div><b>{one.email}</b><small>{nameOf('role', one.role.toLowerCase())}</small></div>
            {one.role.toLowerCase() !== 'owner' && (
              <ActionIcon aria-label={t('settings.removeUser', { email: one.email })} onClick={() => removing.mutate(one.user_id)}><Trash2 size={16} /></ActionIcon>
            )}
          </li>
        ))}
        {open.data?.map((one) => (
          <li key={`invited-${one.id}`}>
            <div><b>{one.email}</b><small>{t('settings.invited', { role: nameOf('role', one.role.toLowerCase()), until: moment(one.expires_at) })}</small></div>
            <ActionIcon aria-label={t('settings.uninvite', { email: one.email })} onClick={() => uninviting.mutate(one.id)}><Trash2 size={16} /></ActionIcon>
          </li>
        ))}
      </ul>
      <form
        className={classes.line}
        onSubmit={(event) => {
          event.preventDefault();
          inviting.mutate();
        }}
      >
        <TextInput label={t('start.email')} type="email" required value={email} onChange={(event) => setEmail(event.currentTarget.value)} w={240} />
        <NativeSelect label={t('settings.role')} value={role} onChange={(event) => setRole(event.currentTarget.value)} data={ROLES.map((value) => ({ value, label: nameOf('role', value.toLowerCase()) }))} />
        <Button type="submit" loading={inviting.isPending}>{t('settings.invite')}</Button>
      </form>
      {(inviting.error ?? removing.error) && <Alert color="red" variant="light" role="alert">{wordsOf(inviting.error ?? removing.error)}</Alert>}
      {link && (
        <Alert color="pine" variant="light" title={t('settings.invitationLink')}>
          <code>{link}</code>
          <CopyButton value={link}>{({ copied, copy }) => <Button mt="xs" size="xs" variant="default" onClick={copy}>{t(copied ? 'settings.copied' : 'settings.copy')}</Button>}</CopyButton>
        </Alert>
      )}
    </>
  );
}
