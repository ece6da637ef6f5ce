/** Runs the benchmarks named, or all: npm run bench [-- engine folder start memory] */
import { spawnSync } from 'node:child_process';
import { say } from './support/say.ts';

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : ['engine', 'folder', 'start', 'memory']) {
  say(`## ${name}`);
  say();
  const { status } = spawnSync(process.execPath, ['scripts/run.mjs', `bench/${name}.ts`], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
