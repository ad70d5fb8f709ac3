import { ActionIcon, Loader, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, Download, FileCode2, RotateCw, ZoomIn, ZoomOut } from 'lucide-react';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { download, pageImage, pageWords } from '../api/invoices';
import type { Box, FieldName, Invoice, PageWord } from '../api/types';
import { keys } from '../app/queries';
import { nameOf, t } from '../messages';
import type { Place } from './draft';
import classes from './PageView.module.css';
import { boxAround, onPage, textIn } from './words';

export interface Marked {
  field: FieldName;
  place: Place;
  state: string;
}

interface Props {
  invoice: Invoice;
  page: number;
  marks: Marked[];
  active: FieldName | null;
  hovered: FieldName | null;
  onPageChange: (page: number) => void;
  onHover: (field: FieldName | null) => void;
  onField: (field: FieldName) => void;
  onPick: (text: string, place: Place) => void;
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

/** The page as read, with the places of the values. A click on a word or a drawn box fills the field in focus. */
export function PageView(props: Props) {
  const { invoice, page, onPageChange } = props;
  const [zoom, setZoom] = useState(1);
  const [turns, setTurns] = useState(0);
  const step = (by: 1 | -1) => setZoom(ZOOMS[Math.min(Math.max(ZOOMS.indexOf(zoom) + by, 0), ZOOMS.length - 1)] ?? 1);
  if (invoice.pages === 0) return <NoPage invoice={invoice} />;
  return (
    <section className={classes.view} aria-label={t('page.title')}>
      <div className={classes.tools} role="toolbar" aria-label={t('page.tools')}>
        {invoice.pages > 1 && (
          <>
            <Tool label={t('page.previous')} disabled={page <= 1} onClick={() => onPageChange(page - 1)}><ChevronLeft size={16} /></Tool>
            <span className={classes.number}>{t('page.of', { page, pages: invoice.pages })}</span>
            <Tool label={t('page.next')} disabled={page >= invoice.pages} onClick={() => onPageChange(page + 1)}><ChevronRight size={16} /></Tool>
            <span className={classes.gap} />
          </>
        )}
        <Tool label={t('page.zoomOut')} disabled={zoom === ZOOMS[0]} onClick={() => step(-1)}><ZoomOut size={16} /></Tool>
        <Tool label={t('page.zoomIn')} disabled={zoom === ZOOMS.at(-1)} onClick={() => step(1)}><ZoomIn size={16} /></Tool>
        <Tool label={t('page.turn')} onClick={() => setTurns(turns + 1)}><RotateCw size={16} /></Tool>
        <Tooltip label={t('page.download')}>
          <ActionIcon component="a" href={download(invoice.invoice_id)} download aria-label={t('page.download')}><Download size={16} /></ActionIcon>
        </Tooltip>
      </div>
      <Sheet key={`${invoice.invoice_id}-${page}`} {...props} zoom={zoom} turns={turns} onZoom={step} />
    </section>
  );
}

function Tool({ label, onClick, disabled, children }: { label: string; onClick: () => void; disabled?: boolean; children: React.ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick} disabled={disabled}>{children}</ActionIcon>
    </Tooltip>
  );
}

function NoPage({ invoice }: { invoice: Invoice }) {
  return (
    <section className={classes.view} aria-label={t('page.title')}>
      <div className={classes.none}>
        <FileCode2 size={36} strokeWidth={1.4} aria-hidden />
        <b>{t(invoice.status === 'failed' ? 'page.noneFailed' : 'page.none')}</b>
        <span>{invoice.filename}</span>
        <a href={download(invoice.invoice_id)} download>{t('page.download')}</a>
      </div>
    </section>
  );
}

type SheetProps = Props & { zoom: number; turns: number; onZoom: (by: 1 | -1) => void };

