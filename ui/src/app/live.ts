import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { InvoiceStatus } from '../api/types';
import { uploads } from './intake';
import { keys } from './queries';

interface Told {
  invoice_id: number;
  status: InvoiceStatus;
  progress?: number;
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
      touched.forEach((id) => void client.invalidateQueries({ queryKey: keys.invoice(id) }));
      touched.clear();
      void client.invalidateQueries({ queryKey: keys.lists });
      void client.invalidateQueries({ queryKey: keys.summary });
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
