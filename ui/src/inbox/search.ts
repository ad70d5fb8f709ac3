import type { Filters } from '../api/invoices';
import type { InvoiceStatus } from '../api/types';

/** What the address bar of the inbox holds: the filters, so that a view can be sent to a colleague or kept as a bookmark. */
export type InboxSearch = Filters & { shared?: boolean };

const TEXTS = ['search', 'vendor', 'vendor_is', 'number', 'currency', 'category', 'source', 'sort_by'] as const;
const DATES = ['date_from', 'date_to'] as const;
const AMOUNTS = ['total_min', 'total_max'] as const;
const MISSING = ['vendor', 'date', 'category'];
const STATUSES: readonly InvoiceStatus[] = ['pending', 'processing', 'needs_review', 'confirmed', 'rejected', 'failed'];

/** Keeps what is a filter and drops the rest, so that a mistyped address opens a list rather than an error. */
export function inboxSearch(search: Record<string, unknown>): InboxSearch {
  const kept: InboxSearch = {};
  for (const name of TEXTS) {
    const text = textOf(search[name]);
    if (text) kept[name] = text;
  }
  for (const name of DATES) {
    const text = textOf(search[name]);
    if (text && /^\d{4}-\d{2}-\d{2}$/.test(text)) kept[name] = text;
  }
  for (const name of AMOUNTS) {
    const text = textOf(search[name]);
    if (text && /^-?\d+(\.\d+)?$/.test(text)) kept[name] = text;
  }
  const status = [search.status].flat().filter((one): one is InvoiceStatus => STATUSES.includes(one as InvoiceStatus));
  if (status.length > 0) kept.status = status;
  const without = [search.without].flat().filter((one): one is string => MISSING.includes(one as string));
  if (without.length > 0) kept.without = without;
  if (search.archived === true || search.archived === 'true') kept.archived = true;
  if (search.sort_order === 'asc' || search.sort_order === 'desc') kept.sort_order = search.sort_order;
  if (search.shared) kept.shared = true;
  return kept;
}

/** The filters of an address's parameters, as a kept view has them. */
export function searchFrom(query: string): InboxSearch {
  const parameters = new URLSearchParams(query);
  return inboxSearch({ ...Object.fromEntries(parameters), status: parameters.getAll('status'), without: parameters.getAll('without') });
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The filters without the sorting: what makes a list shorter. */
export function narrowing(search: InboxSearch): Partial<Filters> {
  const { sort_by: _by, sort_order: _order, status: _status, archived: _archived, shared: _shared, ...rest } = search;
  return rest;
}
