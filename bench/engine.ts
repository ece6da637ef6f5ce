/**
 * The engine alone: branches that have been read already, scored by a rubric compiled once.
 * Against json-rules-engine and HyperFormula on thirty of its items, after making sure that all give the same points.
 */
import type { BranchScore, Exemption } from '../src/engine/score.ts';
import { scoreBranch } from '../src/engine/score-branch.ts';
import type { Evidence } from '../src/evidence/evidence.ts';
import { type Day, parseDay } from '../src/model/day.ts';
import type { Rubric } from '../src/rubric/rubric.ts';
import { allBranchesWorkbook, oneBranchWorkbook } from './ports/formulas.ts';
import { jsonRules } from './ports/json-rules.ts';
import { type PlainItem, plain, plainItem } from './ports/plain.ts';
import { type PlainFacts, plainFacts } from './ports/plain-facts.ts';
import { ofThirty } from './ports/thirty.ts';
import { compiled, mixed, read, writtenBranches, writtenRubric } from './support/company.ts';
import { inTurns } from './support/measure.ts';
import { figure, ratio, say, sayTable } from './support/say.ts';

const asOf = parseDay('2010-12-25') as Day;
const branches = 2000;
const rounds = 7;

/** What all contestants are given: the same thirty items and the same branches, in our form and in plain facts. */
type Match = {
  readonly rubric: Rubric;
  readonly evidences: readonly Evidence[];
  readonly items: readonly PlainItem[];
  readonly facts: readonly PlainFacts[];
  readonly names: readonly string[];
};

/** Scores all, one after the other, and like a roster keeps no score but what it needs of it. */
function scoreAll(rubric: Rubric, evidences: readonly Evidence[]): number {
  let items = 0;
  for (const evidence of evidences) {
    const score = scoreBranch(rubric, evidence, asOf);
    if (!('exempt' in score)) items += score.items.length;
  }
  return items;
}

function ourPoints(score: BranchScore | Exemption): readonly number[] {
  if ('exempt' in score) throw new Error('a branch of the benchmark is exempt');
  return score.items.map(({ item, points, state }) => {
    if (state !== 'scored') throw new Error(`${item.id} of ${score.evidence.branch} is ${state}`);
    return plain(points.low);
  });
}

/** Ends the benchmark where anybody's points are not ours. */
function same(
  who: string,
  { items, evidences }: Match,
  ours: readonly (readonly number[])[],
  theirs: readonly (readonly number[])[],
): void {
  evidences.forEach(({ branch }, b) => {
    items.forEach(({ id }, i) => {
      const [our, their] = [ours[b]?.[i] ?? Number.NaN, theirs[b]?.[i] ?? Number.NaN];
      if (!(Math.abs(our - their) < 1e-9))
        throw new Error(`${who} gives ${their} for ${id} of ${branch}, we give ${our}`);
    });
  });
}

async function inOrder<T, R>(list: readonly T[], work: (each: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const each of list) results.push(await work(each));
  return results;
}

async function compare(match: Match) {
  const { rubric, evidences, items, facts, names } = match;
  const rules = jsonRules(items);
  const workbook = oneBranchWorkbook(items, names);
  const ours = evidences.map((evidence) => ourPoints(scoreBranch(rubric, evidence, asOf)));
  same('json-rules-engine', match, ours, await inOrder(facts, rules));
  same('HyperFormula (a workbook refilled)', match, ours, facts.map(workbook));
  same('HyperFormula (a row per branch)', match, ours, allBranchesWorkbook(items, names, facts));
  const few = facts.slice(0, 200);
  return inTurns(rounds, {
    ours: { work: () => scoreAll(rubric, evidences), per: evidences.length },
    rules: { work: () => inOrder(few, rules), per: few.length },
    refilled: { work: () => few.map(workbook), per: few.length },
    rows: { work: () => allBranchesWorkbook(items, names, facts), per: facts.length },
  });
}

async function main(): Promise<void> {
  const written = await writtenRubric();
  const data = mixed(await writtenBranches(), branches);
  const full = compiled(written);
  const evidences = read(full, data);
  const rubric = compiled(ofThirty(written));
  const thirty = read(rubric, data);
  const items = rubric.items.map((item) => plainItem(item, 2010));
  const facts = thirty.map((evidence) => plainFacts(rubric, evidence, asOf));
  const match = { rubric, evidences: thirty, items, facts, names: Object.keys(facts[0] ?? {}) };
  const clauses = (of: Rubric): string =>
    `${of.items.length} items, ${of.items.flatMap((item) => item.clauses).length} clauses`;
  say(`${branches} branches, as of 2010-12-25; the small rubric has ${clauses(rubric)}; all points equal.`);
  say();
  const { ours, rules, refilled, rows } = await compare(match);
  const whole = await inTurns(rounds, { full: { work: () => scoreAll(full, evidences), per: evidences.length } });
  const row = (who: string, took: number): readonly string[] => [
    who,
    figure(took * 1000, 1, 'µs'),
    ratio(took / ours, { atLeast: 100 }),
  ];
  sayTable(
    ['per branch', 'median', 'times ours'],
    [
      [`score, ${clauses(rubric)}, trace included`, figure(ours * 1000, 1, 'µs'), '1'],
      row('json-rules-engine, points only', rules),
      row('HyperFormula, one workbook refilled, points only', refilled),
      row('HyperFormula, a row per branch, points only', rows),
      [`score, ${clauses(full)}, trace included`, figure(whole.full * 1000, 1, 'µs'), ''],
    ],
  );
}

await main();
