import {
  assessmentSchemaFor,
  configSchema,
  decisionsSchemaFor,
  evidenceSchemaFor,
  findingsSchema,
  trialSchema,
} from '../../authoring.ts';
import {
  assessmentSchema,
  decisionsSchema,
  evidenceSchema,
  failed,
  type Lang,
  ledgerSchema,
  locate,
  type Rubric,
  resultSchema,
  rubricSchema,
} from '../../scoring.ts';
import { complain } from '../complain.ts';
import { exit } from '../exit.ts';
import type { schemaNames } from '../names.ts';
import { readRubricFile } from '../rubric-file.ts';
import type { World } from '../world.ts';

/** The options of `score schema`. */
export type SchemaOptions = { readonly rubric?: string; readonly lang: Lang };

const schemas: Readonly<Record<(typeof schemaNames)[number], object>> = {
  rubric: rubricSchema,
  evidence: evidenceSchema,
  assessment: assessmentSchema,
  result: resultSchema,
  decisions: decisionsSchema,
  ledger: ledgerSchema,
  config: configSchema,
  findings: findingsSchema,
  test: trialSchema,
};

// what names things of a rubric
const schemasFor: Readonly<Partial<Record<keyof typeof schemas, (rubric: Rubric) => object>>> = {
  evidence: evidenceSchemaFor,
  assessment: assessmentSchemaFor,
  decisions: decisionsSchemaFor,
};

/** `score schema`: the JSON Schema of a kind of file, with the names of one rubric where one is given. */
export async function schemaCommand(
  name: (typeof schemaNames)[number],
  options: SchemaOptions,
  world: World,
): Promise<number> {
  const schemaFor = schemasFor[name];
  if (!schemaFor || options.rubric === undefined) return print(schemas[name], world);
  const { rubric, documents, diagnostics } = await readRubricFile(options.rubric, {}, world);
  if (rubric) return print(schemaFor(rubric), world);
  const found = await locate(documents, diagnostics);
  complain(found, options.lang, world);
  return failed(found) ? exit.unusable : exit.fine;
}

function print(schema: object, world: World): number {
  world.print(`${JSON.stringify(schema, null, 2)}\n`);
  return exit.fine;
}
