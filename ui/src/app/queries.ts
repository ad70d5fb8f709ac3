import { QueryClient, queryOptions } from '@tanstack/react-query';
import { statusSummary } from '../api/invoices';
import { Problem } from '../api/problem';

/** The server's answers by key. A refusal is not asked again; a connection that broke is, twice. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, failure) => failures < 2 && failure instanceof Problem && failure.status === 0,
    },
  },
});

export const keys = {
  me: ['me'] as const,
  instance: ['instance'] as const,
  views: ['views'] as const,
  summary: ['summary'] as const,
  lists: ['invoices'] as const,
  /** All that are open. */
  invoices: ['invoice'] as const,
  invoice: (id: number) => ['invoice', id] as const,
  texts: (id: number) => ['texts', id] as const,
  words: (id: number, page: number) => ['words', id, page] as const,
};

/** How many invoices there are by state: the inbox, its navigation and the queue show the same figures. */
export const summary = queryOptions({ queryKey: keys.summary, queryFn: statusSummary });
