import { ActionIcon, Button } from '@mantine/core';
import { CircleAlert, CircleCheck, Plus, Trash2 } from 'lucide-react';
import type { Line } from '../api/types';
import { amount, decimal } from '../invoice/format';
import { nameOf, t } from '../messages';
import { canonical } from './canonical';
import classes from './LinesTable.module.css';
import { checkLines, lineNet, type SumCheck } from './sums';

type Column = 'description' | 'quantity' | 'unit_price' | 'vat_rate' | 'net';
const COLUMNS: Column[] = ['description', 'quantity', 'unit_price', 'vat_rate', 'net'];
const EMPTY: Line = { description: null, quantity: null, unit: null, unit_price: null, net: null, vat_rate: null };

interface Props {
  lines: Line[];
  net: string;
  total: string;
  currency: string;
  locked: boolean;
  onEdit: (lines: Line[]) => void;
}

/** The lines as a table to type in, with the running sum against what the invoice says. */
export function LinesTable({ lines, net, total, currency, locked, onEdit }: Props) {
  const put = (index: number, column: Column, text: string) => {
    const clean = column === 'description' ? text : canonical('amount', text);
    const before = lines[index] ?? EMPTY;
    if ((before[column] ?? '') === clean) return;
    const after = { ...before, [column]: clean === '' ? null : clean };
    const counted = column === 'quantity' || column === 'unit_price' ? { ...after, net: lineNet(after) ?? after.net } : after;
    onEdit(lines.map((line, at) => (at === index ? counted : line)));
  };
  return (
    <div className={classes.box}>
      <table className={classes.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => <th key={column} scope="col" className={classes[column]}>{nameOf('line', column)}</th>)}
            {!locked && <th aria-label={t('line.remove')} className={classes.tool} />}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              {COLUMNS.map((column) => (
                <td key={column} className={classes[column]}>
                  <input
                    key={line[column] ?? ''}
                    className={classes.cell}
                    style={column === 'description' ? undefined : { minWidth: `calc(${widest(lines, column)}ch + 18px)` }}
                    defaultValue={shown(line, column)}
                    readOnly={locked}
                    inputMode={column === 'description' ? undefined : 'decimal'}
                    aria-label={t('line.cell', { column: nameOf('line', column), n: index + 1 })}
                    onBlur={(event) => {
                      if (event.currentTarget.value !== shown(line, column)) put(index, column, event.currentTarget.value);
                    }}
                  />
                </td>
              ))}
              {!locked && (
                <td className={classes.tool}>
                  <ActionIcon size="sm" aria-label={t('line.removeThis', { n: index + 1 })} onClick={() => onEdit(lines.filter((_, at) => at !== index))}>
                    <Trash2 size={14} />
                  </ActionIcon>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.foot}>
        {!locked && (
          <Button size="compact-xs" variant="subtle" leftSection={<Plus size={13} />} onClick={() => onEdit([...lines, EMPTY])}>{t('line.add')}</Button>
        )}
        <Sum check={checkLines(lines, net, total)} currency={currency} />
      </div>
    </div>
  );
}

function shown(line: Line, column: Column): string {
  const value = line[column] ?? '';
  return column === 'description' ? value : decimal(value);
}

/** The longest value of a column decides its width: an amount that is cut off is a wrong amount. */
function widest(lines: Line[], column: Column): number {
  return Math.max(3, ...lines.map((line) => (line[column] ?? '').length));
}

function Sum({ check, currency }: { check: SumCheck; currency: string }) {
  if (check.outcome === 'unknown') return null;
  const what = nameOf('field', check.against);
  return check.outcome === 'holds' ? (
    <span className={classes.holds} role="status"><CircleCheck size={14} aria-hidden />{t('line.holds', { sum: amount(check.sum, currency), what })}</span>
  ) : (
    <span className={classes.differs} role="status"><CircleAlert size={14} aria-hidden />{t('line.differs', { sum: amount(check.sum, currency), by: amount(check.by, currency), what })}</span>
  );
}
