import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paper, programOf } from './documents';
import { expectAccessible, launch, open, signInAnew } from './browser';

/** One invoice under review: the page on one side, the values on the other, and what belongs together. */
let browser: Browser;
let page: Page;
let complaints: string[];
let [good, wrong, twin]: number[] = [];

beforeAll(async () => {
  browser = await launch();
  ({ page, complaints } = await open(browser));
  const program = await programOf(await signInAnew(page));
  [good, wrong, twin] = await program.handIn(
    await paper(browser, { number: 'KN-1001', second: 'Mit freundlichem Gruss vom Kontor' }),
    await paper(browser, { number: 'KN-1002', total: '120,00' }),
    await paper(browser, { number: 'KN-1001' }),
  );
  await page.goto(`/invoices/${good}`);
  await ready();
});
afterAll(async () => {
  await browser?.close();
});

const sheet = () => page.locator('#paper');
const ready = () => page.locator('#paper[data-ready]').waitFor();
const field = (name: string) => page.locator(`#field-${name}`);
const rowOf = (name: string) => page.locator(`[data-state]:has(> * > #field-${name})`);
const mark = (name: string) => page.locator(`#mark-${name}`);
const boundsOf = async (one: Locator) => {
  const bounds = await one.boundingBox();
  if (!bounds) throw new Error('it is not in sight');
  return bounds;
};

type Box = [number, number, number, number];

/** Where the server says that words stand on the page, as a box of the screen. */
async function wordsAt(id: number | undefined, ...texts: string[]): Promise<Box> {
  const { words } = await page.evaluate(async (path) => (await (await fetch(path)).json()) as { words: { text: string; box: Box }[] }, `/api/invoices/${id}/pages/1/words`);
  const boxes = texts.map((text) => {
    const word = words.find((one) => one.text === text);
    if (!word) throw new Error(`the page does not say ${text}`);
    return word.box;
  });
  return [Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1])), Math.max(...boxes.map((box) => box[2])), Math.max(...boxes.map((box) => box[3]))];
}

it('lights the place of the field in focus, and the field of the place under the pointer', async () => {
  await field('total').focus();
  await expect.poll(() => mark('total').getAttribute('data-lit')).toBe('true');
  await field('number').focus();
  await expect.poll(() => mark('number').getAttribute('data-lit')).toBe('true');
  expect(await mark('total').getAttribute('data-lit')).toBeNull();

  await mark('issue_date').hover({ force: true });

  await expect.poll(() => rowOf('issue_date').getAttribute('data-hovered')).toBe('true');
});

it('zooms by button and by wheel, and turns the page, on which a click still finds its word', async () => {
  const before = await boundsOf(sheet());
  await page.getByRole('button', { name: 'Larger' }).click();
  await expect.poll(async () => (await boundsOf(sheet())).width).toBeGreaterThan(before.width * 1.2);
  await sheet().hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 200);
  await page.keyboard.up('Control');
  await expect.poll(async () => Math.round((await boundsOf(sheet())).width)).toBe(Math.round(before.width));

  await page.getByRole('button', { name: 'Turn' }).click();
  await expect.poll(async () => (await boundsOf(sheet())).width > (await boundsOf(sheet())).height).toBe(true);
  await field('purchase_order').focus();
  const [left, top, right, bottom] = await wordsAt(good, 'Segeltuch');
  const turned = await boundsOf(sheet());
  // A quarter turn clockwise: what was the top is the right.
  await page.mouse.click(turned.x + (1 - (top + bottom) / 2) * turned.width, turned.y + ((left + right) / 2) * turned.height);

  await expect.poll(() => field('purchase_order').inputValue()).toBe('Segeltuch');
  for (let turn = 0; turn < 3; turn++) await page.getByRole('button', { name: 'Turn' }).click();
  await expect.poll(async () => Math.round((await boundsOf(sheet())).width)).toBe(Math.round(before.width));
});

it('fills the field in focus with all words in a box that is drawn', async () => {
  await field('buyer_name').focus();
  const [left, top, right, bottom] = await wordsAt(good, 'Billfold', 'Beispiel', 'AG');
  const { x, y, width, height } = await boundsOf(sheet());
  await page.mouse.move(x + (left - 0.01) * width, y + (top - 0.006) * height);
  await page.mouse.down();
  await page.mouse.move(x + (right + 0.01) * width, y + (bottom + 0.006) * height, { steps: 4 });
  await page.mouse.up();

  await expect.poll(() => field('buyer_name').inputValue()).toBe('Billfold Beispiel AG');
});

