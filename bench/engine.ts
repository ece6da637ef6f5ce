/**
 * The engine alone: branches that have been read already, scored by a rubric compiled once.
 * Against json-rules-engine and HyperFormula on thirty of its items, after making sure that all give the same points.
 * Every contestant has a process of its own, so that none works in the heap of another.
 */
import type { BranchScore, Exemption } from '../src/engine/score.ts';
import { scoreBranch } from '../src/engine/score-branch.ts';
import type { Evidence } from '../src/evidence/evidence.ts';
import { type Day, parseDay } from '../src/model/day.ts';
import type { Rubric } from '../src/rubric/rubric.ts';
import { jsonRules } from './ports/json-rules.ts';
import { type PlainItem, plain, plainItem } from './ports/plain.ts';
import { type PlainFacts, plainFacts } from './ports/plain-facts.ts';
import { ofThirty } from './ports/thirty.ts';
import { allBranchesWorkbook, oneBranchWorkbook } from './ports/workbooks.ts';
import { compiled, mixed, read, writtenBranches, writtenRubric } from './support/company.ts';
import { median, perEach, runNode } from './support/measure.ts';
import { figure, ratio, say, sayTable } from './support/say.ts';

const asOf = parseDay('2010-12-25') as Day;
const branches = 2000;
const rounds = 5;

/** What all contestants are given: the same thirty items and the same branches, in our form and in plain facts. */
type Match = {
  readonly rubric: Rubric;
  readonly evidences: readonly Evidence[];
  readonly items: readonly PlainItem[];
  readonly facts: readonly PlainFacts[];
  readonly names: readonly string[];
};

async function prepare(): Promise<Match> {
  const rubric = compiled(ofThirty(await writtenRubric()));
  const evidences = read(rubric, mixed(await writtenBranches(), branches));
  const items = rubric.items.map((item) => plainItem(item, 2010));
  const facts = evidences.map((evidence) => plainFacts(rubric, evidence, asOf));
  return { rubric, evidences, items, facts, names: Object.keys(facts[0] ?? {}) };
}

/** Each contestant's milliseconds per branch, in a process that does nothing else. */
const contestants = {
  ours: async () => {
    const { rubric, evidences } = await prepare();
    return perEach(evidences, (evidence) => scoreBranch(rubric, evidence, asOf));
  },
  whole: async () => {
    const rubric = compiled(await writtenRubric());
    const evidences = read(rubric, mixed(await writtenBranches(), branches));
    return perEach(evidences, (evidence) => scoreBranch(rubric, evidence, asOf));
  },
  rules: async () => {
    const { items, facts } = await prepare();
    return perEach(facts, jsonRules(items));
  },
  traced: async () => {
    const { items, names, facts } = await prepare();
    return perEach(facts, oneBranchWorkbook(items, names, 'a cell per clause'));
  },
  refilled: async () => {
    const { items, names, facts } = await prepare();
    return perEach(facts, oneBranchWorkbook(items, names, 'items only'));
  },
  rows: async () => {
    const { items, names, facts } = await prepare();
    const parts = Array.from({ length: 10 }, (_, i) => facts.slice(i * 200, (i + 1) * 200));
    return (await perEach(parts, (part) => allBranchesWorkbook(items, names, part))) / 200;
  },
} as const;

type Name = keyof typeof contestants;

function ourPoints(score: BranchScore | Exemption): readonly number[] {
  if ('exempt' in score) throw new Error('a branch of the benchmark is exempt');
  return score.items.map(({ item, points, state }) => {
    if (state !== 'scored') throw new Error(`${item.id} of ${score.evidence.branch} is ${state}`);
    return plain(points.low);
  });
}

/** Ends the benchmark where anybody's points are not ours. */
async function makeSure(match: Match): Promise<void> {
  const { rubric, evidences, items, facts, names } = match;
  const ours = evidences.map((evidence) => ourPoints(scoreBranch(rubric, evidence, asOf)));
  const rules = jsonRules(items);
  const ruled: (readonly number[])[] = [];
  for (const each of facts) ruled.push(await rules(each));
  same('json-rules-engine', match, ours, ruled);
  same('HyperFormula', match, ours, facts.map(oneBranchWorkbook(items, names, 'items only')));
  same('HyperFormula', match, ours, facts.map(oneBranchWorkbook(items, names, 'a cell per clause')));
  same('HyperFormula', match, ours, allBranchesWorkbook(items, names, facts));
}

type Points = readonly (readonly number[])[];

function same(who: string, { items, evidences }: Match, ours: Points, theirs: Points): void {
  evidences.forEach(({ branch }, b) => {
    items.forEach(({ id }, i) => {
      const [our, their] = [ours[b]?.[i] ?? Number.NaN, theirs[b]?.[i] ?? Number.NaN];
      if (!(Math.abs(our - their) < 1e-9))
        throw new Error(`${who} gives ${their} for ${id} of ${branch}, we give ${our}`);
    });
  });
}

/** The median of every contestant over so many rounds in which all take turns. */
function compete(): Readonly<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[];
  const took = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) took.get(name)?.push(Number(runNode([process.argv[1] ?? '', name])));
  }
  return Object.fromEntries(names.map((name) => [name, median(took.get(name) ?? [])])) as Record<Name, number>;
}

async function main(): Promise<void> {
  const match = await prepare();
  await makeSure(match);
  const clauses = match.rubric.items.flatMap((item) => item.clauses).length;
  say(`${branches} branches; the small rubric has 30 items with ${clauses} clauses; the points of all are equal.`);
  say();
  const { ours, whole, ...others } = compete();
  const row = (who: string, took: number): readonly string[] => [
    who,
    figure(took * 1000, 1, 'µs'),
    ratio(took / ours, { atLeast: 100 }),
  ];
  sayTable(
    ['per branch', 'median', 'times ours'],
    [
      ['score, 30 items, trace included', figure(ours * 1000, 1, 'µs'), '1'],
      row('json-rules-engine, points only', others.rules),
      row('HyperFormula, one workbook refilled, a cell per clause', others.traced),
      row('HyperFormula, one workbook refilled, points only', others.refilled),
      row('HyperFormula, 200 branches a workbook, points only', others.rows),
      ['score, all 132 items, trace included', figure(whole * 1000, 1, 'µs'), ''],
    ],
  );
}

const contestant = process.argv[2];
if (contestant === undefined) await main();
else process.stdout.write(String(await contestants[contestant as Name]()));
