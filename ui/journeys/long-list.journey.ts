import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, launch, open, signInAnew, workOf } from './browser';

/**
 * A list of a hundred thousand invoices. The pages of the list are made up here, in the browser's network: how fast the server
 * pages is measured in the benchmarks, here it is the scrolling that must stay smooth.
 */
const TOTAL = 100_000;

let browser: Browser;
let page: Page;
const asked: number[] = [];

beforeAll(async () => {
  browser = await launch();
  ({ page } = await open(browser));
  await signInAnew(page);
  await page.route(/\/api\/invoices\?/, (route) => {
    const query = new URL(route.request().url()).searchParams;
    const number = Number(query.get('page') ?? 1);
    const size = Number(query.get('per_page') ?? 10);
    asked.push(number);
    const items = Array.from({ length: size }, (_, index) => row((number - 1) * size + index + 1));
    return route.fulfill({ json: { items, page: number, per_page: size, total: TOTAL, pages: TOTAL / size } });
  });
  await page.route('**/api/invoices/status-summary', (route) =>
    route.fulfill({ json: { pending: 0, processing: 0, needs_review: TOTAL, confirmed: 0, rejected: 0, failed: 0, archived: 0, total: TOTAL } }));
  await page.goto('/inbox');
  await page.getByText('Vendor 1', { exact: true }).waitFor();
});
afterAll(async () => {
  await browser?.close();
});

it('holds only the rows that are in sight', async () => {
  expect(await page.getByRole('row').count()).toBeLessThan(80);
  expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(TOTAL + 1));
});

it('goes to the last of a hundred thousand and asks only for what is there', async () => {
  const before = asked.length;
  await scroller().evaluate((element) => element.scrollTo({ top: element.scrollHeight }));

  await page.getByText(`Vendor ${TOTAL}`, { exact: true }).waitFor();
  expect(asked.length - before).toBeLessThanOrEqual(4);
  expect(await page.getByRole('row').count()).toBeLessThan(80);
});

it('needs little work for a screen further on', async () => {
  const screens = 60;
  const before = await workOf(page);
  await scroller().evaluate(
    (element, last) =>
      new Promise<void>((resolve) => {
        const step = (n: number) => {
          element.scrollTop = n * 900;
          requestAnimationFrame(() => (n < last ? step(n + 1) : resolve()));
        };
        step(1);
      }),
    screens,
  );
  const each = ((await workOf(page)) - before) / screens;

  console.log(`a screen further on in ${TOTAL} rows: ${Math.round(each)} ms of work`);
  // Rendering all anew took 221. The usual 45 were 92 at a load of 20, for a core that is shared works more slowly too.
  expect(each).toBeLessThan(120);
});

it('is accessible in the middle of it', async () => {
  await page.getByText(/^Vendor \d+$/).first().waitFor();
  await expectAccessible(page);
});

const scroller = () => page.getByRole('rowgroup', { name: 'Invoices' });

function row(n: number) {
  const names = ['number', 'issue_date', 'due_date', 'currency', 'seller_name', 'total'];
  const fields = { ...Object.fromEntries(names.map((name) => [name, null])), number: `N-${n}`, issue_date: '2026-10-03', currency: 'EUR', seller_name: `Vendor ${n}`, total: '119.00' };
  return { invoice_id: n, filename: `${n}.pdf`, source: 'upload', status: 'needs_review', archived: false, category: null, proved: false, duplicate_of: null, created_at: '2026-10-03T10:00:00Z', version: 1, fields, error: null };
}
