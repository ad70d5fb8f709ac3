import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type Action, actOnAll } from '../api/invoices';
import { wordsOf } from '../api/problem';
import { keys } from '../app/queries';
import { say } from '../design/say';
import { t } from '../messages';
import { LastDecision } from './lastDecision';

const last = new LastDecision();

/**
 * The way back from a decision about one or many invoices, by the button beside its outcome or by the key.
 *
 * @param onBack what to show once they are back
 */
export function useTakingBack(onBack: (ids: number[]) => void = () => {}) {
  const client = useQueryClient();

  const renew = (ids: number[]) => {
    ids.forEach((id) => void client.invalidateQueries({ queryKey: keys.invoice(id) }));
    void client.invalidateQueries({ queryKey: keys.lists });
    void client.invalidateQueries({ queryKey: keys.summary });
  };

  const takeBack = async (): Promise<void> => {
    const decided = last.take();
    if (!decided) return;
    notifications.hide(decided.notice);
    try {
      const { done, refused } = await actOnAll(decided.ids, decided.back);
      if (done.length > 0) say({ message: t('done.takenBack', { n: done.length }) });
      if (refused[0] !== undefined) say({ color: 'red', message: t('bulk.refused', { n: refused.length, why: refused[0] }) });
      if (done.length > 0) onBack(done);
    } catch (failure) {
      say({ color: 'red', message: wordsOf(failure) });
    } finally {
      renew(decided.ids);
    }
  };

  /** Says what was done, with the way back if there is one. */
  const tell = (action: Action, ids: number[]): void => {
    const words = t(`done.${action}`, { n: ids.length });
    if (!LastDecision.canBeTakenBack(action)) {
      last.take();
      say({ message: words });
      return;
    }
    const notice = say({
      message: (
        <span>
          {words}
          <Button size="compact-xs" variant="subtle" ml="xs" onClick={() => void takeBack()} title="u">
            {t('action.undo')}
          </Button>
        </span>
      ),
    });
    last.remember(action, ids, notice);
  };

  return { tell, takeBack };
}
