import type { Bookkeeper } from '../api/exports';
import type { Filters } from '../api/invoices';

/** What each program for books must be told, with what the API takes if nothing is said. */
export const ASKED: Record<Bookkeeper, Record<string, string>> = {
  datev: { consultant: '1001', client: '1', expense_account: '6300', creditor_account: '70000' },
  quickbooks: { account: 'Uncategorised Expense' },
  xero: { account: '429' },
};

/** Lines before the first booking. */
const HEAD: Record<Bookkeeper, number> = { datev: 2, quickbooks: 1, xero: 1 };

export function rememberedBooks(bookkeeper: Bookkeeper): Record<string, string> {
  const kept: unknown = JSON.parse(localStorage.getItem(placeOf(bookkeeper)) ?? '{}');
  return { ...ASKED[bookkeeper], ...(kept as Record<string, string>) };
}

/** For the next month: the numbers of a firm stay. */
export function rememberBooks(bookkeeper: Bookkeeper, books: Record<string, string>): void {
  localStorage.setItem(placeOf(bookkeeper), JSON.stringify(books));
}

function placeOf(bookkeeper: Bookkeeper): string {
  return `books.${bookkeeper}`;
}

/** The days of a batch: as the list is filtered, else of this year, for a batch of DATEV is of one. */
export function daysOf({ date_from, date_to }: Filters, today: Date): { date_from: string; date_to: string } {
  const year = (date_from ?? date_to)?.slice(0, 4) ?? String(today.getFullYear());
  return { date_from: date_from ?? `${year}-01-01`, date_to: date_to ?? `${year}-12-31` };
}

/** Whether a file holds more than its head. */
export function isEmpty(bookkeeper: Bookkeeper, text: string): boolean {
  return text.split('\n').filter((line) => line.trim() !== '').length <= HEAD[bookkeeper];
}
