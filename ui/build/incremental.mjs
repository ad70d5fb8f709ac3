// Installs and builds only what changed: `npm ci` when package-lock.json did, `npm run build` when a source did.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const at = (...parts) => join(root, ...parts);

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesUnder(join(path, name)));
}

function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.map((path) => at(path)).filter(existsSync).flatMap(filesUnder)) {
    if (file.endsWith('schema.d.ts')) continue;
    hash.update(relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function once({ stamp, result, sources, command }) {
  const now = fingerprint(sources);
  const known = existsSync(at(stamp)) ? readFileSync(at(stamp), 'utf8') : '';
  if (known === now && existsSync(at(result))) return;
  execSync(command, { cwd: root, stdio: 'inherit' });
  writeFileSync(at(stamp), now);
}

once({
  stamp: 'node_modules/.installed',
  result: 'node_modules/vite',
  sources: ['package-lock.json'],
  command: 'npm ci --no-audit --no-fund --loglevel=error',
});
once({
  stamp: 'node_modules/.built',
  result: 'dist/index.html',
  sources: ['package-lock.json', 'package.json', 'index.html', 'vite.config.ts', 'tsconfig.json', '../docs/openapi.json', 'build', 'public', 'src'],
  command: 'npm run --silent build',
});
