import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Filters, findInvoices, PER_PAGE } from '../api/invoices';
import type { InvoiceRow } from '../api/types';
import { keys } from '../app/queries';

const page = (filters: Filters, number: number) =>
  queryOptions({ queryKey: [...keys.lists, filters, number], queryFn: ({ signal }) => findInvoices(filters, number, PER_PAGE, signal) });

/** What every list begins with. */
export const firstPage = (filters: Filters) => page(filters, 1);

/**
 * The list by place: only the server's pages that are on the screen are asked for, so that a hundred thousand invoices cost
 * no more than a hundred.
 *
 * @param first the first place on the screen, counted from 0
 * @param last the last one
 */
export function useInvoicePages(filters: Filters, first: number, last: number) {
  const from = Math.floor(first / PER_PAGE) + 1;
  const to = Math.floor(Math.max(last, first) / PER_PAGE) + 1;
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const head = useQuery({ ...firstPage(filters), placeholderData: keepPreviousData });
  const pages = useQueries({ queries: numbers.map((number) => page(filters, number)) });
  const loaded = useMemo(() => {
    const byPage = new Map<number, InvoiceRow[]>();
    if (head.data) byPage.set(1, head.data.items);
    pages.forEach((one, index) => {
      const number = numbers[index];
      if (one.data && number !== undefined) byPage.set(number, one.data.items);
    });
    return byPage;
  }, [head.data, pages.map((one) => one.dataUpdatedAt).join(), from, to]);

  return {
    total: head.data?.total ?? 0,
    loading: head.isPending,
    stale: head.isPlaceholderData,
    failure: head.error ?? pages.find((one) => one.error)?.error ?? null,
    rowAt: (index: number): InvoiceRow | undefined => loaded.get(Math.floor(index / PER_PAGE) + 1)?.[index % PER_PAGE],
  };
}
