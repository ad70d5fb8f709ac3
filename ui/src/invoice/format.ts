import { kept } from '../messages';

/** An amount with its currency, as the reader's language writes it; the bare decimal where the currency is unknown. */
export function amount(value: string | null | undefined, currency?: string | null): string {
  if (value === null || value === undefined || value === '') return '';
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (!currency || !/^[A-Z]{3}$/.test(currency)) {
    return kept('amount', (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 6 })).format(number);
  }
  return kept(currency, (tag) => new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'symbol' })).format(number);
}

/** A decimal with the places that it has, without groups, so that it can be typed on; other text as it is. */
export function decimal(value: string): string {
  const places = /^-?\d+(?:\.(\d+))?$/.exec(value);
  if (!places) return value;
  const digits = places[1]?.length ?? 0;
  return kept(`decimal ${digits}`, (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false })).format(Number(value));
}

/** A date on paper (no time zone). */
export function day(iso: string | null | undefined): string {
  if (!iso || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso ?? '';
  return kept('day', (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' })).format(new Date(`${iso}T00:00:00Z`));
}

/** A month like 2026-10. */
export function month(key: string): string {
  return kept('month', (tag) => new Intl.DateTimeFormat(tag, { month: 'short', year: '2-digit', timeZone: 'UTC' })).format(new Date(`${key}-01T00:00:00Z`));
}

/** A moment, in the reader's time zone. */
export function moment(iso: string): string {
  return kept('moment', (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' })).format(new Date(iso));
}

export function count(n: number): string {
  return kept('count', (tag) => new Intl.NumberFormat(tag)).format(n);
}

export function percent(fraction: number): string {
  return kept('percent', (tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })).format(fraction);
}

export function bytes(n: number): string {
  const megabytes = n / 1_000_000;
  const [value, unit] = megabytes >= 0.1 ? [megabytes, 'megabyte'] : [Math.max(n / 1000, 0.1), 'kilobyte'];
  return kept(`unit ${unit}`, (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: 1 })).format(value as number);
}
