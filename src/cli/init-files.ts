import { dirname, isAbsolute, join, relative } from 'node:path';
import {
  type Draft,
  evidenceSchemaFor,
  evidenceText,
  fieldsOf,
  type Member,
  namedMembers,
  planText,
  readmeText,
  rubricText,
} from '../authoring.ts';
import {
  assessmentSchema,
  type Diagnostic,
  type Document,
  decode,
  type Rubric,
  readCsvRegister,
  readDocument,
  readRubric,
  rubricSchema,
} from '../scoring.ts';
import { loadPlan, notThere } from './load-plan.ts';
import { open, shown } from './open.ts';
import { readRubricFile } from './rubric-file.ts';
import type { Findings } from './say.ts';
import type { World } from './world.ts';

/** A file to be made. */
export type NewFile = { readonly path: string; readonly text: string };

/** The rubric that evidence is made for, where it lies, and the file it is made in where it is new. */
export type Base = Findings & {
  readonly rubric?: Rubric;
  readonly path?: string;
  readonly made?: NewFile;
  /** The folder of evidence that a plan names. */
  readonly branches?: string;
};

/** The rubric of a folder: the one its plan names or that lies there, else the one asked for, else a new one. */
export async function baseOf(folder: string, from: string | undefined, draft: Draft, world: World): Promise<Base> {
  const plan = planIn(folder, world);
  if (plan !== undefined) return planned(plan, world);
  const own = join(folder, 'rubric.yaml');
  if (from === undefined && world.kindOf(own) !== 'file') {
    const text = rubricText(draft);
    const read = await readDocument(shown(own), new TextEncoder().encode(text));
    return read.ok ? { ...rubricIn(read.value), path: own, made: { path: own, text } } : { ...read, documents: [] };
  }
  const path = world.kindOf(own) === 'file' ? own : (from ?? own);
  return at(path, world);
}

/** The plan of a folder itself, and of none beside it. */
export const planIn = (folder: string, world: World): string | undefined =>
  ['assessment.yaml', 'assessment.yml'].map((name) => join(folder, name)).find((file) => world.kindOf(file) === 'file');

async function planned(file: string, world: World): Promise<Base> {
  const plan = await loadPlan(file, world);
  if (plan.failed) return plan.failed;
  const misnamed = notThere(plan, world);
  if (plan.rubric === undefined || misnamed.length > 0) {
    return { diagnostics: misnamed, documents: plan.document ? [plan.document] : [] };
  }
  const branches = plan.written?.branches;
  return { ...(await at(plan.rubric, world)), ...(branches !== undefined && { branches }) };
}

async function at(path: string, world: World): Promise<Base> {
  const { rubric, diagnostics, documents } = await readRubricFile(path, {}, world);
  return { ...(rubric && { rubric }), path, diagnostics, documents };
}

function rubricIn(document: Document): Base {
  const read = readRubric(document);
  const found = { diagnostics: read.diagnostics, documents: [document] };
  return read.ok ? { ...found, rubric: read.value } : found;
}

/** The branches asked for: names, or a register in CSV; and what is wrong with that. */
export async function membersOf(
  asked: string | undefined,
  rubric: Rubric,
  world: World,
): Promise<{ readonly members: readonly Member[]; readonly diagnostics: readonly Diagnostic[] }> {
  if (asked === undefined || !/\.csv$/i.test(asked)) {
    const names = asked === undefined ? [`第一${rubric.assesses}`] : namesIn(asked);
    return { members: namedMembers(names), diagnostics: [] };
  }
  const opened = world.read(asked);
  // opening it as a document says why it cannot be read
  if (!opened.ok) return { members: [], diagnostics: (await open(asked, world)).diagnostics };
  const text = decode(shown(asked), opened.bytes);
  const read = text.ok ? await readCsvRegister(shown(asked), text.value) : text;
  if (!read.ok) return { members: [], diagnostics: read.diagnostics };
  const codes = read.value.entries.map(({ id }) => id);
  const double = codes.find((id, i) => codes.indexOf(id) < i);
  if (double !== undefined) return { members: [], diagnostics: [codeTwice(shown(asked), double)] };
  const members = read.value.entries.map(({ id, name, fields }) => ({ id, name, profile: fieldsOf(rubric, fields) }));
  return { members, diagnostics: [] };
}

/** Names written one after another. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,，、;；]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

/** Everything a folder begins with. */
export function filesFor(
  folder: string,
  { rubric, path, made, branches }: Base & { readonly rubric: Rubric; readonly path: string },
  members: readonly Member[],
  asOf: string | undefined,
): readonly NewFile[] {
  const json = (name: string, schema: object): NewFile => ({
    path: join(folder, 'schema', `${name}.schema.json`),
    text: `${JSON.stringify(schema, null, 2)}\n`,
  });
  // a rubric that lies there is listed with what is left as it is
  const there = join(path) === join(folder, 'rubric.yaml') ? [{ path, text: '' }] : [];
  return [
    ...(made ? [made] : there),
    { path: join(folder, 'assessment.yaml'), text: planText(rubric, seenFrom(folder, path), asOf) },
    ...evidenceFiles(folder, rubric, members, branches),
    { path: join(folder, 'README.txt'), text: readmeText(rubric, shown(folder)) },
    json('rubric', rubricSchema),
    json('assessment', assessmentSchema),
    json('evidence', evidenceSchemaFor(rubric)),
  ];
}

/** A blank file of evidence for each branch. */
export function evidenceFiles(
  folder: string,
  rubric: Rubric,
  members: readonly Member[],
  branches = 'branches',
): readonly NewFile[] {
  const schema = shown(join(relative(join(folder, branches), folder), 'schema', 'evidence.schema.json'));
  return members.map((member) => ({
    path: join(folder, branches, `${member.id}.yaml`),
    text: evidenceText(rubric, member, schema),
  }));
}

/** A file as a plan in the folder names it. */
const seenFrom = (folder: string, file: string): string =>
  shown(isAbsolute(file) && !isAbsolute(folder) ? file : relative(folder, file));

/** The folders that the files need. */
export const foldersOf = (files: readonly NewFile[]): readonly string[] => [
  ...new Set(files.map(({ path }) => dirname(path))),
];

const codeTwice = (file: string, id: string): Diagnostic => ({
  code: 'file/code-twice',
  severity: 'error',
  file,
  message: { zh: `名册里“${id}”写了两次`, en: `the register names "${id}" twice` },
  hint: { zh: '给其中一个换一个代号', en: 'give one of them another code' },
});
