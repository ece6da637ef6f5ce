import type { BranchScore, CategoryScore, ItemScore } from '../../engine/score.ts';
import type { Lang } from '../../model/told.ts';
import { type Place, placesOfAward } from '../parts/places.ts';
import type { Json, ReportData } from '../report.ts';
import { gradeSteps, type Quotas } from '../words/grading.ts';
import type { Telling } from './award-data.ts';
import { itemData, scoreData } from './branch-data.ts';
import { headData, type JsonObject, orNull } from './common.ts';

/** What the explanation is asked for. */
export type ExplainRequest = {
  readonly lang: Lang;
  readonly rubricHash: string;
  readonly place: Place;
  readonly item?: string;
  readonly quotas?: Quotas | undefined;
};

/** The explanation as published data: the score with the places of every clause; only one item where one was asked for. */
export function explainData(score: BranchScore, { lang, rubricHash, place, item, quotas }: ExplainRequest): ReportData {
  const only = item === undefined ? score : { ...score, ...restricted(score, item) };
  const telling: Telling = {
    score: only,
    lang,
    places: (placed) => {
      const { rubric, evidence } = placesOfAward(placed, score.rubric, place);
      return { rubric, evidence };
    },
  };
  const document: JsonObject = {
    ...headData('explain', score.rubric, rubricHash, lang),
    item: orNull(item),
    ...scoreData(telling),
    gradeSteps: gradeSteps(score, lang, quotas),
  };
  return { document, records: only.items.flatMap((one) => clauseRecords(one, telling)) };
}

const restricted = (score: BranchScore, id: string) => ({
  items: score.items.filter(({ item }) => item.id === id),
  categories: score.categories.flatMap((one) => restrictedCategory(one, id)),
});

function restrictedCategory(one: CategoryScore, id: string): readonly CategoryScore[] {
  const items = one.items.filter(({ item }) => item.id === id);
  const categories = one.categories.flatMap((child) => restrictedCategory(child, id));
  return items.length + categories.length === 0 ? [] : [{ ...one, items, categories }];
}

/** A record for each clause of an item, or one for the item where none was applied. */
function clauseRecords(one: ItemScore, telling: Telling): readonly Json[] {
  const { branch } = telling.score.evidence;
  const data = itemData(one.state === 'decided' ? one.before : one, telling);
  const head = { branch, item: one.item.id, itemState: one.state };
  const clauses = listOf(data['clauses']).map((clause) => ({ ...head, assessor: null, ...clause }));
  const several = listOf(data['assessors']).flatMap((assessor) =>
    listOf(assessor['clauses']).map((clause) => ({ ...head, assessor: assessor['by'] ?? null, ...clause })),
  );
  const all = [...clauses, ...several];
  return all.length > 0 ? all : [{ ...head, assessor: null }];
}

const listOf = (data: Json | undefined): readonly JsonObject[] =>
  Array.isArray(data) ? (data as readonly JsonObject[]) : [];
