import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eInvoice, programOf } from './documents';
import { expectAccessible, launch, open, signInAnew } from './browser';

/** Finding one's way in a list: filters, views, ranges and what may be done with many at once. */
let browser: Browser;
let page: Page;
let complaints: string[];
let program: Awaited<ReturnType<typeof programOf>>;
let ids: number[];

beforeAll(async () => {
  browser = await launch();
  ({ page, complaints } = await open(browser));
  program = await programOf(await signInAnew(page));
  ids = await program.handIn(
    ...Array.from({ length: 8 }, (_, n) => eInvoice(`L-${n + 1}`, { seller: n % 2 === 0 ? 'Alder & <Oak> Ltd' : 'Birch GmbH', times: n + 1, date: `2026-0${n + 1}-10` })),
  );
  await program.post(`/api/invoices/${ids[0]}/confirm`);
  await page.goto('/inbox?sort_by=total&sort_order=asc');
  await row('L-8').waitFor();
});
afterAll(async () => {
  await browser?.close();
});

const row = (text: string) => page.getByRole('row').filter({ hasText: text });
const numbers = async () => (await page.getByRole('row').getByText(/^L-\d$/).allTextContents()).join(' ');
const tick = (text: string) => row(text).getByRole('checkbox');

it('sorts by a column and back, in the address', async () => {
  expect(await numbers()).toBe('L-1 L-2 L-3 L-4 L-5 L-6 L-7 L-8');

  await page.getByRole('button', { name: 'Amount' }).click();

  await expect.poll(numbers).toBe('L-8 L-7 L-6 L-5 L-4 L-3 L-2 L-1');
  expect(page.url()).toContain('sort_order=desc');
});

it('ticks everything between two rows with a shift-click', async () => {
  await tick('L-7').click();
  await tick('L-3').click({ modifiers: ['Shift'] });

  await page.getByRole('toolbar', { name: 'Selected invoices' }).getByText('5 selected').waitFor();
  expect(await page.getByRole('row', { selected: true }).count()).toBe(5);
  await page.getByRole('button', { name: 'Confirm', exact: true }).waitFor();
});

it('offers only what all that are ticked allow', async () => {
  await tick('L-1').click();

  await page.getByText('6 selected').waitFor();
  expect(await page.getByRole('button', { name: 'Confirm', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Archive', exact: true }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('row', { selected: true }).count()).toBe(0);
});

it('opens a state by its count, and narrows it by filters that stand in the address', async () => {
  await page.getByRole('navigation', { name: 'Invoices by state' }).getByRole('link', { name: /To review 7/ }).click();
  await row('L-1').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByLabel('Vendor', { exact: true }).fill('Birch');
  await page.getByLabel('From', { exact: true }).fill('2026-03-01');
  await page.keyboard.press('Escape');
  await expect.poll(numbers).toBe('L-8 L-6 L-4');
  expect(page.url()).toMatch(/vendor=Birch.*date_from=2026-03-01|date_from=2026-03-01.*vendor=Birch/);

  await page.reload();

  await expect.poll(numbers).toBe('L-8 L-6 L-4');
  await page.getByRole('button', { name: 'Remove the filter Vendor' }).click();
  await expect.poll(numbers).toBe('L-8 L-7 L-6 L-5 L-4 L-3');
});

it('marks what was found, and says where else the words stand', async () => {
  await page.goto('/inbox');
  await row('L-3').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('alder');
  await row('Birch').first().waitFor({ state: 'detached' });
  const vendor = row('L-3').getByRole('link');
  expect(await vendor.textContent()).toBe('Alder & <Oak> Ltd');
  expect(await vendor.locator('mark').allTextContents()).toEqual(['Alder']);

  await page.getByLabel('Search everything').fill('drechslergasse');

  await expect.poll(() => row('L-3').locator('mark').allTextContents()).toEqual(['Drechslergasse']);
  await row('L-3').getByText('Address:').waitFor();
  await expectAccessible(page);
});

it('keeps a view by name, and forgets it', async () => {
  await page.goto('/inbox?vendor=Birch&status=needs_review');
  await row('L-8').waitFor();
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByPlaceholder('Name of this view').fill('Birch, to do');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('button', { name: 'Birch, to do', exact: true }).waitFor();
  await page.goto('/inbox');
  await row('L-3').waitFor();
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('button', { name: 'Birch, to do', exact: true }).click();
  await row('L-3').waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('vendor')).toBe('Birch');

  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('button', { name: 'Forget the view Birch, to do' }).click();
  await page.getByText('No saved views yet').waitFor();
});

it('shows what changed while its stream of news was broken, once that is back, without a reload', async () => {
  let connections = 0;
  await page.route('**/api/invoices/events', (route) =>
    connections++ === 0 ? route.fulfill({ contentType: 'text/event-stream', body: 'retry: 200\n\n' }) : route.abort('connectionrefused'),
  );
  await page.goto('/inbox');
  await row('L-8').getByText('To review').waitFor();
  await expect.poll(() => connections).toBeGreaterThan(1);

  await program.post(`/api/invoices/${ids.at(-1)}/confirm`);
  await program.handIn(eInvoice('L-9'));
  expect(await row('L-8').getByText('To review').count()).toBe(1);
  expect(await row('L-9').count()).toBe(0);

  await page.unroute('**/api/invoices/events');
  await row('L-9').waitFor();
  await row('L-8').getByText('Confirmed').waitFor();
});

it('never made the browser complain', () => {
  expect(complaints).toEqual([]);
});
