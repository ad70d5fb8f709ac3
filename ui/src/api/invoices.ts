import { get, send } from './http';
import type { Box, FieldValue, Invoice, InvoiceRow, Line, Page, PageWord, StatusSummary } from './types';

/** The list's filters as the API takes them; they are also what the address bar holds. */
export interface Filters {
  status?: string[];
  search?: string;
  vendor?: string;
  number?: string;
  date_from?: string;
  date_to?: string;
  total_min?: string;
  total_max?: string;
  currency?: string;
  category?: string;
  source?: string;
  archived?: boolean;
  sort_by?: string;
  sort_order?: 'asc' | 'desc';
}

export const PER_PAGE = 100;

export function listInvoices(filters: Filters, page: number, perPage = PER_PAGE, signal?: AbortSignal): Promise<Page<InvoiceRow>> {
  return get('/api/invoices', { ...filters, page, per_page: perPage }, signal);
}

/** The list, or with words to look for, the full-text search over everything that the invoices say. */
export async function findInvoices(filters: Filters, page: number, perPage: number, signal?: AbortSignal): Promise<Page<InvoiceRow>> {
  const { search, ...others } = filters;
  if (!search) return listInvoices(filters, page, perPage, signal);
  return get('/api/search', { q: search, ...others, page, per_page: perPage }, signal);
}

export function statusSummary(): Promise<StatusSummary> {
  return get('/api/invoices/status-summary');
}

export function getInvoice(id: number): Promise<Invoice> {
  return get(`/api/invoices/${id}`);
}

export interface Changes {
  fields?: Record<string, FieldValue>;
  /** Where on the page a value was pointed out, by field. */
  places?: Record<string, { page: number; box: Box }>;
  lines?: Line[];
  category?: string | null;
}

export function changeInvoice(id: number, version: number, changes: Changes): Promise<Invoice> {
  return send('PATCH', `/api/invoices/${id}`, changes, { 'If-Match': `"${version}"` });
}

export type Action = 'confirm' | 'reject' | 'retry' | 'reopen' | 'archive' | 'unarchive';

export function act(id: number, action: Action, reason?: string): Promise<unknown> {
  if (action === 'reopen') return send('DELETE', `/api/invoices/${id}/decision`);
  return send('POST', `/api/invoices/${id}/${action}`, reason ? { reason } : undefined);
}

export interface BulkOutcome {
  invoice_id: number;
  done: boolean;
  status?: string;
  error?: { code: string; detail: string };
}

export function actOnMany(ids: number[], action: Action, reason?: string): Promise<{ results: BulkOutcome[] }> {
  return send('POST', '/api/invoices/bulk', { ids, action, reason });
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
      else refused.push(one.error?.detail ?? '');
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
  const answer = await get<PageWord[] | { words: PageWord[] }>(`/api/invoices/${id}/pages/${page}/words`);
  return Array.isArray(answer) ? answer : answer.words;
}
