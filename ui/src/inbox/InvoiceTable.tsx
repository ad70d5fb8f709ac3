import { Skeleton, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, Copy, ShieldCheck } from 'lucide-react';
import { memo, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Filters } from '../api/invoices';
import type { FieldName, InvoiceRow } from '../api/types';
import { amount, day } from '../invoice/format';
import { Source } from '../invoice/source';
import { Status } from '../invoice/status';
import { categoryName } from '../invoice/categoryName';
import { type MessageKey, nameOf, said, t } from '../messages';
import { Highlight } from './Highlight';
import { elsewhere } from './highlights';
import classes from './InvoiceTable.module.css';
import type { InboxSearch } from './search';
import type { Selection } from './selection';

const ROW = 46;
const ROW_ON_PHONE = 72;

interface Props {
  total: number;
  rowAt: (index: number) => InvoiceRow | undefined;
  search: InboxSearch;
  selection: Selection;
  cursor: number;
  stale: boolean;
  onRange: (first: number, last: number) => void;
  onTick: (index: number, range: boolean) => void;
  onTickAll: () => void;
  onSort: (by: string) => void;
  onCursor: (index: number) => void;
}

const COLUMNS: { name: MessageKey; sort?: string; className?: string }[] = [
  { name: 'column.status', className: 'state' },
  { name: 'column.vendor', sort: 'vendor', className: 'vendor' },
  { name: 'column.number', className: 'number' },
  { name: 'column.date', sort: 'issue_date', className: 'date' },
  { name: 'column.amount', sort: 'total', className: 'amount' },
  { name: 'column.category', className: 'category' },
  { name: 'column.source', className: 'source' },
];

/** The invoices as rows, of which only those on the screen exist. */
export function InvoiceTable(props: Props) {
  const { total, rowAt, selection, cursor, onRange } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const phone = window.matchMedia('(max-width: 639px)').matches;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => (phone ? ROW_ON_PHONE : ROW),
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onRange(first, last), [first, last, onRange]);
  useEffect(() => {
    if (cursor >= 0) virtual.scrollToIndex(cursor, { align: 'auto' });
  }, [cursor, virtual]);

  return (
    <div className={classes.frame} role="table" aria-label={t('inbox.table')} aria-rowcount={total + 1} data-stale={props.stale || undefined}>
      <Head {...props} />
      <div className={classes.scroller} ref={scroller} role="rowgroup" tabIndex={0} aria-label={t('inbox.table')}>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map((item) => (
            <div
              key={item.key}
              className={classes.row}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={selection.has(rowAt(item.index)?.invoice_id ?? -1)}
              data-cursor={item.index === cursor || undefined}
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              <Cells search={props.search} onTick={props.onTick} onCursor={props.onCursor} ticked={selection.has(rowAt(item.index)?.invoice_id ?? -1)} index={item.index} row={rowAt(item.index)} />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function Head({ search, selection, onSort, onTickAll }: Props) {
  return (
    <div role="rowgroup" className={classes.names}>
      <div className={`${classes.row} ${classes.head}`} role="row" aria-rowindex={1}>
        <span role="columnheader" className={classes.tick}>
          <input type="checkbox" className={classes.box} ref={(box) => { if (box) box.indeterminate = selection.size > 0; }} checked={selection.size > 0} onChange={onTickAll} aria-label={t('inbox.tickAll')} />
        </span>
        {COLUMNS.map(({ name, sort, className }) => (
          <span key={name} role="columnheader" className={classes[className ?? '']} aria-sort={sort && search.sort_by === sort ? directionOf(search) : undefined}>
            {sort ? <UnstyledButton className={classes.sort} onClick={() => onSort(sort)}>{t(name)}<Arrow on={search.sort_by === sort} up={search.sort_order === 'asc'} /></UnstyledButton> : t(name)}
          </span>
        ))}
      </div>
    </div>
  );
}

function directionOf(search: Filters): 'ascending' | 'descending' {
  return search.sort_order === 'asc' ? 'ascending' : 'descending';
}

function Arrow({ on, up }: { on: boolean; up: boolean }): ReactNode {
  if (!on) return null;
  return up ? <ArrowUp size={12} aria-hidden /> : <ArrowDown size={12} aria-hidden />;
}

interface CellsProps extends Pick<Props, 'search' | 'onTick' | 'onCursor'> {
  index: number;
  row: InvoiceRow | undefined;
  ticked: boolean;
}

/** The rows that stay in sight while the list scrolls are not made anew. */
const Cells = memo(function Cells({ index, row, search, ticked, onTick, onCursor }: CellsProps) {
  if (!row) return <span role="cell" className={classes.unloaded}><Skeleton height={12} radius="xl" /></span>;
  const value = (name: FieldName) => (typeof row.fields[name] === 'string' ? (row.fields[name] as string) : null);
  const vendor = value('seller_name');
  const marked = (name: string, text: string | null) => (row.highlights?.[name] ? <Highlight of={row.highlights[name]} /> : text);
  const other = elsewhere(row.highlights);
  const tick = (event: MouseEvent) => onTick(index, event.shiftKey);
  return (
    <>
      <span role="cell" className={classes.tick}>
        <input type="checkbox" className={classes.box} checked={ticked} onChange={() => undefined} onClick={tick} aria-label={t('inbox.tick', { name: vendor ?? row.filename })} />
      </span>
      <span role="cell" className={classes.state}><Status status={row.archived ? 'archived' : row.status} /></span>
      <span role="cell" className={classes.vendor}>
        <span className={classes.line}>
          <Link to="/invoices/$id" params={{ id: row.invoice_id }} search={search} onFocus={() => onCursor(index)} className={classes.link}>
            <strong>{vendor ? marked('seller_name', vendor) : marked('filename', row.filename)}</strong>
          </Link>
          {row.proved && <span className={classes.proved} title={t('inbox.proved')}><ShieldCheck size={14} aria-label={t('inbox.proved')} role="img" /></span>}
          {row.duplicate_of !== null && <span className={classes.twin}><Copy size={12} aria-hidden />{t('inbox.twin', { id: String(row.duplicate_of) })}</span>}
          {row.error && row.status === 'failed' && <span className={classes.error}>{said(row.error.detail)}</span>}
        </span>
        {other && (vendor || other.field !== 'filename') && (
          <span className={classes.found}>{other.field !== 'text' && `${nameOf('field', other.field)}: `}<Highlight of={other.highlight} isExcerpt /></span>
        )}
      </span>
      <span role="cell" className={classes.number}>{marked('number', value('number'))}</span>
      <span role="cell" className={classes.date}>{day(value('issue_date'))}</span>
      <span role="cell" className={classes.amount}>{amount(value('total') ?? value('amount_due'), value('currency'))}</span>
      <span role="cell" className={classes.category}>{row.category ? categoryName(row.category) : ''}</span>
      <span role="cell" className={classes.source}><Source source={row.source} /></span>
    </>
  );
});
