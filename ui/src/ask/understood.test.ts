import { describe, expect, it } from 'vitest';
import { inWords, partsOf, rephrased } from './understood';

describe('how a question was understood', () => {
  it('becomes chips of what was taken, without what was not', () => {
    const understood = { measure: 'total', vendor: null, group_by: ['vendor', 'month'], from: '2026-01-01', empty: [], language: 'en' };

    expect(partsOf(understood)).toEqual([
      { name: 'measure', value: 'total' },
      { name: 'group_by', value: 'vendor, month' },
      { name: 'from', value: '2026-01-01' },
    ]);
  });

  it('says codes of ours in words and leaves names alone', () => {
    const named = (group: string, key: string) => `${group} ${key}`;

    expect(inWords({ name: 'status', value: 'confirmed, failed' }, named)).toBe('status confirmed, status failed');
    expect(inWords({ name: 'vendor', value: 'Acme, Inc.' }, named)).toBe('Acme, Inc.');
  });

  it('is changed in the question where the words stand', () => {
    expect(rephrased('How much did we pay Acme in March?', { name: 'vendor', value: 'acme' }, 'Nordlicht')).toBe('How much did we pay Nordlicht in March?');
  });

  it('is changed where a vendor was named by the beginning of its name', () => {
    expect(rephrased('How much did we pay Birch in May?', { name: 'vendor', value: 'Birch Trading GmbH' }, 'Arolla')).toBe('How much did we pay Arolla in May?');
    expect(rephrased('What are the totals?', { name: 'vendor', value: 'The Shop' }, 'Arolla')).toBe('What are the totals from Arolla?');
  });

  it('is added to the question where they do not', () => {
    expect(rephrased('How much did we pay?', { name: 'from', value: '2026-01-01' }, '2025-01-01')).toBe('How much did we pay since 2025-01-01?');
  });
});
