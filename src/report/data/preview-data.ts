import type { ClausePart } from '../../diff/clause-parts.ts';
import type { OpenPart } from '../../diff/open-parts.ts';
import { type Exact, exactText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import { type Change, idOf } from '../../revise/change.ts';
import type { Standing } from '../../roster/roster.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { type Effect, gradeMove, movesRank, type PreviewBranch, summaryOf } from '../parts/preview-effect.ts';
import type { Json, Report } from '../report.ts';
import { clausePartTold, openPartTold, type Scores } from '../words/preview.ts';
import { changeTold, type Versions } from '../words/revisions.ts';
import { boundsData, exactOrNull, gradeData, type JsonObject, orNull, schemaVersion } from './common.ts';

type Previewed = Versions & {
  readonly hashes: { readonly before: string; readonly after: string };
  readonly changes: readonly Change[];
  readonly effect: Effect | undefined;
};

/** A preview as published; a line for every difference, then one for every branch. */
export function previewData(preview: Previewed, lang: Lang): Report['data'] {
  const { before, after, hashes, effect } = preview;
  const changes = preview.changes.map((change): Json => changeData(change, preview, lang));
  const branches = effect?.branches.map((one): Json => branchData(one, effect, lang));
  const document: JsonObject = {
    ...{ schemaVersion, view: 'preview', tool: 'biaochi', language: lang },
    before: rubricData(before, hashes.before),
    after: rubricData(after, hashes.after),
    changes,
    summary: effect ? summaryData(effect) : null,
    branches: branches ?? null,
  };
  return { document, records: [...changes, ...(branches ?? [])] };
}

const rubricData = ({ id, version, title }: Rubric, hash: string): JsonObject => ({ id, version, hash, title });

function changeData(change: Change, versions: Versions, lang: Lang): JsonObject {
  const { weight, how, aspect, before, after, alike } = change;
  const told = changeTold(change, versions, lang);
  return {
    weight,
    how,
    kind: (after ?? before)?.kind ?? 'rubric',
    id: { before: before ? idOf(before) : null, after: after ? idOf(after) : null },
    part: told.part,
    aspect,
    before: orNull(told.before),
    after: orNull(told.after),
    alike: orNull(alike),
  };
}

function summaryData(effect: Effect): JsonObject {
  const { spread, perhapsGrades, ...counts } = summaryOf(effect);
  return {
    branches: counts.all,
    up: counts.up,
    down: counts.down,
    same: counts.same,
    open: counts.open,
    gradeChanges: counts.grades,
    possibleGradeChanges: perhapsGrades,
    rankChanges: counts.ranks,
    mean: exactOrNull(spread?.mean),
    meanSize: exactOrNull(spread?.size),
    lowest: exactOrNull(spread?.lowest),
    highest: exactOrNull(spread?.highest),
  };
}

function branchData(one: PreviewBranch, effect: Effect, lang: Lang): JsonObject {
  const { branch, name, before, after, change, scores } = one;
  return {
    branch,
    name,
    before: standingData(before, effect.before.rubric, lang),
    after: standingData(after, effect.after.rubric, lang),
    gradeChanges: { same: false, other: true, perhaps: null }[gradeMove(one)],
    rankChanges: movesRank(one),
    by: change ? rangeData(change.by) : null,
    parts: change && scores ? change.parts.map((part) => partData(part, scores, lang)) : null,
  };
}

const standingData = (standing: Standing | undefined, { rounding }: Rubric, lang: Lang): Json =>
  standing
    ? {
        total: boundsData(standing.total, rounding.places, lang),
        rank: orNull(standing.rank),
        grade: standing.grade ? gradeData(standing.grade) : null,
      }
    : null;

const rangeData = ({ low, high }: { readonly low: Exact; readonly high: Exact }): JsonObject => ({
  low: exactText(low),
  high: exactText(high),
});

const partData = (part: OpenPart, scores: Scores, lang: Lang): JsonObject => ({
  kind: part.part.kind,
  item: part.part.kind === 'item' ? part.part.item.id : null,
  by: rangeData(part.by),
  told: openPartTold(part, scores, lang),
  clauses: part.clauses.map((clause) => ({
    kind: clause.kind,
    clause: clauseId(clause),
    by: exactText(clause.by),
    told: clausePartTold(clause, part, scores, lang),
  })),
});

const clauseId = (one: ClausePart): string | null =>
  one.kind === 'clause' ? ((one.after ?? one.before)?.clause.id ?? null) : null;
