import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { address, SAMPLES } from './browser';

export interface Document {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const E_INVOICE = readFileSync(`${SAMPLES}xrechnung-werkbank.xml`, 'utf8');

/** The sample e-invoice as another one would be; the amounts stay, so that it still adds up. */
export function eInvoice(number: string, { seller = 'Werkbank Handwerksbedarf eG', currency = 'EUR', date = '2026-10-19', times = 1 } = {}): Document {
  const text = E_INVOICE.replace('W-2026-1093', number)
    .replace('Werkbank Handwerksbedarf eG', seller.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .replaceAll('DE317509245', `DE${String(300_000_000 + hash(seller)).slice(0, 9)}`)
    .replaceAll('"EUR"', `"${currency}"`)
    .replace('>EUR<', `>${currency}<`)
    .replace('2026-10-19', date)
    .replaceAll(/(?<=currencyID="[A-Z]{3}">)[\d.]+/g, (amount) => (Number(amount) * times).toFixed(2));
  return { name: `${number}.xml`, mimeType: 'application/xml', buffer: Buffer.from(text) };
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99_999_999, 7);
}

export interface Printed {
  number: string;
  seller?: string;
  total?: string;
  /** Words of a second page. */
  second?: string;
}

/** An invoice on paper, printed by the browser: its sums hold unless another total is wished. */
export async function paper(browser: Browser, { number, seller = 'Kontor Nord GmbH', total = '119,00', second }: Printed): Promise<Document> {
  const page = await browser.newPage();
  try {
    await page.setContent(`<html lang="de"><style>body{font:11pt/1.5 'Liberation Sans',Arial,sans-serif} h1{font-size:18pt} td{padding:4px 30px 4px 0} section{break-before:page}</style>
      <p><b>${seller}</b><br>Werftstraße 4<br>24143 Kiel</p>
      <p>Billfold Beispiel AG<br>Speicherstraße 5<br>20457 Hamburg</p>
      <h1>Rechnung</h1>
      <table><tr><td>Rechnungsnummer</td><td>${number}</td></tr><tr><td>Rechnungsdatum</td><td>14.10.2026</td></tr><tr><td>Zahlbar bis</td><td>28.10.2026</td></tr></table>
      <table style="margin-top:30px"><tr><td>Bezeichnung</td><td>Menge</td><td>Einzelpreis</td><td>Betrag EUR</td></tr><tr><td>Segeltuch</td><td>2</td><td>50,00</td><td>100,00</td></tr></table>
      <table style="margin-top:30px"><tr><td>Nettobetrag</td><td>100,00 €</td></tr><tr><td>19 % MwSt.</td><td>19,00 €</td></tr><tr><td><b>Gesamtbetrag</b></td><td><b>${total} €</b></td></tr></table>
      <p>USt-IdNr. DE284617390</p>${second ? `<section><p>${second}</p></section>` : ''}</html>`);
    return { name: `${number}.pdf`, mimeType: 'application/pdf', buffer: await page.pdf({ format: 'A4', margin: { top: '20mm', left: '20mm', right: '20mm', bottom: '20mm' } }) };
  } finally {
    await page.close();
  }
}

export interface Person {
  email: string;
  password: string;
}

/** A program of the person's: what it hands in and asks goes past the browser. */
export async function programOf({ email, password }: Person) {
  const login = await fetch(`${address}/api/auth/login`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ email, password }) });
  const { access_token: token } = (await login.json()) as { access_token: string };
  const call = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const response = await fetch(address + path, { ...init, headers: { Authorization: `Bearer ${token}`, ...init.headers } });
    if (!response.ok) throw new Error(`${path} answers ${response.status}: ${await response.text()}`);
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  const get = <T>(path: string) => call<T>(path);
  const post = <T>(path: string, body?: unknown) => call<T>(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body) });
  /** Hands documents in and waits until each is read. @returns their ids, in order */
  const handIn = async (...documents: Document[]): Promise<number[]> => {
    const form = new FormData();
    for (const one of documents) form.append('file', new File([new Uint8Array(one.buffer)], one.name, { type: one.mimeType }));
    const taken = await call<{ invoice_id: number }[]>('/api/invoices/ocr', { method: 'POST', body: form });
    const ids = taken.map((one) => one.invoice_id);
    for (const id of ids) await read(id);
    return ids;
  };
  const read = async (id: number): Promise<void> => {
    for (const end = Date.now() + 90_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
      const { status } = await get<{ status: string }>(`/api/invoices/${id}`);
      if (!['pending', 'processing'].includes(status)) return;
    }
    throw new Error(`invoice ${id} was not read in time`);
  };
  return { get, post, handIn };
}
