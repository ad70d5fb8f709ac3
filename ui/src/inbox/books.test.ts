import { beforeEach, describe, expect, it, vi } from 'vitest';
import { daysOf, isEmpty, rememberBooks, rememberedBooks } from './books';

describe('an export for books', () => {
  const today = new Date(2026, 9, 5);

  it('is of this year, unless the list has days of its own', () => {
    expect(daysOf({}, today)).toEqual({ date_from: '2026-01-01', date_to: '2026-12-31' });
    expect(daysOf({ date_from: '2025-03-01' }, today)).toEqual({ date_from: '2025-03-01', date_to: '2025-12-31' });
    expect(daysOf({ date_to: '2025-03-31' }, today)).toEqual({ date_from: '2025-01-01', date_to: '2025-03-31' });
  });

  it('is empty with nothing behind its head', () => {
    expect(isEmpty('datev', '"EXTF";700\r\nUmsatz;Konto\r\n')).toBe(true);
    expect(isEmpty('datev', '"EXTF";700\r\nUmsatz;Konto\r\n119,00;6300\r\n')).toBe(false);
    expect(isEmpty('xero', '*ContactName\r\nAcme\r\n')).toBe(false);
  });
});

describe('the numbers of a firm', () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) });
  });

  it('are the usual ones at first, and then those that were given', () => {
    expect(rememberedBooks('datev')).toEqual({ consultant: '1001', client: '1', expense_account: '6300', creditor_account: '70000' });

    rememberBooks('datev', { consultant: '29098', client: '55003', expense_account: '4900', creditor_account: '70001' });

    expect(rememberedBooks('datev')).toMatchObject({ consultant: '29098', creditor_account: '70001' });
    expect(rememberedBooks('xero')).toEqual({ account: '429' });
  });
});
