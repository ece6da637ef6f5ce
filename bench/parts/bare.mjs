// The least a program can do with a folder of YAML files: read every one and parse it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';

const folder = process.argv[2];
let keys = 0;
for (const name of readdirSync(folder).sort()) {
  const data = load(readFileSync(join(folder, name), 'utf8'), { schema: FAILSAFE_SCHEMA });
  keys += Object.keys(data).length;
}
process.stdout.write(`${keys}\n`);
