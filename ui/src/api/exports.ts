import { file, queryString } from './http';
import type { Filters } from './invoices';

/** The list's filters as exports take them: there, `search` would mean the file's name and not the words of all that invoices say. */
function listed({ search: _search, ...filters }: Filters): Omit<Filters, 'search'> {
  return filters;
}

export function exportAddress(format: 'xlsx' | 'csv' | 'json', filters: Filters): string {
  return `/api/exports/invoices.${format}${queryString(listed(filters))}`;
}

/** A program that keeps books, and what it must be told. */
export type Bookkeeper = 'datev' | 'quickbooks' | 'xero';

export function exportForBooks(bookkeeper: Bookkeeper, books: Record<string, string>, filters: Filters): Promise<Blob> {
  return file(`/api/exports/${bookkeeper}.csv`, { ...listed(filters), ...books });
}
