import { describe, expect, it } from 'vitest';
import type { PageWord } from '../api/types';
import { boxAround, onPage, textIn } from './words';

const word = (text: string, left: number, top: number): PageWord => ({ text, box: [left, top, left + 0.08, top + 0.02], confidence: 1 });

describe('the words in a drawn box', () => {
  const page = [word('GmbH', 0.3, 0.101), word('Nordlicht', 0.2, 0.1), word('Hafenweg', 0.2, 0.13), word('elsewhere', 0.8, 0.1)];

  it('come in reading order, line after line', () => {
    expect(textIn(page, [0.15, 0.08, 0.5, 0.16])).toBe('Nordlicht GmbH Hafenweg');
  });

  it('are none where nothing is printed', () => {
    expect(textIn(page, [0.5, 0.5, 0.6, 0.6])).toBe('');
  });
});

describe('a place on a turned page', () => {
  it.each([
    [0, { x: 0.2, y: 0.1 }],
    [1, { x: 0.1, y: 0.8 }],
    [2, { x: 0.8, y: 0.9 }],
    [3, { x: 0.9, y: 0.2 }],
    [-1, { x: 0.9, y: 0.2 }],
  ])('after %i quarter turns', (turns, expected) => {
    const { x, y } = onPage(0.2, 0.1, turns);
    expect(x).toBeCloseTo(expected.x);
    expect(y).toBeCloseTo(expected.y);
  });

  it('is boxed whichever corner was drawn first', () => {
    expect(boxAround({ x: 0.5, y: 0.2 }, { x: 0.1, y: 0.4 })).toEqual([0.1, 0.2, 0.5, 0.4]);
  });
});
