import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, open, settled, signInAnew } from './browser';
import { eInvoice, programOf } from './documents';

/** One invoice after the other, by somebody who is faster than the server. */
let browser: Browser;
let page: Page;
let complaints: string[];
let waiting: number[];

beforeAll(async () => {
  browser = await launch();
  ({ page, complaints } = await open(browser));
  const program = await programOf(await signInAnew(page));
  waiting = await program.handIn(eInvoice('Q-1'), eInvoice('Q-2'), eInvoice('Q-3'));
});
afterAll(async () => {
  await browser?.close();
});

it('never leads back to what is decided, however late the list of what waits comes', async () => {
  const first = page.waitForResponse((answer) => answer.url().includes('/api/invoices?') && answer.url().includes('per_page=100'));
  await page.goto('/review');
  await page.waitForURL(/invoices\/\d+/);
  await (await first).finished();
  const held: (() => void)[] = [];
  await page.route('**/api/invoices?*', async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    // The page may no longer want what it asked for.
    await route.continue().catch(() => undefined);
  });

  const seen: string[] = [];
  for (const _ of waiting) {
    const path = new URL(page.url()).pathname;
    seen.push(path);
    await page.locator('#field-number').waitFor();
    await settled(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await page.waitForURL((url) => url.pathname !== path);
  }
  await page.unroute('**/api/invoices?*');
  held.forEach((go) => go());

  await page.getByRole('heading', { name: 'All done' }).waitFor();
  expect(seen.toSorted()).toEqual(waiting.map((id) => `/invoices/${id}`).toSorted());
});

it('never made the browser complain', () => {
  expect(complaints).toEqual([]);
});
