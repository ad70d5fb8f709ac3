import { Alert, Button, CopyButton, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { chatLinks, inviteChat, phone, removeChatLink, setPhone } from '../api/chats';
import { wordsOf } from '../api/problem';
import { moment } from '../invoice/format';
import { t } from '../messages';
import { NotHereYet } from './NotHereYet';
import { RemoveButton } from './RemoveButton';
import classes from './Settings.module.css';

/** The user's own chats in one service: those there are, a code for another, and the number by which one is known. */
export function ChatLinks({ channel }: { channel: string }) {
  const client = useQueryClient();
  const links = useQuery({ queryKey: ['chat-links'], queryFn: chatLinks });
  const number = useQuery({ queryKey: ['phone'], queryFn: phone });
  const [typed, setTyped] = useState<string>();
  const renew = () => void client.invalidateQueries({ queryKey: ['chat-links'] });
  const inviting = useMutation({ mutationFn: inviteChat });
  const saving = useMutation({
    mutationFn: (value: string) => setPhone(value),
    onSuccess: (saved) => {
      setTyped(undefined);
      client.setQueryData(['phone'], saved);
    },
  });
  const way = inviting.data?.ways.find((one) => one.channel === channel);
  const mine = links.data?.filter((link) => link.channel === channel) ?? [];
  return (
    <>
      <h2 className={classes.part}>{t('settings.chats')}</h2>
      {links.error && <NotHereYet failure={links.error} />}
      {mine.length > 0 && (
        <ul className={classes.rows}>
          {mine.map((link) => (
            <li key={link.id}>
              <div><b>{link.phone ?? t('settings.chatLinked')}</b><small>{moment(link.linked_at)}</small></div>
              <RemoveButton label={t('settings.unlinkChat')} remove={() => removeChatLink(link.id)} onSettled={renew} />
            </li>
          ))}
        </ul>
      )}
      <form
        className={classes.line}
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate(typed ?? '');
        }}
      >
        <TextInput type="tel" label={t('settings.phone')} description={t('settings.phoneHint')} placeholder="+49 170 1234567" value={typed ?? number.data?.phone ?? ''} onChange={(event) => setTyped(event.currentTarget.value)} error={saving.error ? wordsOf(saving.error) : undefined} w={380} />
        <Button type="submit" variant="default" disabled={!typed} loading={saving.isPending}>{t('settings.savePhone')}</Button>
      </form>
      <p><Button variant="default" loading={inviting.isPending} onClick={() => inviting.mutate()}>{t('settings.linkChat')}</Button></p>
      {inviting.error && <Alert color="red" variant="light" role="alert">{wordsOf(inviting.error)}</Alert>}
      {inviting.data && way && (
        <Alert color="pine" variant="light" title={t('settings.chatCode')}>
          <code>{inviting.data.code}</code>
          <CopyButton value={inviting.data.code}>{({ copied, copy }) => <Button ml="sm" size="xs" variant="default" onClick={copy}>{t(copied ? 'settings.copied' : 'settings.copy')}</Button>}</CopyButton>
          {way.url && <Button ml="sm" size="xs" component="a" href={way.url} target="_blank" rel="noreferrer">{t('settings.openChat')}</Button>}
        </Alert>
      )}
    </>
  );
}
