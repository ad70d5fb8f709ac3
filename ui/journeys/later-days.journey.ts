import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, launch, open, PASSWORD, SAMPLES, settled, signInAnew } from './browser';

/** An account of its own, so that it does not matter what other journeys leave behind. */
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
  ({ page, complaints } = await open(browser));
  await signInAnew(page);
  await page.goto('/inbox');
  await page.getByText('Drop your first invoice here').waitFor();
});
afterAll(async () => {
  await browser?.close();
});

const shown = () => Number(/invoices\/(\d+)/.exec(page.url())?.[1]);
const waiting = () => page.evaluate(async () => ((await (await fetch('/api/invoices/status-summary')).json()) as { needs_review: number }).needs_review);
const status = (id: number) => page.evaluate(async (path) => ((await (await fetch(path)).json()) as { status: string }).status, `/api/invoices/${id}`);

it('takes fifty files dropped at once', async () => {
  const xml = readFileSync(`${SAMPLES}xrechnung-werkbank.xml`, 'utf8');
  const files = Array.from({ length: 50 }, (_, n) => ({ name: `invoice-${n}.xml`, mimeType: 'application/xml', text: `${xml}\n<!-- ${n} -->` }));
  const longest = page.evaluate(() => new Promise<number>((resolve) => {
    let last = performance.now();
    let most = 0;
    const beat = setInterval(() => {
      most = Math.max(most, performance.now() - last);
      last = performance.now();
    }, 20);
    setTimeout(() => {
      clearInterval(beat);
      resolve(most);
    }, 5000);
  }));
  const dropped = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const file of all) transfer.items.add(new File([file.text], file.name, { type: file.mimeType }));
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: dropped });
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });

  await expect.poll(() => page.evaluate(async () => ((await (await fetch('/api/invoices/status-summary')).json()) as { total: number }).total), { timeout: 60_000 }).toBe(50);
  const freeze = await longest;
  console.log(`fifty files at once: the page stood still for ${Math.round(freeze)} ms at most`);
  expect(freeze).toBeLessThan(2000);
}, 90_000);

it('clears ten invoices by the keyboard alone', async () => {
  await expect.poll(waiting, { timeout: 90_000 }).toBeGreaterThan(12);
  await page.goto('/review');
  for (let n = 0; n < 10; n++) {
    await page.waitForURL(/invoices\/\d+/);
    const id = shown();
    await page.locator('#field-number').waitFor();
    await settled(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');

    await expect.poll(() => status(id)).toBe('confirmed');
    await page.waitForURL((url) => !url.pathname.endsWith(`/${id}`));
  }
}, 120_000);

it.each([['c', 'confirmed'], ['r', 'rejected']])('takes back by a key what %s decided, and shows it again', async (key, decided) => {
  await page.goto('/review');
  await page.waitForURL(/invoices\/\d+/);
  const id = shown();
  await page.locator('#field-number').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press(key);
  if (key === 'r') {
    await page.locator('[role=dialog] textarea:focus').waitFor();
    await page.keyboard.press('Enter');
  }
  await expect.poll(() => status(id)).toBe(decided);
  await page.waitForURL((url) => !url.pathname.endsWith(`/${id}`));
  await page.locator('#field-number').waitFor();

  await page.keyboard.press('Escape');
  await page.keyboard.press('u');

  await page.waitForURL(`**/invoices/${id}*`);
  await expect.poll(() => status(id)).toBe('needs_review');
  await page.getByRole('button', { name: /^Confirm/ }).waitFor();
});

it('takes back what was done to many at once', async () => {
  await page.goto('/inbox?status=needs_review');
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.getByText(/\d+ invoices confirmed/).waitFor();
  expect(await waiting()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();

  await page.getByText(/Taken back for \d+ invoices/).waitFor();
  expect(await waiting()).toBeGreaterThan(2);
});

it('answers a question about the invoices', async () => {
  // Those that are not read yet do not count.
  await expect.poll(() => page.evaluate(async () => {
    const summary = (await (await fetch('/api/invoices/status-summary')).json()) as { pending: number; processing: number };
    return summary.pending + summary.processing;
  }), { timeout: 90_000 }).toBe(0);
  await page.goto('/ask');
  await page.getByRole('textbox').first().fill('How many invoices do I have?');
  await page.keyboard.press('Enter');

  await page.getByText(/\b50\b/).first().waitFor();
  await expectAccessible(page);
}, 150_000);

it('exports what the list shows', async () => {
  const csv = await page.evaluate(async () => (await fetch('/api/exports/invoices.csv')).text());

  expect(csv.trim().split('\n').length).toBeGreaterThanOrEqual(50);
});

it('shows every section of the settings, also of what is not set up', async () => {
  for (const [section, heading] of [['users', 'Users'], ['categories', 'Categories'], ['memories', 'Vendor memories'], ['telegram', 'Telegram'], ['whatsapp', 'WhatsApp'], ['data', 'Your data']] as const) {
    await page.goto(`/settings/${section}`);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await expectAccessible(page);
  }
  await page.goto('/settings/telegram');
  await page.getByRole('heading', { name: 'Your chats' }).waitFor();
}, 60_000);

it('makes and removes the address of a program, whose secret it shows once', async () => {
  await page.goto('/settings/webhooks');
  await page.getByLabel('Name').fill('Shop');
  await page.getByRole('button', { name: 'Make an address' }).click();
  await page.getByText('The secret is shown this once').waitFor();
  await page.getByText('Not used yet').waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Remove Shop' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('Not used yet').waitFor({ state: 'detached' });
});

it('tells in the words of the API why it will not post to an address', async () => {
  await page.getByLabel('Address').fill('http://127.0.0.1/hook');
  await page.getByRole('button', { name: 'Add', exact: true }).click();

  await page.getByRole('alert').getByText('lies within a private network').waitFor();
});

it('refuses to erase everything with a wrong password, and keeps the person signed in', async () => {
  await page.goto('/settings/data');
  await page.locator('input[type=password]').fill('not the password');
  await page.getByRole('button', { name: 'Erase this account' }).click();

  await page.getByRole('alert').getByText('password').waitFor();
  expect(page.url()).toContain('/settings/data');
});

it('erases everything with the right one', async () => {
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.getByRole('button', { name: 'Erase this account' }).click();

  await page.getByText('Drop your first invoice here').waitFor();
});

it('never made the browser complain', () => {
  expect(complaints).toEqual([]);
});
