import type { HistoryEntry } from '../api/types';
import { moment } from '../invoice/format';
import { nameOf, t } from '../messages';
import classes from './History.module.css';

/** Who did what and when, the latest first. */
export function History({ history }: { history: HistoryEntry[] }) {
  return (
    <details className={classes.history}>
      <summary>{t('review.history', { n: history.length })}</summary>
      <ol>
        {[...history].reverse().map((entry, index) => (
          <li key={index}>
            <b>{nameOf('history', entry.action)}</b>
            <span className="quiet">{t('review.byAt', { by: entry.by === 'billfold' ? 'Billfold' : entry.by, at: moment(entry.at) })}</span>
            {Object.entries(entry.changes).filter(([name]) => name !== 'status').map(([name, [before, after]]) => (
              <span key={name} className={classes.change}>
                {nameOf('field', name)}: <del>{before ?? '–'}</del> → <ins>{after ?? '–'}</ins>
              </span>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}
