import type { Condition } from '../../clauses/condition.ts';
import { holds } from '../../clauses/condition.ts';
import { certain } from '../../engine/score.ts';
import { compare, equals, type Exact, exactText, floor, isPositive, isWhole, multiply, subtract, whole } from '../../model/exact.ts';
import type { Grade, Item } from '../../rubric/rubric.ts';
import { gradeSeen } from '../seen.ts';
import type { Mapping, Outcome } from '../trial.ts';
import { sectionsOf, type Texts, valuesOf } from './branch.ts';
import type { Single } from './clause-cases.ts';
import { bothChanges, type Making, make, tried } from './made.ts';
import { conditionsOf, factsOfItem } from './reading.ts';
import type { Start } from './solve.ts';
import { type Loss, type Sums, sumsOf } from './sums.ts';
import { valuesIn } from './values.ts';

// losses are put together in hundredths of a point
const unit = whole(100);

/** What every item may lose by itself, and which sums these losses come to. */
type Losses = { readonly ways: readonly (readonly Single[])[]; readonly sums: Sums };

/** For every grade a branch just on its line, and one just below. */
export function gradeCases(making: Making, start: Start, singles: readonly Single[]): void {
  const { outcome, rubric } = making;
  if (!outcome || 'exempt' in outcome || !certain(outcome.total)) return;
  const full = outcome.total.low;
  // where an item may lose most of what it has, a grade that asks something of every part may be lost as well
  const all = [30, 45, 20, 65, 100].map((percent) => lossesOf(making, singles, full, percent));
  for (const grade of rubric.grades) {
    const { from } = grade;
    if (from !== undefined && isPositive(from) && compare(from, full) <= 0) {
      edgeCase(making, start, { grade, all, full, from, side: 'at' });
      edgeCase(making, start, { grade, all, full, from, side: 'below' });
    }
  }
  for (const grade of rubric.grades) asConditioned(making, start, grade);
}

function lossesOf(making: Making, singles: readonly Single[], full: Exact, percent: number): Losses {
  const alone = itemsAlone(making);
  const byItem = new Map<Item, Single[]>();
  for (const one of singles) {
    const { owner } = one.owned;
    if (owner.kind !== 'item' || [...one.solution.facts.keys()].some((name) => !alone.has(name))) continue;
    const units = unitsLost(one, full);
    const most = floor(multiply(multiply(owner.item.inTotal, unit), whole(percent))) / 100;
    if (units === undefined || units > most) continue;
    byItem.set(owner.item, [...(byItem.get(owner.item) ?? []), one]);
  }
  const ways = [...byItem.values()].map((list) => list.slice(0, 40));
  const parts = ways.map((list) => list.map((one, choice): Loss => ({ units: unitsLost(one, full) ?? 0, choice })));
  return { ways, sums: sumsOf(parts, Math.max(0, floor(multiply(full, unit)))) };
}

/** The facts that one item alone depends on. */
function itemsAlone({ rubric }: Making): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const conditions = conditionsOf(rubric);
  const lists = rubric.items.map((item) => factsOfItem(item, conditions.get(item) ?? []));
  for (const name of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].flatMap(([name, count]) => (count === 1 ? [name] : [])));
}

/** How much of the total a single change takes, in units; undefined where that is not what it does, or no whole number. */
function unitsLost({ made: { outcome } }: Single, full: Exact): number | undefined {
  if ('exempt' in outcome || !certain(outcome.total) || !equals(outcome.exact.low, outcome.total.low)) return undefined;
  if (outcome.vetoes.some(({ state }) => state === 'fired')) return undefined;
  const units = multiply(subtract(full, outcome.total.low), unit);
  return isWhole(units) && isPositive(units) ? floor(units) : undefined;
}

type Edge = {
  readonly grade: Grade;
  readonly all: readonly Losses[];
  readonly full: Exact;
  readonly from: Exact;
  readonly side: 'at' | 'below';
};

function edgeCase(making: Making, start: Start, edge: Edge): void {
  const { grade, from, side } = edge;
  const changes = edge.all.map((losses) => changeFor(losses, edge)).filter((one) => one !== undefined);
  const tweaks = tweaksFor(making, start, grade);
  const good = (outcome: Outcome | undefined): boolean => {
    if (!outcome || 'exempt' in outcome || !certain(outcome.total)) return false;
    const sided = side === 'at' ? equals(outcome.total.low, from) : compare(outcome.total.low, from) < 0;
    return sided && (gradeSeen(outcome) === grade.id) === (side === 'at');
  };
  const all = changes.flatMap((change) => tweaks.map((tweak) => bothChanges(change, tweak)));
  const change = all.find((one) => good(tried(making, one)));
  if (!change) return;
  const told = side === 'at' ? `总分正好${exactText(from)}分` : `总分差一点到${exactText(from)}分`;
  make(making, { it: `${told}（${grade.title}线）`, change, under: '等次' }, { whole: true });
}

/** Losses that bring the total exactly to the line, or as little below it as they can. */
function changeFor({ ways, sums }: Losses, { full, from, side }: Edge): Mapping | undefined {
  const needed = floor(multiply(subtract(full, from), unit));
  const units = side === 'at' ? needed : nextSum(sums, needed + 1, floor(multiply(full, unit)));
  if (units === undefined || !sums.reaches(units) || (units === 0 && side === 'below')) return undefined;
  const chosen = sums.choices(units);
  return ways.reduce<Mapping>((change, list, i) => {
    const one = chosen[i] === undefined ? undefined : list[chosen[i]];
    return one ? bothChanges(change, one.made.change) : change;
  }, {});
}

function nextSum(sums: Sums, from: number, to: number): number | undefined {
  for (let units = from; units <= to; units += 1) if (sums.reaches(units)) return units;
  return undefined;
}

/** Changes of facts by which the conditions of a grade hold, where the best branch does not meet them. */
function tweaksFor({ rubric }: Making, start: Start, { requires }: Grade): readonly Mapping[] {
  const { facts } = requires ?? {};
  if (!facts || holds(facts, start.known)) return [{}];
  return [{}, ...meeting(start, facts).map((texts) => changeOf(rubric, texts))];
}

const changeOf = (rubric: Making['rubric'], texts: Texts): Mapping =>
  Object.fromEntries(Object.entries(sectionsOf(rubric, texts)).filter(([, of]) => Object.keys(of).length > 0));

/** Single values by which a condition holds. */
function meeting({ rubric, texts, known }: Start, condition: Condition): readonly Texts[] {
  return [...valuesIn([condition])].flatMap(([name, list]) =>
    list.flatMap((text) => {
      const one = new Map([[name, text]]);
      const facts = valuesOf(rubric, new Map([...texts, ...one]));
      return holds(condition, { ...known, facts }) ? [one] : [];
    }),
  );
}

/** A grade that is had by its conditions and not by its line. */
function asConditioned(making: Making, start: Start, grade: Grade): void {
  const target = making.noting.targets.find(({ id }) => id === `grade.${grade.id}`);
  if (!target || making.noting.has(target)) return;
  for (const tweak of tweaksFor(making, start, grade)) {
    const outcome = tried(making, tweak);
    if (!outcome || 'exempt' in outcome || gradeSeen(outcome) !== grade.id) continue;
    make(making, { it: `等次：${grade.title}`, change: tweak, under: '等次' }, { whole: true });
    return;
  }
}
