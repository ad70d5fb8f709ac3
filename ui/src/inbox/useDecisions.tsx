import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Action, actOnAll } from '../api/invoices';
import { wordsOf } from '../api/problem';
import type { InvoiceRow } from '../api/types';
import { keys } from '../app/queries';
import { say } from '../design/say';
import { RejectDialogue } from '../invoice/RejectDialogue';
import { useTakingBack } from '../invoice/useTakingBack';
import { t } from '../messages';
import { actionsFor } from './selection';

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
  const takingBack = useTakingBack();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<InvoiceRow[]>([]);

  const decide = async (rows: InvoiceRow[], action: Action, reason?: string): Promise<void> => {
    const able = rows.filter((row) => actionsFor(row).includes(action));
    if (able.length === 0) return;
    setBusy(true);
    try {
      const { done, refused } = await actOnAll(able.map((row) => row.invoice_id), action, reason);
      if (done.length > 0) takingBack.tell(action, done);
      if (refused[0] !== undefined) say({ color: 'red', message: t('bulk.refused', { n: refused.length, why: refused[0] }) });
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
    undo: takingBack.takeBack,
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
