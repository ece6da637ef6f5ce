import { plainAssessment } from '../assessment/read.ts';
import type { Clause } from '../clauses/clause.ts';
import type { BranchScore, Exemption } from '../engine/score.ts';
import { scoreBranch } from '../engine/score-branch.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { type Day, dayOf } from '../model/day.ts';
import { add, compare, divide, type Exact, isPositive, subtract, whole } from '../model/exact.ts';
import type { FactValue } from '../model/facts.ts';
import type { Lang } from '../model/told.ts';
import { gather } from '../roster/gather.ts';
import type { Item, Rubric } from '../rubric/rubric.ts';
import { bestFacts } from './best-facts.ts';
import { bestFinding, occurring } from './best-finding.ts';
import { type Flaw, flawsOf } from './flaws.ts';
import { type WorkedExample, workedExample } from './worked-example.ts';

/** The day as of which an example is scored where none is given: the last of the year in which the rubric was issued. */
export function exampleDay({ issuedOn, version }: Rubric): Day | undefined {
  const year = /\b(19|20)\d{2}\b/.exec(`${issuedOn ?? ''} ${version}`)?.[0];
  return dayOf(Number(year ?? 2024), 12, 31);
}

/**
 * A branch made up to show how a rubric counts: all it can be, but for a few things that cost a little each. None where no
 * branch that could be thought of is assessed, or where its total stays open.
 */
export async function makeExample(rubric: Rubric, asOf: Day, lang: Lang): Promise<WorkedExample | undefined> {
  const reason = lang === 'zh' ? '举例' : 'example';
  const bare = { ...emptyEvidence(rubric, asOf, lang), findings: bestFindings(rubric, reason) };
  const perfect: Evidence = { ...bare, facts: bestFacts(rubric, bare, asOf) };
  const rescore = (evidence: Evidence) => scoredAmong(evidence, perfect, rubric, asOf);
  const start = rescore(perfect);
  if (!start || 'exempt' in start) return undefined;
  const flawed = withFlaws(start, { rubric, asOf, reason, rescore });
  return workedExample(withHonour(flawed, reason, rescore), true, rescore);
}

function emptyEvidence({ whom }: Rubric, asOf: Day, lang: Lang): Evidence {
  const name = lang === 'zh' ? `示例${whom.one.zh}` : `Sample ${whom.one.en}`;
  return {
    ...{
      file: '',
      branch: 'example',
      name,
      as: 'inspection',
      assessedOn: asOf,
      assessedBy: undefined,
      note: undefined,
    },
    ...{ facts: new Map(), gaps: new Map(), origins: new Map(), findings: new Map() },
    ...{ bonus: new Map(), penalties: new Map(), vetoes: new Map() },
  };
}

const bestFindings = (rubric: Rubric, reason: string): Evidence['findings'] =>
  new Map(rubric.items.filter(({ needsFinding }) => needsFinding).map((item) => [item.id, bestFinding(item, reason)]));

/** The score among two others, where clauses compare branches; else by itself. */
function scoredAmong(
  evidence: Evidence,
  perfect: Evidence,
  rubric: Rubric,
  asOf: Day,
): BranchScore | Exemption | undefined {
  if (rubric.comparisons.length === 0) return scoreBranch(rubric, evidence, asOf);
  const peers = { evidences: [2, -1].map((more, i) => other(perfect, rubric, more, `other-${i + 1}`)), unusable: [] };
  const gathering = gather({ rubric, rubricHash: '', assessment: plainAssessment(rubric, asOf), partial: true, peers });
  const taken = gathering.take(evidence);
  const scores: (BranchScore | Exemption)[] = taken.ok && taken.score ? [taken.score] : [];
  gathering.finish([], (score) => scores.push(score));
  return scores.find((score) => score.evidence.branch === evidence.branch);
}

/** Another branch to be compared with: the same, but for a little more or less of what is compared. */
function other(like: Evidence, rubric: Rubric, more: number, branch: string): Evidence {
  const compared = rubric.comparisons.flat().flatMap(({ comparing: { of } }) => (of.kind === 'fact' ? [of.fact] : []));
  const facts = new Map(like.facts);
  for (const { name, kind } of compared) {
    const value = facts.get(name);
    if (value) facts.set(name, shifted(value, kind === 'ratio' ? divide(whole(more), whole(100)) : whole(more)));
  }
  return { ...like, branch, name: branch, facts };
}

function shifted(value: FactValue, by: Exact): FactValue {
  if (value.kind !== 'amount') return value;
  const amount = add(value.amount, by);
  return compare(amount, whole(0)) < 0 ? value : { ...value, amount };
}

