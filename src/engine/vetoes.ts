import { award } from '../clauses/award.ts';
import type { Known } from '../clauses/known.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Grade, Rubric, VetoEffect } from '../rubric/rubric.ts';
import { lastGrade } from './grade.ts';
import type { VetoScore } from './score.ts';

/** What became of every veto. */
export const scoreVetoes = (rubric: Rubric, evidence: Evidence, known: Known): readonly VetoScore[] =>
  rubric.vetoes.map((veto) => {
    const { state, times } = award(veto.clause, known, true, evidence.vetoes.get(veto.id));
    return { veto, state, times };
  });

/** A grade after vetoes: set directly, then down, then under the lowest ceiling, then the lowest of all. */
export function gradeAfter(rubric: Rubric, grade: Grade, effects: readonly VetoEffect[]): Grade {
  const { grades } = rubric;
  const indexOf = (id: string) => grades.findIndex((one) => one.id === id);
  let index = grades.indexOf(grade);
  for (const effect of effects) if (effect.kind === 'grade') index = indexOf(effect.grade);
  for (const effect of effects) if (effect.kind === 'down') index += effect.by;
  for (const effect of effects) if (effect.kind === 'ceiling') index = Math.max(index, indexOf(effect.grade));
  if (effects.some(({ kind }) => kind === 'lowest-grade')) return lastGrade(rubric);
  return grades[Math.min(index, grades.length - 1)] ?? lastGrade(rubric);
}
