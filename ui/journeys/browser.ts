import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const IMAGES = new URL('../../docs/images/', import.meta.url).pathname;

/** Where the server under test listens. */
export const address = process.env.BILLFOLD_URL ?? 'http://127.0.0.1:8080';
export const SAMPLES = new URL('../public/samples/', import.meta.url).pathname;
export const PASSWORD = 'correct horse battery';

export function launch(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('The journeys need Chromium: apt-get install -y chromium, or name one by CHROMIUM.');
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...root, '--disable-background-networking', '--force-color-profile=srgb'] });
}

/** A window in which every complaint of the browser is a failure: a script error, or a breach of the page's own policy. */
export async function open(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce', baseURL: address, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** No serious issue for people who use a keyboard or a screen reader, by day and by night. */
export async function expectAccessible(page: Page): Promise<void> {
  // Evaluated by the debugging protocol, which the page's policy does not concern.
  await page.evaluate(AXE);
  const byDay = await issuesOf(page, {});
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await page.emulateMedia({ colorScheme: isDark ? 'light' : 'dark' });
  const byNight = await issuesOf(page, { runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });

  expect([...byDay, ...byNight], `accessibility of ${page.url()}`).toEqual([]);
}

interface Axe {
  run: (options: object) => Promise<{ violations: { impact: string; id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

async function issuesOf(page: Page, options: object): Promise<string[]> {
  await settled(page);
  return page.evaluate(async (wish) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'], ...wish });
    return violations.filter((one) => ['serious', 'critical'].includes(one.impact)).flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 200)}`));
  }, options);
}

/** What fades in has done so; what turns for ever may. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Infinity));
}

/** Keeps a picture for the documentation if that is wished: BILLFOLD_IMAGES=true. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.BILLFOLD_IMAGES !== 'true') return;
  await settled(page);
  await page.screenshot({ path: `${IMAGES}${name}.png`, scale: 'css' });
}

/** Signs the page in as the owner of an account of its own, so that it does not matter what other journeys leave behind. */
export async function signInAnew(page: Page): Promise<{ email: string; password: string }> {
  const person = { email: `somebody-${crypto.randomUUID()}@example.com`, password: PASSWORD };
  await signIn(page, person, true);
  return person;
}

export async function signIn(page: Page, { email, password }: { email: string; password: string }, isNew = false): Promise<void> {
  await page.goto('/sign-in');
  await page.evaluate(
    async (one) => {
      const call = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ email: one.email, password: one.password }) };
      if (one.isNew) await fetch('/api/auth/register', call);
      await fetch('/api/auth/session', call);
    },
    { email, password, isNew },
  );
}

const watched = new WeakMap<Page, Promise<CDPSession>>();

/** Milliseconds for which the page's thread has worked since this was first asked: not the time that passes, for the tests share their machine. */
export async function workOf(page: Page): Promise<number> {
  if (!watched.has(page)) watched.set(page, watch(page));
  const session = await watched.get(page);
  const { metrics } = (await session?.send('Performance.getMetrics')) ?? { metrics: [] };
  return (metrics.find((one) => one.name === 'TaskDuration')?.value ?? Infinity) * 1000;
}

async function watch(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await session.send('Performance.enable');
  return session;
}
