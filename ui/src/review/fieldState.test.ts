import { describe, expect, it } from 'vitest';
import type { Evidence, Finding, Invoice } from '../api/types';
import { judge, nextUnsure } from './fieldState';

function anInvoice(evidence: Partial<Evidence> | null, findings: Finding[] = [], proved = false): Invoice {
  const whole: Evidence = { page: 1, box: [0, 0, 1, 1], text: '119,00', source: 'rules', confidence: 0.97, ...evidence };
  return {
    fields: { total: '119.00' }, evidence: evidence ? { total: whole } : {}, findings, proved,
  } as unknown as Invoice;
}

const finding = (severity: Finding['severity']): Finding => ({ code: 'BR-CO-15', severity, detail: 'words', field: 'total' });

describe('the state of a field', () => {
  it.each([
    ['is confident when read clearly', anInvoice({}), 'confident'],
    ['is unsure below nine in ten', anInvoice({ confidence: 0.89 }), 'unsure'],
    ['is proved when a check held', anInvoice({ confidence: 0.5 }, [finding('ok')]), 'proved'],
    ['is proved when it comes from an e-invoice', anInvoice({ source: 'einvoice', page: null, box: null }), 'proved'],
    ['is failed when a check failed', anInvoice({}, [finding('error'), finding('ok')]), 'failed'],
    ['is unsure when a check warns', anInvoice({}, [finding('warning')], true), 'unsure'],
    ['is never proved when only a model says so', anInvoice({ source: 'model', box: null, confidence: 1 }, [], true), 'unsure'],
    ['is unsure without evidence', anInvoice(null), 'unsure'],
  ])('%s', (_, invoice, expected) => {
    expect(judge(invoice, 'total', false).state).toBe(expected);
  });

  it('is proved when the person has just entered it', () => {
    expect(judge(anInvoice({}, [finding('error')]), 'total', true)).toMatchObject({ state: 'proved', why: { key: 'edited' } });
  });

  it('is unsure when an expected value is missing and empty when another one is', () => {
    const invoice = { ...anInvoice(null), fields: {} } as unknown as Invoice;

    expect(judge(invoice, 'total', false).state).toBe('unsure');
    expect(judge(invoice, 'bic', false).state).toBe('empty');
  });
});

describe('the next unsure field', () => {
  const states = { seller_name: 'confident', number: 'unsure', total: 'failed', iban: 'proved' } as const;
  const order = ['seller_name', 'number', 'total', 'iban'] as const;
  const next = (after: keyof typeof states | null, step: 1 | -1 = 1) =>
    nextUnsure([...order], (field) => states[field as keyof typeof states], after, step);

  it('walks over those that want a look and ends after the last', () => {
    expect(next(null)).toBe('number');
    expect(next('number')).toBe('total');
    expect(next('total')).toBeNull();
    expect(next('total', -1)).toBe('number');
  });
});
