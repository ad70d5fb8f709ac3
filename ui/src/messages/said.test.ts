import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { translatorBy } from './said';
import { sentencesOf, textsOf } from '../../build/sentences';

const languages = import.meta.glob<{ default: Record<string, string> }>('./said/*.json', { eager: true });
const german = languages['./said/de.json']?.default ?? {};
const inGerman = translatorBy(german);
const placesIn = (words: string) => [...new Set(words.match(/\{\d\}/g))].sort();

describe('what the server says', () => {
  it('is said in the reader\'s language, values in their place', () => {
    expect(inGerman('The e-mail address or the password is wrong.')).toBe('Die E-Mail-Adresse oder das Passwort ist falsch.');
    expect(inGerman('Too many attempts to sign in. Try again in 30 seconds.')).toBe('Zu viele Versuche, sich anzumelden. Versuchen Sie es in 30 Sekunden noch einmal.');
    expect(inGerman('Due on 2026-01-02, before it was issued on 2026-02-03')).toBe('Fällig am 2026-01-02, vor der Ausstellung am 2026-02-03');
  });

  it('is said so within a sentence too, and values as readers write them', () => {
    const write = (value: string) => (value === '119.00' ? '119,00' : value);

    expect(translatorBy(german, write)('Net total + VAT = 119.00, but the invoice says 120.5')).toBe('Netto + Mehrwertsteuer = 119,00, aber auf der Rechnung steht 120.5');
    expect(inGerman('The parameter page begins at 1.')).toBe('„page“ beginnt bei 1.');
    expect(inGerman('Originals are kept in the data folder.')).toBe('Originale liegen in dem Datenordner.');
  });

  it('may be several sentences', () => {
    expect(inGerman('No mailbox is looked into. Mails are sent by smtp.example.com:587.')).toBe('Kein Postfach wird gelesen. Mails werden gesendet über smtp.example.com:587.');
  });

  it('stays as it is where there are no words for it, also in part', () => {
    expect(inGerman('The moon is full.')).toBe('The moon is full.');
    expect(inGerman('No mailbox is looked into. The moon is full.')).toBe('No mailbox is looked into. The moon is full.');
  });
});

/** A sentence is put together from so many texts at most between two of its values. */
const MOST_PIECES = 3;

function piecesOf(part: string, said: string): number {
  if (part === '') return 0;
  let length = part.length;
  while (length > 0 && !said.includes(part.slice(0, length))) length--;
  return length === 0 ? Infinity : 1 + piecesOf(part.slice(length), said);
}

/** What no screen ever asks for: what programs hand in by signature, and chats, which have words of their own. */
const UNHEARD = /^(chat|intake\/(webhook|mail|ingest)|idempotency|question\/grammar)\/(?!.*Connection)|IngestController|SentBytes|SentForm/;

/** Words for those who write programs, with whom the web application does not share a call. */
const FOR_PROGRAMS = /If-Match|missing from the form/;

const root = new URL('../../../src/main/java/io/billfold/', import.meta.url).pathname;
const sources = existsSync(root)
  ? readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java')).map((name) => ({ name, text: readFileSync(root + name, 'utf8') }))
  : [];

describe.each(Object.entries(languages))('%s', (_, { default: sentences }) => {
  const translate = translatorBy(sentences);

  it('keeps the places for values', () => {
    for (const [english, words] of Object.entries(sentences)) expect(placesIn(words), english).toEqual(placesIn(english));
  });

  it.runIf(sources.length > 0)('has words for everything that a screen may hear from the server', () => {
    const heard = sources.filter(({ name }) => !UNHEARD.test(name)).flatMap(({ text }) => sentencesOf(text)).filter((one) => !FOR_PROGRAMS.test(one));

    expect(heard.length).toBeGreaterThan(280);
    expect(heard.filter((one) => translate(one) === one && !Object.values(sentences).includes(one))).toEqual([]);
  });

  it.runIf(sources.length > 0)('has words for nothing that the server does not say', () => {
    const client = readdirSync(new URL('..', import.meta.url).pathname + 'api').map((name) => readFileSync(new URL('../api/', import.meta.url).pathname + name, 'utf8')).join('\n');
    const said = sources.map(({ text }) => textsOf(text)).join('\n') + client.replaceAll(/\$\{[^}]*\}/g, '');

    const unsaid = Object.keys(sentences).filter((english) => english.split(/\{\d\}/).some((part) => piecesOf(part, said) > MOST_PIECES));
    expect(unsaid).toEqual([]);
  });
});
