import { Link } from '@tanstack/react-router';
import type { InvoiceStatus, StatusSummary } from '../api/types';
import { count } from '../invoice/format';
import { t } from '../messages';
import classes from './Inbox.module.css';
import { type InboxSearch, narrowing } from './search';

const SHOWN: InvoiceStatus[] = ['needs_review', 'processing', 'pending', 'failed', 'confirmed', 'rejected'];

/** How many invoices stand where, each count a link to them. */
export function StatusLinks({ summary, search }: { summary: StatusSummary | undefined; search: InboxSearch }) {
  const kept = narrowing(search);
  const one = !search.archived && search.status?.length === 1 ? search.status[0] : undefined;
  const all = !search.archived && !search.status;
  return (
    <nav className={classes.links} aria-label={t('inbox.byStatus')}>
      <Link to="/inbox" search={kept} data-on={all || undefined} aria-current={all ? 'true' : undefined}>
        {t('inbox.all')} <b>{summary ? count(summary.total - summary.archived) : ''}</b>
      </Link>
      {SHOWN.filter((status) => status === 'needs_review' || one === status || (summary?.[status] ?? 0) > 0).map((status) => (
        <Link
          key={status}
          to="/inbox"
          search={{ ...kept, status: [status] }}
          data-on={one === status || undefined}
          aria-current={one === status ? 'true' : undefined}
        >
          {t(`status.${status}`)} <b>{summary ? count(summary[status]) : ''}</b>
        </Link>
      ))}
      <Link to="/inbox" search={{ ...kept, archived: true }} data-on={search.archived || undefined} aria-current={search.archived ? 'true' : undefined}>
        {t('status.archived')} <b>{summary ? count(summary.archived) : ''}</b>
      </Link>
    </nav>
  );
}
