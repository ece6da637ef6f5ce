/**
 * Writes what follows from the schemas: validators compiled ahead (compiling them at start would cost more than
 * everything else together) and the schema files that editors read.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { assessmentSchema } from '../src/assessment/schema.ts';
import { decisionsSchema } from '../src/decisions/schema.ts';
import { evidenceSchema } from '../src/evidence/schema.ts';
import { configSchema } from '../src/findings/config-schema.ts';
import { ledgerSchema } from '../src/rectify/schema.ts';
import { extensionSchema } from '../src/resolve/extension-schema.ts';
import { rubricSchema } from '../src/rubric/schema.ts';
import { registerSchema } from '../src/sample/register-schema.ts';
import { sampleSchema } from '../src/sample/sample-schema.ts';
import { trialSchema } from '../src/trial/schema.ts';

const schemas = {
  rubric: rubricSchema,
  extension: extensionSchema,
  evidence: evidenceSchema,
  assessment: assessmentSchema,
  decisions: decisionsSchema,
  ledger: ledgerSchema,
  config: configSchema,
  sample: sampleSchema,
  'sample-register': registerSchema,
  test: trialSchema,
};

const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  strict: false,
  unicodeRegExp: true,
  code: { source: true, esm: true },
});
// the helpers the compiled code asks for, written out so that nothing is required at run time
const helpers = {
  ucs2length: '(text) => [...text].length',
  equal: '(a, b) => JSON.stringify(a) === JSON.stringify(b)',
};

const withoutRequire = (code: string): string =>
  Object.entries(helpers).reduce(
    (text, [name, body]) => text.replaceAll(`require("ajv/dist/runtime/${name}").default`, `(${body})`),
    code,
  );

mkdirSync('src/generated', { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const validate = ajv.compile(schema);
  const code = withoutRequire(standalone.default(ajv, validate));
  if (code.includes('require(')) throw new Error(`the ${name} validator asks for a module at run time`);
  writeFileSync(`src/generated/validate-${name}.js`, code);
  writeFileSync(
    `src/generated/validate-${name}.d.ts`,
    "import type { ValidateFunction } from 'ajv';\ndeclare const validate: ValidateFunction;\nexport { validate };\nexport default validate;\n",
  );
}
