import { spanOf, within } from '../dashboard/ranges';
import type { InboxSearch } from '../inbox/search';
import type { Cell, InvoiceStatus } from '../api/types';

/** Parts that say how an answer is computed and shown, not of which invoices. */
const OF_THE_ANSWER = ['language', 'measure', 'aggregate', 'group_by', 'order', 'limit'];

/** Parts of which the list has its like. */
const OF_THE_LIST = ['status', 'from', 'to', 'category', 'currency'];

/**
 * The invoices that a bar of an answer is made of; undefined where the list cannot be narrowed to just these.
 *
 * @param by what the bars stand for, as the column is called
 * @param key which of them this bar stands for
 */
export function behind(understood: Record<string, unknown>, by: string, key: Cell, currency: string): InboxSearch | undefined {
  const said = Object.entries(understood).filter(([name, value]) => !isEmpty(value) && !OF_THE_ANSWER.includes(name));
  // A vendor may be a part of a name, and the archive is a list of its own; whoever is a bar, though, was meant.
  const known = by === 'vendor' ? [...OF_THE_LIST, 'vendor'] : OF_THE_LIST;
  if (said.some(([name, value]) => !known.includes(name) || [value].flat().includes('archived') || (name !== 'status' && name !== 'vendor' && [value].flat().length > 1))) return undefined;
  const part = partOf(by, key);
  if (!part) return undefined;
  const one = (name: string) => textOf(understood[name]);
  return within(
    { date_from: one('from'), date_to: one('to') },
    {
      status: [understood.status].flat().filter((status): status is InvoiceStatus => typeof status === 'string'),
      category: one('category'),
      currency: currency || one('currency'),
      ...part,
    },
  );
}

function partOf(by: string, key: Cell): InboxSearch | undefined {
  if (by !== 'vendor' && by !== 'category' && by !== 'month') return undefined;
  if (key === null) return { without: [by === 'month' ? 'date' : by] };
  if (by === 'month') return /^\d{4}-\d{2}$/.test(String(key)) ? spanOf(String(key)) : undefined;
  return by === 'vendor' ? { vendor_is: String(key) } : { category: String(key) };
}

function textOf(value: unknown): string | undefined {
  const [text] = [value].flat();
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
