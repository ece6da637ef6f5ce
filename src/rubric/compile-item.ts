import { type Clause, type ClauseEntry, type CountedClause, clausesOf, readsFindings } from '../clauses/clause.ts';
import { compileApplies, compileClauses } from '../clauses/compile-clauses.ts';
import { type Compiling, numberAt, parsePercent } from '../clauses/compiling.ts';
import { valueKindOf } from '../clauses/values/index.ts';
import type { Path } from '../model/diagnostic.ts';
import { add, type Exact, equals, exactText, multiply, one, subtract, zero } from '../model/exact.ts';
import type { Assessors, Item, MissingPolicy, NotApplicablePolicy } from './rubric.ts';
import type { WrittenAssessors, WrittenItem } from './written.ts';

/** What an item takes over from the rubric where it does not say otherwise. */
export type ItemDefaults = {
  readonly missing: MissingPolicy;
  readonly notApplicable: NotApplicablePolicy;
  readonly assessors: Assessors | undefined;
};

/** A written item as meant. `above` is the weight of all categories it stands in. */
export function compileItem(
  cx: Compiling,
  written: WrittenItem,
  path: Path,
  above: Exact,
  defaults: ItemDefaults,
): Item {
  const points = numberAt(cx, written.points, [...path, 'points']);
  const weight = written.weight === undefined ? one : (parsePercent(written.weight) ?? one);
  const number = (key: 'bonus-cap' | 'penalty-cap') => {
    const text = written[key];
    return text === undefined ? undefined : numberAt(cx, text, [...path, key]);
  };
  const stated = statedStart(cx, written.start, points, [...path, 'start']);
  const [bonusCap, penaltyCap] = [number('bonus-cap'), number('penalty-cap')];
  const entries = compileClauses(cx, written.clauses, {
    path: [...path, 'clauses'],
    stages: ['empty', 'take', 'give', 'top', 'beyond'],
    values: true,
    worth: subtract(points, stated ?? zero),
    capped: [
      ...(bonusCap === undefined ? [] : ['top' as const]),
      ...(penaltyCap === undefined ? [] : ['beyond' as const]),
    ],
  });
  // a literal that begins with a spread gives every object a hidden shape of its own, and items are looked at most
  return {
    points,
    weight,
    inTotal: multiply(multiply(points, weight), above),
    applies: written.applies && compileApplies(cx, written.applies, [...path, 'applies']),
    variant: written.variant,
    notApplicable: written['not-applicable'] ?? defaults.notApplicable,
    missing: written.missing ?? defaults.missing,
    counts: written.counts !== 'false',
    start: startOf(cx, entries, points, stated, path),
    bonusCap,
    penaltyCap,
    assessors: written.assessors ? compileAssessors(cx, written.assessors, [...path, 'assessors']) : defaults.assessors,
    entries,
    clauses: clausesOf(entries),
    needsFinding: clausesOf(entries).some(readsFindings),
    dependsOnPlan: clausesOf(entries).some(dependsOnPlan),
    mayEmptyCategory: clausesOf(entries).some(mayEmptyCategory),
    ...textsOf(written, path),
  };
}

/** Whether it may turn out not to apply, as where a plan is zero. */
const dependsOnPlan = (clause: Clause): boolean =>
  clause.form === 'value' && valueKindOf(clause.value).mayNotApply !== undefined;

const mayEmptyCategory = (clause: Clause): boolean =>
  clause.form === 'counted' &&
  ((clause.effect.kind === 'zero' && clause.effect.scope === 'category') || clause.escalation?.empties === 'category');

const listOf = (written: string | readonly string[] | undefined): readonly string[] =>
  written === undefined ? [] : typeof written === 'string' ? [written] : written;

const textsOf = (written: WrittenItem, path: Path) => ({
  id: written.id,
  renamedFrom: written['renamed-from'],
  title: written.title,
  path,
  requirement: written.requirement,
  covers: written.covers ?? [],
  source: written.source,
  method: listOf(written.method),
  proof: listOf(written.proof),
  remedy: written.remedy,
  scoredBy: written['scored-by'],
  note: written.note,
});

/** Several assessors as meant. */
export const compileAssessors = (cx: Compiling, written: WrittenAssessors, path: Path): Assessors => ({
  combine: written.combine,
  spread: written.spread === undefined ? undefined : numberAt(cx, written.spread, [...path, 'spread']),
});

function statedStart(cx: Compiling, start: string | undefined, points: Exact, path: Path): Exact | undefined {
  if (start === undefined) return undefined;
  return start === 'full' ? points : start === 'zero' ? zero : numberAt(cx, start, path);
}

/** The points before any clause: stated, or full where clauses only take, zero where they only give. */
function startOf(
  cx: Compiling,
  entries: readonly ClauseEntry[],
  points: Exact,
  stated: Exact | undefined,
  path: Path,
): Exact {
  const values = clausesOf(entries).flatMap((clause) => (clause.form === 'value' ? [clause.value] : []));
  if (values.length > 0) {
    const worth = values.reduce((sum, value) => add(sum, valueKindOf(value).worth(value)), stated ?? zero);
    if (!equals(worth, points)) reportWorth(cx, worth, points, path);
    return stated ?? zero;
  }
  if (stated !== undefined) return stated;
  const stages = stagesOf(entries);
  const takes = stages.some((stage) => stage === 'take' || stage === 'empty');
  const gives = stages.some((stage) => stage === 'give');
  const onlyTops = stages.length > 0 && stages.every((stage) => stage === 'top');
  if (takes === gives && (takes || onlyTops)) reportStart(cx, path);
  return gives ? zero : points;
}

const stagesOf = (entries: readonly ClauseEntry[]) =>
  clausesOf(entries)
    .filter((clause): clause is CountedClause => clause.form === 'counted')
    .map(({ stage }) => stage);

const reportWorth = (cx: Compiling, worth: Exact, points: Exact, path: Path): void =>
  cx.report({
    code: 'rubric/worth-sum',
    path: [...path, 'points'],
    message: {
      zh: `本项${exactText(points)}分，但各条可得（连同起始分）合计${exactText(worth)}分`,
      en: `the item is worth ${exactText(points)}, but its clauses and start add up to ${exactText(worth)}`,
    },
    hint: { zh: '修改分值，或用 worth、start 分配', en: 'change the points, or divide them by worth and start' },
  });

const reportStart = (cx: Compiling, path: Path): void =>
  cx.report({
    code: 'rubric/start-missing',
    path,
    message: {
      zh: '本项没有写明从满分还是零分开始（既扣分又给分，或只有加分）',
      en: 'it is not stated where the item starts: it both takes and gives, or has nothing but bonus',
    },
    hint: { zh: '加上 start: full 或 start: zero（也可写分数）', en: 'add start: full or start: zero (or a number)' },
  });
