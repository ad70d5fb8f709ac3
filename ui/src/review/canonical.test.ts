import { describe, expect, it } from 'vitest';
import { canonical } from './canonical';

describe('an amount as printed', () => {
  it.each([
    ['119,00 €', '119.00'],
    ['EUR 1.234,50', '1234.50'],
    ['$1,234.50', '1234.50'],
    ['1 234,5', '1234.5'],
    ["CHF 12'345.05", '12345.05'],
    ['1.234', '1234'],
    ['1,234,567', '1234567'],
    ['0,125', '0.125'],
    ['-12.00', '-12.00'],
    ['(12.00)', '-12.00'],
    ['42', '42'],
    ['free', 'free'],
  ])('%s is %s', (printed, expected) => {
    expect(canonical('amount', printed)).toBe(expected);
  });
});

describe('a date as printed', () => {
  it.each([
    ['2026-10-03', '2026-10-03'],
    ['03.10.2026', '2026-10-03'],
    ['3/10/26', '2026-10-03'],
    ['10/23/2026', '2026-10-23'],
    ['3. Oktober 2026', '2026-10-03'],
    ['October 3, 2026', '2026-10-03'],
    ['31.02.2026', '31.02.2026'],
    ['tomorrow', 'tomorrow'],
  ])('%s is %s', (printed, expected) => {
    expect(canonical('date', printed)).toBe(expected);
  });
});

describe('other fields', () => {
  it('take a currency by sign or code', () => {
    expect(canonical('currency', '€')).toBe('EUR');
    expect(canonical('currency', 'chf')).toBe('CHF');
  });

  it('lose only needless spaces', () => {
    expect(canonical('text', ' Café  au  Lait ')).toBe('Café au Lait');
  });
});
