/**
 * What the server says, in the reader's language. The server speaks English, with values in its sentences; a language's file
 * in `said/` gives each sentence in that language, with places like `{1}` for the values. What is not there stays as it is.
 */
type Sentences = Record<string, string>;
type Translate = (text: string) => string;

interface Sentence {
  pattern: RegExp;
  words: string;
}

const files = import.meta.glob<{ default: Sentences }>('./said/*.json');
const NUMBER_OF_PLACE = /\{(\d)\}/g;
const asIs: Translate = (text) => text;

/** How a value within a sentence is written: a date, an amount, the name of a field. */
export type WriteValue = (value: string) => string;

export async function translatorTo(tag: string, write: WriteValue): Promise<Translate> {
  const load = files[`./said/${tag}.json`];
  return load ? translatorBy((await load()).default, write) : asIs;
}

export function translatorBy(sentences: Sentences, write: WriteValue = asIs): Translate {
  // Those with most words of their own first: "{1} is {2}" would else take what is meant for a longer one.
  const ordered = Object.entries(sentences).sort(([one], [other]) => ownLength(other) - ownLength(one));
  const known = ordered.map(([english, words]): Sentence => ({ pattern: patternOf(english), words }));

  const whole = (text: string): string | undefined => {
    const exact = sentences[text];
    if (exact !== undefined) return exact;
    for (const { pattern, words } of known) {
      const found = pattern.exec(text);
      if (found) return words.replace(NUMBER_OF_PLACE, (_, place: string) => valueOf(found[Number(place)] ?? ''));
    }
    return undefined;
  };
  // A value may be words of the server itself: a reason, a rule, a place.
  const valueOf = (value: string): string => sentences[value] ?? whole(value) ?? write(value);

  return (text) => {
    const said = whole(text);
    if (said !== undefined) return said;
    const parts = text.split(/(?<=[.!?;]) (?=[A-Z])/).map(whole);
    return parts.length > 1 && parts.every((part) => part !== undefined) ? parts.join(' ') : text;
  };
}

function ownLength(sentence: string): number {
  return sentence.replace(NUMBER_OF_PLACE, '').length;
}

function patternOf(english: string): RegExp {
  const source = english.split(NUMBER_OF_PLACE).map((part, index) => (index % 2 === 1 ? '(.+?)' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${source.join('')}$`, 's');
}
