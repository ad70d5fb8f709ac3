import { describe, expect, it } from 'vitest';
import type { Line } from '../api/types';
import { checkLines, lineNet, sum } from './sums';

const line = (net: string | null, quantity: string | null = null, unit_price: string | null = null): Line => ({
  description: null, unit: null, vat_rate: null, net, quantity, unit_price,
});

describe('sums of decimal strings', () => {
  it('are exact where binary fractions are not', () => {
    expect(sum(Array.from({ length: 10 }, () => '0.10'))).toBe('1.00');
    expect(sum(['0.1', '0.2', '-0.3'])).toBe('0.00');
  });

  it('pass over what is no number and are unknown without any', () => {
    expect(sum(['1.00', null, 'x'])).toBe('1.00');
    expect(sum([null])).toBeNull();
  });

  it.each([
    ['2', '50.00', '100.00'],
    ['0.333', '3.00', '1.00'],
    ['1.5', '0.01', '0.02'],
    ['-1.5', '0.01', '-0.02'],
    ['3', '7', '21.00'],
  ])('%s × %s is %s', (quantity, price, expected) => {
    expect(lineNet(line(null, quantity, price))).toBe(expected);
  });
});

describe('the running sum check', () => {
  it('holds against the net total of an invoice', () => {
    expect(checkLines([line('60.00'), line('40.00')], '100.00', '119.00')).toEqual({ outcome: 'holds', sum: '100.00', against: 'net_total' });
  });

  it('holds against the total of a receipt', () => {
    expect(checkLines([line('60.00'), line('40.00')], '', '100.00')).toMatchObject({ outcome: 'holds', against: 'total' });
  });

  it('tells by how much the lines differ', () => {
    expect(checkLines([line('60.00')], '100.00', '119.00')).toEqual({ outcome: 'differs', sum: '60.00', against: 'net_total', by: '-40.00' });
  });

  it('says nothing without lines', () => {
    expect(checkLines([], '100.00', '119.00')).toEqual({ outcome: 'unknown' });
  });
});
