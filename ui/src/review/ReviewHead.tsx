import { ActionIcon, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, ChevronDown, ChevronUp, ShieldCheck } from 'lucide-react';
import type { Invoice } from '../api/types';
import { amount } from '../invoice/format';
import { Status } from '../invoice/status';
import { t } from '../messages';
import type { InboxSearch } from '../inbox/search';
import { textOf } from './fields';
import classes from './Review.module.css';
import type { useQueue } from './useQueue';

interface Props {
  invoice: Invoice;
  queue: ReturnType<typeof useQueue>;
  search: InboxSearch;
  onOpen: (id: number | undefined) => void;
}

/** Which invoice this is, and where it stands in the list that the person works through. */
export function ReviewHead({ invoice, queue, search, onOpen }: Props) {
  const vendor = textOf(invoice.fields, 'seller_name') || invoice.filename;
  const total = amount(textOf(invoice.fields, 'total'), textOf(invoice.fields, 'currency'));
  return (
    <header className={classes.head}>
      <Tooltip label={t('review.back')}>
        <ActionIcon component={Link} to="/inbox" search={search as never} aria-label={t('review.back')}><ArrowLeft size={18} /></ActionIcon>
      </Tooltip>
      <h1 className={classes.title}>
        <b>{vendor}</b>
        <span className="quiet">{textOf(invoice.fields, 'number')}</span>
      </h1>
      <Status status={invoice.archived ? 'archived' : invoice.status} />
      {invoice.proved && <span className={classes.proved}><ShieldCheck size={14} aria-hidden />{t('review.proved')}</span>}
      <span className={classes.total}>{total}</span>
      <span className={classes.place}>{queue.place >= 0 ? t('review.place', { place: queue.place + 1, total: queue.total }) : `#${invoice.invoice_id}`}</span>
      <ActionIcon aria-label={t('review.previous')} disabled={queue.previous === undefined} onClick={() => onOpen(queue.previous)}><ChevronUp size={18} /></ActionIcon>
      <ActionIcon aria-label={t('review.next')} disabled={queue.next === undefined} onClick={() => onOpen(queue.next)}><ChevronDown size={18} /></ActionIcon>
    </header>
  );
}
