import { ActionIcon, Button } from '@mantine/core';
import { X } from 'lucide-react';
import { t } from '../messages';
import classes from './Inbox.module.css';
import { commonActions, type Selection } from './selection';
import type { Decisions } from './useDecisions';

/** What may be done with everything that is ticked: only what all of them allow. */
export function BulkBar({ selection, onClear, decisions }: { selection: Selection; onClear: () => void; decisions: Decisions }) {
  if (selection.size === 0) return null;
  const rows = [...selection.values()];
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('bulk.bar')}>
      <strong aria-live="polite">{t('bulk.selected', { n: selection.size })}</strong>
      {commonActions(selection).map((action) => (
        <Button
          key={action}
          size="xs"
          variant={action === 'confirm' ? 'filled' : 'default'}
          loading={decisions.busy}
          onClick={() => (action === 'reject' ? decisions.askReason(rows) : void decisions.decide(rows, action))}
        >
          {t(`action.${action}`)}
        </Button>
      ))}
      <ActionIcon onClick={onClear} aria-label={t('bulk.clear')}><X size={16} /></ActionIcon>
    </div>
  );
}
