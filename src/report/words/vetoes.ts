import { conditionTold } from '../../clauses/condition.ts';
import { triggerKindOf } from '../../clauses/triggers/index.ts';
import type { BranchScore, VetoScore } from '../../engine/score.ts';
import { assertNever } from '../../model/assert-never.ts';
import type { Told } from '../../model/told.ts';
import type { Category, Rubric, Veto, VetoEffect } from '../../rubric/rubric.ts';

/** The circumstances of a veto in words: whom it concerns, what sets it off, and what excuses. */
export function vetoTold({ clause }: Veto): Told {
  const when = triggerKindOf(clause.trigger).tell(clause.trigger);
  const whom = clause.applies && conditionTold(clause.applies);
  const excuse =
    clause.excuse &&
    (clause.excuse.kind === 'words' ? verbatimText(clause.excuse.text) : conditionTold(clause.excuse.condition));
  return {
    zh: `${whom ? `（${whom.zh}的）` : ''}${when.zh}${excuse ? `，${excuse.zh}的除外` : ''}`,
    en: `${whom ? `(where ${whom.en}) ` : ''}${when.en}${excuse ? `, unless ${excuse.en}` : ''}`,
  };
}

const verbatimText = (text: string): Told => ({ zh: text, en: text });

/** What a veto does, in words. */
export function vetoEffectTold(effect: VetoEffect, rubric: Rubric): Told {
  switch (effect.kind) {
    case 'zero-total':
      return { zh: '总分记0分', en: 'the total becomes 0' };
    case 'lowest-grade':
      return { zh: '定为最低等次', en: 'the lowest grade' };
    case 'ceiling':
      return {
        zh: `等次最高为“${gradeTitle(rubric, effect.grade)}”`,
        en: `no grade above "${gradeTitle(rubric, effect.grade)}"`,
      };
    case 'down':
      return { zh: `等次降${effect.by}等`, en: `${effect.by} grade${effect.by === 1 ? '' : 's'} down` };
    case 'ineligible':
      return { zh: '取消评先资格，等次不变', en: 'not eligible for awards; the grade stays' };
    case 'zero': {
      const title = categoryTitle(rubric.categories, effect.category) ?? effect.category;
      return { zh: `“${title}”不得分`, en: `"${title}" earns nothing` };
    }
    case 'grade':
      return {
        zh: `直接定为“${gradeTitle(rubric, effect.grade)}”`,
        en: `graded "${gradeTitle(rubric, effect.grade)}" directly`,
      };
    default:
      return assertNever(effect);
  }
}

const gradeTitle = (rubric: Rubric, id: string): string => rubric.grades.find((grade) => grade.id === id)?.title ?? id;

function categoryTitle(categories: readonly Category[], id: string): string | undefined {
  for (const category of categories) {
    const found = category.id === id ? category.title : categoryTitle(category.categories, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What was found of a veto in this case. */
export const vetoFoundTold = ({ veto }: VetoScore, score: BranchScore): Told => {
  const mark = score.evidence.vetoes.get(veto.id);
  if (mark?.kind === 'excused') return { zh: `经认定例外：${mark.reason}`, en: `excused: ${mark.reason}` };
  return triggerKindOf(veto.clause.trigger).tellFound(veto.clause.trigger, score.known, mark);
};
