import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eInvoice, programOf } from './documents';
import { address, launch, open, signInAnew, workOf } from './browser';

/** How soon there is something to do, in a browser that has seen nothing of Billfold yet. */
let browser: Browser;
let session: Awaited<ReturnType<Awaited<ReturnType<typeof open>>['context']['storageState']>>;

beforeAll(async () => {
  browser = await launch();
  const { page, context } = await open(browser);
  const program = await programOf(await signInAnew(page));
  await program.handIn(eInvoice('S-1'), eInvoice('S-2'));
  session = await context.storageState();
  await context.close();
});
afterAll(async () => {
  await browser?.close();
});

/** What the browser itself wrote down about the page. */
const timesOf = (page: Page) =>
  page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return { interactive: Math.round(navigation?.domInteractive ?? NaN), painted: Math.round(paint?.startTime ?? NaN), now: Math.round(performance.now()) };
  });

it('loads less than 300 KB at first, compressed', async () => {
  const first = await open(browser);
  const network = await first.context.newCDPSession(first.page);
  await network.send('Network.enable');
  let bytes = 0;
  network.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  await first.page.goto('/');
  await first.page.getByRole('button', { name: 'Sign in' }).waitFor();
  await first.page.waitForLoadState('networkidle');

  console.log(`first load of ${address}: ${Math.round(bytes / 1000)} KB`);
  expect(bytes).toBeLessThan(300_000);
  await first.context.close();
});

it('gets every script and style as the build compressed it', async () => {
  const first = await open(browser);
  const made: boolean[] = [];
  first.page.on('response', (response) => {
    const { 'content-encoding': way, 'content-length': length } = response.headers();
    // What the server compresses while it sends it has a length that nobody knows beforehand.
    if (/\/assets\/.*\.(js|css)$/.test(response.url()) && Number(length ?? Infinity) > 1024) made.push(way !== undefined && length !== undefined);
  });
  await first.page.goto('/');
  await first.page.getByRole('button', { name: 'Sign in' }).waitFor();

  expect(made.length).toBeGreaterThan(3);
  expect(made).not.toContain(false);
  await first.context.close();
});

it.each([
  ['/', 'the first key', (page: Page) => page.getByLabel('E-mail'), false],
  ['/inbox', 'the first invoice', (page: Page) => page.getByRole('row').filter({ hasText: 'S-2' }), true],
])('is ready at %s for %s, and says how soon', async (path, ready, sign, isSignedIn) => {
  // Figures for people, in benchmarks/RESULTS.md: what else runs on the machine adds to them, so that no bound would hold everywhere.
  for (let visit = 0; visit < 3; visit++) {
    const first = await open(browser, isSignedIn ? { storageState: session } : {});
    const before = await workOf(first.page);
    await first.page.goto(path);
    await sign(first.page).waitFor();
    const { interactive, painted, now } = await timesOf(first.page);
    const work = Math.round((await workOf(first.page)) - before);
    console.log(`${path}: ready for ${ready} after ${work} ms of work; by the clock interactive after ${interactive} ms, painted after ${painted} ms, ready before ${now} ms`);
    expect(interactive).toBeGreaterThan(0);
    await first.context.close();
  }
});
