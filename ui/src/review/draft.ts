import type { Box, FieldName, Invoice, Line } from '../api/types';
import type { Changes } from '../api/invoices';
import { ALL, kindOf, textOf } from './fields';

export interface Place {
  page: number;
  box: Box;
}

/** What the person has changed and not saved yet, and the way back, step by step. */
export interface Draft {
  values: Partial<Record<FieldName, string>>;
  places: Partial<Record<FieldName, Place>>;
  lines: Line[] | null;
  category: string | null;
  past: Omit<Draft, 'past'>[];
}

export const UNTOUCHED: Draft = { values: {}, places: {}, lines: null, category: null, past: [] };

export type Edit =
  | { type: 'field'; field: FieldName; text: string; place?: Place }
  | { type: 'lines'; lines: Line[] }
  | { type: 'category'; category: string }
  | { type: 'undo' }
  | { type: 'forget' };

export function edit(draft: Draft, change: Edit): Draft {
  switch (change.type) {
    case 'undo':
      return undone(draft);
    case 'forget':
      return UNTOUCHED;
    case 'field': {
      if (draft.values[change.field] === change.text && !change.place) return draft;
      const places = { ...draft.places };
      if (change.place) places[change.field] = change.place;
      else delete places[change.field];
      return { ...draft, values: { ...draft.values, [change.field]: change.text }, places, past: remembered(draft) };
    }
    case 'lines':
      return { ...draft, lines: change.lines, past: remembered(draft) };
    case 'category':
      return { ...draft, category: change.category, past: remembered(draft) };
  }
}

function remembered(draft: Draft): Draft['past'] {
  const { past, ...now } = draft;
  return [...past.slice(-99), now];
}

function undone(draft: Draft): Draft {
  const before = draft.past.at(-1);
  return before ? { ...before, past: draft.past.slice(0, -1) } : draft;
}

export function valueOf(invoice: Invoice, draft: Draft, field: FieldName): string {
  return draft.values[field] ?? textOf(invoice.fields, field);
}

export function isEdited(invoice: Invoice, draft: Draft, field: FieldName): boolean {
  const text = draft.values[field];
  return text !== undefined && text !== textOf(invoice.fields, field);
}

/** What is to be sent, or null if nothing differs from what the server has. */
export function changesOf(invoice: Invoice, draft: Draft): Changes | null {
  const fields: Record<string, string | string[] | null> = {};
  const places: Record<string, Place> = {};
  for (const field of ALL.filter((one) => isEdited(invoice, draft, one))) {
    const text = draft.values[field] ?? '';
    fields[field] = kindOf(field) === 'codes' ? text.split(/[\s,;]+/).filter(Boolean) : text === '' ? null : text;
    const place = draft.places[field];
    if (place && text !== '') places[field] = place;
  }
  const changes: Changes = {};
  if (Object.keys(fields).length > 0) changes.fields = fields;
  if (Object.keys(places).length > 0) changes.places = places;
  if (draft.lines && JSON.stringify(draft.lines) !== JSON.stringify(invoice.lines)) changes.lines = draft.lines;
  if (draft.category !== null && draft.category !== (invoice.category ?? '')) changes.category = draft.category;
  return Object.keys(changes).length > 0 ? changes : null;
}
