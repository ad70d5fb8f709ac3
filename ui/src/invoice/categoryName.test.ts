import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useWordsOf } from '../messages';
import { categoryName, categoryNamed } from './categoryName';

describe('the name of a category', () => {
  beforeEach(() => void vi.stubGlobal('document', { documentElement: {} }));
  afterEach(async () => {
    await useWordsOf('en');
    vi.unstubAllGlobals();
  });

  it('is in the language of the reader if it comes with the product', async () => {
    await useWordsOf('de');
    expect(categoryName('Travel')).toBe('Reisen');
    expect(categoryNamed(' reisen ', ['Travel'])).toBe('Travel');
  });

  it('stays as people wrote it if it is their own', async () => {
    await useWordsOf('de');
    expect(categoryNamed('Reisen', ['Reisen'])).toBe('Reisen');
    expect(categoryName('it_Kosten-neu')).toBe('it_Kosten-neu');
    expect(categoryNamed('IT-Kosten', [])).toBe('IT-Kosten');
  });
});
