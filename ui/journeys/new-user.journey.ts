import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paper, type Document } from './documents';
import { expectAccessible, launch, open, PASSWORD, settled } from './browser';

/** Somebody new without a mouse: nothing here clicks, and nothing is put in focus but by keys. */
let browser: Browser;
let page: Page;
let complaints: string[];
const documents: Document[] = [];

beforeAll(async () => {
  browser = await launch();
  ({ page, complaints } = await open(browser));
  for (let n = 0; n < 10; n++) documents.push(await paper(browser, { number: `KB-${100 + n}`, total: n === 3 ? '120,00' : '119,00' }));
}, 120_000);
afterAll(async () => {
  await browser?.close();
});

const focused = () => page.evaluate(() => {
  const one = document.activeElement;
  return one && one !== document.body ? `${one.getAttribute('aria-label') ?? ''} ${one.textContent ?? ''} ${one.id}` : '';
});

/** Goes on by Tab until what has the focus is called so, as somebody does who looks at the screen. */
async function tabTo(name: RegExp, most = 40): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (name.test(await focused())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}; it stands at ${await focused()}`);
}

it('makes an account', async () => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Create an account' }).waitFor();
  await tabTo(/Create an account/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Create your account' }).waitFor();
  await page.keyboard.press('Shift+Tab');
  for (let back = 0; back < 6 && !(await page.evaluate(() => document.activeElement?.getAttribute('name') === 'email')); back++) await page.keyboard.press('Shift+Tab');
  await page.keyboard.type(`keys-${crypto.randomUUID()}@example.com`);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');

  await page.getByText('Drop your first invoice here').waitFor();
});

it('brings ten invoices in', async () => {
  await tabTo(/Drop your first invoice here/);
  const chooser = page.waitForEvent('filechooser');
  // The browser learns that somebody waits by another way than of the key: an answer from it says that it has.
  await focused();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(documents);

  await expect.poll(() => page.getByRole('row').getByText('To review').count(), { timeout: 90_000 }).toBe(10);
}, 120_000);

it('learns the keys', async () => {
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).getByText('Confirm').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

it('walks the list with j and k and opens an invoice', async () => {
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');

  await page.waitForURL(/invoices\/\d+/);
  await page.locator('#field-number').waitFor();
});

it('has no list of files, all of which are in, over the invoice', async () => {
  await page.getByRole('region', { name: 'Uploads' }).waitFor({ state: 'detached' });

  await page.goBack();
  await page.getByRole('region', { name: 'Uploads' }).waitFor();
  await page.goForward();
  await page.locator('#field-number').waitFor();
});

it('clears them all, and corrects the one that does not add up', async () => {
  let before = '';
  for (let n = 0; n < 10; n++) {
    await page.waitForURL(/invoices\/\d+/);
    const path = new URL(page.url()).pathname;
    // The address changes before the screen does: until the next number is there, the keys are still about the last one.
    await page.waitForFunction((last) => !['', last].includes(document.querySelector<HTMLInputElement>('#field-number')?.value ?? ''), before);
    before = await page.locator('#field-number').inputValue();
    // The first value that wants a look takes the focus once it is drawn.
    await settled(page);
    if ((await page.locator('#field-total').inputValue()).startsWith('120')) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('e');
      await tabTo(/field-total$/);
      await page.keyboard.press('Control+a');
      await page.keyboard.type('119.00');
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await page.waitForURL((url) => url.pathname !== path);
  }

  await page.getByRole('heading', { name: 'All done' }).waitFor();
  await expectAccessible(page);
  const summary = await page.evaluate(async () => (await (await fetch('/api/invoices/status-summary')).json()) as { confirmed: number; needs_review: number });
  expect(summary).toMatchObject({ confirmed: 10, needs_review: 0 });
}, 120_000);

it('never made the browser complain', () => {
  expect(complaints).toEqual([]);
});
