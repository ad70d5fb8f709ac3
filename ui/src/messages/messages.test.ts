import { describe, expect, it } from 'vitest';
import english from './en.json';

const others = import.meta.glob<{ default: Record<string, string> }>(['./*.json', '!./en.json'], { eager: true });
const placesIn = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe.each(Object.entries(others))('%s', (_, { default: words }) => {
  it('says everything that English says', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
  });

  it('keeps the places for values', () => {
    for (const [key, text] of Object.entries(english)) expect(placesIn(words[key] ?? ''), key).toEqual(placesIn(text));
  });
});
