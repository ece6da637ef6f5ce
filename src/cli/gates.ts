import type { Lang, Roster, Rubric } from '../index.ts';
import { nearest } from '../index.ts';

/** What makes a readable run end with exit code 1. */
export type Gate =
  | { readonly kind: 'missing' | 'veto' | 'none' }
  | { readonly kind: 'below'; readonly grade: Rubric['grades'][number] };

/** What is said of a gate that is none. */
type Said = { readonly message: string; readonly hint: string };

/** A gate as written on the command line; or why it is none. */
export function parseGate(
  text: string,
  rubric: Rubric,
): Gate | { readonly kind: 'unknown'; readonly why: Readonly<Record<Lang, Said>> } {
  if (text === 'missing' || text === 'veto' || text === 'none') return { kind: text };
  const name = text.replace(/^below[=:]/, '');
  const grade = rubric.grades.find(({ id, title }) => id === name || title === name);
  if (grade) return { kind: 'below', grade };
  const known = ['missing', 'veto', 'none', ...rubric.grades.flatMap(({ id, title }) => [id, title])];
  const meant = nearest(name, known);
  const ask = { zh: meant ? `是不是“${meant}”？` : '', en: meant ? `did you mean "${meant}"? ` : '' };
  return {
    kind: 'unknown',
    why: {
      zh: { message: `没有“${text}”这种情况或等次`, hint: `${ask.zh}可写：${known.join('、')}` },
      en: { message: `there is no condition or grade "${text}"`, hint: `${ask.en}known are: ${known.join(', ')}` },
    },
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
  const en = { missing: 'with items missing', veto: 'vetoed', below: 'below the grade', none: '' }[gate.kind];
  const grade = gate.kind === 'below' ? (lang === 'zh' ? `“${gate.grade.title}”` : ` "${gate.grade.title}"`) : '';
  return lang === 'zh'
    ? `未通过：${count}个支部${zh}${grade}`
    : `not passed: ${count} ${count === 1 ? 'branch' : 'branches'} ${en}${grade}`;
}
