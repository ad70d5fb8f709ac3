import { say } from '../design/say';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useReducer, useState } from 'react';
import { type Action, act, changeInvoice, getInvoice } from '../api/invoices';
import { Problem, wordsOf } from '../api/problem';
import type { FieldName, Invoice, InvoiceStatus } from '../api/types';
import { askAgain } from '../app/live';
import { keys } from '../app/queries';
import { said, t } from '../messages';
import { changesOf, edit, isEdited, UNTOUCHED, valueOf } from './draft';
import { judge } from './fieldState';
import { noteInQueues } from './useQueue';

/** One invoice under review: what the server has, what the person changed, and what may be done. */
export function useReview(id: number) {
  const client = useQueryClient();
  const query = useQuery({ queryKey: keys.invoice(id), queryFn: () => getInvoice(id) });
  const [draft, change] = useReducer(edit, UNTOUCHED);
  const [refusals, setRefusals] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const invoice = query.data;
  const changes = invoice ? changesOf(invoice, draft) : null;

  const renew = () => {
    void askAgain(client, keys.lists);
    void client.invalidateQueries({ queryKey: keys.summary });
  };

  /** @returns whether everything is with the server now */
  const save = async (): Promise<boolean> => {
    if (!invoice || !changes) return true;
    setBusy(true);
    try {
      const saved = await changeInvoice(id, invoice.version, changes);
      client.setQueryData<Invoice>(keys.invoice(id), saved);
      change({ type: 'forget' });
      setRefusals({});
      renew();
      return true;
    } catch (failure) {
      await explain(failure);
      return false;
    } finally {
      setBusy(false);
    }
  };

  const explain = async (failure: unknown) => {
    if (failure instanceof Problem && failure.status === 422) setRefusals(reasonsOf(failure));
    if (failure instanceof Problem && failure.status === 412) {
      await query.refetch();
      say({ color: 'orange', message: t('review.stale') });
      return;
    }
    say({ color: 'red', message: wordsOf(failure) });
  };

  /** Saves first, so that what is confirmed is what is seen. @returns whether it was done */
  const decide = async (action: Action, reason?: string): Promise<boolean> => {
    if (!(await save())) return false;
    setBusy(true);
    try {
      const { status } = await act(id, action, reason);
      noteInQueues(client, id, status as InvoiceStatus);
      renew();
      await client.invalidateQueries({ queryKey: keys.invoice(id) });
      return true;
    } catch (failure) {
      say({ color: 'red', message: wordsOf(failure) });
      return false;
    } finally {
      setBusy(false);
    }
  };

  return {
    query,
    invoice,
    draft,
    change,
    dirty: changes !== null,
    busy,
    refusals,
    save,
    decide,
    valueOf: (field: FieldName) => (invoice ? valueOf(invoice, draft, field) : ''),
    judged: (one: Invoice, field: FieldName) => judge(one, field, isEdited(one, draft, field), valueOf(one, draft, field)),
  };
}

/** The API names the refused fields; under which member depends on the call. */
function reasonsOf(problem: Problem): Record<string, string> {
  const named = problem.properties.fields ?? problem.properties.reasons ?? problem.properties.errors;
  return typeof named === 'object' && named !== null ? Object.fromEntries(Object.entries(named as Record<string, string>).map(([field, reason]) => [field, said(reason)])) : {};
}
