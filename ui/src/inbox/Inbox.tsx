import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { PER_PAGE } from '../api/invoices';
import type { InvoiceRow } from '../api/types';
import { takeSharedFiles, useUploads } from '../app/intake';
import { useKeys } from '../app/keys';
import { summary } from '../app/queries';
import { Failure } from '../app/Failure';
import { EmptyInbox } from '../start/EmptyInbox';
import { t } from '../messages';
import { AddButton } from './AddButton';
import { BulkBar } from './BulkBar';
import { FilterBar } from './FilterBar';
import classes from './Inbox.module.css';
import { InvoiceTable } from './InvoiceTable';
import { NothingFound } from './NothingFound';
import type { InboxSearch } from './search';
import { addRange, NOTHING, type Selection, toggle } from './selection';
import { StatusLinks } from './StatusLinks';
import { useDecisions } from './useDecisions';
import { useInvoicePages } from './useInvoicePages';

const pageOf = (index: number) => Math.floor(index / PER_PAGE);

/** All invoices: what came in, where each one stands, and what may be done about it. */
export function Inbox() {
  const search = useSearch({ from: '/inside/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  const [range, setRange] = useState<[number, number]>([0, 0]);
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [cursor, setCursor] = useState(-1);
  const [anchor, setAnchor] = useState(-1);
  const { shared, ...filters } = search;
  const list = useInvoicePages(filters, range[0], range[1]);
  const counts = useQuery(summary);
  const under = useUploads().length;
  const decisions = useDecisions(() => setSelection(NOTHING));

  const narrow = useCallback(
    (change: Partial<InboxSearch>, replace = false) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace }),
    [navigate],
  );
  useEffect(() => {
    if (shared) void takeSharedFiles().then(() => narrow({ shared: undefined }, true));
  }, [shared, narrow]);
  // Only another page of the list is news: most steps of scrolling are the table's own affair.
  const onRange = useCallback((first: number, last: number) => setRange((before) => (pageOf(before[0]) === pageOf(first) && pageOf(before[1]) === pageOf(last) ? before : [first, last])), []);

  const tick = (index: number, shift: boolean) => {
    const row = list.rowAt(index);
    if (!row) return;
    setSelection(shift && anchor >= 0 ? addRange(selection, anchor, index, list.rowAt) : toggle(selection, row));
    setAnchor(index);
  };
  const chosen = (): InvoiceRow[] => {
    const row = list.rowAt(cursor);
    return selection.size > 0 ? [...selection.values()] : row ? [row] : [];
  };
  const move = (step: number) => setCursor(Math.min(Math.max(cursor + step, 0), list.total - 1));

  useKeys({
    '/': () => document.getElementById('search')?.focus(),
    j: () => move(1),
    k: () => move(-1),
    Enter: () => {
      const row = list.rowAt(cursor);
      if (row) void navigate({ to: '/invoices/$id', params: { id: row.invoice_id }, search: filters });
    },
    x: () => tick(cursor, false),
    c: () => void decisions.decide(chosen(), 'confirm'),
    r: () => decisions.askReason(chosen()),
    a: () => void decisions.decide(chosen(), chosen()[0]?.archived ? 'unarchive' : 'archive'),
    u: () => void decisions.undo(),
    Escape: () => setSelection(NOTHING),
  });

  const isNew = counts.data?.total === 0 && list.total === 0 && !list.loading;
  const undecided = list.loading || (list.total === 0 && counts.isPending);
  return (
    <div className={classes.inbox}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('place.inbox')}</h1>
        <AddButton />
      </header>
      {undecided ? (
        <Stack gap={14} px={20} pt={8} aria-busy aria-label={t('inbox.loading')}>
          {[72, 88, 64, 80, 70, 84].map((width, index) => <Skeleton key={index} height={14} width={`${width}%`} radius="xl" />)}
        </Stack>
      ) : isNew && under === 0 ? (
        <EmptyInbox />
      ) : (
        <>
          <StatusLinks summary={counts.data} search={search} />
          <FilterBar search={search} onChange={narrow} total={list.total} />
          {list.failure ? (
            <Failure error={list.failure} />
          ) : list.total === 0 ? (
            <NothingFound search={search} onClear={() => void navigate({ search: {} })} />
          ) : (
            <InvoiceTable
              total={list.total}
              rowAt={list.rowAt}
              search={filters}
              selection={selection}
              cursor={cursor}
              stale={list.stale}
              onRange={onRange}
              onTick={tick}
              onTickAll={() => setSelection(selection.size > 0 ? NOTHING : addRange(NOTHING, 0, Math.min(list.total, 500) - 1, list.rowAt))}
              onSort={(by) => narrow({ sort_by: by, sort_order: search.sort_by === by && search.sort_order === 'desc' ? 'asc' : 'desc' })}
              onCursor={setCursor}
            />
          )}
        </>
      )}
      <BulkBar selection={selection} onClear={() => setSelection(NOTHING)} decisions={decisions} />
      {decisions.dialogue}
    </div>
  );
}
