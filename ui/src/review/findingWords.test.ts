import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useWordsOf } from '../messages';
import { findingWords } from './findingWords';

const broken = { code: 'BR-CO-15', severity: 'error' as const, detail: 'Net total + VAT: 119.00 against 120.00' };

describe('the words of a finding', () => {
  beforeEach(() => {
    globalThis.document = { documentElement: { lang: '' } } as Document;
    vi.stubGlobal('navigator', { languages: ['de-DE'] });
  });
  afterEach(() => useWordsOf('en'));

  it('are the server\'s, where the reader speaks English', () => {
    expect(findingWords(broken)).toEqual({ words: broken.detail });
  });

  it('are said in the reader\'s language, with the server\'s for the figures', async () => {
    await useWordsOf('de');

    expect(findingWords({ ...broken, detail: 'Net total + VAT = 119.00, but the invoice says 120.00' })).toEqual({ words: 'Netto + Mehrwertsteuer = 119,00, aber auf der Rechnung steht 120,00' });
    expect(findingWords(broken)).toEqual({ words: 'Netto und Mehrwertsteuer ergeben nicht den Gesamtbetrag', detail: broken.detail });
    expect(findingWords({ ...broken, code: 'BR-DE-15' }).words).toBe('Eine Regel der EN 16931 ist verletzt');
  });

  it('stay the server\'s for a check without words of its own, and for what holds', async () => {
    await useWordsOf('de');

    expect(findingWords({ ...broken, code: 'NEW-CHECK' })).toEqual({ words: broken.detail });
    expect(findingWords({ ...broken, severity: 'ok' })).toEqual({ words: broken.detail });
  });
});
