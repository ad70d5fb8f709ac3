import { Alert, Button, MultiSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiKeys, makeApiKey, removeApiKey } from '../api/account';
import { wordsOf } from '../api/problem';
import { moment } from '../invoice/format';
import { nameOf, t } from '../messages';
import { NotHereYet } from './NotHereYet';
import { RemoveButton } from './RemoveButton';
import { Secret } from './Secret';
import classes from './Settings.module.css';

/** Keys for programs: each does what its scopes allow, and is shown once. */
export function ApiKeys() {
  const client = useQueryClient();
  const list = useQuery({ queryKey: ['api-keys'], queryFn: apiKeys });
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState(['read', 'write']);
  const renew = () => void client.invalidateQueries({ queryKey: ['api-keys'] });
  const making = useMutation({ mutationFn: () => makeApiKey(name, scopes), onSuccess: () => { setName(''); renew(); } });
  const secret = making.data?.key;
  return (
    <>
      <p className={classes.lead}>{t('settings.keysHint')} <a href="/docs">{t('settings.docs')}</a></p>
      {list.error && <NotHereYet failure={list.error} />}
      {list.data && list.data.length > 0 && (
        <ul className={classes.rows}>
          {list.data.map((key) => (
            <li key={key.id}>
              <div><b>{key.name}</b><small>{key.scopes.map((scope) => nameOf('scope', scope)).join(', ')} · {moment(key.created_at)}</small></div>
              <RemoveButton label={t('settings.removeKey', { name: key.name })} remove={() => removeApiKey(key.id)} onSettled={renew} />
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
        <TextInput label={t('settings.keyName')} required value={name} onChange={(event) => setName(event.currentTarget.value)} w={220} />
        <MultiSelect label={t('settings.scopes')} value={scopes} onChange={setScopes} data={['read', 'write'].map((value) => ({ value, label: nameOf('scope', value) }))} w={260} />
        <Button type="submit" loading={making.isPending}>{t('settings.makeKey')}</Button>
      </form>
      {making.error && <Alert color="red" variant="light" role="alert">{wordsOf(making.error)}</Alert>}
      {secret && <Secret title={t('settings.keyOnce')} value={secret} />}
    </>
  );
}
