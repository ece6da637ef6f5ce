import { assessmentSchema } from '../assessment/schema.ts';
import { decisionsSchema } from '../decisions/schema.ts';
import type { Tree } from '../document/document.ts';
import { rootPlace, type SchemaPlace } from '../document/schema-place.ts';
import { evidenceSchema } from '../evidence/schema.ts';
import { ledgerSchema } from '../rectify/schema.ts';
import { rubricSchema } from '../rubric/schema.ts';
import { registerSchema } from '../sample/register-schema.ts';
import { sampleSchema } from '../sample/sample-schema.ts';

/** What a YAML file is for; `other` where nothing in it says so. */
export type FileKind = 'rubric' | 'evidence' | 'assessment' | 'decisions' | 'ledger' | 'sample' | 'register' | 'other';

const schemas: Readonly<Record<FileKind, object>> = {
  rubric: rubricSchema,
  evidence: evidenceSchema,
  assessment: assessmentSchema,
  decisions: decisionsSchema,
  ledger: ledgerSchema,
  sample: sampleSchema,
  register: registerSchema,
  other: {},
};

// the first word that is there decides, as it does for `score check`
const words: readonly (readonly [string, FileKind])[] = [
  ['ledger', 'ledger'],
  ['assessment', 'assessment'],
  ['strata', 'sample'],
  ['register', 'register'],
  ['branch', 'evidence'],
  ['decisions', 'decisions'],
  ['grades', 'rubric'],
  ['categories', 'rubric'],
  ['total', 'rubric'],
];

/** What a file is for, by its name and the words that only its kind has. */
export function fileKind(file: string, data: Tree): FileKind {
  if (/(\.test|score\.config)\.ya?ml$/i.test(file) || typeof data !== 'object' || data === null) return 'other';
  return words.find(([word]) => Object.hasOwn(data, word))?.[1] ?? 'other';
}

/** What may stand in a file of a kind. */
export const placeOfKind = (kind: FileKind): SchemaPlace => rootPlace(schemas[kind]);
