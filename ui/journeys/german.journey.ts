import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, launch, open, PASSWORD, signInAnew } from './browser';
import { paper, programOf } from './documents';

/** Somebody who reads German reads German, also where the server speaks. */
let browser: Browser;
let page: Page;
let complaints: string[];
let wrong: number | undefined;

beforeAll(async () => {
  browser = await launch();
  ({ page, complaints } = await open(browser, { locale: 'de-DE' }));
  const program = await programOf(await signInAnew(page));
  [wrong] = await program.handIn(await paper(browser, { number: 'KN-1002', total: '120,00' }));
});
afterAll(async () => {
  await browser?.close();
});

it('says what a check found, with its figures as they are written', async () => {
  await page.goto(`/invoices/${wrong}`);

  await page.getByText(/Netto \+ Mehrwertsteuer = 119,00, aber auf der Rechnung steht 120,00|Netto und Steuer ergeben nicht den Gesamtbetrag: 119,00 gegenüber 120,00/).first().waitFor();
  await expectAccessible(page);
});

it('says why a value is refused', async () => {
  await page.locator('#field-iban').fill('DE00');
  await page.keyboard.press('Control+s');

  await page.getByText(/ist keine IBAN/).first().waitFor();
});

it('says whether a service answers', async () => {
  await page.goto('/settings/storage');
  await page.getByText('Originale liegen in').waitFor();
  await page.getByRole('button', { name: 'Verbindung prüfen' }).click();

  await page.getByText('Eine Datei konnte geschrieben, gelesen und entfernt werden.').waitFor();
});

it('says why nobody is let in', async () => {
  const other = await open(browser, { locale: 'de-DE' });
  await other.page.goto('/sign-in');
  await other.page.getByLabel('E-Mail').fill('niemand@example.com');
  await other.page.locator('input[name=password]').fill(PASSWORD);
  await other.page.getByRole('button', { name: 'Anmelden' }).click();

  await other.page.getByRole('alert').getByText('Die E-Mail-Adresse oder das Passwort ist falsch.').waitFor();
  await other.context.close();
});

it('never made the browser complain', () => {
  expect(complaints).toEqual([]);
});
