import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { address, expectAccessible, launch, open, PASSWORD, signInAnew } from './browser';
import type { Person } from './documents';

/** What is set once and then forgotten: who may come in, what programs may do, and whether the services answer. */
let browser: Browser;
let page: Page;
let complaints: string[];
let owner: Person;
const colleague = `colleague-${crypto.randomUUID()}@example.com`;

beforeAll(async () => {
  browser = await launch();
  ({ page, complaints } = await open(browser));
  owner = await signInAnew(page);
});
afterAll(async () => {
  await browser?.close();
});

const roleOf = (email: string) => page.getByLabel(`Role of ${email}`);

it('invites a colleague, who sees the same account', async () => {
  await page.goto('/settings/users');
  await page.getByLabel('E-mail').fill(colleague);
  await page.getByRole('button', { name: 'Invite' }).click();
  const link = await page.getByText(`${address}/sign-in?invitation=`).textContent();
  await expectAccessible(page);

  const other = await open(browser);
  await other.page.goto(link ?? '');
  await other.page.getByLabel('E-mail').fill(colleague);
  await other.page.locator('input[name=password]').fill(PASSWORD);
  await other.page.getByRole('button', { name: 'Create account' }).click();
  await other.page.getByRole('heading', { name: 'Inbox' }).waitFor();
  await other.page.goto('/settings/users');
  await other.page.getByText('The caller may not do this.').first().waitFor();
  await other.context.close();
});

it('gives the colleague another role, and writes it down', async () => {
  await page.reload();
  await roleOf(colleague).selectOption('Admin');
  await expect.poll(() => roleOf(colleague).isEnabled()).toBe(true);
  await page.reload();

  expect(await roleOf(colleague).inputValue()).toBe('ADMIN');
  await page.getByText('Changes of roles').click();
  await page.getByText('Member → Admin').waitFor();
  await expectAccessible(page);
});

it('tells in the words of the API why the last owner stays one', async () => {
  await roleOf(owner.email).selectOption('Member');

  await page.getByRole('alert').getByText('is the only owner of the account').waitFor();
  expect(await roleOf(owner.email).inputValue()).toBe('OWNER');
});

it('removes the colleague, but not by one slip of the hand', async () => {
  await page.getByRole('button', { name: `Remove ${colleague}` }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  expect(await roleOf(colleague).count()).toBe(1);

  await page.getByRole('button', { name: `Remove ${colleague}` }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();

  await roleOf(colleague).waitFor({ state: 'detached' });
});

it('shows a key for programs once', async () => {
  await page.goto('/settings/keys');
  await page.getByLabel('Name').fill('Bookkeeping');
  await page.getByRole('button', { name: 'Make a key' }).click();
  await page.getByText('Keep this key: it is shown only now').waitFor();
  await expectAccessible(page);
  await page.reload();

  await page.getByText('Bookkeeping').waitFor();
  expect(await page.getByText('Keep this key').count()).toBe(0);
  await page.getByRole('button', { name: 'Remove the key Bookkeeping' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('Bookkeeping', { exact: true }).waitFor({ state: 'detached' });
});

it('keeps the categories of the account', async () => {
  await page.goto('/settings/categories');
  await page.getByRole('combobox', { name: 'Categories' }).fill('Boats');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  await page.reload();

  await page.getByText('Boats').waitFor();
});

it('lets proved invoices confirm themselves above a threshold', async () => {
  await page.goto('/settings/filing');
  await page.getByRole('switch', { name: 'Confirm proved invoices without me' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  await page.reload();

  expect(await page.getByRole('switch').isChecked()).toBe(true);
  expect(await page.getByRole('slider').getAttribute('aria-valuenow')).not.toBeNull();
  await expectAccessible(page);
});

it('asks the storage whether it answers', async () => {
  await page.goto('/settings/storage');
  await page.getByRole('button', { name: 'Test connection' }).click();

  await page.locator('p[aria-live]').getByText(/\w/).waitFor();
  await expectAccessible(page);
});

it('shows the plain error of a service that does not answer', async () => {
  const detail = 'http://127.0.0.1:9 refuses the connection.';
  await page.route('**/api/connections', (route) => route.fulfill({ json: [{ name: 'model', configured: true, detail: '' }] }));
  await page.route('**/api/connections/model/test', (route) => route.fulfill({ json: { ok: false, detail } }));
  await page.goto('/settings/model');
  await page.getByRole('button', { name: 'Test connection' }).click();

  await page.getByText(detail).waitFor();
  await expectAccessible(page);
  await page.unrouteAll();
});

it('speaks German when it is chosen', async () => {
  await page.goto('/settings/profile');
  await page.getByLabel('Language').selectOption('de');

  await page.getByRole('heading', { name: 'Profil', exact: true }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
});

it('never made the browser complain', () => {
  expect(complaints).toEqual([]);
});
