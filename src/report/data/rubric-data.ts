import type { Clause } from '../../clauses/clause.ts';
import { conditionTold } from '../../clauses/condition.ts';
import { clauseTold } from '../../clauses/sentence.ts';
import { exactText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Change } from '../../resolve/resolved.ts';
import type { Category, Item, Rubric, Section } from '../../rubric/rubric.ts';
import type { Json, ReportData } from '../report.ts';
import { computingTold, countingTold } from '../words/computing.ts';
import { requirementsTold } from '../words/grades.ts';
import { vetoEffectTold, vetoTold } from '../words/vetoes.ts';
import { exactOrNull, headData, type JsonObject, orNull } from './common.ts';

/** What is asked for: the language, and how places are said. */
type RubricRequest = {
  readonly lang: Lang;
  readonly rubricHash: string;
  readonly place: (at: Change['at']) => string;
};

/** The rubric as published data. */
export function rubricData(rubric: Rubric, { rubricHash, lang, place }: RubricRequest): ReportData {
  const document: JsonObject = {
    ...headData('rubric', rubric, rubricHash, lang),
    title: rubric.title,
    assesses: rubric.assesses,
    issuedBy: orNull(rubric.issuedBy),
    issuedOn: orNull(rubric.issuedOn),
    note: orNull(rubric.note),
    applies: rubric.applies ? conditionTold(rubric.applies)[lang] : null,
    total: exactText(rubric.total),
    base: exactText(rubric.base),
    totalCap: exactOrNull(rubric.totalCap),
    totalFloor: exactOrNull(rubric.totalFloor),
    standards: rubric.standards,
    rounding: { ...rubric.rounding },
    gradeOn: rubric.gradeOn,
    missing: rubric.missing,
    notApplicable: rubric.notApplicable,
    categories: rubric.categories.map((category) => categoryData(category, rubric, lang)),
    bonus: sectionData(rubric.bonus, lang),
    penalties: sectionData(rubric.penalties, lang),
    vetoes: rubric.vetoes.map((veto) => ({
      id: veto.id,
      rule: vetoTold(veto)[lang],
      effect: vetoEffectTold(veto.effect, rubric)[lang],
      source: orNull(veto.source),
      note: orNull(veto.note),
    })),
    grades: rubric.grades.map((grade) => ({
      id: grade.id,
      title: grade.title,
      from: exactOrNull(grade.from),
      requires: requirementsTold(grade.requires, rubric, lang),
      atMost: orNull(grade.atMost?.text),
    })),
    computing: computingTold(rubric, lang),
    facts: [...rubric.facts.values()].map(({ name, title, kind, unit, options, from }) => ({
      name,
      title,
      kind,
      unit,
      options,
      from,
    })),
    ...(rubric.changes.length > 0 && { changes: rubric.changes.map((change) => changeData(change, place)) }),
  };
  const records = rubric.categories.flatMap((category) => itemRecords(category, rubric, lang));
  return { document, records };
}

const changeData = ({ kind, within, field, before, after, at }: Change, place: RubricRequest['place']): JsonObject => ({
  kind,
  within,
  field: orNull(field),
  before: orNull(before),
  after: orNull(after),
  place: place(at),
});

const itemRecords = (category: Category, rubric: Rubric, lang: Lang): readonly Json[] => [
  ...category.items.map((item) => ({ category: category.id, ...itemData(item, rubric, lang) })),
  ...category.categories.flatMap((child) => itemRecords(child, rubric, lang)),
];

const categoryData = (category: Category, rubric: Rubric, lang: Lang): JsonObject => ({
  id: category.id,
  title: category.title,
  points: exactText(category.points),
  weight: exactText(category.weight),
  cap: exactOrNull(category.cap),
  floor: exactText(category.floor),
  applies: category.applies ? conditionTold(category.applies)[lang] : null,
  variant: orNull(category.variant),
  source: orNull(category.source),
  note: orNull(category.note),
  items: category.items.map((item) => itemData(item, rubric, lang)),
  categories: category.categories.map((child) => categoryData(child, rubric, lang)),
});

const itemData = (item: Item, rubric: Rubric, lang: Lang): JsonObject => ({
  id: item.id,
  title: item.title,
  points: exactText(item.points),
  weight: exactText(item.weight),
  inTotal: exactText(item.inTotal),
  start: exactText(item.start),
  counts: item.counts,
  requirement: orNull(item.requirement),
  covers: item.covers,
  source: orNull(item.source),
  method: item.method,
  proof: item.proof,
  remedy: orNull(item.remedy),
  scoredBy: orNull(item.scoredBy),
  applies: item.applies ? conditionTold(item.applies)[lang] : null,
  variant: orNull(item.variant),
  counting: countingTold(item, rubric, lang),
  note: orNull(item.note),
  clauses: item.clauses.map((clause) => clauseData(clause, lang)),
});

const clauseData = (clause: Clause, lang: Lang): JsonObject => ({
  id: clause.id,
  rule: clauseTold(clause)[lang],
  source: orNull(clause.source),
  note: orNull(clause.note),
});

const sectionData = ({ cap, clauses }: Section, lang: Lang): JsonObject => ({
  cap: exactOrNull(cap),
  clauses: clauses.map((clause) => clauseData(clause, lang)),
});
