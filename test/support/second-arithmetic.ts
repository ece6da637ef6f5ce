import type { Tree } from '../../src/document/document.ts';
import { larger, minus, order, over, plus, type Ratio, ratio, smaller, times, total } from './ratio.ts';
import { isMapping, list, type Mapping, mapping } from './tree.ts';

/*
 * Points a second time, from the text of the rubric and of the evidence alone: nothing of src takes part. It knows what the
 * shipped rubrics use and no more, and says so where it does not know something.
 */

/** What an item comes to: its points, or why it has none. */
type Item = { readonly points: Ratio | 'missing' | 'not-applicable'; readonly fired: readonly string[] };

/** A branch a second time: items and sections of the total. */
export type Second = {
  readonly items: ReadonlyMap<string, Item>;
  readonly bonus: Ratio;
  readonly penalties: Ratio;
  /** After vetoes that empty it; undefined while something is missing. */
  readonly total: Ratio | undefined;
  readonly grade: string | undefined;
};

type Branch = {
  readonly facts: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, string>;
  readonly findings: Mapping;
  readonly asOf: string;
};

type Award = {
  readonly id: string;
  readonly does: 'value' | 'deduct' | 'earn' | 'bonus' | 'penalty' | 'zero';
  points: Ratio;
  empties?: string | undefined;
  readonly matter?: string | undefined;
  readonly worth: Ratio;
  state: 'fired' | 'quiet' | 'excused' | 'unknown' | 'none' | 'beaten';
};

const zero = ratio(0);
const effects = ['deduct', 'earn', 'bonus', 'penalty', 'zero'] as const;

