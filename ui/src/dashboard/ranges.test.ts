import { describe, expect, it } from 'vitest';
import { ranges, spanOf, within } from './ranges';

describe('ranges of dates', () => {
  it('end with the last day of the month, quarter and year', () => {
    const of = (name: string) => ranges(new Date(2026, 10, 21)).find((one) => one.name === name);

    expect(of('thisMonth')).toMatchObject({ from: '2026-11-01', to: '2026-11-30' });
    expect(of('thisQuarter')).toMatchObject({ from: '2026-10-01', to: '2026-12-31' });
    expect(of('lastYear')).toMatchObject({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('know leap years', () => {
    expect(spanOf('2028-02')).toEqual({ date_from: '2028-02-01', date_to: '2028-02-29' });
  });

  it('cut off what a month has more', () => {
    expect(within({ date_from: '2026-02-10', date_to: '2026-03-15' }, { currency: 'EUR', ...spanOf('2026-02') })).toEqual({ currency: 'EUR', date_from: '2026-02-10', date_to: '2026-02-28' });
    expect(within({}, { vendor: 'Acme' })).toEqual({ vendor: 'Acme', date_from: undefined, date_to: undefined });
  });
});
