import { ActionIcon, Alert, Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, Clock, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { wordsOf } from '../api/problem';
import { type Delivery, deliveries, makeWebhook, removeWebhook, sendAgain, type Webhook, webhooks } from '../api/webhooks';
import { moment } from '../invoice/format';
import { nameOf, t } from '../messages';
import { NotHereYet } from './NotHereYet';
import { Secret } from './Secret';
import classes from './Settings.module.css';

/** The programs that are told when an invoice reaches a state, with what became of the latest messages. */
export function WebhooksOut() {
  const client = useQueryClient();
  const list = useQuery({ queryKey: ['webhooks'], queryFn: webhooks });
  const [url, setUrl] = useState('');
  const renew = () => void client.invalidateQueries({ queryKey: ['webhooks'] });
  const making = useMutation({ mutationFn: () => makeWebhook(url), onSuccess: () => { setUrl(''); renew(); } });
  const removing = useMutation({ mutationFn: removeWebhook, onSettled: renew });
  return (
    <>
      <h3 className={classes.part}>{t('webhooks.out')}</h3>
      <p className={classes.lead}>{t('webhooks.outHint')}</p>
      {list.error && <NotHereYet failure={list.error} />}
      {list.data && list.data.length > 0 && (
        <ul className={classes.rows}>
          {list.data.map((webhook) => (
            <li key={webhook.id}>
              <div>
                <b>{webhook.url}</b>
                <small>{t('webhooks.since', { at: moment(webhook.created_at) })}</small>
                <Latest webhook={webhook} />
              </div>
              <ActionIcon aria-label={t('webhooks.remove', { name: webhook.url })} onClick={() => removing.mutate(webhook.id)}><Trash2 size={16} /></ActionIcon>
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
        <TextInput type="url" label={t('webhooks.url')} required maxLength={2000} placeholder="https://" value={url} onChange={(event) => setUrl(event.currentTarget.value)} w={380} maw="100%" />
        <Button type="submit" variant="default" loading={making.isPending}>{t('webhooks.make')}</Button>
      </form>
      {(making.error ?? removing.error) && <Alert color="red" variant="light" role="alert">{wordsOf(making.error ?? removing.error)}</Alert>}
      {making.data?.secret && <Secret title={t('webhooks.secretOnce')} value={making.data.secret} />}
    </>
  );
}

function Latest({ webhook }: { webhook: Webhook }) {
  const client = useQueryClient();
  const key = ['deliveries', webhook.id];
  const list = useQuery({ queryKey: key, queryFn: () => deliveries(webhook.id) });
  const again = useMutation({ mutationFn: (delivery: number) => sendAgain(webhook.id, delivery), onSettled: () => void client.invalidateQueries({ queryKey: key }) });
  if (!list.data || list.data.length === 0) return null;
  return (
    <details className={classes.more}>
      <summary>{t('webhooks.latest')}</summary>
      <ul>
        {list.data.map((delivery) => (
          <li key={delivery.id}>
            <Outcome delivery={delivery} />
            <span>{nameOf('event', delivery.event)} · #{delivery.invoice_id} · {moment(delivery.created_at)}{delivery.error ? ` · ${delivery.error}` : ''}</span>
            <ActionIcon size="sm" aria-label={t('webhooks.again', { n: delivery.invoice_id })} loading={again.isPending && again.variables === delivery.id} onClick={() => again.mutate(delivery.id)}><RotateCcw size={13} /></ActionIcon>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Outcome({ delivery }: { delivery: Delivery }) {
  const words = nameOf('delivery', delivery.status);
  if (delivery.status === 'delivered') return <CircleCheck size={14} className={classes.good} role="img" aria-label={words} />;
  if (delivery.status === 'failed') return <CircleAlert size={14} className={classes.bad} role="img" aria-label={words} />;
  return <Clock size={14} role="img" aria-label={words} />;
}
