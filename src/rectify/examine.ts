import type { Award } from '../clauses/award.ts';
import { type Clause, readsFindings } from '../clauses/clause.ts';
import { valueKindOf } from '../clauses/values/index.ts';
import type { BranchScore, ComputedItem, ItemScore, VetoScore } from '../engine/score.ts';
import { certain } from '../engine/score.ts';
import { compare } from '../model/exact.ts';
import type { Mark } from '../model/marks.ts';
import { type Examined, type Fault, type FaultFinding, type FaultName, keyOf, type Sight } from './fault.ts';

/** What was found, and of every clause that takes whether it found anything. */
type Looking = { readonly faults: Fault[]; readonly seen: Map<string, Sight> };

/** Looks through a branch's score for what cost it points or its grade, in the order of the rubric. */
export function examine(score: BranchScore): Examined {
  const looking: Looking = { faults: [], seen: new Map() };
  for (const one of score.items) if (one.item.counts) examineItem(one, score, looking);
  for (const award of score.penalties.awards) {
    const { clause } = award;
    const name: FaultName = { section: 'penalties', item: undefined, clause: clause.id };
    const finding: FaultFinding = { award, mark: score.evidence.penalties.get(clause.id), by: undefined };
    record(looking, name, sightOf(award, true), () => ({ ...bare, findings: [finding], source: clause.source }));
  }
  for (const one of score.vetoes) examineVeto(one, looking);
  return { score, ...looking };
}

const bare = { of: undefined, findings: [], veto: undefined, source: undefined, remedy: undefined } as const;

function record(
  { faults, seen }: Looking,
  name: FaultName,
  sight: Sight,
  make: () => Omit<Fault, 'key' | keyof FaultName>,
): void {
  const key = keyOf(name);
  seen.set(key, sight);
  if (sight === 'found') faults.push({ ...name, key, ...make() });
}

function examineVeto(veto: VetoScore, looking: Looking): void {
  const { id, source } = veto.veto;
  const sight: Sight = { ...sights, fired: 'found' as const }[veto.state];
  record(looking, { section: 'vetoes', item: undefined, clause: id }, sight, () => ({ ...bare, veto, source }));
}

const sights = {
  outweighed: 'outweighed',
  quiet: 'clear',
  excused: 'clear',
  'not-applicable': 'not-applicable',
  unknown: 'missing',
} as const;

/** An item whose full points were granted by decision has no fault left; one with a part of them has those found. */
function examineItem(given: ItemScore, score: BranchScore, looking: Looking): void {
  const { item } = given;
  const { one, sightOfFinding, whole: sight } = lookedAt(given);
  const before = looking.faults.length;
  const found = findingsOf(one, score);
  for (const clause of item.clauses) {
    if (isGiving(clause)) continue;
    const own = found.filter(({ award }) => award.clause.id === clause.id);
    const name: FaultName = { section: 'item', item: item.id, clause: clause.id };
    const told = own.map((finding) => ({ finding, sight: sightOfFinding(finding) }));
    const findings = told.flatMap(({ finding, sight }) => (sight === 'found' ? [finding] : []));
    record(looking, name, one.state === 'not-applicable' ? 'not-applicable' : clearest(told), () => ({
      ...{ of: item, findings, veto: undefined },
      ...{ source: clause.source ?? item.source, remedy: item.remedy },
    }));
  }
  const whole: FaultName = { section: 'item', item: item.id, clause: undefined };
  // what a clause has told already is not told again
  if (sight === 'found' && looking.faults.length > before) looking.seen.set(keyOf(whole), 'outweighed');
  else record(looking, whole, sight, () => ({ ...bare, of: item, source: item.source, remedy: item.remedy }));
}

/** What is seen of an item: as computed, or clear throughout where a decision granted all of its points. */
function lookedAt(given: ItemScore) {
  const one = given.state === 'decided' ? given.before : given;
  const lifted = given.state === 'decided' && compare(given.points.low, given.item.points) >= 0;
  return {
    one,
    sightOfFinding: (finding: FaultFinding): Sight => (lifted ? 'clear' : sightInItem(finding, one)),
    whole: lifted ? ('clear' as const) : wholeSight(one),
  };
}
/** What it does not give is no fault. */
const isGiving = (clause: Clause): boolean =>
  clause.form === 'counted' && (clause.stage === 'give' || clause.stage === 'top');

/** What every clause of an item did, by each assessor. */
function findingsOf(one: ComputedItem, { evidence }: BranchScore): readonly FaultFinding[] {
  const finding = evidence.findings.get(one.item.id);
  const marksBy = (by: string | undefined): ReadonlyMap<string, Mark> => {
    const own = finding?.state === 'several' ? finding.findings.find((each) => each.by === by) : finding;
    return own?.state === 'found' ? own.marks : new Map();
  };
  const all = (awards: readonly Award[], by: string | undefined) =>
    awards.map((award) => ({ award, mark: marksBy(by).get(award.clause.id), by }));
  if (one.state === 'not-applicable') return [];
  return one.state === 'combined'
    ? one.raters.flatMap(({ by, awards }) => all(awards, by))
    : all(one.awards, undefined);
}

/** Where nobody looked, a claim that nobody made says nothing. */
function sightInItem({ award }: FaultFinding, one: ComputedItem): Sight {
  const sight = sightOf(award, one.state !== 'missing' || !readsFindings(award.clause));
  return one.state === 'missing' && one.doubtful && sight === 'found' ? 'missing' : sight;
}

function sightOf({ clause, state, points }: Award, looked: boolean): Sight {
  if (state === 'quiet' && !looked) return 'missing';
  if (state !== 'fired') return sights[state];
  if (clause.form !== 'value') return 'found';
  return compare(points, valueKindOf(clause.value).worth(clause.value)) < 0 ? 'found' : 'clear';
}

/** Of what several assessors saw, what weighs most. */
function clearest(told: readonly { readonly sight: Sight }[]): Sight {
  const order: readonly Sight[] = ['found', 'outweighed', 'clear', 'missing'];
  return order.find((sight) => told.some((one) => one.sight === sight)) ?? 'not-applicable';
}

/** Whether the item as a whole fell short: it did not earn all it could, or got nothing for want of proof. */
function wholeSight(one: ComputedItem): Sight {
  const { item, points } = one;
  if (one.state === 'not-applicable') return 'not-applicable';
  if (one.state === 'missing') return item.missing === 'zero' && !one.doubtful ? 'found' : 'missing';
  if (!certain(points)) return 'missing';
  const earns = item.clauses.some((clause) => clause.form === 'counted' && clause.stage === 'give');
  return earns && compare(points.low, item.points) < 0 ? 'found' : 'clear';
}
