import { SegmentedControl, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type CurrencySpend, dashboard, type DashboardData, type Spend } from '../api/dashboard';
import { Problem } from '../api/problem';
import { Failure } from '../app/Failure';
import { type Bar, Bars } from '../design/Bars';
import { Columns } from '../design/Columns';
import type { InboxSearch } from '../inbox/search';
import { amount, count, month, percent } from '../invoice/format';
import { categoryName } from '../invoice/categoryName';
import { t } from '../messages';
import classes from './Dashboard.module.css';
import { ranges, spanOf, within } from './ranges';

/** Where the money went and how the work stands. Amounts of different currencies are never added up. */
export function Dashboard() {
  const search = useSearch({ from: '/inside/dashboard' });
  const navigate = useNavigate({ from: '/dashboard' });
  const data = useQuery({ queryKey: ['dashboard', search.from, search.to], queryFn: () => dashboard(search.from, search.to) });
  const chosen = data.data?.currencies.find((one) => one.currency === search.currency) ?? data.data?.currencies[0];
  const range = { date_from: search.from, date_to: search.to };
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('place.dashboard')}</h1>
        <div className={classes.ranges} role="group" aria-label={t('dashboard.range')}>
          {ranges(new Date()).map((one) => (
            <Link key={one.name} to="/dashboard" search={{ ...search, from: one.from, to: one.to }} data-on={(one.from === search.from && one.to === search.to) || undefined}>
              {t(`range.${one.name}`)}
            </Link>
          ))}
          <TextInput size="xs" type="date" aria-label={t('filter.date_from')} value={search.from ?? ''} onChange={(event) => void navigate({ search: { ...search, from: event.currentTarget.value || undefined }, replace: true })} />
          <TextInput size="xs" type="date" aria-label={t('filter.date_to')} value={search.to ?? ''} onChange={(event) => void navigate({ search: { ...search, to: event.currentTarget.value || undefined }, replace: true })} />
        </div>
      </header>
      {data.error && (data.error instanceof Problem && data.error.status === 404 ? <p className="quiet">{t('dashboard.notHere')}</p> : <Failure error={data.error} />)}
      {data.isPending && <Skeleton h={320} />}
      {data.data && <Work data={data.data} />}
      {data.data?.currencies.length === 0 && <p className={classes.nothing}>{t('dashboard.nothing')}</p>}
      {data.data && data.data.currencies.length > 1 && chosen && (
        <SegmentedControl
          mb="md"
          size="xs"
          aria-label={t('filter.currency')}
          value={chosen.currency}
          onChange={(currency) => void navigate({ search: { ...search, currency }, replace: true })}
          data={data.data.currencies.map((one) => ({ value: one.currency, label: `${one.currency} · ${count(one.count)}` }))}
        />
      )}
      {chosen && <Money spend={chosen} range={range} />}
    </div>
  );
}

function Work({ data }: { data: DashboardData }) {
  return (
    <div className={classes.figures}>
      <Figure name={t('dashboard.waiting')} to={{ status: ['needs_review'] }}>{count(data.waiting)}</Figure>
      <Figure name={t('dashboard.confirmed')} to={{ status: ['confirmed'] }}>{count(data.confirmed)}</Figure>
      <Figure name={t('dashboard.alone')}>{data.confirmed > 0 ? percent(data.confirmed_without_person / data.confirmed) : '–'}</Figure>
      <Figure name={t('dashboard.reading')}>{data.reading_ms_median === null ? '–' : t('dashboard.seconds', { s: Math.round(data.reading_ms_median / 100) / 10 })}</Figure>
    </div>
  );
}

function Figure({ name, to, children }: { name: string; to?: InboxSearch; children: ReactNode }) {
  const inside = <><span>{name}</span><b>{children}</b></>;
  return to ? <Link to="/inbox" search={to} className={classes.figure}>{inside}</Link> : <div className={classes.figure}>{inside}</div>;
}

/** What the figures are made of; the list behind a bar shows the same invoices. */
const COUNTED: InboxSearch = { status: ['needs_review', 'confirmed'] };
const LATEST = 12;

/** By what money is added up: how a key is called, which invoices it stands for, and what those lack that have none. */
interface Part {
  name: (key: string) => string;
  to: (key: string) => InboxSearch;
  missing: string;
}

const BY_MONTH: Part = { name: month, to: spanOf, missing: 'date' };
const BY_VENDOR: Part = { name: (key) => key, to: (vendor) => ({ vendor_is: vendor }), missing: 'vendor' };
const BY_CATEGORY: Part = { name: categoryName, to: (category) => ({ category }), missing: 'category' };

function Money({ spend, range }: { spend: CurrencySpend; range: InboxSearch }) {
  const { currency } = spend;
  const bars = (list: Spend[], part: Part, value: 'total' | 'tax' = 'total'): Bar[] =>
    list.map((one) => ({
      label: one.key ? part.name(one.key) : t('dashboard.unknown'),
      value: Number(one[value]),
      shown: amount(one[value], currency),
      to: { ...COUNTED, currency, ...within(range, one.key ? part.to(one.key) : { without: [part.missing] }) },
    }));
  return (
    <div className={classes.grid}>
      <section className={classes.wide}>
        <h2>{t('dashboard.byMonth')}<span>{amount(spend.total, currency)}</span></h2>
        <Columns bars={bars(spend.months, BY_MONTH)} />
      </section>
      <section>
        <h2>{t('dashboard.byVendor')}</h2>
        <Bars bars={bars(spend.vendors, BY_VENDOR)} />
      </section>
      <section>
        <h2>{t('dashboard.byCategory')}</h2>
        <Bars bars={bars(spend.categories, BY_CATEGORY)} />
      </section>
      <section>
        <h2>{t('dashboard.vat')}<span>{amount(spend.tax, currency)}</span></h2>
        <Bars bars={bars(spend.months.slice(-LATEST), BY_MONTH, 'tax')} />
      </section>
    </div>
  );
}