/** The number that a text stands for: a decimal, a percentage or a fraction. */
function num(text: Tree | undefined): Ratio {
  const found = /^(-?\d+)(?:\.(\d+))?(%)?$/.exec(String(text));
  if (!found) {
    const [a, b] = String(text).split('/');
    if (!/^\d+$/.test(b ?? '')) throw new Error(`no number: ${String(text)}`);
    return ratio(BigInt(a ?? ''), BigInt(b ?? ''));
  }
  const [, whole = '', places = '', percent] = found;
  return ratio(BigInt(whole + places), 10n ** BigInt(places.length) * (percent ? 100n : 1n));
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?%?$|^\d+\/\d+$/.test(text);

const amount = (branch: Branch, name: Tree | undefined): Ratio | undefined => {
  if (isNumber(String(name))) return num(name);
  const text = branch.facts.get(String(name));
  return text === undefined ? undefined : num(text);
};

const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

/** A day so many periods on; the last of a shorter month. */
function later(day: number, period: string): number {
  const [, count = '', unit = ''] = /^(\d+) ?(\S+)$/.exec(period) ?? [];
  const n = Number(count);
  if (/^(day|天|日)/.test(unit)) return day + n;
  if (/^(week|周)/.test(unit)) return day + 7 * n;
  const at = new Date(day * 86_400_000);
  const months = at.getUTCMonth() + (/^(year|年)/.test(unit) ? 12 : 1) * n;
  const last = new Date(Date.UTC(at.getUTCFullYear(), months + 1, 0)).getUTCDate();
  return Date.UTC(at.getUTCFullYear(), months, Math.min(at.getUTCDate(), last)) / 86_400_000;
}

function passes(branch: Branch, name: string, test: Tree): boolean | undefined {
  const is = branch.facts.get(name);
  if (is === undefined) return undefined;
  const kind = branch.kinds.get(name);
  if (kind === 'yes-no') return /^(true|是|yes)$/.test(is) === /^(true|是|yes)$/.test(String(test));
  if (kind === 'one-of' || kind === 'text') {
    if (Array.isArray(test)) return test.includes(is);
    const text = String(test);
    return text.startsWith('not ') ? is !== text.slice(4) : is === text;
  }
  const [, sign = '=', than = ''] = /^(>=|<=|!=|>|<|=)? *(.+)$/.exec(String(test)) ?? [];
  if (than.includes('..')) {
    const [low, high] = than.split('..');
    return order(num(is), num(low)) >= 0 && order(num(is), num(high)) <= 0;
  }
  if (kind === 'date' && is === 'never') return false;
  const side = kind === 'date' ? dayOf(is) - dayOf(than) : order(num(is), num(than));
  const signs: Record<string, boolean> = {
    ...{ '>=': side >= 0, '<=': side <= 0, '>': side > 0, '<': side < 0, '=': side === 0, '!=': side !== 0 },
  };
  return signs[sign];
}

function holds(branch: Branch, condition: Tree): boolean | undefined {
  const groups = Array.isArray(condition) ? condition : [condition];
  const each = groups.map((tests) => {
    const results = Object.entries(mapping(tests)).map(([name, test]) => passes(branch, name, test));
    return results.includes(false) ? false : results.includes(undefined) ? undefined : true;
  });
  return each.includes(true) ? true : each.includes(undefined) ? undefined : false;
}

type Found = { readonly times: Ratio; readonly level?: string; readonly points?: Ratio };

/** What was found, as a list of occurrences. */
function foundIn(mark: Tree | undefined): readonly Found[] {
  if (mark === undefined || mark === 'none') return [];
  if (typeof mark === 'string') return [isNumber(mark) ? { times: num(mark) } : { times: ratio(1), level: mark }];
  if (Array.isArray(mark)) return mark.flatMap(foundIn);
  const { times: n = '1', level, points, reason: _, note: __, ...levels } = mapping(mark);
  if (Object.keys(levels).length > 0)
    return Object.entries(levels).map(([name, each]) => ({ times: num(each), level: name }));
  return [
    {
      times: num(n),
      ...(level !== undefined && { level: String(level) }),
      ...(points !== undefined && { points: num(points) }),
    },
  ];
}

const rounded = (x: Ratio, up: boolean): Ratio => {
  const down = x.num >= 0n ? x.num / x.den : -((-x.num + x.den - 1n) / x.den);
  return ratio(up && down * x.den !== x.num ? down + 1n : down);
};

/** How often a clause applies; undefined where something is missing. */
function countOf(branch: Branch, clause: Mapping, mark: Tree | undefined): Ratio | undefined {
  const above = (a: Ratio | undefined, b: Ratio | undefined) => a && b && larger(zero, minus(a, b));
  if (clause['fault'] !== undefined || clause['act'] !== undefined) return total(foundIn(mark).map((one) => one.times));
  if (clause['missing'] !== undefined) {
    const names = mark === 'all' ? list(clause['missing']) : mark === undefined || mark === 'none' ? [] : list(mark);
    return ratio(names.length);
  }
  if (clause['each']) return amount(branch, mapping(clause['each'])['of']);
  if (clause['short'])
    return above(amount(branch, mapping(clause['short'])['need']), amount(branch, mapping(clause['short'])['of']));
  if (clause['over'])
    return above(amount(branch, mapping(clause['over'])['of']), amount(branch, mapping(clause['over'])['allow']));
  for (const side of ['below', 'above'] as const) {
    if (!clause[side]) continue;
    const { of, line, every, steps } = mapping(clause[side]);
    const [is, at] = [amount(branch, of), amount(branch, line)];
    const distance = side === 'below' ? above(at, is) : above(is, at);
    if (distance === undefined || order(distance, zero) === 0) return distance;
    return every === undefined ? ratio(1) : rounded(over(distance, num(every)), steps === 'begun');
  }
  if (clause['late']) return lateness(branch, mapping(clause['late']));
  const held = holds(branch, clause['when'] ?? {});
  return held === undefined ? undefined : ratio(held ? 1 : 0);
}

function lateness(branch: Branch, { of, by, term, within, after, every }: Mapping): Ratio | undefined {
  const is = branch.facts.get(String(of));
  if (is === undefined) return undefined;
  const asOf = dayOf(branch.asOf);
  let due: number;
  if (term !== undefined) due = is === 'never' ? asOf - 1 : later(dayOf(is), String(term));
  else if (within !== undefined) {
    const from = branch.facts.get(String(after));
    if (from === undefined) return undefined;
    if (from === 'never') return zero;
    due = later(dayOf(from), String(within));
  } else due = dayOf(String(by).length > 5 ? String(by) : `${branch.asOf.slice(0, 4)}-${String(by)}`);
  const on = term !== undefined || is === 'never' ? asOf : dayOf(is);
  if (on <= due) return zero;
  if (every === undefined) return ratio(1);
  let begun = 1;
  const [, n = '', unit = ''] = /^(\d+) ?(\S+)$/.exec(String(every)) ?? [];
  while (later(due, `${Number(n) * begun} ${unit}`) < on) begun += 1;
  return ratio(begun);
}

function eachWorth(written: Tree | undefined, found: Found): Ratio {
  if (typeof written === 'string') return num(written);
  const { by } = mapping(written);
  return by ? num(mapping(by)[found.level ?? '']) : (found.points ?? zero);
}

function counted(branch: Branch, clause: Mapping, looked: boolean, mark: Tree | undefined): Award {
  const does = effects.find((word) => clause[word] !== undefined) ?? 'deduct';
  const matter = clause['same-matter'] === undefined ? undefined : String(clause['same-matter']);
  const award: Award = { id: String(clause['id']), does, points: zero, matter, worth: zero, state: 'quiet' };
  if (clause['applies'] && holds(branch, clause['applies']) === false) return { ...award, state: 'none' };
  const finding = ['fault', 'act', 'missing'].some((word) => clause[word] !== undefined);
  if (finding && !looked) return { ...award, state: does === 'bonus' || does === 'penalty' ? 'quiet' : 'unknown' };
  if (isMapping(mark) && mark['excused'] !== undefined) return { ...award, state: 'excused' };
  const n = countOf(branch, clause, mark);
  if (n === undefined) return { ...award, state: 'unknown' };
  if (order(n, zero) <= 0) return award;
  const { unless } = clause;
  if (unless && typeof unless !== 'string' && holds(branch, unless)) return { ...award, state: 'excused' };
  const free = num(clause['free'] ?? '0');
  const then = clause['then'] === undefined ? undefined : mapping(clause['then']);
  const escalated = then !== undefined && order(n, num(then['from'])) >= 0;
  const empties =
    escalated && then['zero']
      ? String(then['zero'])
      : does === 'zero' && order(n, free) > 0
        ? String(clause['zero'])
        : undefined;
  let points = zero;
  if (escalated && then['deduct'] !== undefined) points = num(then['deduct']);
  else if (does !== 'zero') {
    const found = clause['missing'] ? [] : foundIn(mark);
    const single = found.some((one) => one.level !== undefined || one.points !== undefined);
    points = single
      ? total(found.map((one) => times(eachWorth(clause[does], one), one.times)))
      : times(eachWorth(clause[does], { times: n }), larger(zero, minus(n, free)));
    if (clause['cap'] !== undefined) points = smaller(num(clause['cap']), points);
  }
  const fired = empties !== undefined || order(points, zero) > 0;
  return { ...award, points, empties, state: fired ? 'fired' : 'quiet' };
}

function value(branch: Branch, clause: Mapping, looked: boolean, mark: Tree | undefined, worth: Ratio): Award {
  const made = (points: Ratio | undefined | 'none', full: Ratio): Award => ({
    ...{ id: String(clause['id']), does: 'value', worth: full, points: typeof points === 'object' ? points : zero },
    state: points === undefined ? 'unknown' : points === 'none' ? 'none' : 'fired',
  });
  const most = (all: readonly Ratio[]) => all.reduce(larger, zero);
  const pick = (key: string) => (isMapping(mark) && mark[key] !== undefined ? mark[key] : mark);
  if (clause['choose']) {
    const levels = new Map(
      Object.entries(mapping(clause['choose'])).map(([name, each]) => [
        name,
        num(isMapping(each) ? each['points'] : each),
      ]),
    );
    return made(looked ? levels.get(String(pick('level'))) : undefined, most([...levels.values()]));
  }
  if (clause['judge'])
    return made(looked && mark !== undefined ? num(pick('points')) : undefined, num(mapping(clause['judge'])['to']));
  if (clause['tally']) {
    const shares = Object.entries(mapping(clause['tally'])).filter(([, share]) => share !== 'void');
    const full = times(worth, most(shares.map(([, share]) => num(share))));
    if (!looked || !isMapping(mark)) return made(undefined, full);
    const votes = (name: string) => num(mark[name] ?? '0');
    const valid = total(shares.map(([name]) => votes(name)));
    return made(over(times(worth, total(shares.map(([name, share]) => times(num(share), votes(name))))), valid), full);
  }
  if (clause['bands']) {
    const { of, from } = mapping(clause['bands']);
    const is = amount(branch, of);
    const bands = Object.entries(mapping(from)).map(([bound, points]) => [num(bound), num(points)] as const);
    const reached = bands
      .filter(([bound]) => is !== undefined && order(is, bound) >= 0)
      .sort(([a], [b]) => order(b, a))[0];
    return made(is && (reached?.[1] ?? zero), most(bands.map(([, points]) => points)));
  }
  const share = mapping(clause['in-proportion'] ?? clause['import']);
  const [is, to] = [amount(branch, share['of']), amount(branch, share['to'] ?? share['out-of'] ?? '1')];
  const rule = share['when-zero'] ?? 'nothing';
  if (to && order(to, zero) === 0)
    return made(rule === 'not-applicable' ? 'none' : rule === 'full' ? worth : zero, worth);
  return made(is && to && smaller(worth, larger(zero, over(times(worth, is), to))), worth);
}

const valueWords = ['choose', 'judge', 'tally', 'bands', 'in-proportion', 'import'];

const outdoes = (a: Award, b: Award): boolean => {
  const reach = ({ empties }: Award) => (empties === 'category' ? 2 : empties === 'item' ? 1 : 0);
  return reach(a) === reach(b) ? order(a.points, b.points) > 0 : reach(a) > reach(b);
};

function largestOnly(awards: readonly Award[]): void {
  let best: Award | undefined;
  for (const one of awards) if (one.state === 'fired' && (!best || outdoes(one, best))) best = one;
  for (const one of awards) if (one.state === 'fired' && one !== best) one.state = 'beaten';
}

const clausesIn = (entry: Tree): readonly Mapping[] => {
  const one = mapping(entry);
  return list(one['worst'] ?? one['best'] ?? [entry]).map(mapping);
};

type Listed = { readonly entries: readonly Tree[]; readonly awards: readonly (readonly Award[])[] };

function listed(branch: Branch, entries: readonly Tree[], looked: boolean, marks: Mapping, worth: Ratio): Listed {
  const awards = entries.map((entry) =>
    clausesIn(entry).map((clause) => {
      const mark = looked ? marks[String(clause['id'])] : undefined;
      if (!valueWords.some((word) => clause[word] !== undefined)) return counted(branch, clause, looked, mark);
      const own = clause['worth'] === undefined ? worth : num(clause['worth']);
      return value(branch, clause, looked, mark, own);
    }),
  );
  return { entries, awards };
}

/** Groups come after shared matters; a group may have a cap of its own. */
function grouped({ entries, awards }: Listed): readonly Award[] {
  entries.forEach((entry, i) => {
    const { worst, best, cap } = mapping(entry);
    if (!worst && !best) return;
    largestOnly(awards[i] ?? []);
    for (const one of awards[i] ?? []) if (cap !== undefined) one.points = smaller(num(cap), one.points);
  });
  return awards.flat();
}

const sumOf = (awards: readonly Award[], does: Award['does']): Ratio =>
  total(awards.filter((one) => one.does === does && one.state === 'fired').map(({ points }) => points));

const capped = (points: Ratio, cap: Tree | undefined): Ratio =>
  cap === undefined ? points : smaller(num(cap), points);

function startOf(item: Mapping, awards: readonly Award[]): Ratio {
  const { start } = item;
  if (start === 'full') return num(item['points']);
  if (start !== undefined) return start === 'zero' ? zero : num(start);
  if (awards.some(({ does }) => does === 'value')) return zero;
  return awards.some(({ does }) => does === 'deduct' || does === 'zero') ? num(item['points']) : zero;
}

function settled(item: Mapping, awards: readonly Award[]): Item {
  const fired = awards.filter(({ state }) => state === 'fired').map(({ id }) => id);
  const full = num(item['points']);
  const out = total(awards.filter((one) => one.does === 'value' && one.state === 'none').map(({ worth }) => worth));
  if (order(out, zero) > 0 && order(out, full) === 0) return { points: 'not-applicable', fired: [] };
  if (awards.some(({ state }) => state === 'unknown')) return { points: 'missing', fired };
  const begin = over(times(plus(startOf(item, awards), sumOf(awards, 'value')), full), minus(full, out));
  const emptied = awards.some((one) => one.state === 'fired' && one.empties !== undefined);
  const held = smaller(full, plus(larger(zero, minus(begin, sumOf(awards, 'deduct'))), sumOf(awards, 'earn')));
  const topped = plus(held, capped(sumOf(awards, 'bonus'), item['bonus-cap']));
  return { points: minus(emptied ? zero : topped, capped(sumOf(awards, 'penalty'), item['penalty-cap'])), fired };
}

const stateWords = ['unverifiable', 'disputed', 'not-assessed'];

function itemAwards(branch: Branch, item: Mapping): Listed | Item {
  const id = String(item['id']);
  const finding = branch.findings[id];
  if (item['applies'] && holds(branch, item['applies']) === false) return { points: 'not-applicable', fired: [] };
  if (isMapping(finding) && finding['not-applicable'] !== undefined) return { points: 'not-applicable', fired: [] };
  if (isMapping(finding) && stateWords.some((word) => finding[word] !== undefined))
    return { points: 'missing', fired: [] };
  const entries = list(item['clauses']);
  const values = entries.flatMap(clausesIn).filter((clause) => valueWords.some((word) => clause[word] !== undefined));
  const short = isMapping(finding) && (finding['level'] !== undefined || finding['points'] !== undefined);
  const marks = short ? { [String(values[0]?.['id'])]: finding } : isMapping(finding) ? finding : {};
  const { start: begin = 'zero' } = item;
  const start = begin === 'zero' ? zero : begin === 'full' ? num(item['points']) : num(begin);
  return listed(branch, entries, finding !== undefined, marks, minus(num(item['points']), start));
}

/** The items of a branch and the sections of its total, a second time. */
export function second(rubric: Mapping, evidence: Mapping, asOf: string): Second {
  const facts = Object.entries({ ...mapping(evidence['profile']), ...mapping(evidence['facts']) });
  const kinds = Object.entries({ ...mapping(rubric['profile']), ...mapping(rubric['facts']) });
  const branch: Branch = {
    facts: new Map(facts.map(([name, text]) => [name, String(isMapping(text) ? text['value'] : text)])),
    kinds: new Map(
      kinds.map(([name, kind]) => [name, Object.keys(mapping(kind)).find((word) => word !== 'title') ?? '']),
    ),
    findings: mapping(evidence['findings']),
    asOf,
  };
  const items = itemsIn(list(rubric['categories'])).map((item) => [item, itemAwards(branch, item)] as const);
  const section = (key: 'bonus' | 'penalties') =>
    listed(branch, list(mapping(rubric[key])['clauses']), true, mapping(evidence[key]), zero);
  const sections = { bonus: section('bonus'), penalties: section('penalties') };
  const all = [...items.flatMap(([, one]) => ('points' in one ? [] : [one])), sections.bonus, sections.penalties];
  const matters = all.flatMap(({ awards }) => awards.flat()).filter(({ matter }) => matter !== undefined);
  for (const matter of new Set(matters.map((one) => one.matter)))
    largestOnly(matters.filter((one) => one.matter === matter));
  const sum = (key: 'bonus' | 'penalties', does: Award['does']) =>
    capped(sumOf(grouped(sections[key]), does), mapping(rubric[key])['cap']);
  const results = items.map(
    ([item, one]) => [String(item['id']), 'points' in one ? one : settled(item, grouped(one))] as const,
  );
  const map = new Map(results);
  const [bonus, penalties] = [sum('bonus', 'bonus'), sum('penalties', 'penalty')];
  const fired = list(rubric['vetoes'])
    .map(mapping)
    .filter((veto) => {
      const mark = mapping(evidence['vetoes'])[String(veto['id'])];
      return counted(branch, { ...veto, deduct: '1' }, true, mark).state === 'fired';
    });
  const emptying = new Set(
    items.flatMap(([item, one]) =>
      ('points' in one ? [] : one.awards.flat()).some(
        (award) => award.state === 'fired' && award.empties === 'category',
      )
        ? [String(item['id'])]
        : [],
    ),
  );
  const summed = totalOf({ rubric, branch, items: map, fired, emptying, bonus, penalties });
  return { items: map, bonus, penalties, total: summed?.total, grade: summed?.grade };
}

const itemsIn = (categories: readonly Tree[]): readonly Mapping[] =>
  categories.map(mapping).flatMap((one) => [...list(one['items']).map(mapping), ...itemsIn(list(one['categories']))]);

type Summing = {
  readonly rubric: Mapping;
  readonly branch: Branch;
  readonly items: Second['items'];
  readonly fired: readonly Mapping[];
  /** Items one of whose clauses empties the whole category. */
  readonly emptying: ReadonlySet<string>;
  readonly bonus: Ratio;
  readonly penalties: Ratio;
};

/** A part of the total: its points, and those that apply. */
type Part = { readonly id: string; readonly points: Ratio; readonly inPlay: Ratio; readonly each: boolean };

const weightOf = (part: Mapping): Ratio => (part['weight'] === undefined ? ratio(1) : num(part['weight']));

/** Of alternatives the one that applies, or the first. */
function own(branch: Branch, parts: readonly Tree[]): readonly Mapping[] {
  const all = parts.map(mapping);
  const applies = (part: Mapping) => !part['applies'] || holds(branch, part['applies']) !== false;
  return all.filter((part) => {
    const rivals = all.filter((other) => part['variant'] !== undefined && other['variant'] === part['variant']);
    return rivals.length === 0 || (rivals.find(applies) ?? rivals[0]) === part;
  });
}

function categoryPart(summing: Summing, category: Mapping, into: Part[], top: boolean): Part {
  const { branch, items, rubric, fired, emptying } = summing;
  const policy = String(rubric['not-applicable']);
  let [points, inPlay, excluded] = [zero, zero, zero];
  const out = (how: string, full: Ratio): void => {
    if (how === 'exclude-in-category') excluded = plus(excluded, full);
    if (how === 'full' || how === 'zero') inPlay = plus(inPlay, full);
    if (how === 'full') points = plus(points, full);
  };
  const applies = !category['applies'] || holds(branch, category['applies']) !== false;
  if (!applies) out(policy, num(category['points']));
  const mine = applies ? own(branch, list(category['items'])).filter((item) => item['counts'] !== 'false') : [];
  for (const item of mine) {
    const full = times(num(item['points']), weightOf(item));
    const is = items.get(String(item['id']))?.points;
    if (is === 'not-applicable' || is === undefined || is === 'missing')
      out(String(item['not-applicable'] ?? policy), full);
    else [points, inPlay] = [plus(points, times(is, weightOf(item))), plus(inPlay, full)];
  }
  for (const child of applies ? own(branch, list(category['categories'])) : []) {
    const part = categoryPart(summing, child, into, false);
    if (order(part.inPlay, zero) === 0)
      out(policy === 'exclude-in-category' ? policy : 'exclude-in-total', times(num(child['points']), weightOf(child)));
    else
      [points, inPlay] = [
        plus(points, times(part.points, weightOf(child))),
        plus(inPlay, times(part.inPlay, weightOf(child))),
      ];
  }
  const whole = plus(inPlay, excluded);
  if (order(inPlay, zero) > 0) points = over(times(points, whole), inPlay);
  points = larger(num(category['floor'] ?? '0'), capped(points, category['cap']));
  const vetoed = fired.some(({ effect }) => isMapping(effect) && effect['zero'] === category['id']);
  if (vetoed || mine.some((item) => emptying.has(String(item['id'])))) points = zero;
  const part = { id: String(category['id']), points, inPlay: order(inPlay, zero) > 0 ? whole : zero, each: top };
  into.push(part);
  return part;
}

function totalOf(summing: Summing): { readonly total: Ratio; readonly grade: string } | undefined {
  const { rubric, branch, items, fired, bonus, penalties } = summing;
  if ([...items.values()].some(({ points }) => points === 'missing')) return undefined;
  const parts: Part[] = [];
  const tops = own(branch, list(rubric['categories'])).map((one) => ({
    part: categoryPart(summing, one, parts, true),
    weight: weightOf(one),
  }));
  const base = num(rubric['base'] ?? '0');
  const inPlay = total(tops.map(({ part, weight }) => times(part.inPlay, weight)));
  if (order(inPlay, zero) === 0) return undefined;
  const sum = total(tops.map(({ part, weight }) => times(part.points, weight)));
  const scaled = plus(base, over(times(sum, minus(num(rubric['total']), base)), inPlay));
  const exact = minus(plus(scaled, bonus), penalties);
  const floored = rubric['total-floor'] === undefined ? exact : larger(num(rubric['total-floor']), exact);
  const shown = halfUp(capped(floored, rubric['total-cap']), Number(mapping(rubric['rounding'])['places']));
  const after = fired.some(({ effect }) => effect === 'zero-total') ? smaller(zero, shown) : shown;
  return { total: after, grade: gradeOf(summing, parts, after) };
}

/** Four goes down, five goes up, away from zero. */
function halfUp(x: Ratio, places: number): Ratio {
  const step = 10n ** BigInt(places);
  const size = x.num < 0n ? -x.num : x.num;
  const kept = (2n * size * step + x.den) / (2n * x.den);
  return ratio(x.num < 0n ? -kept : kept, step);
}

function gradeOf({ rubric, branch, fired, items }: Summing, parts: readonly Part[], points: Ratio): string {
  const grades = list(rubric['grades']).map(mapping);
  const enough = (is: Ratio, of: Ratio, share: Tree | undefined) => order(is, times(of, num(share))) >= 0;
  const meets = ({ requires }: Mapping): boolean => {
    const { 'each-category': each, categories, items: asked, vetoes, facts } = mapping(requires);
    const applying = parts.filter((part) => order(part.inPlay, zero) > 0);
    const itemList = itemsIn(list(rubric['categories']));
    return (
      (each === undefined || applying.every((part) => !part.each || enough(part.points, part.inPlay, each))) &&
      Object.entries(mapping(categories)).every(([id, share]) =>
        applying.every((part) => part.id !== id || enough(part.points, part.inPlay, share)),
      ) &&
      Object.entries(mapping(asked)).every(([id, share]) => {
        const is = items.get(id)?.points;
        const full = itemList.find((item) => item['id'] === id)?.['points'];
        return typeof is !== 'object' || enough(is, num(full), share);
      }) &&
      (vetoes === undefined || fired.length === 0) &&
      (facts === undefined || holds(branch, facts) === true)
    );
  };
  const line = ({ from }: Mapping): Ratio | undefined =>
    from === undefined ? undefined : String(from).endsWith('%') ? times(num(from), num(rubric['total'])) : num(from);
  const reached = grades.findIndex((grade) => {
    const from = line(grade);
    return (from === undefined || order(points, from) >= 0) && (grade['requires'] === undefined || meets(grade));
  });
  const at = (id: Tree | undefined) => grades.findIndex((grade) => grade['id'] === id);
  let index = reached < 0 ? grades.length - 1 : reached;
  const effectsOf = fired.map(({ effect }) => effect);
  for (const effect of effectsOf) if (isMapping(effect) && effect['grade'] !== undefined) index = at(effect['grade']);
  for (const effect of effectsOf)
    if (isMapping(effect) && effect['down'] !== undefined) index += Number(effect['down']);
  for (const effect of effectsOf)
    if (isMapping(effect) && effect['ceiling'] !== undefined) index = Math.max(index, at(effect['ceiling']));
  if (effectsOf.includes('lowest-grade')) index = grades.length - 1;
  return String(grades[Math.min(index, grades.length - 1)]?.['id']);
}
