import { Button, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Answer, Cell } from '../api/types';
import { Bars, type Bar } from '../design/Bars';
import { Columns } from '../design/Columns';
import { amount, day, month } from '../invoice/format';
import { categoryName } from '../invoice/categoryName';
import { nameIn, nameOf, t } from '../messages';
import classes from './Ask.module.css';
import { behind } from './behind';
import { inWords, type Part, partsOf, rephrased } from './understood';

/** An answer: the sentence, how the question was understood, a chart where one helps, the table, and a file. */
export function AnswerCard({ answer, onAsk }: { answer: Answer; onAsk: (question: string) => void }) {
  const currencyAt = answer.columns.indexOf('currency');
  const rows = answer.rows as Cell[][];
  const figures = figuresOf(answer.columns, rows, currencyAt);
  const groups = answer.chart === 'none' ? [] : chartsOf(answer, rows, currencyAt);
  return (
    <article className={classes.answer} aria-label={t('ask.answer')}>
      <p className={classes.sentence} aria-live="polite">{answer.answer}</p>
      {figures.length > 0 && <p className={classes.figures}>{figures.map((figure) => <b key={figure}>{figure}</b>)}</p>}
      <div className={classes.understood}>
        <span>{t('ask.understood')}</span>
        {partsOf(answer.understood).map((part) => <Chip key={part.name} part={part} onChange={(value) => onAsk(rephrased(answer.question, part, value))} />)}
      </div>
      {groups.map(({ currency, bars }) => (answer.chart === 'line' ? <Columns key={currency} title={currency} bars={bars} /> : <Bars key={currency} title={currency} bars={bars} />))}
      {rows.length > 0 && (
        <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('ask.table')}>
          <table className={classes.table}>
            <thead><tr>{answer.columns.map((column, at) => <th key={column} scope="col" data-number={rows.every((row) => isNumber(row[at] ?? null)) || undefined}>{nameIn(['field', 'part', 'measure', 'column'], column)}</th>)}</tr></thead>
            <tbody>
              {rows.slice(0, 200).map((row, index) => (
                <tr key={index}>
                  {row.map((cell, at) => <td key={at} data-number={isNumber(cell) || undefined}>{shown(answer.columns[at], cell, currencyAt < 0 ? null : String(row[currencyAt] ?? ''))}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <footer className={classes.foot}>
        <span className="quiet">{t('ask.engine', { engine: nameOf('engine', answer.engine) })}</span>
        {answer.report_url && (
          <Button component="a" href={answer.report_url} download size="xs" variant="default" leftSection={<Download size={14} />}>{t('export.xlsx')}</Button>
        )}
      </footer>
      {answer.sql && <details className={classes.sql}><summary>{t('ask.sql')}</summary><pre tabIndex={0}>{answer.sql}</pre></details>}
    </article>
  );
}

function Chip({ part, onChange }: { part: Part; onChange: (value: string) => void }) {
  const [value, setValue] = useState(part.value);
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} trapFocus width={240} shadow="md">
      <Popover.Target>
        <UnstyledButton className={classes.part} onClick={() => setOpen(!open)} aria-label={t('ask.change', { name: `${nameOf('part', part.name)} ${inWords(part, nameOf)}` })}>
          <span>{nameOf('part', part.name)}</span> {inWords(part, nameOf)}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setOpen(false);
            onChange(value);
          }}
        >
          <TextInput size="xs" label={nameOf('part', part.name)} value={value} onChange={(event) => setValue(event.currentTarget.value)} data-autofocus />
          <Button type="submit" size="xs" mt="xs" fullWidth>{t('ask.again')}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

/** An answer that is one number, or one a currency, is shown as that. */
function figuresOf(columns: string[], rows: Cell[][], currencyAt: number): string[] {
  const valueAt = columns.findIndex((_, at) => at !== currencyAt);
  if (columns.length !== (currencyAt < 0 ? 1 : 2) || rows.length > 4 || !rows.every((row) => isNumber(row[valueAt] ?? null))) return [];
  return rows.map((row) => shown(columns[valueAt], row[valueAt] ?? null, currencyAt < 0 ? null : String(row[currencyAt] ?? '')));
}

/** One chart a currency, the one with most bars first: amounts of different currencies never share a scale. */
function chartsOf({ columns, understood }: Answer, rows: Cell[][], currencyAt: number): { currency: string; bars: Bar[] }[] {
  const valueAt = columns.findLastIndex((_, at) => at !== currencyAt && rows.every((row) => isNumber(row[at] ?? null)));
  const labelsAt = columns.map((_, at) => at).filter((at) => at !== currencyAt && at !== valueAt);
  if (valueAt < 0 || labelsAt.length === 0) return [];
  const byCurrency = Map.groupBy(rows, (row) => (currencyAt < 0 ? '' : String(row[currencyAt] ?? '')));
  return [...byCurrency]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([currency, mine]) => ({
      currency,
      bars: mine.slice(0, 24).map((row) => ({
        label: labelsAt.map((at) => labelOf(columns[at], row[at] ?? null)).join(' · '),
        value: Number(row[valueAt]),
        shown: shown(columns[valueAt], row[valueAt] ?? null, currency || null),
        to: labelsAt.length === 1 ? behind(understood, columns[labelsAt[0] ?? -1] ?? '', row[labelsAt[0] ?? -1] ?? null, currency) : undefined,
      })),
    }));
}

function isNumber(cell: Cell): boolean {
  return cell !== null && /^-?\d+(\.\d+)?$/.test(String(cell));
}

/** The columns with codes of ours, and where their words are. */
const CODES: Record<string, string> = { status: 'status', payment_method: 'payment' };

function labelOf(column: string | undefined, cell: Cell): string {
  return cell === null ? t('dashboard.unknown') : shown(column, cell, null);
}

function shown(column: string | undefined, cell: Cell, currency: string | null): string {
  if (cell === null) return '–';
  const text = String(cell);
  if (column === 'category') return categoryName(text);
  const group = CODES[column ?? ''];
  if (group) return nameOf(group, text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text);
  if (/^\d{4}-\d{2}$/.test(text)) return month(text);
  return /^-?\d+\.\d+$/.test(text) ? amount(text, currency) : text;
}
