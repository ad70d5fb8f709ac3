import { Archive, CircleAlert, CircleCheck, CircleDashed, CircleX, LoaderCircle, type LucideIcon, UserRoundPen } from 'lucide-react';
import type { InvoiceStatus } from '../api/types';
import { t } from '../messages';
import classes from './status.module.css';

type Look = { icon: LucideIcon; hue: 'grey' | 'blue' | 'amber' | 'green' | 'red' };

const LOOKS: Record<InvoiceStatus | 'archived', Look> = {
  pending: { icon: CircleDashed, hue: 'grey' },
  processing: { icon: LoaderCircle, hue: 'blue' },
  needs_review: { icon: UserRoundPen, hue: 'amber' },
  confirmed: { icon: CircleCheck, hue: 'green' },
  rejected: { icon: CircleX, hue: 'red' },
  failed: { icon: CircleAlert, hue: 'red' },
  archived: { icon: Archive, hue: 'grey' },
};

/** A state as icon, word and colour, so that none of the three must be relied upon. */
export function Status({ status, bare = false }: { status: InvoiceStatus | 'archived'; bare?: boolean }) {
  const { icon: Icon, hue } = LOOKS[status];
  return (
    <span className={classes.status} data-hue={hue} data-bare={bare || undefined} data-status={status}>
      <Icon size={14} aria-hidden />
      <span>{t(`status.${status}`)}</span>
    </span>
  );
}
