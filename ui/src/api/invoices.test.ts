import { describe, expect, it } from 'vitest';
import { asSearch } from './invoices';

describe('a search within the list', () => {
  it('keeps every filter of the list', () => {
    const filters = { search: 'paper', without: ['category'], status: ['confirmed' as const], date_from: '2026-01-01', sort_by: 'vendor' };

    expect(asSearch(filters)).toMatchObject({ q: 'paper', without: ['category'], status: ['confirmed'], date_from: '2026-01-01', sort_by: 'vendor' });
  });

  it('tells a part of a vendor\'s name from the whole one', () => {
    expect(asSearch({ search: 'paper', vendor: 'acme' })).toMatchObject({ vendor_part: 'acme', vendor: undefined });
    expect(asSearch({ search: 'paper', vendor_is: 'Acme GmbH' })).toMatchObject({ vendor_part: undefined, vendor: 'Acme GmbH' });
  });
});
