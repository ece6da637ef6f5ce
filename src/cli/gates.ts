import type { Lang, Roster, Rubric, Told } from '../index.ts';
import { nearest } from '../index.ts';

/** What makes a readable run end with exit code 1. */
export type Gate =
  | { readonly kind: 'missing' | 'veto' | 'none' }
  | { readonly kind: 'below'; readonly grade: Rubric['grades'][number] };

/** A gate as written on the command line; or why it is none. */
export function parseGate(text: string, rubric: Rubric): Gate | { readonly kind: 'unknown'; readonly why: Told } {
  if (text === 'missing' || text === 'veto' || text === 'none') return { kind: text };
  const name = text.replace(/^below[=:]/, '');
  const grade = rubric.grades.find(({ id, title }) => id === name || title === name);
  if (grade) return { kind: 'below', grade };
  const known = ['missing', 'veto', 'none', ...rubric.grades.flatMap(({ id, title }) => [id, title])];
  const meant = nearest(name, known);
  const hint = meant ?? known.join(', ');
  return {
    kind: 'unknown',
    why: { zh: `--fail-on 不认识“${text}”；可写：${hint}`, en: `--fail-on does not know "${text}"; write ${hint}` },
  };
}

/** How many branches a gate stops. A branch that may still end up below a grade is stopped by it. */
export function stoppedBy(gate: Gate, { rubric, standings }: Roster): number {
  const rankOf = (grade: Rubric['grades'][number]) => rubric.grades.indexOf(grade);
  switch (gate.kind) {
    case 'missing':
      return standings.filter(({ missing }) => missing.length > 0).length;
    case 'veto':
      return standings.filter(({ vetoes }) => vetoes.length > 0).length;
    case 'below':
      return standings.filter(({ grades }) => rankOf(grades.lowest) > rankOf(gate.grade)).length;
    default:
      return 0;
  }
}

/** What a gate that stopped branches says. */
export function gateTold(gate: Gate, count: number, lang: Lang): string {
  const zh = { missing: '有缺失的分项', veto: '有否决项', below: '低于要求的等次', none: '' }[gate.kind];
  const en = { missing: 'have items missing', veto: 'are vetoed', below: 'are below the required grade', none: '' }[
    gate.kind
  ];
  const grade = gate.kind === 'below' ? (lang === 'zh' ? `“${gate.grade.title}”` : ` "${gate.grade.title}"`) : '';
  return lang === 'zh' ? `未通过：${count}个支部${zh}${grade}` : `not passed: ${count} branches ${en}${grade}`;
}