function Sheet({ invoice, page, marks, active, hovered, zoom, turns, onZoom, onHover, onField, onPick }: SheetProps) {
  const paper = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [ratio, setRatio] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const [start, setStart] = useState<{ x: number; y: number } | null>(null);
  const [drawn, setDrawn] = useState<Box | null>(null);
  const [under, setUnder] = useState<PageWord | null>(null);
  const words = useQuery({ queryKey: keys.words(invoice.invoice_id, page), queryFn: () => pageWords(invoice.invoice_id, page), staleTime: Infinity, enabled: ratio !== null });
  const here = marks.filter((mark) => mark.place.page === page);
  const lit = here.find((mark) => mark.field === active);

  useEffect(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    document.getElementById(`mark-${active}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: still ? 'instant' : 'smooth' });
  }, [active, page, ratio]);
  useEffect(() => {
    const element = frame.current;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      onZoom(event.deltaY < 0 ? 1 : -1);
    };
    element?.addEventListener('wheel', wheel, { passive: false });
    return () => element?.removeEventListener('wheel', wheel);
  }, [onZoom]);

  const pointOf = (event: PointerEvent) => {
    const bounds = paper.current?.getBoundingClientRect();
    if (!bounds) return { x: 0, y: 0 };
    return onPage((event.clientX - bounds.left) / bounds.width, (event.clientY - bounds.top) / bounds.height, turns);
  };
  const move = (event: PointerEvent) => {
    const point = pointOf(event);
    if (start) {
      const box = boxAround(start, point);
      setDrawn(box[2] - box[0] > 0.008 || box[3] - box[1] > 0.008 ? box : null);
      return;
    }
    setUnder(at(words.data ?? [], point) ?? null);
    onHover(here.find((mark) => contains(mark.place.box, point))?.field ?? null);
  };
  const release = (event: PointerEvent) => {
    const point = pointOf(event);
    const word = at(words.data ?? [], point);
    const mark = here.find((one) => contains(one.place.box, point));
    if (drawn) onPick(textIn(words.data ?? [], drawn), { page, box: drawn });
    else if (active && word) onPick(word.text, { page, box: word.box });
    else if (mark) onField(mark.field);
    setStart(null);
    setDrawn(null);
  };

  const sideways = turns % 2 !== 0;
  const shape = ratio ?? 1.414;
  return (
    <div className={classes.frame} ref={frame} tabIndex={0} aria-label={t('page.scroll')} role="group">
      <div
        className={classes.turned}
        style={{ width: `${100 * zoom}%`, maxWidth: 1000 * zoom, aspectRatio: sideways ? `${shape} / 1` : `1 / ${shape}` }}
      >
        <div
          ref={paper}
          id="paper"
          className={classes.paper}
          data-picking={active !== null || undefined}
          data-ready={words.isSuccess || undefined}
          style={{
            width: sideways ? `${100 / shape}%` : '100%',
            transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
            aspectRatio: `1 / ${shape}`,
          }}
          onPointerDown={(event) => {
            if (event.button !== 0 || event.pointerType === 'touch') return;
            event.preventDefault();
            setStart(pointOf(event));
          }}
          onPointerMove={move}
          onPointerUp={release}
          onPointerLeave={() => {
            setUnder(null);
            onHover(null);
          }}
        >
          <img
            src={pageImage(invoice.invoice_id, page)}
            alt={t('page.image', { page })}
            draggable={false}
            hidden={failed}
            onLoad={(event) => setRatio(event.currentTarget.naturalHeight / event.currentTarget.naturalWidth)}
            onError={() => setFailed(true)}
          />
          {ratio === null && !failed && <span className={classes.wait}><Loader size="sm" /></span>}
          {failed && <span className={classes.wait}>{t('page.imageFailed')}</span>}
          {ratio !== null && here.map((mark) => (
            <span
              key={mark.field}
              id={`mark-${mark.field}`}
              className={classes.mark}
              data-state={mark.state}
              data-lit={mark === lit || mark.field === hovered || undefined}
              title={nameOf('field', mark.field)}
              style={placed(mark.place.box)}
            />
          ))}
          {under && active !== null && <span className={classes.word} style={placed(under.box)} />}
          {drawn && <span className={classes.drawn} style={placed(drawn)} />}
        </div>
      </div>
    </div>
  );
}

function placed([left, top, right, bottom]: Box) {
  const share = (fraction: number) => `${fraction * 100}%`;
  return { left: share(left), top: share(top), width: share(right - left), height: share(bottom - top) };
}

function contains([left, top, right, bottom]: Box, { x, y }: { x: number; y: number }): boolean {
  return x >= left - 0.003 && x <= right + 0.003 && y >= top - 0.003 && y <= bottom + 0.003;
}

function at(words: PageWord[], point: { x: number; y: number }): PageWord | undefined {
  return words.find((word) => contains(word.box, point));
}
