import { said } from '../messages';
import type { Evidence, FieldName, Finding, Invoice } from '../api/types';
import { EXPECTED, textOf } from './fields';
import { findingWords } from './findingWords';

/**
 * How far a value can be relied upon. `proved`: others confirm it (sums, checksums, e-invoice data, a person); `confident`:
 * read clearly; `unsure`: look at it; `failed`: a check says that it cannot be right, or it is missing where it must not be.
 */
export type FieldState = 'proved' | 'confident' | 'unsure' | 'failed' | 'empty';

export interface Judged {
  state: FieldState;
  /** A key of the messages under `why.`, or the finding's own words. */
  why: { key: string; confidence?: number } | { words: string };
}

const CONFIDENT = 0.9;

export function judge(invoice: Invoice, field: FieldName, edited: boolean, text = textOf(invoice.fields, field)): Judged {
  const findings = invoice.findings.filter((finding) => finding.field === field);
  const evidence = invoice.evidence[field];
  if (edited) return { state: 'proved', why: { key: 'edited' } };
  const error = worst(findings, 'error');
  if (error) return { state: 'failed', why: { words: findingWords(error).words } };
  if (text === '') return missing(field);
  const warning = worst(findings, 'warning');
  if (warning) return { state: 'unsure', why: { words: findingWords(warning).words } };
  return believed(invoice, evidence, findings);
}

function missing(field: FieldName): Judged {
  return EXPECTED.includes(field) ? { state: 'unsure', why: { key: 'missing' } } : { state: 'empty', why: { key: 'absent' } };
}

function believed(invoice: Invoice, evidence: Evidence | undefined, findings: Finding[]): Judged {
  if (!evidence) return { state: 'unsure', why: { key: 'noEvidence' } };
  const confidence = evidence.confidence;
  if (evidence.source === 'person') return { state: 'proved', why: { key: 'person' } };
  if (evidence.source === 'einvoice') return { state: 'proved', why: { key: 'einvoice' } };
  if (evidence.source === 'model' && evidence.box === null) return { state: 'unsure', why: { key: 'modelOnly', confidence } };
  const held = worst(findings, 'ok');
  if (held) return { state: 'proved', why: { words: said(held.detail) } };
  if (evidence.source === 'qr') return { state: 'proved', why: { key: 'qr' } };
  if (invoice.proved && confidence >= CONFIDENT) return { state: 'proved', why: { key: 'proved', confidence } };
  return confidence >= CONFIDENT
    ? { state: 'confident', why: { key: evidence.source, confidence } }
    : { state: 'unsure', why: { key: evidence.source, confidence } };
}

function worst(findings: Finding[], severity: Finding['severity']): Finding | undefined {
  return findings.find((finding) => finding.severity === severity);
}

/** The next field that wants a look, after the given one and round to the start; null if there is none. */
export function nextUnsure(order: FieldName[], stateOf: (field: FieldName) => FieldState, after: FieldName | null, step: 1 | -1 = 1): FieldName | null {
  const start = after === null ? (step === 1 ? -1 : order.length) : order.indexOf(after);
  for (let index = start + step; index >= 0 && index < order.length; index += step) {
    const field = order[index];
    if (field && ['unsure', 'failed'].includes(stateOf(field))) return field;
  }
  return null;
}
