import { ActionIcon, Alert, Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { wordsOf } from '../api/problem';
import { makeSource, removeSource, sources } from '../api/webhooks';
import { moment } from '../invoice/format';
import { t } from '../messages';
import { NotHereYet } from './NotHereYet';
import { Secret } from './Secret';
import classes from './Settings.module.css';

/** The programs that hand documents in: each has an address and a secret of its own. */
export function WebhooksIn() {
  const client = useQueryClient();
  const list = useQuery({ queryKey: ['webhook-sources'], queryFn: sources });
  const [name, setName] = useState('');
  const renew = () => void client.invalidateQueries({ queryKey: ['webhook-sources'] });
  const making = useMutation({ mutationFn: () => makeSource(name), onSuccess: () => { setName(''); renew(); } });
  const removing = useMutation({ mutationFn: removeSource, onSettled: renew });
  return (
    <>
      <h3 className={classes.part}>{t('webhooks.in')}</h3>
      <p className={classes.lead}>{t('webhooks.inHint')}</p>
      {list.error && <NotHereYet failure={list.error} />}
      {list.data && list.data.length > 0 && (
        <ul className={classes.rows}>
          {list.data.map((source) => (
            <li key={source.id}>
              <div>
                <b>{source.name}</b>
                <small><code>{source.url}</code></small>
                <small>{source.last_used_at ? t('webhooks.used', { at: moment(source.last_used_at) }) : t('webhooks.unused')}</small>
              </div>
              <ActionIcon aria-label={t('webhooks.remove', { name: source.name })} onClick={() => removing.mutate(source.id)}><Trash2 size={16} /></ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <form
        className={classes.line}
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate();
        }}
      >
        <TextInput label={t('webhooks.name')} required maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} w={260} />
        <Button type="submit" variant="default" loading={making.isPending}>{t('webhooks.makeSource')}</Button>
      </form>
      {(making.error ?? removing.error) && <Alert color="red" variant="light" role="alert">{wordsOf(making.error ?? removing.error)}</Alert>}
      {making.data?.secret && <Secret title={t('webhooks.secretOnce')} value={making.data.secret} />}
    </>
  );
}
