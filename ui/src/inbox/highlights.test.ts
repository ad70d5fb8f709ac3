import { describe, expect, it } from 'vitest';
import { elsewhere, excerpt, stretchesOf } from './highlights';

describe('what a search highlights', () => {
  it('becomes stretches of plain text', () => {
    expect(stretchesOf('Nord<mark>licht</mark> GmbH <mark>&amp;</mark> Co')).toEqual([
      { text: 'Nord', found: false },
      { text: 'licht', found: true },
      { text: ' GmbH ', found: false },
      { text: '&', found: true },
      { text: ' Co', found: false },
    ]);
  });

  it('takes what a document says for text, whatever it says', () => {
    expect(stretchesOf('&lt;mark&gt;<mark>a</mark>&amp;lt;img src=&quot;x&quot;&gt;')).toEqual([
      { text: '<mark>', found: false },
      { text: 'a', found: true },
      { text: '&lt;img src="x">', found: false },
    ]);
  });

  it('is in sight of an excerpt', () => {
    const long = stretchesOf('Kontor Nord, Werftstraße 4, 24143 Stadt <mark>Kiel</mark>, DE');

    expect(excerpt(long).map((one) => one.text).join('')).toBe('… Werftstraße 4, 24143 Stadt Kiel, DE');
    expect(excerpt(stretchesOf('at <mark>Kiel</mark>'))).toEqual(stretchesOf('at <mark>Kiel</mark>'));
  });

  it('is told apart from what the columns show', () => {
    expect(elsewhere({ seller_name: 'a', text: 'b' })).toEqual({ field: 'text', highlight: 'b' });
    expect(elsewhere({ seller_name: 'a', number: 'b' })).toBeUndefined();
    expect(elsewhere(undefined)).toBeUndefined();
  });
});
