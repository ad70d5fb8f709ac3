/** Where Java says something to people: the call, and which of its arguments are the words. */
const SAYING: Record<string, number> = {
  'new Problem': 2, 'new ConnectionFailed': 0, 'new Failure': 1, 'new Finding': 2, 'new Refused': 0, 'new CannotRead': 1, 'new Unreadable': 1,
  ok: 1, warning: 1, error: 1, warn: 2, same: 3,
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
      .map((found) => argumentsFrom(java, found.index + found[0].length)[at] ?? '')
      .filter((words) => words.includes('"') && !words.includes('?'))
      .map(filled)
      .filter((words) => words.replaceAll(/[^A-Za-z]/g, '').length > 5),
  );
}

function filled(expression: string): string {
  return expression.split(LITERAL).map((part) => (part.startsWith('"') ? unescaped(part.slice(1, -1)) : /[^\s+]/.test(part) ? VALUE : '')).join('');
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
