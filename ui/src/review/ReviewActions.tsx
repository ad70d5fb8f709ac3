import { Button, Group, Kbd } from '@mantine/core';
import { Archive, ArchiveRestore, ArrowRight, Check, RotateCcw, Undo2, X } from 'lucide-react';
import type { Action } from '../api/invoices';
import type { Invoice } from '../api/types';
import { t } from '../messages';
import classes from './Review.module.css';

interface Props {
  invoice: Invoice;
  dirty: boolean;
  busy: boolean;
  canUndo: boolean;
  onUndo: () => void;
  onSave: () => void;
  onSaveAndNext: () => void;
  onReject: () => void;
  onDecide: (action: Action) => void;
}

/** What may be done with the invoice as it stands; each button names its key. */
export function ReviewActions({ invoice, dirty, busy, canUndo, onUndo, onSave, onSaveAndNext, onReject, onDecide }: Props) {
  const waits = invoice.status === 'needs_review';
  const decided = invoice.status === 'confirmed' || invoice.status === 'rejected';
  const again = invoice.status === 'failed' || invoice.status === 'rejected';
  return (
    <div className={classes.actions} role="toolbar" aria-label={t('review.actions')}>
      {waits && (
        <Button leftSection={<Check size={16} />} rightSection={dirty ? undefined : <Key>c</Key>} loading={busy} onClick={() => onDecide('confirm')}>
          {t('action.confirm')}
        </Button>
      )}
      {again && (
        <Button leftSection={<RotateCcw size={16} />} loading={busy} onClick={() => onDecide('retry')}>{t('action.retry')}</Button>
      )}
      {decided && (
        <Button variant="default" leftSection={<Undo2 size={16} />} disabled={busy} onClick={() => onDecide('reopen')}>{t('action.reopen')}</Button>
      )}
      {waits && (
        <Button variant="default" leftSection={<X size={16} />} rightSection={dirty ? undefined : <Key>r</Key>} disabled={busy} onClick={onReject}>{t('action.reject')}</Button>
      )}
      <Group gap={6} ml="auto" wrap="nowrap">
        {canUndo && <Button variant="subtle" color="gray" px={8} onClick={onUndo} aria-label={t('action.undo')} title={`${t('action.undo')} (u)`}><Undo2 size={16} /></Button>}
        {dirty && <Button variant="light" onClick={onSave} disabled={busy} title="Ctrl+S">{t('action.save')}</Button>}
        {dirty && <Button variant="light" px={8} onClick={onSaveAndNext} disabled={busy} aria-label={t('keys.saveNext')} title={`${t('keys.saveNext')} (Ctrl+Shift+S)`}><ArrowRight size={16} /></Button>}
        <Button
          variant="subtle"
          color="gray"
          px={8}
          disabled={busy}
          onClick={() => onDecide(invoice.archived ? 'unarchive' : 'archive')}
          aria-label={t(invoice.archived ? 'action.unarchive' : 'action.archive')}
          title={`${t(invoice.archived ? 'action.unarchive' : 'action.archive')} (a)`}
        >
          {invoice.archived ? <ArchiveRestore size={16} /> : <Archive size={16} />}
        </Button>
      </Group>
    </div>
  );
}

function Key({ children }: { children: string }) {
  return <Kbd size="xs" className={classes.key} aria-hidden>{children}</Kbd>;
}
