import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getInvoice } from '../api/invoices';
import type { InvoiceStatus } from '../api/types';
import { uploads } from './intake';
import { keys } from './queries';

interface Told {
  invoice_id: number;
  status: InvoiceStatus;
  progress?: number;
}

/** Also where the first answer is still on its way, which would else be taken for the new one, though it may have been given before. */
export async function askAgain(client: QueryClient, queryKey: QueryKey): Promise<void> {
  await client.cancelQueries({ queryKey });
  await client.invalidateQueries({ queryKey });
}

/** How the reading of a file ended that was on its way in when the stream of news broke. */
async function lookAgain(id: number): Promise<void> {
  try {
    const { status } = await getInvoice(id);
    uploads.heard(id, status);
  } catch (failure) {
    console.warn(`How the reading of invoice ${id} ended is asked again when the news next break.`, failure);
  }
}

/** Keeps lists and counts up to date by server-sent events. A burst of events asks the server once, not a hundred times. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  useEffect(() => {
    const events = new EventSource('/api/invoices/events');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const touched = new Set<number>();
    const refresh = () => {
      timer = undefined;
      touched.forEach((id) => void askAgain(client, keys.invoice(id)));
      touched.clear();
      void client.invalidateQueries({ queryKey: keys.lists });
      void client.invalidateQueries({ queryKey: keys.summary });
    };
    // What happened while the connection was broken, nobody tells afterwards.
    let broken = false;
    events.onerror = () => (broken = true);
    events.onopen = () => {
      if (!broken) return;
      broken = false;
      void client.invalidateQueries({ queryKey: keys.invoices });
      uploads.reading().forEach((id) => void lookAgain(id));
      timer ??= setTimeout(refresh, 350);
    };
    const hear = (event: MessageEvent<string>) => {
      const told = JSON.parse(event.data) as Told;
      uploads.heard(told.invoice_id, told.status);
      touched.add(told.invoice_id);
      timer ??= setTimeout(refresh, 350);
    };
    events.onmessage = hear;
    events.addEventListener('invoice', hear as EventListener);
    return () => {
      events.close();
      clearTimeout(timer);
    };
  }, [client]);
}
