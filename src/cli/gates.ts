import type { Assessment, Lang, Roster, Rubric } from '../scoring.ts';
import { countOf, nearest } from '../scoring.ts';

/** What makes a readable run end with exit code 1. */
export type Gate =
  | { readonly kind: 'missing' | 'veto' | 'none' }
  | { readonly kind: 'below'; readonly grade: Rubric['grades'][number] }
  | { readonly kind: 'consequence'; readonly id: string; readonly title: string };

/** What is said of a gate that is none. */
type Said = { readonly message: string; readonly hint: string };

/** A gate as written on the command line; or why it is none. */
export function parseGate(
  text: string,
  rubric: Rubric,
  { consequences }: Assessment,
): Gate | { readonly kind: 'unknown'; readonly why: Readonly<Record<Lang, Said>> } {
  if (text === 'missing' || text === 'veto' || text === 'none') return { kind: text };
  const meantConsequence = /^consequence[=:](.*)$/s.exec(text)?.[1];
  if (meantConsequence !== undefined) return consequenceGate(meantConsequence, consequences);
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

function consequenceGate(name: string, consequences: Assessment['consequences']): ReturnType<typeof parseGate> {
  const found = consequences.find(({ id }) => id === name);
  if (found) return { kind: 'consequence', id: found.id, title: found.title };
  const known = consequences.map(({ id }) => id);
  const meant = nearest(name, known);
  const ask = { zh: meant ? `是不是“${meant}”？` : '', en: meant ? `did you mean "${meant}"? ` : '' };
  const none = known.length === 0;
  return {
    kind: 'unknown',
    why: {
      zh: {
        message: `考核方案的结果运用里没有“${name}”`,
        hint: none ? '在 assessment.yaml 中写上 consequences' : `${ask.zh}可写：${known.join('、')}`,
      },
      en: {
        message: `the assessment has no consequence "${name}"`,
        hint: none ? 'write consequences into assessment.yaml' : `${ask.en}known are: ${known.join(', ')}`,
      },
    },
  };
}

/** How many branches a gate stops. A branch that may still end up below a grade, or be hit by a consequence, is stopped by it. */
export function stoppedBy(gate: Gate, { rubric, standings, consequences }: Roster): number {
  const rankOf = (grade: Rubric['grades'][number]) => rubric.grades.indexOf(grade);
  switch (gate.kind) {
    case 'missing':
      return standings.filter(({ missing }) => missing.length > 0).length;
    case 'veto':
      return standings.filter(({ vetoes }) => vetoes.length > 0).length;
    case 'below':
      return standings.filter(({ grades }) => rankOf(grades.lowest) > rankOf(gate.grade)).length;
    case 'consequence':
      return consequences.find(({ consequence }) => consequence.id === gate.id)?.hits.length ?? 0;
    default:
      return 0;
  }
}

/** What a gate that stopped branches says. */
export function gateTold(gate: Gate, count: number, whom: Rubric['whom'], lang: Lang): string {
  const zh = {
    missing: '有缺失的分项',
    veto: '有否决项',
    below: '低于要求的等次',
    consequence: '适用或可能适用',
    none: '',
  };
  const en = {
    missing: 'with items missing',
    veto: 'vetoed',
    below: 'below the grade',
    consequence: 'hit or possibly hit by',
    none: '',
  };
  const title = gate.kind === 'below' ? gate.grade.title : gate.kind === 'consequence' ? gate.title : undefined;
  const named = title === undefined ? '' : lang === 'zh' ? `“${title}”` : ` "${title}"`;
  return lang === 'zh'
    ? `未通过：${countOf(count, whom).zh}${zh[gate.kind]}${named}`
    : `not passed: ${countOf(count, whom).en} ${en[gate.kind]}${named}`;
}
