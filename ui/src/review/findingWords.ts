import type { Finding } from '../api/types';
import { language, nameIn } from '../messages';

/** EN 16931, its national and its Peppol rules: too many to have words for each. */
const RULE = /^(BR|UBL|CII|PEPPOL)-/;

/** A check in the reader's language where the server, which speaks English, found something; else in the server's words. */
export function findingWords({ code, severity, detail }: Pick<Finding, 'code' | 'severity' | 'detail'>): { words: string; detail?: string } {
  if (language() === 'en' || severity === 'ok') return { words: detail };
  const words = nameIn(['finding'], code);
  if (words !== code && words !== readableOf(code)) return { words, detail };
  return RULE.test(code) ? { words: nameIn(['finding'], 'rule'), detail } : { words: detail };
}

function readableOf(code: string): string {
  return nameIn([], code);
}
