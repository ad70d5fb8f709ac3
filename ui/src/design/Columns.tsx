import { Link } from '@tanstack/react-router';
import type { Bar } from './Bars';
import classes from './Columns.module.css';

/** Upright bars in the order of time, each a link to what it stands for. */
export function Columns({ bars }: { bars: Bar[] }) {
  const most = Math.max(...bars.map((bar) => bar.value), 0);
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={bars.map((bar) => bar.label).join(', ')}>
      <ul className={classes.columns}>
        {bars.map((bar) => (
          <li key={bar.label}>
            <Link to="/inbox" search={bar.to ?? {}} className={classes.column} title={`${bar.label}: ${bar.shown}`}>
              <span className={classes.value}>{bar.shown}</span>
              <span className={classes.space}><span className={classes.fill} style={{ height: `${most > 0 ? (Math.max(bar.value, 0) / most) * 100 : 0}%` }} /></span>
              <span className={classes.label}>{bar.label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
