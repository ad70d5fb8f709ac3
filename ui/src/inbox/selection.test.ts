import { describe, expect, it } from 'vitest';
import type { InvoiceRow, InvoiceStatus } from '../api/types';
import { addRange, commonActions, NOTHING, toggle } from './selection';

const row = (id: number, status: InvoiceStatus = 'needs_review', archived = false) =>
  ({ invoice_id: id, status, archived }) as InvoiceRow;

describe('the selection', () => {
  it('ticks and unticks', () => {
    const ticked = toggle(NOTHING, row(1));

    expect([...ticked.keys()]).toEqual([1]);
    expect(toggle(ticked, row(1)).size).toBe(0);
  });

  it('takes everything between two rows, upwards and downwards, and passes over what is not loaded', () => {
    const rows = [row(10), row(11), undefined, row(13)];

    expect([...addRange(NOTHING, 3, 0, (index) => rows[index]).keys()]).toEqual([10, 11, 13]);
  });

  it.each<[InvoiceStatus[], string[]]>([
    [['needs_review', 'needs_review'], ['confirm', 'reject', 'archive']],
    [['needs_review', 'confirmed'], ['archive']],
    [['failed', 'rejected'], ['retry', 'archive']],
    [['confirmed', 'rejected'], ['reopen', 'archive']],
    [['processing'], ['archive']],
  ])('offers for %j only what all of them allow', (statuses, expected) => {
    const selection = new Map(statuses.map((status, id) => [id, row(id, status)]));

    expect(commonActions(selection)).toEqual(expected);
  });

  it('offers neither archiving nor its reverse when some are archived', () => {
    const selection = new Map([[1, row(1)], [2, row(2, 'needs_review', true)]]);

    expect(commonActions(selection)).toEqual(['confirm', 'reject']);
  });
});
