import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eInvoice, programOf } from './documents';
import { expectAccessible, launch, open, signInAnew } from './browser';

/** Where the money went: figures that open what they are made of, and questions. */
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
  ({ page, complaints } = await open(browser));
  const program = await programOf(await signInAnew(page));
  const ids = await program.handIn(
    eInvoice('E-1', { seller: 'Alder Ltd', date: '2026-08-03' }),
    eInvoice('E-2', { seller: 'Birch GmbH', date: '2026-09-03', times: 2 }),
    eInvoice('E-3', { seller: 'Birch GmbH', date: '2026-10-03', times: 3 }),
    eInvoice('F-1', { seller: 'Arolla AG', currency: 'CHF', date: '2026-10-05' }),
  );
  for (const id of ids.slice(1)) await program.post(`/api/invoices/${id}/confirm`);
});
afterAll(async () => {
  await browser?.close();
});

const region = (heading: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) });
const numbers = async () => (await page.getByRole('row').getByText(/^[EF]-\d$/).allTextContents()).sort().join(' ');

it('shows spend by month, vendor and category, VAT and the work, one currency at a time', async () => {
  await page.goto('/dashboard');
  await region('By vendor').getByRole('link').first().waitFor();

  expect(await region('Spend by month').getByRole('link').count()).toBe(3);
  expect(await region('By vendor').getByRole('link').allTextContents()).toEqual(['Birch GmbH€6,205.85', 'Alder Ltd€1,241.17']);
  expect(await region('By category').getByRole('listitem').count()).toBeGreaterThan(0);
  expect(await region('VAT by month').getByRole('link').count()).toBe(3);
  expect(await page.getByText('CHF 1,241.17').count()).toBe(0);
  await page.getByRole('link', { name: 'Waiting for you 1' }).waitFor();
  await page.getByRole('link', { name: 'Confirmed 3' }).waitFor();
  await page.getByText('Confirmed without a person').waitFor();
  await page.getByText('Median reading time').waitFor();

  await page.getByText('CHF · 1').click();
  await region('By vendor').getByRole('link', { name: /Arolla AG/ }).waitFor();
  expect(await page.getByText('€').count()).toBe(0);
  await expectAccessible(page);
});

it.each([
  ['Spend by month', /Sept? ?26/, 'E-2'],
  ['By vendor', /Birch/, 'E-2 E-3'],
  ['VAT by month', /Aug/, 'E-1'],
])('opens from %s the invoices behind the bar', async (heading, bar, behind) => {
  await page.goto('/dashboard?currency=EUR');
  await region(heading).getByRole('link', { name: bar }).click();

  await page.waitForURL(/\/inbox/);
  await expect.poll(numbers).toBe(behind);
});

it('opens by every bar as many invoices as it stands for', async () => {
  await page.goto('/dashboard?currency=EUR');
  await region('By category').getByRole('listitem').first().waitFor();
  const bars = await page.getByRole('main').getByRole('listitem').count();
  const links = await page.getByRole('main').getByRole('listitem').getByRole('link').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(links).toHaveLength(bars);

  for (const link of links) {
    await page.goto(link);
    await expect.poll(numbers).toMatch(/^E-\d/);
  }
});

it('looks at a range of dates, in the address', async () => {
  await page.goto('/dashboard');
  await region('By vendor').getByRole('link').first().waitFor();
  await page.getByLabel('From', { exact: true }).fill('2026-09-01');
  await page.getByLabel('Until', { exact: true }).fill('2026-09-30');

  await expect.poll(() => region('By vendor').getByRole('link').allTextContents()).toEqual(['Birch GmbH€2,482.34']);
  expect(page.url()).toMatch(/from=2026-09-01&to=2026-09-30/);
  await page.getByRole('link', { name: 'All time' }).click();
  await expect.poll(() => region('By vendor').getByRole('link').count()).toBe(2);
});

it('answers an example with a sentence, a number, a table and a chart', async () => {
  await page.goto('/ask');
  await page.getByRole('textbox').first().fill('Total per vendor in 2026');
  await page.keyboard.press('Enter');
  const answer = page.getByRole('article', { name: 'Answer' });
  await answer.getByRole('table').waitFor();

  expect(await answer.getByRole('row').count()).toBe(4);
  await answer.getByRole('list').first().waitFor();
  expect(((await answer.getByText(/Birch GmbH/).first().textContent()) ?? '').length).toBeGreaterThan(5);
  const [file] = await Promise.all([page.waitForEvent('download'), answer.getByRole('link', { name: 'Excel' }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  await expectAccessible(page);
});

it('shows how it understood, and asks again when a part of that is changed', async () => {
  await page.getByRole('textbox').first().fill('How much did we pay Birch?');
  await page.keyboard.press('Enter');
  const chip = page.getByRole('button', { name: /Change: Vendor/ });
  await chip.filter({ hasText: /birch/i }).waitFor();
  await chip.click();
  await page.getByRole('textbox', { name: 'Vendor' }).fill('Arolla');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ask again' }).click();

  await chip.filter({ hasText: /arolla/i }).waitFor();
  await page.getByRole('article').getByText(/1,241\.17/).first().waitFor();
  expect(await page.getByRole('textbox').first().inputValue()).toBe('How much did we pay Arolla?');
});

it('keeps earlier questions, and asks one again', async () => {
  await page.goto('/ask');
  const earlier = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Earlier questions' }) });
  await earlier.getByRole('button', { name: /How much did we pay Birch\?/ }).click();

  await page.getByRole('article', { name: 'Answer' }).waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('How much did we pay Birch?');
});

it('says what can be asked when it does not understand', async () => {
  await page.getByRole('textbox').first().fill('Why is the sky blue?');
  await page.keyboard.press('Enter');
  const refusal = page.getByRole('alert');
  await refusal.waitFor();

  expect(await refusal.getByRole('button').count()).toBeGreaterThan(0);
  await expectAccessible(page);
});

it('never made the browser complain', () => {
  expect(complaints).toEqual([]);
});
