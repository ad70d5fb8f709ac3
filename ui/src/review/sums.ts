import type { Line } from '../api/types';

/**
 * Decimal strings added up exactly: binary fractions would turn ten times 0.10 into a finding. All in the smallest unit that
 * any of the numbers uses.
 */
export function sum(values: (string | null)[]): string | null {
  const numbers = values.filter((value): value is string => value !== null && isDecimal(value));
  if (numbers.length === 0) return null;
  const scale = Math.max(2, ...numbers.map(scaleOf));
  return shown(numbers.reduce((total, value) => total + scaled(value, scale), 0n), scale);
}

/** Quantity times unit price, to two decimals half up; null where one of them is missing. */
export function lineNet(line: Line): string | null {
  const { quantity, unit_price: price } = line;
  if (!quantity || !price || !isDecimal(quantity) || !isDecimal(price)) return null;
  const scale = scaleOf(quantity) + scaleOf(price);
  const product = scaled(quantity, scaleOf(quantity)) * scaled(price, scaleOf(price));
  return shown(rounded(product, scale), 2);
}

export function difference(one: string, other: string): string {
  const scale = Math.max(2, scaleOf(one), scaleOf(other));
  return shown(scaled(one, scale) - scaled(other, scale), scale);
}

export function isZero(value: string): boolean {
  return /^-?0*(\.0*)?$/.test(value);
}

/** What the lines say against what the invoice says. */
export type SumCheck =
  | { outcome: 'unknown' }
  | { outcome: 'holds'; sum: string; against: 'net_total' | 'total' }
  | { outcome: 'differs'; sum: string; against: 'net_total' | 'total'; by: string };

/** Lines are net on an invoice and gross on a receipt: the running sum may meet either. */
export function checkLines(lines: Line[], net: string, total: string): SumCheck {
  const added = sum(lines.map((line) => line.net));
  if (added === null || (!isDecimal(net) && !isDecimal(total))) return { outcome: 'unknown' };
  if (isDecimal(net) && isZero(difference(added, net))) return { outcome: 'holds', sum: added, against: 'net_total' };
  if (isDecimal(total) && isZero(difference(added, total))) return { outcome: 'holds', sum: added, against: 'total' };
  const against = isDecimal(net) ? 'net_total' : 'total';
  return { outcome: 'differs', sum: added, against, by: difference(added, against === 'net_total' ? net : total) };
}

function isDecimal(value: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(value);
}

function scaleOf(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}

function scaled(value: string, scale: number): bigint {
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
  const number = BigInt(whole + fraction.padEnd(scale, '0'));
  return value.startsWith('-') ? -number : number;
}

function rounded(number: bigint, scale: number): bigint {
  if (scale <= 2) return number * 10n ** BigInt(2 - scale);
  const unit = 10n ** BigInt(scale - 2);
  const away = number < 0n ? -unit / 2n : unit / 2n;
  return (number + away) / unit;
}

function shown(number: bigint, scale: number): string {
  const digits = (number < 0n ? -number : number).toString().padStart(scale + 1, '0');
  const text = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return number < 0n ? `-${text}` : text;
}
