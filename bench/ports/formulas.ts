import { installed } from './installed.ts';
import type { PlainCount, PlainCounted, PlainItem, PlainValue } from './plain.ts';
import type { PlainFacts } from './plain-facts.ts';

type CellValue = number | string | boolean | null | object;
type Cells = readonly (readonly (number | string)[])[];

/** What of HyperFormula is used here. */
type HyperFormula = {
  readonly buildFromArray: (cells: Cells, options: object) => Workbook;
};
type Workbook = {
  readonly getRangeValues: (range: object) => readonly (readonly CellValue[])[];
  readonly setCellContents: (address: object, cells: Cells) => void;
  readonly destroy: () => void;
};

const options = { licenseKey: 'gpl-v3', maxColumns: 1000, maxRows: 100_000 };

const hyperFormula = (): HyperFormula =>
  (installed('hyperformula') as { readonly HyperFormula: HyperFormula }).HyperFormula;

/** A workbook of one branch: its facts in a row, under them a formula per item. The facts are replaced for each branch. */
export function oneBranchWorkbook(
  items: readonly PlainItem[],
  names: readonly string[],
): (facts: PlainFacts) => readonly number[] {
  const empty = names.map(() => 0);
  const book = hyperFormula().buildFromArray([empty, formulasOf(items, names, 1)], options);
  return (facts) => {
    book.setCellContents({ sheet: 0, row: 0, col: 0 }, [names.map((name) => facts[name] ?? 0)]);
    const [row] = book.getRangeValues({
      start: { sheet: 0, row: 1, col: 0 },
      end: { sheet: 0, row: 1, col: items.length - 1 },
    });
    return (row ?? []).map(Number);
  };
}

/** A workbook of all branches: a row each, facts and then a formula per item. */
export function allBranchesWorkbook(
  items: readonly PlainItem[],
  names: readonly string[],
  all: readonly PlainFacts[],
): readonly (readonly number[])[] {
  const cells = all.map((facts, i) => [...names.map((name) => facts[name] ?? 0), ...formulasOf(items, names, i + 1)]);
  const book = hyperFormula().buildFromArray(cells, options);
  const first = { sheet: 0, row: 0, col: names.length };
  const last = { sheet: 0, row: all.length - 1, col: names.length + items.length - 1 };
  const points = book.getRangeValues({ start: first, end: last }).map((row) => row.map(Number));
  book.destroy();
  return points;
}

type At = (fact: string) => string;

function formulasOf(items: readonly PlainItem[], names: readonly string[], row: number): readonly string[] {
  const columns = new Map(names.map((name, i) => [name, `$${columnName(i)}${row}`]));
  const at: At = (fact) => {
    const cell = columns.get(fact);
    if (cell === undefined) throw new Error(`no fact ${fact}`);
    return cell;
  };
  return items.map((item) => `=${formulaOf(item, at)}`);
}

const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** The points of an item in one formula: start and values, deductions down to zero, earnings up to its points, bonus; or 0 where it is emptied. */
function formulaOf(item: PlainItem, at: At): string {
  const part = (effect: PlainCounted['effect']): readonly string[] =>
    item.counted.filter((clause) => clause.effect === effect).map((clause) => pointsOf(clause, at));
  const base = [String(item.start), ...item.values.map((value) => worthOf(value, at))].join('+');
  const [taken, given, topped] = [part('deduct'), part('earn'), part('bonus')];
  const floored = taken.length === 0 ? base : `MAX(0,${base}-${taken.join('-')})`;
  const raised = given.length === 0 ? floored : `MIN(${item.points},${floored}+${given.join('+')})`;
  const bonus =
    topped.length === 0
      ? ''
      : `+${item.bonusCap === undefined ? topped.join('+') : `MIN(${item.bonusCap},${topped.join('+')})`}`;
  const emptied = item.counted.flatMap((clause) => emptiedBy(clause, at));
  const points = `${raised}${bonus}`;
  return emptied.length === 0 ? points : `IF(OR(${emptied.join(',')}),0,${points})`;
}

function emptiedBy({ effect, count, free, escalation }: PlainCounted, at: At): readonly string[] {
  const zeroed = effect === 'zero' ? [`${timesOf(count, at)}>${free}`] : [];
  const empties = escalation !== undefined && escalation.takes === undefined;
  return empties ? [...zeroed, `${timesOf(count, at)}>=${escalation.from}`] : zeroed;
}

function pointsOf({ count, each, free, cap, escalation }: PlainCounted, at: At): string {
  const times = timesOf(count, at);
  const counting = `${each}*${free === 0 ? times : `MAX(0,${times}-${free})`}`;
  const points = cap === undefined ? counting : `MIN(${cap},${counting})`;
  return escalation?.takes === undefined ? points : `IF(${times}>=${escalation.from},${escalation.takes},${points})`;
}

/** How often; steps are rounded first, since binary fractions would count one too many (0.9 − 0.88 is above 0.02). */
function timesOf(count: PlainCount, at: At): string {
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

function worthOf(value: PlainValue, at: At): string {
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
