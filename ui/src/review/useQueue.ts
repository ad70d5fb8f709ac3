import { type QueryClient, useQuery } from '@tanstack/react-query';
import { type Filters, findInvoices } from '../api/invoices';
import type { InvoiceRow, InvoiceStatus, Page } from '../api/types';
import { keys } from '../app/queries';

/** What waits for a person, the longest waiting first. */
export const WAITING: Filters = { status: ['needs_review'], sort_by: 'created_at', sort_order: 'asc' };

const QUEUES = [...keys.lists, 'queue'] as const;

/** Who decides faster than the server lists anew must not be led back to what is decided: the lists at hand say it at once. */
export function noteInQueues(client: QueryClient, id: number, status: InvoiceStatus): void {
  client.setQueriesData<Page<InvoiceRow>>({ queryKey: QUEUES }, (list) =>
    list && { ...list, items: list.items.map((row) => (row.invoice_id === id ? { ...row, status } : row)) });
}

/** The invoices around the present one, in the order of the list that the person came from. */
export function useQueue(id: number, filters: Filters) {
  const list = useQuery({
    queryKey: [...QUEUES, filters],
    queryFn: ({ signal }) => findInvoices(filters, 1, 100, signal),
    staleTime: 60_000,
  });
  const rows = list.data?.items ?? [];
  const place = rows.findIndex((row) => row.invoice_id === id);
  const following = [...rows.slice(place + 1), ...rows.slice(0, Math.max(place, 0))];
  return {
    place,
    total: list.data?.total ?? 0,
    next: place >= 0 ? rows[place + 1]?.invoice_id : rows[0]?.invoice_id,
    previous: place > 0 ? rows[place - 1]?.invoice_id : undefined,
    nextWaiting: following.find((row) => row.status === 'needs_review' && row.invoice_id !== id)?.invoice_id,
  };
}
