import type { FieldKind } from './fields';

/**
 * What was typed or clicked, in the canonical text that the API takes: `1234.50`, `2026-10-03`, `EUR`. Text that cannot be
 * read stays as it is, so that the person sees it and the API says what is wrong.
 */
export function canonical(kind: FieldKind, text: string): string {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  switch (kind) {
    case 'amount':
      return amountOf(trimmed) ?? trimmed;
    case 'date':
      return dateOf(trimmed) ?? trimmed;
    case 'currency':
      return currencyOf(trimmed);
    case 'code':
    case 'codes':
    case 'method':
    case 'text':
      return trimmed;
  }
}

/** The last separator is the decimal one if one or two digits follow it, or if the other kind stands before it. */
function amountOf(text: string): string | null {
  const negative = /^\s*[-−(]|[-−]\s*$/.test(text);
  const digits = text.replace(/[^\d.,]/g, '').replace(/^[.,]+|[.,]+$/g, '');
  if (!/\d/.test(digits)) return null;
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const sign = negative ? '-' : '';
  if (last < 0) return sign + digits;
  const separator = digits[last] ?? '.';
  const other = separator === '.' ? ',' : '.';
  const after = digits.slice(last + 1);
  const grouping = after.length === 3 && !digits.includes(other) && digits !== `0${separator}${after}`;
  if (grouping || digits.indexOf(separator) !== last) return sign + digits.replace(/[.,]/g, '');
  return `${sign}${digits.slice(0, last).replace(/[.,]/g, '') || '0'}.${after}`;
}

const MONTHS = [
  ['jan', 'janv', 'ene', 'gen', 'sty'], ['feb', 'fév', 'fev', 'lut'], ['mar', 'mär', 'maa', 'mrt'], ['apr', 'avr', 'abr', 'kwi'],
  ['may', 'mai', 'mei', 'mag', 'maj'], ['jun', 'juin', 'giu', 'cze'], ['jul', 'juil', 'lug', 'lip'], ['aug', 'aoû', 'aou', 'ago', 'sie'],
  ['sep', 'set', 'wrz'], ['oct', 'okt', 'out', 'ott', 'paź'], ['nov', 'lis'], ['dec', 'dez', 'déc', 'dic', 'gru'],
];

/** Day before month unless that cannot be. */
function dateOf(text: string): string | null {
  const iso = /(\d{4})[-./](\d{1,2})[-./](\d{1,2})/.exec(text);
  if (iso) return valid(iso[1], iso[2], iso[3]);
  const numbers = /(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4}|\d{2})\b/.exec(text);
  if (numbers) {
    const year = yearOf(numbers[3]);
    return valid(year, numbers[2], numbers[1]) ?? valid(year, numbers[1], numbers[2]);
  }
  const word = /\p{L}{3,}/u.exec(text.toLowerCase())?.[0];
  const month = MONTHS.findIndex((names) => names.some((name) => word?.startsWith(name)));
  const year = /\b(\d{4})\b/.exec(text)?.[1];
  const day = /\b(\d{1,2})(?:st|nd|rd|th|\.)?(?!\d)/.exec(text)?.[1];
  return month >= 0 && year && day ? valid(year, String(month + 1), day) : null;
}

function yearOf(digits = ''): string {
  return digits.length === 2 ? `20${digits}` : digits;
}

function valid(year = '', month = '', day = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

const SIGNS: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY', '₹': 'INR', 'zł': 'PLN', 'kč': 'CZK' };

function currencyOf(text: string): string {
  const sign = Object.keys(SIGNS).find((one) => text.toLowerCase().includes(one));
  return sign ? (SIGNS[sign] ?? text) : text.toUpperCase();
}
