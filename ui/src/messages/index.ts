import english from './en.json';
import { translatorTo } from './said';

/**
 * Words by language. Each language is one file beside this one; a key that a language lacks falls back to English, and a
 * plural is two keys, `…_one` and `…_other`, chosen by the parameter `n`.
 */
export type MessageKey = keyof typeof english | PluralOf<keyof typeof english>;
type PluralOf<K extends string> = K extends `${infer Stem}_other` ? Stem : never;
type Parameters = Record<string, string | number>;

const files = import.meta.glob<{ default: Record<string, string> }>(['./*.json', '!./en.json']);
export const languages = ['en', ...Object.keys(files).map((path) => path.slice(2, -5))];

let messages: Record<string, string> = english;
let current = 'en';
let translate = (text: string) => text;

export function language(): string {
  return current;
}

/** How numbers and dates are written: the reader's own country where it speaks the language of the words. */
export function locale(): string {
  return navigator.languages.find((tag) => tag.startsWith(current)) ?? current;
}

const made = new Map<string, unknown>();

/** A formatter made once for each language: making one costs a hundred times what using it does, and a list formats thousands of values. */
export function kept<F>(key: string, make: (locale: string) => F): F {
  const whole = `${locale()} ${key}`;
  let formatter = made.get(whole) as F | undefined;
  if (formatter === undefined) {
    formatter = make(locale());
    made.set(whole, formatter);
  }
  return formatter;
}

export function preferredLanguage(): string {
  const chosen = localStorage.getItem('language');
  const wished = chosen ? [chosen] : navigator.languages.map((tag) => tag.slice(0, 2));
  return wished.find((tag) => languages.includes(tag)) ?? 'en';
}

export async function useWordsOf(tag: string): Promise<void> {
  const load = files[`./${tag}.json`];
  const [words, translator] = await Promise.all([load?.(), translatorTo(tag, written)]);
  messages = words ? { ...english, ...words.default } : english;
  translate = translator;
  current = load ? tag : 'en';
  document.documentElement.lang = current;
}

/** What the server said, in the reader's language where there are words for it. */
export function said(text: string): string {
  return translate(text);
}

/** A value within what the server said, as readers write it. */
function written(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(value));
  const places = /^-?\d+\.(\d+)$/.exec(value)?.[1]?.length;
  if (places !== undefined) return new Intl.NumberFormat(locale(), { minimumFractionDigits: places }).format(Number(value));
  return messages[`field.${value}`] ?? messages[`filter.${value}`] ?? messages[`status.${value}`] ?? messages[`action.${value}`] ?? value;
}

export function t(key: MessageKey, parameters: Parameters = {}): string {
  return fill(patternOf(key, parameters), parameters);
}

/** The words for a key that comes from the server, from the first group that has some. */
export function nameIn(groups: string[], key: string): string {
  return nameOf(groups.find((group) => messages[`${group}.${key}`] !== undefined) ?? '', key);
}

/** The words for a key that comes from the server, or the key made readable if there are none. */
export function nameOf(group: string, key: string): string {
  return messages[`${group}.${key}`] ?? readable(key);
}

/** The words for a name that comes with the product, or the name as it is where people made it up themselves. */
export function ownName(group: string, name: string): string {
  return messages[`${group}.${name}`] ?? name;
}

/** The name that has these words; the words as they are if they are nobody's. */
export function nameWithWords(group: string, words: string): string {
  const wanted = words.trim().toLowerCase();
  const found = Object.entries(messages).find(([key, text]) => key.startsWith(`${group}.`) && text.toLowerCase() === wanted);
  return found ? found[0].slice(group.length + 1) : words;
}

export function readable(key: string): string {
  const words = key.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function patternOf(key: string, parameters: Parameters): string {
  const plain = messages[key];
  if (plain !== undefined) return plain;
  const form = kept('plural', () => new Intl.PluralRules(current)).select(Number(parameters.n ?? 0));
  return messages[`${key}_${form}`] ?? messages[`${key}_other`] ?? key;
}

function fill(pattern: string, parameters: Parameters): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? kept('number', () => new Intl.NumberFormat(current)).format(value) : value;
  });
}
