import { describe, expect, it } from 'vitest';
import type { Action } from '../api/invoices';
import { LastDecision } from './lastDecision';

describe('the last decision', () => {
  it.each<[Action, Action]>([
    ['confirm', 'reopen'],
    ['reject', 'reopen'],
    ['archive', 'unarchive'],
    ['unarchive', 'archive'],
  ])('takes %s back by %s, for all that it was about', (action, back) => {
    const last = new LastDecision();

    last.remember(action, [4, 5], 'notice');

    expect(last.take()).toEqual({ ids: [4, 5], back, notice: 'notice' });
  });

  it('is taken back only once', () => {
    const last = new LastDecision();
    last.remember('confirm', [4], 'notice');

    last.take();

    expect(last.take()).toBeNull();
  });

  it.each<Action>(['retry', 'reopen'])('knows no way back from %s', (action) => {
    const last = new LastDecision();

    last.remember(action, [4], 'notice');

    expect(LastDecision.canBeTakenBack(action)).toBe(false);
    expect(last.take()).toBeNull();
  });
});
