import { locale } from '../messages';

/** An amount with its currency, as the reader's language writes it; the bare decimal where the currency is unknown. */
export function amount(value: string | null | undefined, currency?: string | null): string {
  if (value === null || value === undefined || value === '') return '';
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (!currency || !/^[A-Z]{3}$/.test(currency)) {
    return new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 6 }).format(number);
  }
  return new Intl.NumberFormat(locale(), { style: 'currency', currency, currencyDisplay: 'symbol' }).format(number);
}

/** A date on paper (no time zone). */
export function day(iso: string | null | undefined): string {
  if (!iso || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso ?? '';
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
}

/** A moment, in the reader's time zone. */
export function moment(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

export function count(n: number): string {
  return new Intl.NumberFormat(locale()).format(n);
}

export function percent(fraction: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(fraction);
}

export function bytes(n: number): string {
  const megabytes = n / 1_000_000;
  const [value, unit] = megabytes >= 0.1 ? [megabytes, 'megabyte'] : [Math.max(n / 1000, 0.1), 'kilobyte'];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value as number);
}
