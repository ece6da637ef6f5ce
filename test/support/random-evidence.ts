import type { Clause, CountedClause } from '../../src/clauses/clause.ts';
import { readsFindings } from '../../src/clauses/clause.ts';
import type { Tree } from '../../src/document/document.ts';
import { exactText } from '../../src/model/exact.ts';
import type { Item, Rubric } from '../../src/rubric/rubric.ts';
import type { Draw } from './draw.ts';
import type { Mapping } from './tree.ts';

/** Random evidence for a random rubric: everything is there, and everything is in order. */
export function randomEvidence(
  draw: Draw,
  rubric: Rubric,
  options: { readonly notApplicable?: boolean } = {},
): Mapping {
  const findings = rubric.items.filter(({ needsFinding }) => needsFinding);
  return {
    assessed: { on: '2019-12-10', by: '验收组' },
    profile: { kind: draw.pick(['甲', '乙']), size: String(draw.int(0, 9)) },
    facts: randomFacts(draw),
    findings: Object.fromEntries(
      findings.map((item) => [item.id, randomFinding(draw, item, options.notApplicable !== false)]),
    ),
    bonus: randomClaims(draw, rubric.bonus.clauses),
    penalties: randomClaims(draw, rubric.penalties.clauses),
    vetoes: randomClaims(
      draw,
      rubric.vetoes.map(({ clause }) => clause),
    ),
  };
}

/** Random values of the facts that random rubrics declare. */
export const randomFacts = (draw: Draw): Mapping => ({
  g0: String(draw.int(0, 7)),
  g1: String(draw.int(0, 7)),
  g2: draw.pick([`${draw.int(0, 9)}/${draw.int(1, 9)}`, `${draw.int(0, 100)}%`]),
  b0: String(draw.int(0, 5)),
  b1: String(draw.int(-4, 10) / 2),
  yes: draw.pick(['true', 'false']),
  on: draw.pick(['never', '2018-11-30', '2019-03-15', '2019-09-30', '2019-10-01', '2019-12-01']),
});

function randomFinding(draw: Draw, item: Item, notApplicable: boolean): Tree {
  if (notApplicable && draw.once(12)) return { 'not-applicable': '不涉及' };
  if (item.assessors && draw.once(2)) {
    return draw.list(1, 3, (i) => ({ ...marksOf(draw, item), by: `第${i}组` }));
  }
  return marksOf(draw, item);
}

function marksOf(draw: Draw, item: Item): Mapping {
  const marks = item.clauses.filter(readsFindings).flatMap((clause): [string, Tree][] => {
    const mark = randomMark(draw, clause);
    return mark === undefined ? [] : [[clause.id, mark]];
  });
  return Object.fromEntries(marks);
}

function randomClaims(draw: Draw, clauses: readonly CountedClause[]): Mapping {
  const claims = clauses.filter(readsFindings).flatMap((clause): [string, Tree][] => {
    const mark = draw.once(2) ? randomMark(draw, clause) : undefined;
    return mark === undefined ? [] : [[clause.id, mark]];
  });
  return Object.fromEntries(claims);
}

function randomMark(draw: Draw, clause: Clause): Tree | undefined {
  if (clause.form === 'counted') return randomCount(draw, clause);
  const { value } = clause;
  switch (value.kind) {
    case 'choose':
      return { level: draw.pick([...value.levels.keys()]) };
    case 'judge':
      return { points: draw.pick([exactText(value.from), exactText(value.to)]), reason: '酌情' };
    case 'tally':
      return {
        优: String(draw.int(0, 9)),
        良: String(draw.int(0, 9)),
        差: String(draw.int(1, 9)),
        弃: String(draw.int(0, 3)),
      };
    default:
      return undefined;
  }
}

function randomCount(draw: Draw, clause: CountedClause): Tree | undefined {
  const { trigger, effect, excuse } = clause;
  if (excuse?.kind === 'words' && draw.once(4)) return { excused: '经批准' };
  if (trigger.kind === 'missing') return draw.some(trigger.list);
  if (trigger.kind !== 'fault' && trigger.kind !== 'act') return undefined;
  const amount = effect.kind === 'zero' ? undefined : effect.amount;
  const times = trigger.per === undefined ? draw.int(0, 1) : draw.int(0, 4);
  if (amount?.kind === 'by') {
    const levels = [...amount.levels.keys()];
    return Array.from({ length: times }, () => ({ level: draw.pick(levels), ...shared(draw) }));
  }
  if (amount?.kind === 'range') {
    return Array.from({ length: times }, () => ({
      points: draw.pick(['0.5', '1', '3']),
      reason: '酌情',
      ...shared(draw),
    }));
  }
  if (times > 0 && draw.once(3)) return Array.from({ length: times }, () => shared(draw));
  return String(times);
}

const shared = (draw: Draw): Mapping => ({
  ...(draw.once(4) && { matter: draw.pick(['p', 'q']) }),
  ...(draw.once(5) && { share: draw.pick(['1/3', '1/2']) }),
});

/** The evidence with some facts, profile fields and findings left out at random, or said to be unknown. */
export function withGaps(draw: Draw, evidence: Mapping, sections: readonly string[]): Mapping {
  const thinned = sections.map((section): [string, Tree] => [section, thin(draw, evidence[section] as Mapping)]);
  return { ...evidence, ...Object.fromEntries(thinned) };
}

const thin = (draw: Draw, entries: Mapping): Mapping =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([name, value]): [string, Tree][] => {
      if (!draw.once(3)) return [[name, value]];
      return draw.once(3) ? [[name, { unverifiable: '资料遗失' }]] : [];
    }),
  );

/** The gaps of one evidence filled with what stands in another. */
export function filledFrom(gappy: Mapping, other: Mapping, sections: readonly string[]): Mapping {
  const filled = sections.map((section): [string, Tree] => {
    const [known, source] = [gappy[section] as Mapping, other[section] as Mapping];
    const entries = Object.entries(source).map(([name, value]): [string, Tree] => {
      const there = known[name];
      return [name, there === undefined || isUnknown(there) ? value : there];
    });
    return [section, Object.fromEntries(entries)];
  });
  return { ...gappy, ...Object.fromEntries(filled) };
}

const isUnknown = (tree: Tree): boolean => typeof tree === 'object' && tree !== null && 'unverifiable' in tree;
