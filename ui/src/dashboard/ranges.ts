export interface Range {
  name: 'all' | 'thisMonth' | 'thisQuarter' | 'thisYear' | 'lastYear';
  from?: string;
  to?: string;
}

/** The ranges of dates that people look at, as of a day. */
export function ranges(today: Date): Range[] {
  const year = today.getFullYear();
  const month = today.getMonth();
  const quarter = Math.floor(month / 3) * 3;
  return [
    { name: 'all' },
    { name: 'thisMonth', from: iso(year, month, 1), to: iso(year, month + 1, 0) },
    { name: 'thisQuarter', from: iso(year, quarter, 1), to: iso(year, quarter + 3, 0) },
    { name: 'thisYear', from: iso(year, 0, 1), to: iso(year, 12, 0) },
    { name: 'lastYear', from: iso(year - 1, 0, 1), to: iso(year - 1, 12, 0) },
  ];
}

/** The first and last day of a month like 2026-02. */
export function spanOf(month: string): { date_from: string; date_to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { date_from: iso(year, number - 1, 1), date_to: iso(year, number, 0) };
}

/** A month at the edge of a range is shown only as far as the range goes. */
export function within<S extends object>(range: Span, other: S & Span): S & Span {
  const from = [range.date_from, other.date_from].filter((one) => one !== undefined).sort().at(-1);
  const to = [range.date_to, other.date_to].filter((one) => one !== undefined).sort()[0];
  return { ...other, date_from: from, date_to: to };
}

interface Span {
  date_from?: string;
  date_to?: string;
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
