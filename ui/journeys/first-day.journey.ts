import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, launch, open, PASSWORD, picture, SAMPLES } from './browser';

let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
  ({ page, complaints } = await open(browser));
});
afterAll(async () => {
  await browser?.close();
});

const row = (name: string) => page.getByRole('row').filter({ hasText: name });

it('creates the owner at the first start and opens an empty inbox', async () => {
  await page.goto('/');
  await page.getByRole('heading', { name: 'The invoice inbox that reads itself' }).waitFor();
  await expectAccessible(page);
  await picture(page, 'first-start');

  await page.getByLabel('E-mail').fill('owner@example.com');
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create the owner' }).click();

  await page.getByText('Drop your first invoice here').waitFor();
  await expectAccessible(page);
  await picture(page, 'empty-inbox');
});

it('keeps the token from scripts', async () => {
  const seen = await page.evaluate(() => document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage));

  expect(seen).not.toContain('billfold_session');
  expect(seen).not.toContain('eyJ');
});

it('takes a photo and a PDF, reads them, and knows a file that came before', async () => {
  await page.locator('#first-files').setInputFiles([`${SAMPLES}receipt-market-hall.jpg`, `${SAMPLES}invoice-nordlicht.pdf`]);
  await row('Nordlicht').getByText('To review').waitFor();
  await row('receipt-market-hall').or(row('37.95')).getByText(/To review|Failed/).first().waitFor({ timeout: 90_000 });

  await page.locator('#pick-files').setInputFiles([`${SAMPLES}invoice-nordlicht.pdf`, `${SAMPLES}xrechnung-werkbank.xml`]);
  await page.getByRole('link', { name: /Same as #\d+/ }).waitFor();
  await row('Werkbank').getByText(/To review|Confirmed/).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close the list of uploads' }).click();
  await picture(page, 'inbox');
}, 120_000);

it('tells in the words of the API why a file was not taken', async () => {
  await page.locator('#pick-files').setInputFiles({ name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 broken') });

  const alert = page.getByRole('region', { name: 'Uploads' }).getByRole('alert');
  await alert.waitFor();
  expect((await alert.textContent())?.length).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await page.getByRole('button', { name: 'Close the list of uploads' }).click();
});

it('corrects a value by a click on the word, and confirms', async () => {
  await row('Nordlicht').getByRole('link').first().click();
  await page.getByRole('img', { name: 'Page 1 of the document' }).waitFor();
  const number = page.locator('#field-number');
  await number.fill('wrong');
  await number.focus();
  await clickWord('NL-2026-0418');

  await expect.poll(() => number.inputValue()).toBe('NL-2026-0418');
  await number.fill('NL-2026-0418-A');
  await expectAccessible(page);
  await picture(page, 'review');
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.getByText('Confirmed.').waitFor();
});

it('shows the text of the document as it was read', async () => {
  await page.goto('/inbox');
  await row('Nordlicht').getByRole('link').first().click();
  await page.getByText('Text of the document').click();

  await page.getByRole('region', { name: 'As read' }).getByText('NL-2026-0418').first().waitFor();
  await page.getByText('No language model was asked').waitFor();
  await expectAccessible(page);
});

it('finds the confirmed invoice by its corrected number', async () => {
  await page.goto('/inbox?number=NL-2026-0418-A');

  await row('Nordlicht').getByText('Confirmed').waitFor();
  expect(await page.getByText('1 invoice', { exact: true }).count()).toBe(1);
});

it('finds by words as they are typed, and keeps the view on the server', async () => {
  await page.goto('/inbox');
  await page.getByLabel('Search everything').fill('werkbank');
  await row('Nordlicht').waitFor({ state: 'detached' });
  await row('Werkbank').waitFor();
  expect(page.url()).toContain('search=werkbank');
  expect(await page.getByText('undefined').count()).toBe(0);

  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByPlaceholder('Name of this view').fill('Tools');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('button', { name: 'Tools', exact: true }).waitFor();
  await expectAccessible(page);
  await page.goto('/inbox');
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('button', { name: 'Tools', exact: true }).click();

  await page.waitForURL(/search=werkbank/);
});

it('shows what was learned of a vendor, and forgets it', async () => {
  await page.goto('/settings/memories');
  await page.getByText('Show what is remembered').first().click();
  await page.getByText('Known by').waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: /^Forget Nordlicht/ }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('Nothing learned yet').waitFor();
});

it('archives with a key and takes it back', async () => {
  await page.goto('/inbox?number=NL-2026-0418-A');
  await row('Nordlicht').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await page.getByText('Nothing matches').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('u');

  await row('Nordlicht').waitFor();
});

it('has accessible menus', async () => {
  for (const name of ['Add', 'Export this list', 'Filter']) {
    await page.goto('/inbox');
    await row('Nordlicht').waitFor();
    await page.getByRole('button', { name, exact: true }).click();
    await page.locator('[role=menu], [role=dialog]').first().waitFor();
    await expectAccessible(page);
  }
  await page.goto('/inbox');
  await row('Nordlicht').waitFor();
});

it('shows the keys on a question mark', async () => {
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
});

it('is accessible on every other screen', async () => {
  for (const path of ['/ask', '/dashboard', '/settings', '/settings/users', '/settings/keys', '/settings/filing', '/settings/categories', '/settings/memories', '/settings/mailbox', '/settings/telegram', '/settings/whatsapp', '/settings/folder', '/settings/webhooks', '/settings/model', '/settings/storage', '/settings/data']) {
    await page.goto(path);
    await page.getByRole('heading').first().waitFor();
    await expectAccessible(page);
  }
}, 120_000);

it('answers a question with a figure, and shows where the money went', async () => {
  await page.goto('/ask');
  await page.getByRole('textbox').first().fill('Total per vendor');
  await page.keyboard.press('Enter');
  await page.getByRole('article').getByText('Nordlicht').first().waitFor();
  await page.getByRole('link', { name: 'Excel' }).waitFor();
  await expectAccessible(page);
  await picture(page, 'ask');

  await page.goto('/dashboard');
  await page.getByRole('heading', { name: 'By vendor' }).waitFor();
  await page.getByRole('link', { name: /Nordlicht/ }).first().waitFor();
  await expectAccessible(page);
  await picture(page, 'dashboard');
});

it('works on a phone, in the dark and in German', async () => {
  const state = await page.context().storageState();
  const phone = await open(browser, { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'de-DE', storageState: state, hasTouch: true });
  await phone.page.goto('/inbox');
  await phone.page.getByRole('heading', { name: 'Eingang' }).waitFor();
  await phone.page.getByText('Nordlicht').first().waitFor();
  await expectAccessible(phone.page);
  await picture(phone.page, 'phone');
  await phone.page.getByText('Nordlicht').first().click();
  await phone.page.getByText('Seite', { exact: true }).first().waitFor();
  await expectAccessible(phone.page);
  expect(phone.complaints).toEqual([]);
  await phone.context.close();
});

it('shows a second user of another account nothing of it', async () => {
  const other = await open(browser);
  await other.page.goto('/sign-in');
  await other.page.getByRole('heading', { name: 'Welcome back' }).waitFor();
  await expectAccessible(other.page);
  await other.page.getByRole('button', { name: 'Create an account' }).click();
  await other.page.getByLabel('E-mail').fill('stranger@example.com');
  await other.page.locator('input[name=password]').fill(PASSWORD);
  await other.page.getByRole('button', { name: 'Create account' }).click();
  await other.page.getByText('Drop your first invoice here').waitFor();

  const foreign = await other.page.evaluate(async () => (await fetch('/api/invoices/1')).status);
  expect(foreign).toBe(404);
  await other.page.goto('/invoices/1');
  await other.page.getByText('This could not be shown').waitFor();
  await expectAccessible(other.page);
  await other.context.close();
});

it('never made the browser complain', () => {
  expect(complaints).toEqual([]);
});

/** Clicks a word of the page where the server says that it stands. */
async function clickWord(text: string): Promise<void> {
  const id = /invoices\/(\d+)/.exec(page.url())?.[1];
  const words = await page.evaluate(async (path) => (await (await fetch(path)).json()) as { words: { text: string; box: [number, number, number, number] }[] }, `/api/invoices/${id}/pages/1/words`);
  const word = words.words.find((one) => one.text === text);
  if (!word) throw new Error(`the page does not say ${text}`);
  const paper = page.locator('#paper');
  await page.locator('#paper[data-ready]').waitFor();
  const box = await paper.boundingBox();
  if (!box) throw new Error('there is no page');
  const [left, top, right, bottom] = word.box;
  await page.mouse.move(box.x + ((left + right) / 2) * box.width, box.y + ((top + bottom) / 2) * box.height);
  await page.mouse.down();
  await page.mouse.up();
}
