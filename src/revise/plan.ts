import type { AssessmentFile } from '../assessment/assessment.ts';
import type { Told } from '../model/told.ts';
import { allCategories } from '../rubric/compile-category.ts';
import type { Correspondence } from './correspondence.ts';

/** A plan for the old version as a plan for the new one, and what of it had to be left out. */
export type RevisedPlan = { readonly written: AssessmentFile; readonly left: readonly Told[] };

/**
 * The plan under the new names: groups, ranking and quotas. Facts from elsewhere have been taken in already, and what follows
 * from a result, kept results and samples are no part of a preview.
 */
export function revisedPlan(written: AssessmentFile, { after, names }: Correspondence): RevisedPlan {
  const left: Told[] = [];
  const parts = new Set([...allCategories(after.categories), ...after.items].map(({ id }) => id));
  const grades = new Set(after.grades.map(({ id }) => id));
  const without = (name: string, there: boolean): boolean => {
    if (!there) left.push(gone(name));
    return there;
  };
  const { groups, ranking, quotas } = written;
  const by = groups && names.fact(groups.by);
  const breakers = ranking?.['tie-breakers']
    ?.map(names.part)
    .filter((name) => without(name, ownBreakers.has(name) || parts.has(name)));
  const limits = Object.entries(quotas ?? {})
    .map(([id, quota]) => [names.grade(id), quota] as const)
    .filter(([id]) => without(id, grades.has(id)));
  return {
    left,
    written: {
      ...settingsOf(written),
      ...(groups && by !== undefined && without(by, after.facts.has(by)) && { groups: { ...groups, by } }),
      ...(ranking && { ranking: { ...ranking, ...(breakers && { 'tie-breakers': breakers }) } }),
      ...(limits.length > 0 && { quotas: Object.fromEntries(limits) }),
    },
  };
}

const settingsOf = ({ assessment, rubric, title, period, near, ...written }: AssessmentFile): AssessmentFile => ({
  ...{ assessment, rubric },
  ...(title !== undefined && { title }),
  ...(period !== undefined && { period }),
  ...(near !== undefined && { near }),
  ...(written['as-of'] !== undefined && { 'as-of': written['as-of'] }),
});

const ownBreakers: ReadonlySet<string> = new Set(['base', 'exact', 'bonus']);

const gone = (name: string): Told => ({
  zh: `考核方案用到“${name}”，新细则里没有，预览时略去`,
  en: `the plan uses "${name}", which the new version does not have; it was left out`,
});
