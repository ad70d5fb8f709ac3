import type { Action } from '../api/invoices';
import type { InvoiceRow } from '../api/types';

/** Which invoices are ticked: their rows, because what may be done with them depends on their state. */
export type Selection = ReadonlyMap<number, InvoiceRow>;

export const NOTHING: Selection = new Map();

export function toggle(selection: Selection, row: InvoiceRow): Selection {
  const next = new Map(selection);
  if (!next.delete(row.invoice_id)) next.set(row.invoice_id, row);
  return next;
}

/** Adds everything between two places of the list, as a shift-click means it. Rows that are not loaded are passed over. */
export function addRange(selection: Selection, from: number, to: number, rowAt: (index: number) => InvoiceRow | undefined): Selection {
  const next = new Map(selection);
  for (let index = Math.min(from, to); index <= Math.max(from, to); index++) {
    const row = rowAt(index);
    if (row) next.set(row.invoice_id, row);
  }
  return next;
}

/** What may be done with an invoice, by its state. */
export function actionsFor(row: Pick<InvoiceRow, 'status' | 'archived'>): Action[] {
  const actions: Action[] = [];
  if (row.status === 'needs_review') actions.push('confirm', 'reject');
  if (row.status === 'failed' || row.status === 'rejected') actions.push('retry');
  if (row.status === 'confirmed' || row.status === 'rejected') actions.push('reopen');
  actions.push(row.archived ? 'unarchive' : 'archive');
  return actions;
}

/** What may be done with all of them at once. */
export function commonActions(selection: Selection): Action[] {
  const [first, ...others] = [...selection.values()];
  if (!first) return [];
  return actionsFor(first).filter((action) => others.every((row) => actionsFor(row).includes(action)));
}
