import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from '../../src/document/document.ts';
import { readDocument } from '../../src/document/read.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import type { Checked } from '../../src/model/diagnostic.ts';
import { readRubric } from '../../src/rubric/read.ts';
import type { Rubric } from '../../src/rubric/rubric.ts';
import { type Chance, chance } from './chance.ts';

/** A mapping of a file's data. */
export type Mapping = { readonly [key: string]: Tree };

const rubricFile = 'rubrics/goal-management-1000.yaml';
const branches = 'examples/company-2010/branches';

/** The value, or the end of the benchmark. */
export function sure<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(
    checked.diagnostics.map(({ file, message, path }) => `${file} ${path?.join('.')}: ${message.en}`).join('\n'),
  );
}

/** A file's data. */
export const load = async (file: string): Promise<Mapping> => {
  const { data } = sure(await readDocument(file, readFileSync(file)));
  return mapping(data);
};

/** The data as the mapping it is; anything else has no keys. */
export const mapping = (tree: Tree | undefined): Mapping =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree) ? (tree as Mapping) : {};

/** The data as the list of mappings it is. */
export const mappings = (tree: Tree | undefined): readonly Mapping[] => (Array.isArray(tree) ? tree.map(mapping) : []);

/** The rubric of 132 items as written. */
export const writtenRubric = (): Promise<Mapping> => load(rubricFile);

/** A written rubric as meant. */
export const compiled = (data: Mapping): Rubric => sure(readRubric({ file: rubricFile, text: '', data }));

/** The branches of the example. */
export const writtenBranches = (): Promise<readonly Mapping[]> =>
  Promise.all(
    readdirSync(branches)
      .sort()
      .map((name) => load(join(branches, name))),
  );

/** So many branches, each a mixture of those of the example: profile of one, every fact and finding of any. */
export function mixed(examples: readonly Mapping[], count: number): readonly Mapping[] {
  const luck = chance(2010);
  return Array.from({ length: count }, (_, i) => ({
    branch: `branch-${i + 1}`,
    name: `第${i + 1}党支部`,
    assessed: luck.pick(examples)['assessed'] ?? null,
    profile: luck.pick(examples)['profile'] ?? null,
    facts: mixture(examples, 'facts', luck, varied),
    findings: mixture(examples, 'findings', luck, (tree) => tree),
    penalties: luck.pick(examples)['penalties'] ?? {},
  }));
}

/** A section in which every entry stands as it does in one of the examples. */
function mixture(
  examples: readonly Mapping[],
  section: string,
  luck: Chance,
  change: (tree: Tree, luck: Chance) => Tree,
): Mapping {
  const names = new Set(examples.flatMap((example) => Object.keys(mapping(example[section]))));
  const entries = [...names].flatMap((name) => {
    const written = examples.flatMap((example) => mapping(example[section])[name] ?? []);
    return [[name, change(luck.pick(written), luck)] as const];
  });
  return Object.fromEntries(entries);
}

/** A count or fraction a little changed; what stands otherwise stays. */
function varied(tree: Tree, luck: Chance): Tree {
  if (typeof tree !== 'string') return tree;
  const found = /^(\d+)(\/\d+)?$/.exec(tree);
  if (!found?.[1]) return tree;
  const step = found[2] === undefined ? luck.below(4) - 2 : -luck.below(3);
  return `${Math.max(0, Number(found[1]) + step)}${found[2] ?? ''}`;
}

/** The evidence of branches under a rubric; what the rubric does not ask for is left out. */
export const read = (rubric: Rubric, written: readonly Mapping[]): readonly Evidence[] =>
  written.map((data) =>
    sure(readEvidence(rubric, { file: String(data['branch']), text: '', data: asked(rubric, data) })),
  );

function asked(rubric: Rubric, data: Mapping): Mapping {
  const only = (tree: Tree | undefined, known: (name: string) => boolean): Mapping =>
    Object.fromEntries(Object.entries(mapping(tree)).filter(([name]) => known(name)));
  return {
    ...data,
    profile: only(data['profile'], (name) => rubric.facts.has(name)),
    facts: only(data['facts'], (name) => rubric.facts.has(name)),
    findings: only(data['findings'], (name) => rubric.itemById.has(name)),
    penalties: only(data['penalties'], (name) => rubric.penalties.clauses.some(({ id }) => id === name)),
  };
}
