import { Link } from '@tanstack/react-router';
import type { InboxSearch } from '../inbox/search';
import classes from './Bars.module.css';

export interface Bar {
  label: string;
  value: number;
  /** The value as words. */
  shown: string;
  /** The invoices behind the bar. */
  to?: InboxSearch;
}

/** Horizontal bars as a list, so that they can be read, reached by keyboard, and opened. */
export function Bars({ title, bars }: { title?: string; bars: Bar[] }) {
  const most = Math.max(...bars.map((bar) => Math.abs(bar.value)), 0);
  return (
    <div className={classes.chart}>
      {title && <h3 className={classes.title}>{title}</h3>}
      <ul className={classes.bars}>
        {bars.map((bar, index) => (
          <li key={index}>
            {bar.to ? <Link to="/inbox" search={bar.to} className={classes.bar}><Inside bar={bar} most={most} /></Link> : <div className={classes.bar}><Inside bar={bar} most={most} /></div>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Inside({ bar, most }: { bar: Bar; most: number }) {
  return (
    <>
      <span className={classes.label} title={bar.label}>{bar.label}</span>
      <span className={classes.track} aria-hidden><span className={classes.fill} data-negative={bar.value < 0 || undefined} style={{ width: `${most > 0 ? (Math.abs(bar.value) / most) * 100 : 0}%` }} /></span>
      <span className={classes.value}>{bar.shown}</span>
    </>
  );
}
