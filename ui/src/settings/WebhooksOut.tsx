import { ActionIcon } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, Clock, RotateCcw } from 'lucide-react';
import { type Delivery, deliveries, makeWebhook, removeWebhook, sendAgain, type Webhook, webhooks } from '../api/webhooks';
import { moment } from '../invoice/format';
import { nameOf, t } from '../messages';
import { Programs } from './Programs';
import classes from './Settings.module.css';

/** The programs that are told when an invoice reaches a state, with what became of the latest messages. */
export function WebhooksOut() {
  return (
    <Programs
      title={t('webhooks.out')}
      hint={t('webhooks.outHint')}
      queryKey="webhooks"
      list={webhooks}
      make={makeWebhook}
      remove={removeWebhook}
      nameOf={(webhook) => webhook.url}
      input={{ type: 'url', label: t('webhooks.url'), maxLength: 2000, placeholder: 'https://', w: 380 }}
      button={t('webhooks.make')}
    >
      {(webhook) => (
        <>
          <small>{t('webhooks.since', { at: moment(webhook.created_at) })}</small>
          <Latest webhook={webhook} />
        </>
      )}
    </Programs>
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