it('undoes step by step what was not saved', async () => {
  await page.keyboard.press('Escape');
  for (let step = 0; step < 2 && (await page.getByRole('button', { name: 'Undo' }).count()) > 0; step++) await page.keyboard.press('u');

  await expect.poll(() => field('purchase_order').inputValue()).not.toBe('Segeltuch');
});

it('turns to the next page', async () => {
  await page.getByRole('button', { name: 'Next page' }).click();

  await page.getByRole('img', { name: 'Page 2 of the document' }).waitFor();
});

it('goes to the next unsure field by Tab, and back', async () => {
  await page.goto(`/invoices/${wrong}`);
  await ready();
  const unsure = await page.locator('[data-state=unsure] [data-field], [data-state=failed] [data-field]').evaluateAll((all) => all.map((one) => one.id));
  expect(unsure.length).toBeGreaterThan(1);
  const focused = () => page.evaluate(() => document.activeElement?.id);

  await page.locator(`#${unsure[0]}`).focus();
  for (const next of unsure.slice(1)) {
    await page.keyboard.press('Tab');
    await expect.poll(focused).toBe(next);
  }
  await page.keyboard.press('Shift+Tab');
  await expect.poll(focused).toBe(unsure.at(-2));
});

it('has the field in focus, and its value chosen, before the next key can be pressed', async () => {
  await page.keyboard.press('Escape');
  const [id, chosen, value] = await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true }));
    const field = document.activeElement as HTMLInputElement;
    return [field.id, field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0), field.value];
  });

  expect(id).toMatch(/^field-/);
  expect(value).not.toBe('');
  expect(chosen).toBe(value);
});

it('says in words what does not add up, and jumps to the place', async () => {
  const checks = page.getByRole('region', { name: 'Checks' });
  const jump = checks.getByRole('button', { name: /BR-CO-15/ });
  await jump.click();

  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toMatch(/total/);
  expect(await page.locator('[data-state=failed], [data-state=unsure]').count()).toBeGreaterThan(0);
  await expectAccessible(page);
});

it('adds the lines up as they are typed', async () => {
  const sum = page.getByRole('region', { name: 'Lines' }).getByRole('status');
  const before = await sum.textContent();
  await page.getByRole('button', { name: 'Add a line' }).click();
  const net = page.getByRole('textbox', { name: 'Net, line 2' });
  await net.fill('5,00');
  await net.blur();

  await expect.poll(() => sum.textContent()).not.toBe(before);
  expect(await sum.textContent()).toContain('105.00');
});

it('compares an invoice with the one it seems to repeat, side by side', async () => {
  await page.goto(`/invoices/${twin}`);
  await ready();
  await page.getByRole('note').getByRole('link', { name: `#${good}` }).waitFor();
  await page.getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('img', { name: 'Page 1 of the document' }).nth(1).waitFor();

  const side = (invoice?: number) => boundsOf(dialog.getByRole('region', { name: `#${invoice}` }));
  // The dialog slides in: only at rest are both at one height.
  await expect
    .poll(async () => {
      const [one, other] = [await side(good), await side(twin)];
      return Math.abs(one.y - other.y) < 2 && one.x + one.width <= other.x;
    })
    .toBe(true);
  expect(await dialog.getByText('KN-1001', { exact: true }).count()).toBe(2);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
});

it('rejects with a reason, reads it again, and remembers both', async () => {
  await page.goto(`/invoices/${wrong}`);
  await ready();
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: 'Reject this invoice?' });
  await dialog.getByText('The total is wrong').click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Reject' }).click();
  await page.getByText('Rejected.').waitFor();

  await page.goto(`/invoices/${wrong}`);
  await page.getByRole('button', { name: 'Read again' }).click();
  await page.getByRole('button', { name: /^Confirm/ }).waitFor();
  await page.getByText(/^History/).click();
  await page.getByText('The total is wrong').waitFor();
  await page.getByText('To be read again').waitFor();
});

it('saves with Ctrl+S, and with Ctrl+Shift+S goes on', async () => {
  await page.goto(`/invoices/${good}`);
  await ready();
  await field('purchase_order').fill('PO-1');
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'detached' });
  await field('purchase_order').fill('PO-2');
  await page.keyboard.press('Control+Shift+S');

  await page.waitForURL((url) => !url.pathname.endsWith(`/${good}`));
  const saved = await page.evaluate(async (path) => ((await (await fetch(path)).json()) as { fields: { purchase_order: string } }).fields.purchase_order, `/api/invoices/${good}`);
  expect(saved).toBe('PO-2');
});

it('never made the browser complain', () => {
  expect(complaints).toEqual([]);
});
