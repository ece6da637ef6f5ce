// Runs a TypeScript file of this project: node scripts/run.mjs FILE [ARG…]
import { mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [file = '', ...args] = process.argv.slice(2);
const outfile = resolve('node_modules/.cache/biaochi', `${basename(file, '.ts')}.mjs`);
mkdirSync(resolve(outfile, '..'), { recursive: true });
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
process.argv = [process.argv[0] ?? 'node', outfile, ...args];
await import(pathToFileURL(outfile).href);
