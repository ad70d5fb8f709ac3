import { describe, expect, it } from 'vitest';
import { behind } from './behind';

const spend = { language: 'en', measure: 'total', aggregate: 'sum', group_by: ['vendor'], status: ['confirmed', 'needs_review'], from: '2026-01-01', to: '2026-03-15' };

describe('a bar of an answer', () => {
  it('opens exactly the vendor\'s invoices that are counted', () => {
    expect(behind(spend, 'vendor', 'Birch GmbH', 'EUR')).toEqual({
      status: ['confirmed', 'needs_review'], vendor_is: 'Birch GmbH', currency: 'EUR', date_from: '2026-01-01', date_to: '2026-03-15',
    });
  });

  it('opens a month as far as the question goes, and what has none', () => {
    expect(behind(spend, 'month', '2026-03', 'EUR')).toMatchObject({ date_from: '2026-03-01', date_to: '2026-03-15' });
    expect(behind({ ...spend, from: null, to: null }, 'month', null, 'EUR')).toMatchObject({ without: ['date'] });
  });

  it('keeps what else the question says', () => {
    expect(behind({ ...spend, category: 'Travel', vendor: ['Birch GmbH', 'Alder Ltd'] }, 'vendor', 'Birch GmbH', 'EUR')).toMatchObject({ vendor_is: 'Birch GmbH', category: 'Travel' });
  });

  it('opens nothing rather than other invoices', () => {
    expect(behind({ ...spend, payment_method: ['cash'] }, 'vendor', 'Birch GmbH', 'EUR')).toBeUndefined();
    expect(behind({ ...spend, vendor: 'birch' }, 'category', 'Travel', 'EUR')).toBeUndefined();
    expect(behind({ ...spend, status: ['archived'] }, 'vendor', 'Birch GmbH', 'EUR')).toBeUndefined();
    expect(behind({ ...spend, category: ['Travel', 'Health'] }, 'vendor', 'Birch GmbH', 'EUR')).toBeUndefined();
    expect(behind(spend, 'weekday', 'Monday', 'EUR')).toBeUndefined();
  });
});
