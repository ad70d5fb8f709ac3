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
    .map(([name, value]) => ({ name, value: wordsFor(value) }))
    .filter((part) => part.value !== '');
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
  const group = CODES[part.name];
  return group ? part.value.split(', ').map((code) => nameOf(group, code)).join(', ') : part.value;
}

/** The question with one part changed: the old value replaced where it stands, or the new one said at the end. */
export function rephrased(question: string, part: Part, value: string): string {
  const at = question.toLowerCase().indexOf(part.value.toLowerCase());
  if (at >= 0) return (question.slice(0, at) + value + question.slice(at + part.value.length)).replace(/\s+/g, ' ').trim();
  const mark = /[?!.]\s*$/.exec(question)?.[0] ?? '';
  const body = question.slice(0, question.length - mark.length);
  return `${body} ${PREPOSITION[part.name] ?? ''} ${value}${mark}`.replace(/\s+/g, ' ').trim();
}

const PREPOSITION: Record<string, string> = {
  vendor: 'from', category: 'for', currency: 'in', from: 'since', to: 'until', group_by: 'by', status: 'that are', year: 'in', month: 'in',
};
