import { categoryName } from '../invoice/categoryName';
import { day } from '../invoice/format';

/** One part of how a question was understood, as a chip: what it is about and what was taken. */
export interface Part {
  name: string;
  value: string;
}

/** The language shows in the answer itself. */
const UNSAID: readonly string[] = ['language'];

/** The parts that say something, in the order in which the server gives them. */
export function partsOf(understood: Record<string, unknown>): Part[] {
  return Object.entries(understood)
    .filter(([name]) => !UNSAID.includes(name))
    .map(([name, value]) => ({ name, value: name === 'category' ? categoriesIn(value) : wordsFor(value) }))
    .filter((part) => part.value !== '');
}

function categoriesIn(value: unknown): string {
  return wordsFor(Array.isArray(value) ? value.map(String).map(categoryName) : typeof value === 'string' ? categoryName(value) : value);
}

function wordsFor(value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(wordsFor).filter(Boolean).join(', ');
  if (typeof value === 'object') {
    return Object.entries(value).map(([name, inner]) => `${name} ${wordsFor(inner)}`).join(', ');
  }
  return String(value);
}

/** What the parts hold that is a code of ours, in words; names of vendors and dates stay as they are. */
const CODES: Record<string, string> = { status: 'status', states: 'status', measure: 'measure', aggregate: 'measure', group_by: 'part', order: 'measure' };

export function inWords(part: Part, nameOf: (group: string, key: string) => string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(part.value)) return day(part.value);
  const group = CODES[part.name];
  return group ? part.value.split(', ').map((code) => nameOf(group, code)).join(', ') : part.value;
}

/** The question with one part changed: the old value replaced where it stands, or the new one said at the end. */
export function rephrased(question: string, part: Part, value: string): string {
  const said = asSaid(question, part.value);
  if (said) return (question.slice(0, said.at) + value + question.slice(said.at + said.length)).replace(/\s+/g, ' ').trim();
  const mark = /[?!.]\s*$/.exec(question)?.[0] ?? '';
  const body = question.slice(0, question.length - mark.length);
  return `${body} ${PREPOSITION[part.name] ?? ''} ${value}${mark}`.replace(/\s+/g, ' ').trim();
}

/** Where the value stands in the question, in full or by its first words: people say Birch and mean Birch GmbH. */
function asSaid(question: string, value: string): { at: number; length: number } | undefined {
  const words = value.split(' ');
  for (let count = words.length; count > 0; count--) {
    const beginning = words.slice(0, count).join(' ');
    const at = beginning.length < SHORTEST && count < words.length ? -1 : question.toLowerCase().indexOf(beginning.toLowerCase());
    if (at >= 0) return { at, length: beginning.length };
  }
  return undefined;
}

/** A shorter first word, like "The", stands in many a question for something else. */
const SHORTEST = 4;

const PREPOSITION: Record<string, string> = {
  vendor: 'from', category: 'for', currency: 'in', from: 'since', to: 'until', group_by: 'by', status: 'that are', year: 'in', month: 'in',
};
