import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, launch, open, signInAnew } from './browser';
import { eInvoice, paper, programOf } from './documents';

/** Exactly these invoices and no others: behind a bar, in a search within filters, and in a file for the books. */
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
  ({ page, complaints } = await open(browser));
  const program = await programOf(await signInAnew(page));
  const [one] = await program.handIn(
    eInvoice('B-1', { seller: 'Birch GmbH', date: '2026-09-03' }),
    eInvoice('B-2', { seller: 'Birch GmbH & Co. KG', date: '2026-09-04', times: 2 }),
    await paper(browser, { number: 'KN-7', seller: 'Kontor Nord GmbH' }),
  );
  await program.post(`/api/invoices/${one}/confirm`);
});
afterAll(async () => {
  await browser?.close();
});

const row = (number: string) => page.getByRole('row').filter({ hasText: number });
const rows = () => page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: /^Select (?!all)/ }) }).count();
const exportTo = async (taker: string) => {
  await page.getByRole('button', { name: 'Export this list' }).click();
  await page.getByRole('menuitem', { name: taker }).click();
  await page.getByRole('dialog').waitFor();
};

it.each([
  ['the dashboard', '/dashboard?currency=EUR'],
  ['an answer', `/ask?q=${encodeURIComponent('Total per vendor in 2026')}`],
])('opens from a bar of %s the invoices of this vendor, not of one whose name holds its', async (_, path) => {
  await page.goto(path);
  await page.getByRole('link', { name: /^Birch GmbH\s*€/ }).click();

  await row('B-1').waitFor();
  await expect.poll(rows).toBe(1);
  await page.getByText('Vendor exactly: Birch GmbH').waitFor();
});

it('searches within the filters', async () => {
  await page.goto('/inbox?without=category&sort_by=vendor&sort_order=asc');
  await row('B-1').waitFor();
  await page.getByRole('textbox', { name: 'Search everything' }).fill('GmbH');

  await expect.poll(() => new URL(page.url()).searchParams.get('search')).toBe('GmbH');
  expect(page.url()).toContain('without');
  await page.getByText('Without: Category').waitFor();
  await expect.poll(async () => [await row('B-1').count(), await row('KN-7').count()]).toEqual([1, 0]);
});

it('says that files do not follow the words of a search', async () => {
  await page.getByRole('button', { name: 'Export this list' }).click();
  await page.getByText('the words of the search do not narrow them').waitFor();

  expect(await page.getByRole('menuitem', { name: 'Excel' }).getAttribute('href')).not.toContain('search');
  await page.keyboard.press('Escape');
});

it('says plainly what DATEV does not take, beside what it is about', async () => {
  await page.goto('/inbox');
  await row('B-1').waitFor();
  await exportTo('DATEV');
  await page.getByLabel('Consultant number').fill('7');
  await page.getByRole('button', { name: 'Export', exact: true }).click();

  await page.getByRole('alert').getByText('consultant lies between 1001 and 9999999').waitFor();
  await expectAccessible(page);
});

it('saves a batch for DATEV, and knows its numbers the next time', async () => {
  await page.getByLabel('Consultant number').fill('29098');
  await page.getByLabel('First day').fill('2026-01-01');
  await page.getByLabel('Last day').fill('2026-12-31');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export', exact: true }).click()]);

  expect(file.suggestedFilename()).toBe('EXTF_Buchungsstapel.csv');
  const [head, , booking] = readFileSync(await file.path(), 'latin1').split('\r\n');
  expect(head).toContain(';29098;1;20260101;');
  expect(booking).toContain('B-1');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await exportTo('DATEV');
  expect(await page.getByLabel('Consultant number').inputValue()).toBe('29098');
});

it('says so when there is nothing to book', async () => {
  await page.getByLabel('First day').fill('2024-01-01');
  await page.getByLabel('Last day').fill('2024-12-31');
  await page.getByRole('button', { name: 'Export', exact: true }).click();

  await page.getByRole('alert').getByText('can be booked for this time').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
});

it('saves bills for Xero', async () => {
  await exportTo('Xero');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export', exact: true }).click()]);

  expect(readFileSync(await file.path(), 'utf8')).toContain('Birch GmbH & Co. KG');
});

it('never made the browser complain', () => {
  expect(complaints).toEqual([]);
});
