import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { say } from '../design/say';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { type Action, actOnMany } from '../api/invoices';
import { wordsOf } from '../api/problem';
import type { InvoiceRow } from '../api/types';
import { keys } from '../app/queries';
import { RejectDialogue } from '../invoice/RejectDialogue';
import { t } from '../messages';
import { actionsFor } from './selection';

const AT_ONCE = 200;
const REVERSE: Partial<Record<Action, Action>> = { archive: 'unarchive', unarchive: 'archive' };

export interface Decisions {
  busy: boolean;
  decide: (rows: InvoiceRow[], action: Action, reason?: string) => Promise<void>;
  askReason: (rows: InvoiceRow[]) => void;
  undo: () => Promise<void>;
  dialogue: ReactNode;
}

/** Deciding about one or many invoices of the list, with the outcome in words and a way back where there is one. */
export function useDecisions(onDone: () => void): Decisions {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<InvoiceRow[]>([]);
  const last = useRef<(() => Promise<void>) | null>(null);

  const decide = async (rows: InvoiceRow[], action: Action, reason?: string): Promise<void> => {
    const able = rows.filter((row) => actionsFor(row).includes(action));
    if (able.length === 0) return;
    setBusy(true);
    try {
      const refused = await inParts(able.map((row) => row.invoice_id), action, reason);
      const done = able.length - refused.length;
      const back = REVERSE[action];
      last.current = back ? () => decide(able.map((row) => ({ ...row, archived: action === 'archive' })), back) : null;
      if (done > 0) tell(action, done, last.current);
      if (refused.length > 0) say({ color: 'red', message: t('bulk.refused', { n: refused.length, why: refused[0] ?? '' }) });
      onDone();
    } catch (failure) {
      say({ color: 'red', message: wordsOf(failure) });
    } finally {
      setBusy(false);
      void client.invalidateQueries({ queryKey: keys.lists });
      void client.invalidateQueries({ queryKey: keys.summary });
    }
  };

  return {
    busy,
    decide,
    askReason: (rows) => setAsked(rows.filter((row) => actionsFor(row).includes('reject'))),
    undo: async () => {
      const back = last.current;
      last.current = null;
      await back?.();
    },
    dialogue: (
      <RejectDialogue
        opened={asked.length > 0}
        onClose={() => setAsked([])}
        onReject={(reason) => {
          void decide(asked, 'reject', reason);
          setAsked([]);
        }}
      />
    ),
  };
}

/** @returns why, for each that was refused */
async function inParts(ids: number[], action: Action, reason?: string): Promise<string[]> {
  const refused: string[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const { results } = await actOnMany(ids.slice(start, start + AT_ONCE), action, reason);
    refused.push(...results.filter((one) => !one.done).map((one) => one.error?.detail ?? ''));
  }
  return refused;
}

function tell(action: Action, n: number, undo: (() => Promise<void>) | null): void {
  const id = say({
    message: (
      <span>
        {t(`done.${action}`, { n })}
        {undo && (
          <Button
            size="compact-xs"
            variant="subtle"
            ml="xs"
            onClick={() => {
              notifications.hide(id);
              void undo();
            }}
          >
            {t('action.undo')}
          </Button>
        )}
      </span>
    ),
  });
}
