import type { PlainCount, PlainCounted, PlainItem, PlainValue } from './plain.ts';

/** Where formulas find facts, and how they set down what they come to on the way: in a cell of its own, or inline. */
export type Sheet = { readonly at: (fact: string) => string; readonly set: (expression: string) => string };

/** The points of an item: start and values, deductions down to zero, earnings up to its points, bonus; or 0 where it is emptied. */
export function formulaOf(item: PlainItem, sheet: Sheet): string {
  const part = (effect: PlainCounted['effect']): readonly string[] =>
    item.counted.filter((clause) => clause.effect === effect).map((clause) => sheet.set(pointsOf(clause, sheet)));
  const base = [String(item.start), ...item.values.map((value) => sheet.set(worthOf(value, sheet)))].join('+');
  const [taken, given, topped] = [part('deduct'), part('earn'), part('bonus')];
  const floored = taken.length === 0 ? base : `MAX(0,${base}-${taken.join('-')})`;
  const raised = given.length === 0 ? floored : `MIN(${item.points},${floored}+${given.join('+')})`;
  const bonus =
    topped.length === 0
      ? ''
      : `+${item.bonusCap === undefined ? topped.join('+') : `MIN(${item.bonusCap},${topped.join('+')})`}`;
  const emptied = item.counted.flatMap((clause) => emptiedBy(clause, sheet));
  const points = `${raised}${bonus}`;
  return emptied.length === 0 ? points : `IF(OR(${emptied.join(',')}),0,${points})`;
}

function emptiedBy({ effect, count, free, escalation }: PlainCounted, sheet: Sheet): readonly string[] {
  const times = timesOf(count, sheet);
  const zeroed = effect === 'zero' ? [sheet.set(`${times}>${free}`)] : [];
  const empties = escalation !== undefined && escalation.takes === undefined;
  return empties ? [...zeroed, sheet.set(`${times}>=${escalation.from}`)] : zeroed;
}

function pointsOf({ count, each, free, cap, escalation }: PlainCounted, sheet: Sheet): string {
  const times = timesOf(count, sheet);
  const counting = `${each}*${free === 0 ? times : `MAX(0,${times}-${free})`}`;
  const points = cap === undefined ? counting : `MIN(${cap},${counting})`;
  return escalation?.takes === undefined ? points : `IF(${times}>=${escalation.from},${escalation.takes},${points})`;
}

/** How often; steps are rounded first, since binary fractions would count one too many (0.9 − 0.88 is above 0.02). */
function timesOf(count: PlainCount, { at }: Sheet): string {
  const is = at(count.fact);
  switch (count.by) {
    case 'times':
      return is;
    case 'short':
      return `MAX(0,${count.need}-${is})`;
    case 'over':
      return `MAX(0,${is}-${count.allow})`;
    case 'below': {
      if (!count.steps) return `IF(${is}<${count.line},1,0)`;
      const steps = `ROUND((${count.line}-${is})/${count.steps.every},9)`;
      return `MAX(0,${count.steps.begun ? `ROUNDUP(${steps},0)` : `ROUNDDOWN(${steps},0)`})`;
    }
    default:
      if (count.every === undefined) return `IF(${is}>${count.due},1,0)`;
      return `MAX(0,ROUNDUP((${is}-${count.due})/${count.every},0))`;
  }
}

function worthOf(value: PlainValue, { at }: Sheet): string {
  switch (value.by) {
    case 'choose':
      return steps(value.levels.map(([level, points]) => [`${at(value.fact)}="${level}"`, points]));
    case 'bands':
      return steps(value.bands.map(([from, points]) => [`${at(value.fact)}>=${from}`, points]));
    case 'judge':
      return at(value.fact);
    case 'share': {
      if (typeof value.to === 'number') return `${value.worth}*MIN(1,${at(value.fact)}/${value.to})`;
      const to = at(value.to);
      return `IF(${to}=0,${value.whenZero},${value.worth}*MIN(1,${at(value.fact)}/${to}))`;
    }
    default: {
      const weighed = value.shares.map(([fact, share]) => `${share}*${at(fact)}`).join('+');
      return `${value.worth}*(${weighed})/(${value.shares.map(([fact]) => at(fact)).join('+')})`;
    }
  }
}

/** The value of the first test that holds, else 0. */
const steps = (tests: readonly (readonly [test: string, points: number])[]): string =>
  tests.reduceRight((otherwise, [test, points]) => `IF(${test},${points},${otherwise})`, '0');
