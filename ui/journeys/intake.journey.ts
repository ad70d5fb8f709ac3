import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eInvoice, type Person, programOf } from './documents';
import { address, launch, open, SAMPLES, signInAnew } from './browser';

const RECEIPT = readFileSync(`${SAMPLES}receipt-market-hall.jpg`);

/** How documents come in by hand, from a clipboard, a phone and another application. */
let browser: Browser;
let page: Page;
let complaints: string[];
let person: Person;

beforeAll(async () => {
  browser = await launch();
  const window = await open(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page, complaints } = window);
  person = await signInAnew(page);
  await page.goto('/inbox');
  await page.getByText('Drop your first invoice here').waitFor();
});
afterAll(async () => {
  await browser?.close();
});

const tray = (on: Page = page) => on.getByRole('region', { name: 'Uploads' });
const upload = (name: string, on: Page = page) => tray(on).getByRole('listitem').filter({ hasText: name });
const closeTray = () => page.getByRole('button', { name: 'Close the list of uploads' }).click();

it('offers every way in to an empty inbox, and takes the samples', async () => {
  for (const [tile, section] of [['Forward an e-mail', 'mailbox'], ['Connect Telegram', 'telegram'], ['Connect WhatsApp', 'whatsapp'], ['Watch a folder', 'folder']] as const) {
    expect(await page.getByRole('link', { name: tile }).getAttribute('href')).toBe(`/settings/${section}`);
  }
  await page.getByRole('button', { name: 'Try the samples' }).click();

  for (const sample of ['receipt-market-hall.jpg', 'invoice-nordlicht.pdf', 'xrechnung-werkbank.xml']) await upload(sample).getByRole('link', { name: sample }).waitFor();
  await closeTray();
});

it('takes a picture from the clipboard, on whichever screen', async () => {
  await page.goto('/dashboard');
  await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [600, 300];
    const pen = canvas.getContext('2d');
    pen?.fillRect(0, 0, 600, 300);
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (picture) await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  });

  await page.keyboard.press('Control+v');

  await upload('image.png').getByRole('link', { name: 'image.png' }).waitFor();
  await closeTray();
});

it('takes nothing when words are pasted', async () => {
  await page.evaluate(() => navigator.clipboard.writeText('INV-2026-1'));
  await page.goto('/inbox');
  await page.getByLabel('Search everything').focus();
  await page.keyboard.press('Control+v');

  await expect.poll(() => page.getByLabel('Search everything').inputValue()).toBe('INV-2026-1');
  expect(await tray().count()).toBe(0);
});

it('shows how far a file is, why one was not taken, and tries that one again', async () => {
  await page.goto('/inbox');
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  const network = await page.context().newCDPSession(page);
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 60_000 });
  await page.locator('#pick-files').setInputFiles({ name: 'large.jpg', mimeType: 'image/jpeg', buffer: Buffer.concat([RECEIPT, Buffer.from('large')]) });
  const bar = tray().getByRole('progressbar', { name: /large/ });
  await bar.waitFor();
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await upload('large.jpg').getByRole('link').first().waitFor();

  let broken = true;
  await page.route('**/api/invoices/ocr', (route) => (broken && route.request().postData()?.includes('R-2.xml') ? route.abort() : route.fallback()));
  await page.locator('#pick-files').setInputFiles([eInvoice('R-1'), eInvoice('R-2'), eInvoice('R-3')]);
  await upload('R-2.xml').getByRole('alert').getByText('The connection broke while sending.').waitFor();
  await upload('R-1.xml').getByRole('link').first().waitFor();
  await upload('R-3.xml').getByRole('link').first().waitFor();
  broken = false;
  await upload('R-2.xml').getByRole('button', { name: 'Try again' }).click();

  await upload('R-2.xml').getByRole('link').first().waitFor();
  expect(await tray().getByRole('alert').count()).toBe(0);
  await page.unroute('**/api/invoices/ocr');
  await closeTray();
});

it('names the invoice that a file came as before, and opens it', async () => {
  await page.locator('#pick-files').setInputFiles(eInvoice('R-1'));
  const same = upload('R-1.xml').getByRole('link', { name: /Same as #\d+ – open it/ });
  await same.waitFor();
  const id = /#(\d+)/.exec((await same.textContent()) ?? '')?.[1];
  await same.click();

  await page.waitForURL(`**/invoices/${id}`);
  await expect.poll(() => page.locator('#field-number').inputValue()).toBe('R-1');
});

it('shows at once what came in by another way', async () => {
  await page.goto('/inbox');
  await page.getByRole('row').filter({ hasText: 'R-3' }).waitFor();
  await (await programOf(person)).handIn(eInvoice('ELSEWHERE-7'));

  await page.getByRole('row').filter({ hasText: 'ELSEWHERE-7' }).waitFor();
});

it('takes a photo with the camera of a phone', async () => {
  const phone = await open(browser, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, storageState: await page.context().storageState() });
  await phone.page.goto('/inbox');
  const chooser = phone.page.waitForEvent('filechooser');
  await phone.page.getByRole('button', { name: 'Add' }).tap();
  await phone.page.getByRole('menuitem', { name: 'Take a photo' }).tap();
  const camera = await chooser;

  expect(await camera.element().getAttribute('capture')).toBe('environment');
  expect(await camera.element().getAttribute('accept')).toBe('image/*');
  await camera.setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.concat([RECEIPT, Buffer.from('phone')]) });
  await upload('photo.jpg', phone.page).getByRole('link', { name: 'photo.jpg' }).waitFor();
  expect(phone.complaints).toEqual([]);
  await phone.context.close();
});

it('can be installed, and takes what another application shares with it', async () => {
  const window = await open(browser, { storageState: await page.context().storageState() });
  await window.page.goto('/inbox');
  await window.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });
  const manifest = (await (await fetch(`${address}/manifest.webmanifest`)).json()) as { icons: { src: string }[]; share_target: { action: string; method: string } };
  for (const icon of manifest.icons) expect((await fetch(address + icon.src)).status, icon.src).toBe(200);
  expect(manifest.share_target).toMatchObject({ action: '/share', method: 'POST' });

  // As the system does it when a person picks Billfold in the list of what to share with.
  const shared = eInvoice('SHARED-1');
  await window.page.evaluate(({ name, text, type, action }) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', name: 'file' });
    const files = new DataTransfer();
    files.items.add(new File([text], name, { type }));
    input.files = files.files;
    const form = Object.assign(document.createElement('form'), { method: 'POST', enctype: 'multipart/form-data', action });
    form.append(input);
    document.body.append(form);
    form.submit();
  }, { name: shared.name, text: shared.buffer.toString(), type: shared.mimeType, action: manifest.share_target.action });

  await window.page.waitForURL((url) => url.pathname === '/inbox');
  await upload('SHARED-1.xml', window.page).getByRole('link', { name: 'SHARED-1.xml' }).waitFor();
  await window.page.getByRole('row').filter({ hasText: 'SHARED-1' }).waitFor();
  expect(new URL(window.page.url()).searchParams.has('shared')).toBe(false);
  expect(window.complaints).toEqual([]);
  await window.context.close();
});

it('never made the browser complain', () => {
  expect(complaints).toEqual([]);
});
