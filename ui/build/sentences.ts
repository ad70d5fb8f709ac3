/** Where Java says something to people: the call, and which of its arguments are the words. */
const SAYING: Record<string, number> = {
  'new Problem': 2, 'new ConnectionFailed': 0, 'new Failure': 1, 'new Finding': 2, 'new Refused': 0, 'new CannotRead': 1, 'new Unreadable': 1, 'new Rule': 1,
  ok: 1, warning: 1, error: 1, warn: 2, same: 3, each: 1,
};
const VALUE = '17';
const LITERAL = /("(?:[^"\\]|\\.)*")/;

/** All texts of a Java file, those joined by + as one where nothing stands between them. */
export function textsOf(java: string): string {
  const joined = java.replaceAll(/"\s*\+\s*"/g, '');
  return [...joined.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, text = '']) => unescaped(text)).join('\n');
}

/** What a Java file says to people, with a number for each value. */
export function sentencesOf(java: string): string[] {
  return Object.entries(SAYING).flatMap(([call, at]) =>
    [...java.matchAll(new RegExp(`(?<![\\w.])${call}\\(`, 'g'))]
      .map((found) => ({ before: java.slice(0, found.index), words: argumentsFrom(java, found.index + found[0].length)[at] ?? '' }))
      .map(({ before, words }) => withTextsOf(before, words))
      .filter((words) => words.includes('"'))
      .flatMap(choices)
      .map(filled)
      .filter((words) => words.replaceAll(/[^A-Za-z]/g, '').length > 5),
  );
}

/** With the texts that the method has put together before, under a name, in the place of the name. */
function withTextsOf(before: string, expression: string): string {
  return expression.split(LITERAL).map((part) => (part.startsWith('"') ? part : part.replaceAll(/(?<![.\w])[a-z]\w*(?![\w(.])/g, (name) => textNamed(before, name) ?? name))).join('');
}

function textNamed(before: string, name: string): string | undefined {
  const given = [...before.matchAll(new RegExp(`String ${name} = (?=[^;]*")`, 'g'))].at(-1);
  if (!given) return undefined;
  const expression = before.slice(given.index + given[0].length).split(';')[0] ?? '';
  return `(${withTextsOf(before.slice(0, given.index), expression)})`;
}

/** All that an expression may come to where it says one thing or another: `due ? "a" : "b"`, also within. */
function choices(expression: string): string[] {
  const either = /^[^"]*\.map\(\w+ ->(.*)\)\s*\.orElse\((.*)\)\s*$/s.exec(expression);
  if (either) return either.slice(1).flatMap(choices);
  const signs = outsideTexts(expression);
  const question = signs.indexOf('?');
  if (question < 0) return [expression];
  const begin = enclosing(signs, question, -1) + 1;
  const end = enclosing(signs, question, 1);
  const colon = matchingColon(signs, question);
  if (colon < 0 || colon > end) return [];
  const isCall = /[\w>]$/.test(signs.slice(0, Math.max(begin - 1, 0)).trimEnd());
  const before = expression.slice(0, Math.max(begin - 1, 0));
  const after = expression.slice(end + 1);
  if (isCall) return choices(`${before}_${after}`);
  return [expression.slice(question + 1, colon), expression.slice(colon + 1, end)].flatMap((one) => choices(before + one + after));
}

/** The expression with its texts made of blanks, so that places stay the same. */
function outsideTexts(expression: string): string {
  return expression.replaceAll(/"(?:[^"\\]|\\.)*"/g, (text) => ' '.repeat(text.length));
}

/** Where the bracket is that the place stands in; before the beginning or after the end if it stands in none. */
function enclosing(signs: string, place: number, step: 1 | -1): number {
  let depth = 0;
  for (let at = place + step; at >= 0 && at < signs.length; at += step) {
    const sign = signs.charAt(at);
    const opens = (step === 1 ? '([{' : ')]}').includes(sign);
    const closes = (step === 1 ? ')]}' : '([{').includes(sign);
    if (closes && depth === 0) return at;
    depth += opens ? 1 : closes ? -1 : 0;
  }
  return step === 1 ? signs.length : -1;
}

function matchingColon(signs: string, question: number): number {
  let depth = 0;
  for (let at = question + 1; at < signs.length; at++) {
    const sign = signs.charAt(at);
    if (sign === ':' && signs.charAt(at + 1) === ':') at++;
    else if (sign === '?') depth++;
    else if (sign === ':' && depth-- === 0) return at;
  }
  return -1;
}

function filled(expression: string): string {
  return expression.split(LITERAL).map((part) => (part.startsWith('"') ? unescaped(part.slice(1, -1)) : /[^\s+()]/.test(part) ? VALUE : '')).join('');
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/g, '$1');
}

function argumentsFrom(java: string, start: number): string[] {
  const all = [''];
  let depth = 0;
  let inText = false;
  for (let at = start; at < java.length; at++) {
    const sign = java.charAt(at);
    if (sign === '"' && java.charAt(at - 1) !== '\\') inText = !inText;
    if (!inText && sign === ')' && depth === 0) break;
    if (!inText && '([{'.includes(sign)) depth++;
    if (!inText && ')]}'.includes(sign)) depth--;
    if (!inText && sign === ',' && depth === 0) all.push('');
    else all[all.length - 1] += sign;
  }
  return all;
}
