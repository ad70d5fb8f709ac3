import { describe, expect, it } from 'vitest';
import { nameOfPress } from './keys';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
  nameOfPress({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

describe('the name of a key press', () => {
  it.each([
    [press('j'), 'j'],
    [press('S', { ctrlKey: true, shiftKey: true }), 'mod+shift+s'],
    [press('s', { metaKey: true }), 'mod+s'],
    [press('?', { shiftKey: true }), '?'],
    [press('Tab', { shiftKey: true }), 'shift+Tab'],
  ])('%s', (name, expected) => {
    expect(name).toBe(expected);
  });
});
