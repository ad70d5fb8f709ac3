import { describe, expect, it } from 'vitest';
import { asSearch } from './invoices';

describe('a search within the list', () => {
  it('keeps every filter of the list', () => {
    const filters = { search: 'paper', vendor: 'acme', vendor_is: 'Acme GmbH', without: ['category'], status: ['confirmed' as const], date_from: '2026-01-01', sort_by: 'vendor' };

    expect(asSearch(filters)).toMatchObject({ q: 'paper', vendor: 'acme', vendor_is: 'Acme GmbH', without: ['category'], status: ['confirmed'], date_from: '2026-01-01', sort_by: 'vendor' });
  });
});
