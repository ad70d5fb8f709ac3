import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The code of each screen, by the beginning of its address; those behind the sign-in stand in the shell. */
const SCREENS: Record<string, string[]> = {
  '/sign-in': ['start/SignIn.tsx'],
  '/inbox': ['app/Shell.tsx', 'inbox/Inbox.tsx'],
  '/invoices': ['app/Shell.tsx', 'review/ReviewScreen.tsx'],
  '/review': ['app/Shell.tsx', 'review/Queue.tsx'],
  '/ask': ['app/Shell.tsx', 'ask/Ask.tsx'],
  '/dashboard': ['app/Shell.tsx', 'dashboard/Dashboard.tsx'],
  '/settings': ['app/Shell.tsx', 'settings/Settings.tsx'],
};

interface Chunk {
  type: 'chunk' | 'asset';
  facadeModuleId?: string | null;
  isEntry?: boolean;
  imports?: string[];
  viteMetadata?: { importedCss: Set<string> };
}
type Bundle = Record<string, Chunk>;

/** Puts `src/ahead.js` before everything else in the page, with the files that each screen and each language is made of. */
export function ahead(): Plugin {
  return {
    name: 'ahead',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('There is no index.html to put it in.');
      const files = filesIn(bundle as unknown as Bundle);
      const screens = Object.fromEntries(Object.entries(SCREENS).map(([path, modules]) => [path, files(modules)]));
      const source = readFileSync(new URL('../src/ahead.js', import.meta.url), 'utf8')
        .replace(/\/\* @made-of@ \*\/ \{.*\};/, () => `${JSON.stringify({ screens, words: wordsIn(bundle as unknown as Bundle) })};`)
        .replace(/^\/\/.*\n/gm, '');
      const name = this.getFileName(this.emitFile({ type: 'asset', name: 'ahead.js', source }));
      page.source = String(page.source).replace('<head>', `<head>\n    <script src="/${name}"></script>`);
    },
  };
}

/** What is fetched for some modules and does not come with the page itself. */
function filesIn(bundle: Bundle): (modules: string[]) => string[] {
  const withPage = new Set<string>();
  Object.entries(bundle).filter(([, chunk]) => chunk.isEntry).forEach(([name]) => collect(bundle, name, withPage));
  return (modules) => {
    const found = new Set<string>();
    for (const module of modules) {
      const name = Object.keys(bundle).find((one) => bundle[one]?.facadeModuleId?.endsWith(`/src/${module}`));
      if (!name) throw new Error(`No file has the screen ${module}.`);
      collect(bundle, name, found);
    }
    return [...found].filter((name) => !withPage.has(name)).map((name) => `/${name}`);
  };
}

function collect(bundle: Bundle, name: string, found: Set<string>): void {
  if (found.has(name)) return;
  found.add(name);
  bundle[name]?.viteMetadata?.importedCss.forEach((css) => found.add(css));
  bundle[name]?.imports?.forEach((other) => collect(bundle, other, found));
}

function wordsIn(bundle: Bundle): Record<string, string[]> {
  const words: Record<string, string[]> = {};
  for (const [name, chunk] of Object.entries(bundle)) {
    const language = /\/src\/messages\/(?:said\/)?(\w+)\.json$/.exec(chunk.facadeModuleId ?? '')?.[1];
    if (language) (words[language] ??= []).push(`/${name}`);
  }
  return words;
}
