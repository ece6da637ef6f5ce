import type { Condition } from '../../clauses/condition.ts';
import { holds } from '../../clauses/condition.ts';
import { certain } from '../../engine/score.ts';
import { compare, type Exact, equals, exactText, isPositive, subtract } from '../../model/exact.ts';
import type { Grade } from '../../rubric/rubric.ts';
import { gradeSeen } from '../seen.ts';
import type { Mapping, Outcome } from '../trial.ts';
import { sectionsOf, type Texts, valuesOf } from './branch.ts';
import type { Single } from './clause-cases.ts';
import { finerWays, type Losses, lossesOf, unitsOf, type Way, waysIn } from './losses.ts';
import { bothChanges, type Making, make, tried } from './made.ts';
import type { Start } from './solve.ts';
import type { Sums } from './sums.ts';
import { valuesIn } from './values.ts';

/** For every grade a branch just on its line, and one just below. */
export function gradeCases(making: Making, start: Start, singles: readonly Single[]): void {
  const { outcome, rubric } = making;
  if (!outcome || 'exempt' in outcome || !certain(outcome.total)) return;
  const full = outcome.total.low;
  // where an item may lose most of what it has, a grade that asks something of every part may be lost as well
  const coarse = waysIn(making, singles, full);
  const all = (ways: readonly Way[]) => [30, 45, 20, 65, 100].map((percent) => lossesOf(ways, full, percent));
  const first = all(coarse);
  let finer: readonly Losses[] | undefined;
  for (const grade of rubric.grades) {
    const { from } = grade;
    if (from === undefined || !isPositive(from) || compare(from, full) > 0) continue;
    for (const side of ['at', 'below'] as const) {
      const edge = { grade, full, from, side };
      if (edgeCase(making, start, { ...edge, all: first })) continue;
      finer ??= all([...coarse, ...finerWays(making, start, full)]);
      edgeCase(making, start, { ...edge, all: finer });
    }
  }
  for (const grade of rubric.grades) asConditioned(making, start, grade);
}

type Edge = {
  readonly grade: Grade;
  readonly all: readonly Losses[];
  readonly full: Exact;
  readonly from: Exact;
  readonly side: 'at' | 'below';
};

/** Makes a case for one side of a line, if there is one. */
function edgeCase(making: Making, start: Start, edge: Edge): boolean {
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
  if (!change) return false;
  const told = side === 'at' ? `总分正好${exactText(from)}分` : `总分差一点到${exactText(from)}分`;
  make(making, { it: `${told}（${grade.title}线）`, change, under: '等次' }, { whole: true });
  return true;
}

/** Losses that bring the total exactly to the line, or as little below it as they can. */
function changeFor({ ways, sums }: Losses, { full, from, side }: Edge): Mapping | undefined {
  const needed = unitsOf(subtract(full, from));
  const units = side === 'at' ? needed : nextSum(sums, needed + 1, unitsOf(full));
  if (units === undefined || !sums.reaches(units) || (units === 0 && side === 'below')) return undefined;
  const chosen = sums.choices(units);
  return ways.reduce<Mapping>((change, list, i) => {
    const one = chosen[i] === undefined ? undefined : list[chosen[i]];
    return one ? bothChanges(change, one.change) : change;
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
