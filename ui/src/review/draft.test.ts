import { describe, expect, it } from 'vitest';
import type { Invoice } from '../api/types';
import { changesOf, edit, UNTOUCHED, valueOf } from './draft';

const invoice = { fields: { total: '118.00', number: 'F-1', operation_numbers: ['OP1'] }, lines: [], category: null } as unknown as Invoice;

describe('a draft of corrections', () => {
  it('sends only what differs from the server', () => {
    const draft = edit(edit(UNTOUCHED, { type: 'field', field: 'total', text: '119.00' }), { type: 'field', field: 'number', text: 'F-1' });

    expect(changesOf(invoice, draft)).toEqual({ fields: { total: '119.00' } });
  });

  it('clears an emptied field and sends codes as a list', () => {
    const draft = edit(edit(UNTOUCHED, { type: 'field', field: 'number', text: '' }), { type: 'field', field: 'operation_numbers', text: 'OP1, OP2' });

    expect(changesOf(invoice, draft)).toEqual({ fields: { number: null, operation_numbers: ['OP1', 'OP2'] } });
  });

  it('tells where on the page a clicked value stands, until something else is typed', () => {
    const place = { page: 1, box: [0, 0, 0.1, 0.1] as [number, number, number, number] };
    const clicked = edit(UNTOUCHED, { type: 'field', field: 'total', text: '119.00', place });
    const typed = edit(clicked, { type: 'field', field: 'total', text: '120.00' });

    expect(changesOf(invoice, clicked)?.places).toEqual({ total: place });
    expect(changesOf(invoice, typed)?.places).toBeUndefined();
  });

  it('goes back step by step', () => {
    const twice = edit(edit(UNTOUCHED, { type: 'field', field: 'total', text: '1' }), { type: 'field', field: 'total', text: '2' });

    expect(valueOf(invoice, edit(twice, { type: 'undo' }), 'total')).toBe('1');
    expect(changesOf(invoice, edit(edit(twice, { type: 'undo' }), { type: 'undo' }))).toBeNull();
  });
});
