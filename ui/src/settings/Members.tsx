import { Alert, Button, CopyButton, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useRouteContext } from '@tanstack/react-router';
import { changeRole, invitations, invite, type Member, memberHistory, members, removeInvitation, removeMember } from '../api/account';
import { wordsOf } from '../api/problem';
import { moment } from '../invoice/format';
import { nameOf, t } from '../messages';
import { NotHereYet } from './NotHereYet';
import { RemoveButton } from './RemoveButton';
import classes from './Settings.module.css';

const ROLES = ['ADMIN', 'MEMBER', 'VIEWER'];
const inWords = (role: string) => nameOf('role', role.toLowerCase());
const options = (roles: string[]) => roles.map((value) => ({ value, label: inWords(value) }));

/** Who may come in, and who is invited to. */
export function Members() {
  const client = useQueryClient();
  const { me } = useRouteContext({ from: '/inside' });
  const people = useQuery({ queryKey: ['members'], queryFn: members });
  const open = useQuery({ queryKey: ['invitations'], queryFn: invitations });
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('MEMBER');
  const renew = () => {
    void client.invalidateQueries({ queryKey: ['members'] });
    void client.invalidateQueries({ queryKey: ['invitations'] });
    void client.invalidateQueries({ queryKey: ['member-history'] });
  };
  const inviting = useMutation({ mutationFn: () => invite(email, role), onSuccess: () => { setEmail(''); renew(); } });
  const changing = useMutation({
    mutationFn: ({ one, after }: { one: Member; after: string }) => changeRole(one.user_id, after),
    // What one may do oneself is known to every screen.
    onSuccess: (changed) => changed.email === me.email && window.location.reload(),
    onSettled: renew,
  });
  const failure = inviting.error ?? changing.error;
  const link = inviting.data?.token ? `${window.location.origin}/sign-in?invitation=${encodeURIComponent(inviting.data.token)}` : null;
  return (
    <>
      <p className={classes.lead}>{t('settings.usersHint')}</p>
      {people.error && <NotHereYet failure={people.error} />}
      <ul className={classes.rows}>
        {people.data?.map((one) => (
          <li key={one.user_id}>
            <div><b>{one.email}</b>{one.email === me.email && <small>{t('settings.you')}</small>}</div>
            <Role mine={me.role} one={one} busy={changing.isPending} onChange={(after) => changing.mutate({ one, after })} />
            {one.role.toLowerCase() !== 'owner' && (
              <RemoveButton label={t('settings.removeUser', { email: one.email })} remove={() => removeMember(one.user_id)} onSettled={renew} />
            )}
          </li>
        ))}
        {open.data?.map((one) => (
          <li key={`invited-${one.id}`}>
            <div><b>{one.email}</b><small>{t('settings.invited', { role: inWords(one.role), until: moment(one.expires_at) })}</small></div>
            <RemoveButton label={t('settings.uninvite', { email: one.email })} remove={() => removeInvitation(one.id)} onSettled={renew} />
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
        <NativeSelect label={t('settings.role')} value={role} onChange={(event) => setRole(event.currentTarget.value)} data={options(ROLES)} />
        <Button type="submit" loading={inviting.isPending}>{t('settings.invite')}</Button>
      </form>
      {failure && <Alert color="red" variant="light" role="alert">{wordsOf(failure)}</Alert>}
      {link && (
        <Alert color="pine" variant="light" title={t('settings.invitationLink')}>
          <code>{link}</code>
          <CopyButton value={link}>{({ copied, copy }) => <Button mt="xs" size="xs" variant="default" onClick={copy}>{t(copied ? 'settings.copied' : 'settings.copy')}</Button>}</CopyButton>
        </Alert>
      )}
      <Changes />
    </>
  );
}

/** What somebody may do here; only owners name owners. */
function Role({ mine, one, busy, onChange }: { mine: string; one: Member; busy: boolean; onChange: (role: string) => void }) {
  const isOwner = mine.toLowerCase() === 'owner';
  if (one.role === 'OWNER' && !isOwner) return <span className="quiet">{inWords(one.role)}</span>;
  return (
    <NativeSelect
      className={classes.role}
      size="xs"
      aria-label={t('settings.roleOf', { email: one.email })}
      value={one.role}
      disabled={busy}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={options(isOwner ? ['OWNER', ...ROLES] : ROLES)}
    />
  );
}

/** Who changed what about the users, the latest first. */
function Changes() {
  const [open, setOpen] = useState(false);
  const entries = useQuery({ queryKey: ['member-history'], queryFn: memberHistory, enabled: open });
  return (
    <details className={classes.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('settings.userHistory')}</summary>
      {entries.error && <NotHereYet failure={entries.error} />}
      {entries.data?.length === 0 && <p className="quiet">{t('settings.noUserHistory')}</p>}
      <ul>
        {entries.data?.map((entry) => (
          <li key={`${entry.at} ${entry.email}`}>
            <b>{entry.email}</b>: {entry.after ? `${inWords(entry.before)} → ${inWords(entry.after)}` : t('settings.userRemoved')}
            <span className="quiet"> · {t('review.byAt', { by: entry.by, at: moment(entry.at) })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
