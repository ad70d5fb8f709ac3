import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useWordsOf } from '../messages';
import { decimal, month } from './format';

describe('a decimal to type on', () => {
  beforeEach(() => {
    vi.stubGlobal('document', { documentElement: { lang: '' } });
    vi.stubGlobal('navigator', { languages: ['de-DE', 'en-GB'] });
  });
  afterEach(() => useWordsOf('en'));

  it('has the places that it has and the reader\'s mark, but no groups', async () => {
    expect(decimal('1234.50')).toBe('1234.50');
    await useWordsOf('de');

    expect([decimal('1234.50'), decimal('2'), decimal('0.125'), decimal('-3.00')]).toEqual(['1234,50', '2', '0,125', '-3,00']);
  });

  it('stays what it is where it is none', () => {
    expect(decimal('2 h')).toBe('2 h');
    expect(decimal('')).toBe('');
  });

  it('a month is short', () => {
    expect(month('2026-08')).toBe('Aug 26');
  });
});
