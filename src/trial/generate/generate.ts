import { type Day, dayOf, dayText } from '../../model/day.ts';
import type { Mark } from '../../model/marks.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { type Coverage, noting } from '../coverage/coverage.ts';
import type { Owned } from '../coverage/target.ts';
import { readBasis } from '../evidence.ts';
import { outcomeOf } from '../run.ts';
import type { Mapping, Trial } from '../trial.ts';
import { sectionsOf, type Texts } from './branch.ts';
import { capCases } from './cap-cases.ts';
import { clauseCases } from './clause-cases.ts';
import { gradeCases } from './grade-cases.ts';
import type { MadeCase, Making } from './made.ts';
import { perfectBranch } from './perfect.ts';
import { type Start, startFrom } from './solve.ts';
import { overviewCases, stateCases, worstCase, worstChange } from './story-cases.ts';

/** The cases of a rubric that were made, what they depart from, and what all cases together cover. */
export type Generated = {
  readonly rubric: Rubric;
  readonly asOf: Day;
  readonly base: Mapping;
  readonly cases: readonly MadeCase[];
  readonly coverage: Coverage;
  /** What was seen not to be possible, and why, by the name of the target. */
  readonly unreachable: ReadonlyMap<string, string>;
};

/**
 * The cases at the boundaries of a rubric: every clause alone, every edge, level, cap, veto and grade. Where there are tests
 * already, only what they do not cover is added to them.
 */
export function generate(rubric: Rubric, existing: Trial | undefined, wanted: Day | undefined): Generated {
  const written = existing?.written['as-of'];
  const asOf =
    wanted ??
    existing?.cases.find(({ asOf: day }) => day !== undefined && written !== undefined)?.asOf ??
    usualDay(rubric);
  const { base, texts } = baseOf(rubric, existing, asOf);
  const notes = noting(rubric);
  for (const one of existing?.cases ?? []) notes.note(outcomeOf(rubric, one));
  const basis = readBasis(rubric, '', base);
  const unreachable = new Map(existing?.unreachable);
  if (!basis.ok) return { rubric, asOf, base, cases: [], coverage: notes.done(unreachable), unreachable };
  const { evidence } = basis.value;
  const outcome = outcomeOf(rubric, { it: '', path: [], asOf, evidence, others: [], reviewed: false });
  const making: Making = { rubric, asOf, basis: basis.value, outcome, noting: notes, unreachable, cases: [] };
  const markOf = ({ owner, clause }: Owned): Mark | undefined => {
    if (owner.kind !== 'item') return evidence[owner.kind].get(clause.id);
    const finding = evidence.findings.get(owner.item.id);
    return finding?.state === 'found' ? finding.marks.get(clause.id) : undefined;
  };
  makeCases(making, startFrom(rubric, texts, asOf, markOf), existing !== undefined);
  const there = new Set(existing?.cases.map(({ it }) => it));
  const cases = making.cases.filter(({ it }) => !there.has(it));
  return { rubric, asOf, base, cases: inOrder(rubric, cases), coverage: notes.done(unreachable), unreachable };
}

function makeCases(making: Making, start: Start, added: boolean): void {
  if (!added) overviewCases(making, start);
  const singles = clauseCases(making, start);
  const worst = worstChange(making, start, singles);
  capCases(making, start, worst);
  if (!added) {
    stateCases(making);
    worstCase(making, worst);
  }
  gradeCases(making, start, singles);
}

/** A day late in the year that the rubric was issued in, or is named after. */
function usualDay({ issuedOn, version, id }: Rubric): Day {
  const year = /\d{4}/.exec(issuedOn ?? '') ?? /\b(?:19|20)\d{2}\b/.exec(`${version} ${id}`);
  return dayOf(Number(year?.[0] ?? 2020), 12, 20) ?? (0 as Day);
}

function baseOf(
  rubric: Rubric,
  existing: Trial | undefined,
  asOf: Day,
): { readonly base: Mapping; readonly texts: Texts } {
  const own = existing?.written.base;
  if (own) return { base: own, texts: textsIn(own) };
  const { texts, findings } = perfectBranch(rubric, asOf);
  const sections = sectionsOf(rubric, texts);
  const filled = Object.entries({ ...sections, findings }).filter(([, of]) => Object.keys(of).length > 0);
  return { base: Object.fromEntries(filled), texts };
}

/** The plain values of profile and facts. */
function textsIn(base: Mapping): Texts {
  const sections = [base['profile'], base['facts']];
  return new Map(
    sections.flatMap((section) =>
      Object.entries(typeof section === 'object' && section !== null ? section : {}).flatMap(
        ([name, value]): readonly (readonly [string, string])[] => {
          const text = typeof value === 'object' && value !== null ? (value as Mapping)['value'] : value;
          return typeof text === 'string' ? [[name, text]] : [];
        },
      ),
    ),
  );
}

const overview = '总览';

/** The cases by heading: the overview first, then the items in the order of the rubric, then what concerns the total. */
function inOrder({ items }: Rubric, cases: readonly MadeCase[]): readonly MadeCase[] {
  const headings = [overview, ...items.map(({ title }) => title), '加分', '扣减', '一票否决', '封顶', '等次'];
  const place = ({ under }: MadeCase): number => headings.indexOf(under);
  return cases.toSorted((a, b) => place(a) - place(b));
}

/** The as-of day of generated cases, as files write it. */
export const asOfText = ({ asOf }: Generated): string => dayText(asOf);
