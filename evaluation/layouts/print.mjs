// Prints the layouts as PDF files into a folder, with their truth: node print.mjs FOLDER
// Needs Chromium (CHROMIUM, else /usr/bin/chromium) and the modules of ui/ (npm ci there).
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { chromium } = createRequire(join(here, '../../ui/package.json'))('playwright-core');
const folder = process.argv[2];
if (!folder) throw new Error('Say where to: node print.mjs FOLDER');

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
const layouts = readdirSync(here).filter((name) => name.endsWith('.html'));
for (const layout of layouts) {
  await page.goto(pathToFileURL(join(here, layout)).href);
  writeFileSync(join(folder, layout.replace('.html', '.pdf')), await page.pdf({ preferCSSPageSize: true, printBackground: true }));
}
await browser.close();
for (const file of ['truth.jsonl', 'fields.json']) copyFileSync(join(here, file), join(folder, file));
console.log(`${layouts.length} documents in ${folder}`);
