import { said } from '../messages';
import { get, send } from './http';
import type { Invoice, InvoiceRow, ListQuery, Page, PageTexts, PageWord, Schemas, StatusSummary } from './types';

/** The list's filters as the API takes them; they are also what the address bar holds. */
export type Filters = Omit<ListQuery, 'page' | 'per_page' | 'op_number' | 'archived' | 'sort_order'> & { archived?: boolean; sort_order?: 'asc' | 'desc' };

export const PER_PAGE = 100;

export function listInvoices(filters: Filters, page: number, perPage = PER_PAGE, signal?: AbortSignal): Promise<Page<InvoiceRow>> {
  return get('/api/invoices', { ...filters, page, per_page: perPage }, signal);
}

/** The list, or with words to look for, the full-text search over everything that the invoices say. */
export async function findInvoices(filters: Filters, page: number, perPage: number, signal?: AbortSignal): Promise<Page<InvoiceRow>> {
  if (!filters.search) return listInvoices(filters, page, perPage, signal);
  return get('/api/search', { ...asSearch(filters), page, per_page: perPage }, signal);
}

/** The list's filters as the search calls them: there, the words look into everything that invoices say. */
export function asSearch({ search, ...others }: Filters) {
  return { q: search, ...others };
}

export function statusSummary(): Promise<StatusSummary> {
  return get('/api/invoices/status-summary');
}

export function getInvoice(id: number): Promise<Invoice> {
  return get(`/api/invoices/${id}`);
}

export type Changes = Schemas['Correction'];

export function changeInvoice(id: number, version: number, changes: Changes): Promise<Invoice> {
  return send('PATCH', `/api/invoices/${id}`, changes, { 'If-Match': `"${version}"` });
}

export type Action = 'confirm' | 'reject' | 'retry' | 'reopen' | 'archive' | 'unarchive';

export function act(id: number, action: Action, reason?: string): Promise<Schemas['ReviewDecided']> {
  if (action === 'reopen') return send('DELETE', `/api/invoices/${id}/decision`);
  return send('POST', `/api/invoices/${id}/${action}`, reason ? { reason } : undefined);
}

export type BulkOutcome = Schemas['ReviewBulkOutcome'];

export function actOnMany(ids: number[], action: Action, reason?: string): Promise<Schemas['ReviewBulkAnswer']> {
  const wish: Schemas['ReviewBulk'] = { ids, action, reason };
  return send('POST', '/api/invoices/bulk', wish);
}

const AT_ONCE = 200;

/** Any number of them, in parts. @returns the ids that were done, and why the others were refused */
export async function actOnAll(ids: number[], action: Action, reason?: string): Promise<{ done: number[]; refused: string[] }> {
  const done: number[] = [];
  const refused: string[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const { results } = await actOnMany(ids.slice(start, start + AT_ONCE), action, reason);
    for (const one of results) {
      if (one.done) done.push(one.invoice_id);
      else refused.push(said(one.error?.detail ?? ''));
    }
  }
  return { done, refused };
}

export function pageImage(id: number, page: number): string {
  return `/api/invoices/${id}/pages/${page}`;
}

export function download(id: number): string {
  return `/api/invoices/${id}/download`;
}

export async function pageWords(id: number, page: number): Promise<PageWord[]> {
  return (await get<Schemas['PageWordsWordsJson']>(`/api/invoices/${id}/pages/${page}/words`)).words;
}

/** The text of all pages as it was read, and as a language model corrected it. */
export function pageTexts(id: number): Promise<PageTexts> {
  return get(`/api/invoices/${id}/text`);
}
