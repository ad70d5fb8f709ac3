import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Bar } from './Bars';
import classes from './Columns.module.css';

/** Upright bars in the order of time, each a link to what it stands for. Where they do not fit, the latest are in sight. */
export function Columns({ title, bars }: { title?: string; bars: Bar[] }) {
  const most = Math.max(...bars.map((bar) => Math.abs(bar.value)), 0);
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroll.current?.scrollTo({ left: scroll.current.scrollWidth });
  }, [bars.length]);
  return (
    <>
      {title && <h3 className={classes.title}>{title}</h3>}
      <div ref={scroll} className={classes.scroll} tabIndex={0} role="group" aria-label={bars.map((bar) => bar.label).join(', ')}>
        <ul className={classes.columns}>
          {bars.map((bar) => (
            <li key={bar.label}>
              {bar.to ? (
                <Link to="/inbox" search={bar.to} className={classes.column} title={`${bar.label}: ${bar.shown}`}><Inside bar={bar} most={most} /></Link>
              ) : (
                <div className={classes.column}><Inside bar={bar} most={most} /></div>
              )}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function Inside({ bar, most }: { bar: Bar; most: number }) {
  const height = most > 0 ? (Math.abs(bar.value) / most) * 100 : 0;
  return (
    <>
      <span className={classes.value}>{bar.shown}</span>
      <span className={classes.space}><span className={classes.fill} data-negative={bar.value < 0 || undefined} style={{ height: `${height}%` }} /></span>
      <span className={classes.label}>{bar.label}</span>
    </>
  );
}