/** How an example is marred: few flaws, each of another kind and small. */
type Marring = {
  readonly rubric: Rubric;
  readonly asOf: Day;
  readonly reason: string;
  readonly rescore: (evidence: Evidence) => BranchScore | Exemption | undefined;
};

const [mostFlaws, enoughFlaws] = [5, 3];
const triesOfOne = 30;
const [aTwentieth, aFifth] = [20, 5];

/** The score with a few flaws, one in a category as far as that goes: each of another kind, or of any; small, or not so small. */
function withFlaws(start: BranchScore, marring: Marring): BranchScore {
  const first = marred(start, marring, { part: aTwentieth, different: true, most: mostFlaws });
  const more = marred(first, marring, { part: aTwentieth, different: false, most: enoughFlaws });
  return more === start ? marred(start, marring, { part: aFifth, different: false, most: 1 }) : more;
}

/** How large a part of the total a flaw may cost, whether each is of another kind, and how many there are to be in all. */
type Measure = { readonly part: number; readonly different: boolean; readonly most: number };

function marred(start: BranchScore, marring: Marring, { part, different, most }: Measure): BranchScore {
  const { rubric, asOf, reason } = marring;
  const kinds = new Set<string>();
  let score = start;
  let count = losing(start).size;
  for (const item of spreadOut(rubric)) {
    if (count >= most) break;
    if (losing(score).has(item)) continue;
    const flaws = flawsOf(item, rubric, asOf, reason).filter(({ kind }) => !different || !kinds.has(kind));
    const found = firstOf(flaws.slice(0, triesOfOne), (flaw) => marredBy(flaw, score, part, marring));
    if (!found) continue;
    kinds.add(found.from.kind);
    [score, count] = [found.made, count + 1];
  }
  return score;
}

/** The first of which something could be made, and what. */
function firstOf<T, R>(list: readonly T[], make: (one: T) => R | undefined): { from: T; made: R } | undefined {
  for (const from of list) {
    const made = make(from);
    if (made !== undefined) return { from, made };
  }
  return undefined;
}

/** The items that have lost something already. */
const losing = ({ items }: BranchScore): ReadonlySet<Item> =>
  new Set(
    items.flatMap(({ item, points, state }) =>
      state !== 'not-applicable' && compare(points.low, item.points) < 0 ? [item] : [],
    ),
  );

/** The items, first the first of every category, then the second of each. */
function spreadOut({ categories, items }: Rubric): readonly Item[] {
  const within = categories.map((category) => items.filter(({ path }) => path[1] === category.path[1]));
  const longest = within.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: longest }, (_, n) => within.flatMap((own) => own[n] ?? [])).flat();
}

/** The score with one flaw more; undefined where that costs nothing or too large a part of the total, or does anything else. */
function marredBy(
  flaw: Flaw,
  before: BranchScore,
  part: number,
  { rubric, rescore }: Marring,
): BranchScore | undefined {
  const score = rescore(flawed(before.evidence, flaw));
  if (!score || 'exempt' in score || sideEffects(score, before)) return undefined;
  const lost = subtract(before.total.low, score.total.low);
  const small = compare(lost, divide(rubric.total, whole(part))) <= 0;
  return isPositive(lost) && small ? score : undefined;
}

const sideEffects = (score: BranchScore, before: BranchScore): boolean =>
  score.vetoes.some(({ state }, i) => state !== before.vetoes[i]?.state) ||
  score.coverage.open > before.coverage.open ||
  score.counts.notApplicable !== before.counts.notApplicable;

function flawed(evidence: Evidence, flaw: Flaw): Evidence {
  if ('fact' in flaw) return { ...evidence, facts: new Map([...evidence.facts, [flaw.fact, flaw.value]]) };
  const finding = evidence.findings.get(flaw.item.id);
  const marks = finding?.state === 'found' ? finding.marks : new Map();
  const found = { state: 'found', marks: new Map([...marks, [flaw.clause, flaw.mark]]) } as const;
  return { ...evidence, findings: new Map([...evidence.findings, [flaw.item.id, found]]) };
}

/** The score with something to its credit, where the rubric has a bonus that somebody may claim. */
function withHonour(score: BranchScore, reason: string, rescore: Marring['rescore']): BranchScore {
  const claim = score.rubric.bonus.clauses.find(isClaimed);
  if (!claim) return score;
  const bonus = new Map([[claim.id, occurring(claim, claim.free + 1, reason, true)]]);
  const again = rescore({ ...score.evidence, bonus });
  return again && !('exempt' in again) ? again : score;
}

const isClaimed = (clause: Clause): boolean => clause.form === 'counted' && clause.trigger.kind === 'act';
