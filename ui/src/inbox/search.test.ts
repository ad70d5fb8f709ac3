import { describe, expect, it } from 'vitest';
import { queryString } from '../api/http';
import { type InboxSearch, inboxSearch, narrowing, searchFrom } from './search';

describe('a kept view', () => {
  it('comes back as it was kept', () => {
    const search = { status: ['needs_review', 'failed'] as InboxSearch['status'], vendor: 'Acme & Söhne', total_min: '10', archived: true, without: ['date', 'vendor'] };

    expect(searchFrom(queryString(search))).toEqual(search);
  });
});

describe('the filters in the address', () => {
  it('keeps every known filter', () => {
    const search = { vendor: 'Acme', vendor_is: 'Acme GmbH', date_from: '2026-01-01', total_min: 10, status: 'failed', without: ['category'], archived: true, sort_by: 'total' };

    expect(inboxSearch(search)).toEqual({
      vendor: 'Acme', vendor_is: 'Acme GmbH', date_from: '2026-01-01', total_min: '10', status: ['failed'], without: ['category'], archived: true, sort_by: 'total',
    });
  });

  it('drops what is no filter', () => {
    expect(inboxSearch({ without: 'colour', date_from: 'yesterday', status: ['lost'], total_max: '1,5', colour: 'red', vendor: ' ' })).toEqual({});
  });

  it('tells what makes the list shorter from how it is shown', () => {
    expect(narrowing({ vendor: 'Acme', sort_by: 'total', status: ['failed'] })).toEqual({ vendor: 'Acme' });
  });
});
