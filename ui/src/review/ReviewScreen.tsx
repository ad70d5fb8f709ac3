import { SegmentedControl, Skeleton } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FieldName } from '../api/types';
import { Failure } from '../app/Failure';
import { useKeys } from '../app/keys';
import type { Action } from '../api/invoices';
import { RejectDialogue } from '../invoice/RejectDialogue';
import { useTakingBack } from '../invoice/useTakingBack';
import { t } from '../messages';
import { canonical } from './canonical';
import type { Place } from './draft';
import { FieldPanel } from './FieldPanel';
import { ALL, kindOf } from './fields';
import { nextUnsure } from './fieldState';
import { type Marked, PageView } from './PageView';
import { ReviewActions } from './ReviewActions';
import { ReviewHead } from './ReviewHead';
import classes from './Review.module.css';
import { useQueue, WAITING } from './useQueue';
import { useReview } from './useReview';

/** One invoice: the page with its proofs on one side, the values on the other. */
export function ReviewScreen() {
  const { id } = useParams({ from: '/inside/invoices/$id' });
  return <Review key={id} id={id} />;
}

function Review({ id }: { id: number }) {
  const search = useSearch({ from: '/inside/invoices/$id' });
  const filters = Object.keys(search).length > 0 ? search : WAITING;
  const navigate = useNavigate();
  const review = useReview(id);
  const queue = useQueue(id, filters);
  const { invoice, judged, change } = review;
  const [active, setActive] = useState<FieldName | null>(null);
  const [hovered, setHovered] = useState<FieldName | null>(null);
  const [page, setPage] = useState(1);
  const [rejecting, setRejecting] = useState(false);
  const [side, setSide] = useState<'page' | 'fields'>('fields');

  const marks = useMemo(() => {
    if (!invoice) return [];
    return ALL.flatMap((field): Marked[] => {
      const pointed = review.draft.places[field];
      const proof = review.draft.values[field] === undefined ? invoice.evidence[field] : undefined;
      const place = pointed ?? (proof?.box && proof.page ? { page: proof.page, box: proof.box } : undefined);
      return place ? [{ field, place, state: judged(invoice, field).state }] : [];
    });
    // The draft decides what judged() says.
  }, [invoice, review.draft, judged]);

  const focus = (field: FieldName | null) => {
    if (!field) return;
    // Both are drawn at once: whoever types on after the key must meet the field, not the keys of the screen.
    flushSync(() => setSide('fields'));
    const input = document.getElementById(`field-${field}`);
    flushSync(() => input?.focus());
    input?.scrollIntoView({ block: 'nearest' });
    if (input instanceof HTMLInputElement && input.type === 'text') input.select();
  };
  const activate = (field: FieldName) => {
    setActive(field);
    const place = marks.find((mark) => mark.field === field)?.place;
    if (place) setPage(place.page);
  };
  const open = (target: number | undefined) => {
    if (target !== undefined) void navigate({ to: '/invoices/$id', params: { id: target }, search });
  };
  const openNextWaiting = () => (queue.nextWaiting === undefined ? void navigate({ to: '/review' }) : open(queue.nextWaiting));
  const takingBack = useTakingBack(([back]) => open(back));
  const decide = async (action: Action, reason?: string) => {
    const done = await review.decide(action, reason);
    if (!done) return;
    takingBack.tell(action, [id]);
    if (action === 'confirm' || action === 'reject') openNextWaiting();
  };
  const saveAndNext = async () => {
    if (await review.save()) openNextWaiting();
  };
  const stateOf = (field: FieldName) => (invoice ? judged(invoice, field).state : 'empty');
  const waits = invoice?.status === 'needs_review';

  useLayoutEffect(() => {
    // Entering a document that waits: the first value that wants a look has the focus, and typing can begin. Not where that
    // would raise a keyboard over half of the screen.
    const typing = window.matchMedia('(pointer: fine)').matches;
    if (invoice && waits && typing && active === null) queueMicrotask(() => focus(nextUnsure(ALL, stateOf, null)));
    // Only when another invoice arrives.
  }, [invoice?.invoice_id]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (review.dirty) window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [review.dirty]);

  useKeys({
    j: () => open(queue.next),
    k: () => open(queue.previous),
    '/': () => void navigate({ to: '/inbox', search }).then(() => document.getElementById('search')?.focus()),
    Enter: () => focus(active ?? ALL[0] ?? null),
    e: () => focus(nextUnsure(ALL, stateOf, null) ?? ALL[0] ?? null),
    c: () => waits && void decide('confirm'),
    r: () => waits && setRejecting(true),
    a: () => void decide(invoice?.archived ? 'unarchive' : 'archive'),
    u: () => (review.draft.past.length > 0 ? change({ type: 'undo' }) : void takingBack.takeBack()),
    'mod+z': () => change({ type: 'undo' }),
    'mod+s': () => void review.save(),
    'mod+shift+s': () => void saveAndNext(),
    Escape: () => setActive(null),
  });

  if (review.query.error) return <Failure error={review.query.error} />;
  if (!invoice) return <Waiting />;
  const pick = (text: string, place: Place) => {
    if (!active || text === '' || !editable(invoice.status)) return;
    change({ type: 'field', field: active, text: canonical(kindOf(active), text), place });
  };
  return (
    <div className={classes.screen}>
      <ReviewHead invoice={invoice} queue={queue} search={search} onOpen={open} />
      <SegmentedControl
        className={classes.sides}
        fullWidth
        size="xs"
        value={side}
        onChange={(value) => setSide(value as 'page' | 'fields')}
        data={[{ value: 'fields', label: t('review.fields') }, { value: 'page', label: t('review.page') }]}
      />
      <div className={classes.split} data-side={side}>
        <PageView
          invoice={invoice}
          page={page}
          marks={marks}
          active={active}
          hovered={hovered}
          onPageChange={setPage}
          onHover={setHovered}
          onField={focus}
          onPick={pick}
        />
        <div className={classes.panel}>
          <FieldPanel
            invoice={invoice}
            review={review}
            locked={!editable(invoice.status)}
            active={active}
            hovered={hovered}
            onActive={activate}
            onHover={setHovered}
            onFocus={focus}
            stateOf={stateOf}
          />
          <ReviewActions
            invoice={invoice}
            dirty={review.dirty}
            busy={review.busy}
            canUndo={review.draft.past.length > 0}
            onUndo={() => change({ type: 'undo' })}
            onSave={() => void review.save()}
            onSaveAndNext={() => void saveAndNext()}
            onReject={() => setRejecting(true)}
            onDecide={(action) => void decide(action)}
          />
        </div>
      </div>
      <RejectDialogue
        opened={rejecting}
        onClose={() => setRejecting(false)}
        onReject={(reason) => {
          setRejecting(false);
          void decide('reject', reason);
        }}
      />
    </div>
  );
}

function editable(status: string): boolean {
  return status === 'needs_review' || status === 'confirmed';
}

function Waiting() {
  return (
    <div className={classes.waiting} aria-busy aria-label={t('review.loading')}>
      <Skeleton h={24} w={280} />
      <Skeleton flex={1} />
    </div>
  );
}
