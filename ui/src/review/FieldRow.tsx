import { CircleAlert, CircleCheck, CircleHelp, Minus, Pencil, ShieldCheck } from 'lucide-react';
import type { FieldName } from '../api/types';
import { amount, day, percent } from '../invoice/format';
import { type MessageKey, nameOf, t } from '../messages';
import { canonical } from './canonical';
import classes from './Fields.module.css';
import { type FieldKind, kindOf, PAYMENT_METHODS } from './fields';
import type { FieldState, Judged } from './fieldState';

const SIGNS = { edited: Pencil, proved: ShieldCheck, confident: CircleCheck, unsure: CircleHelp, failed: CircleAlert, empty: Minus };

interface Props {
  field: FieldName;
  value: string;
  judged: Judged;
  active: boolean;
  hovered: boolean;
  locked: boolean;
  refusal: string | undefined;
  onFocus: () => void;
  onHover: (over: boolean) => void;
  onEdit: (text: string) => void;
}

/** One value: its name, its text, how far it can be relied upon and why. */
export function FieldRow({ field, value, judged, active, hovered, locked, refusal, onFocus, onHover, onEdit }: Props) {
  const kind = kindOf(field);
  const isDate = kind === 'date' && active && (value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value));
  // As the reader's country writes it, until it is edited: the browser's own date box may count in another order than the page.
  const shown = active ? value : inWords(kind, value);
  const id = `field-${field}`;
  const speaks = refusal !== undefined || judged.state === 'failed' || judged.state === 'unsure' || active;
  return (
    <div
      className={classes.row}
      data-state={refusal ? 'failed' : judged.state}
      data-active={active || undefined}
      data-hovered={hovered || undefined}
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
    >
      <label className={classes.label} htmlFor={id}>{nameOf('field', field)}</label>
      <div className={classes.value}>
        {kind === 'method' ? (
          <select id={id} data-field={field} className={classes.input} value={value} disabled={locked} aria-describedby={`${id}-why`} onFocus={onFocus} onChange={(event) => onEdit(event.currentTarget.value)}>
            {[...new Set(['', ...PAYMENT_METHODS, value])].map((one) => <option key={one} value={one}>{one === '' ? '–' : nameOf('payment', one)}</option>)}
          </select>
        ) : (
          <input
            id={id}
            data-field={field}
            className={`${classes.input} ${kind === 'amount' ? classes.amount : ''}`}
            type={isDate ? 'date' : 'text'}
            inputMode={kind === 'amount' ? 'decimal' : undefined}
            autoComplete="off"
            spellCheck={false}
            value={shown}
            title={shown}
            readOnly={locked}
            placeholder={value === '' ? '–' : ''}
            aria-describedby={`${id}-why`}
            aria-invalid={refusal !== undefined || judged.state === 'failed'}
            onFocus={onFocus}
            onChange={(event) => onEdit(event.currentTarget.value)}
            onBlur={(event) => {
              if (shown !== value) return;
              const text = canonical(kind, event.currentTarget.value);
              if (text !== value) onEdit(text);
            }}
          />
        )}
        <State state={refusal ? 'failed' : shownState(judged)} why={refusal ?? whyOf(judged)} />
      </div>
      <p id={`${id}-why`} className={speaks ? classes.why : classes.unspoken}>{refusal ?? whyOf(judged)}</p>
    </div>
  );
}

/** A value as the reader's country writes it. */
export function inWords(kind: FieldKind, value: string): string {
  if (kind === 'date') return day(value);
  return kind === 'amount' && /^-?\d+(\.\d+)?$/.test(value) ? amount(value) : value;
}

/** What a person has typed needs no second look, and nothing has checked it until it is saved. */
function shownState({ state, why }: Judged): FieldState | 'edited' {
  return state === 'proved' && 'key' in why && why.key === 'edited' ? 'edited' : state;
}

function State({ state, why }: { state: FieldState | 'edited'; why: string }) {
  const Sign = SIGNS[state];
  return (
    <span className={classes.state} title={why}>
      <Sign size={15} aria-hidden />
      <span className={classes.stateWord}>{t(`state.${state}`)}</span>
    </span>
  );
}

export function whyOf({ why }: Judged): string {
  if ('words' in why) return why.words;
  return t(`why.${why.key}` as MessageKey, { confidence: why.confidence === undefined ? '' : percent(why.confidence) });
}
