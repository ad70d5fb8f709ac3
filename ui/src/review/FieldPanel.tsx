import { Autocomplete, type OptionsFilter } from '@mantine/core';
import { type KeyboardEvent } from 'react';
import type { FieldName, Invoice } from '../api/types';
import { categoryName, categoryNamed } from '../invoice/categoryName';
import { useCategories } from '../invoice/useCategories';
import { amount, percent } from '../invoice/format';
import { nameOf, said, t } from '../messages';
import { Findings } from './Findings';
import { FieldRow } from './FieldRow';
import fieldClasses from './Fields.module.css';
import { ALL, GROUPS } from './fields';
import { type FieldState, nextUnsure } from './fieldState';
import { History } from './History';
import { LinesTable } from './LinesTable';
import { PageTexts } from './PageTexts';
import classes from './Review.module.css';
import { Twin } from './Twin';
import type { useReview } from './useReview';

interface Props {
  invoice: Invoice;
  review: ReturnType<typeof useReview>;
  locked: boolean;
  active: FieldName | null;
  hovered: FieldName | null;
  onActive: (field: FieldName) => void;
  onHover: (field: FieldName | null) => void;
  onFocus: (field: FieldName | null) => void;
  stateOf: (field: FieldName) => FieldState;
}

/** Words that are no category yet narrow the choice; behind a chosen one all the others are offered. */
const allOfAChosen: OptionsFilter = ({ options, search }) => {
  const names = options.flatMap((option) => ('label' in option ? [option] : []));
  return names.some((name) => name.label === search) ? names : names.filter((name) => name.label.toLowerCase().includes(search.trim().toLowerCase()));
};

/** Everything the invoice says, with how far each value can be relied upon. */
export function FieldPanel({ invoice, review, locked, active, hovered, onActive, onHover, onFocus, stateOf }: Props) {
  const { draft, change, valueOf } = review;
  const lines = draft.lines ?? invoice.lines;
  const categories = useCategories();

  /** Tab goes to the next value that wants a look, and leaves the fields when there is none; Enter to the next field. */
  const walk = (event: KeyboardEvent) => {
    const field = event.target instanceof HTMLElement ? (event.target.dataset.field as FieldName | undefined) : undefined;
    if (!field || event.ctrlKey || event.metaKey || event.altKey) return;
    const target =
      event.key === 'Tab' ? nextUnsure(ALL, stateOf, field, event.shiftKey ? -1 : 1) : event.key === 'Enter' ? (ALL[ALL.indexOf(field) + 1] ?? null) : null;
    if (event.key === 'Escape') (event.target as HTMLElement).blur();
    if (!target) return;
    event.preventDefault();
    onFocus(target);
  };

  return (
    <div className={classes.values} onKeyDown={walk} tabIndex={-1}>
      {invoice.error && <p className={classes.error} role="alert"><b>{t('review.failed')}</b> {said(invoice.error.detail)}</p>}
      {invoice.duplicate_of !== null && <Twin invoice={invoice} first={invoice.duplicate_of} />}
      <Findings findings={invoice.findings} onJump={onFocus} />
      {GROUPS.map((group) => (
        <section key={group.title} className={fieldClasses.group} aria-label={t(group.title)}>
          <h2 className={fieldClasses.groupTitle}>{t(group.title)}</h2>
          {group.fields.map((field) => (
            <FieldRow
              key={field}
              field={field}
              value={valueOf(field)}
              judged={review.judged(invoice, field)}
              active={active === field}
              hovered={hovered === field}
              locked={locked}
              refusal={review.refusals[field]}
              onFocus={() => onActive(field)}
              onHover={(over) => onHover(over ? field : null)}
              onEdit={(text) => change({ type: 'field', field, text })}
            />
          ))}
        </section>
      ))}
      <section className={fieldClasses.group} aria-label={t('group.vat')}>
        <h2 className={fieldClasses.groupTitle}>{t('group.vat')}</h2>
        {invoice.vat_breakdown.length === 0 ? <p className={classes.nothing}>{t('review.noVat')}</p> : (
          <table className={classes.vat}>
            <thead><tr><th scope="col">{nameOf('line', 'vat_rate')}</th><th scope="col">{t('vat.taxable')}</th><th scope="col">{t('vat.tax')}</th></tr></thead>
            <tbody>
              {invoice.vat_breakdown.map((row, index) => (
                <tr key={index}>
                  <td>{row.rate === null ? (row.category ?? '–') : percent(Number(row.rate) / 100)}</td>
                  <td>{amount(row.taxable, valueOf('currency'))}</td>
                  <td>{amount(row.tax, valueOf('currency'))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section className={fieldClasses.group} aria-label={t('group.lines')}>
        <h2 className={fieldClasses.groupTitle}>{t('group.lines')}</h2>
        <LinesTable
          lines={lines}
          net={valueOf('net_total')}
          total={valueOf('total')}
          currency={valueOf('currency')}
          locked={locked}
          onEdit={(after) => change({ type: 'lines', lines: after })}
        />
      </section>
      <section className={fieldClasses.group} aria-label={t('group.filing')}>
        <h2 className={fieldClasses.groupTitle}>{t('group.filing')}</h2>
        <div className={fieldClasses.row}>
          <label className={fieldClasses.label} htmlFor="category">{t('column.category')}</label>
          <Autocomplete
            id="category"
            size="xs"
            classNames={{ input: fieldClasses.plain }}
            placeholder="–"
            data={categories.map(categoryName)}
            filter={allOfAChosen}
            error={review.refusals.category}
            value={categoryName(draft.category ?? invoice.category ?? '')}
            readOnly={locked}
            onChange={(words) => change({ type: 'category', category: categoryNamed(words, categories) })}
          />
        </div>
      </section>
      {invoice.pages > 0 && <PageTexts id={invoice.invoice_id} />}
      <History history={invoice.history} />
    </div>
  );
}
