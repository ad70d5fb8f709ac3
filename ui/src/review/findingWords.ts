import type { Finding } from '../api/types';
import { language, nameIn, said } from '../messages';

/** EN 16931, its national and its Peppol rules: too many to have words for each. */
const RULE = /^(BR|UBL|CII|PEPPOL)-/;

/**
 * A check in the reader's language: what the server says where there are words for that, else what the check is about, with the
 * server's words beside it; else those alone.
 */
export function findingWords({ code, severity, detail }: Pick<Finding, 'code' | 'severity' | 'detail'>): { words: string; detail?: string } {
  const inTheirLanguage = said(detail);
  if (language() === 'en' || inTheirLanguage !== detail || severity === 'ok') return { words: inTheirLanguage };
  const words = nameIn(['finding'], code);
  if (words !== code && words !== readableOf(code)) return { words, detail };
  return RULE.test(code) ? { words: nameIn(['finding'], 'rule'), detail } : { words: detail };
}

function readableOf(code: string): string {
  return nameIn([], code);
}
