import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const require = createRequire(resolve('bench/package.json'));

/** A package installed in bench/ only. */
export function installed(name: string): unknown {
  try {
    return require(name);
  } catch (problem) {
    throw new Error(`${name} is not there; run: npm --prefix bench install`, { cause: problem });
  }
}
