import type { Told } from './told.ts';

/** Who is assessed, as headings and sentences call them: 支部, 党员, 市直单位. */
export type Assessed = {
  /** One of them within a sentence: `支部`, `branch`. */
  readonly one: Told;
  /** Several of them within a sentence: `支部`, `branches`. */
  readonly many: Told;
  /** One of them as a heading: `支部`, `Branch`. */
  readonly heading: Told;
  /** All who take part: `参评支部`, `the branches assessed`. */
  readonly taking: Told;
  /** The word that Chinese counts them with: 个, or 名 for persons. */
  readonly counter: '个' | '名';
  readonly kind: 'branch' | 'person' | 'unit';
};

/** The words for whom a rubric assesses, by what it says behind `assesses`: in every report they come from here. */
export function assessedAs(assesses: string): Assessed {
  const text = assesses.replace(/（[^（）]*）$|\([^()]*\)$/, '').trim();
  const kind = kindOf(text);
  const zh = kind === 'branch' ? '支部' : fits(text) ? text : '对象';
  const { one, many } = english[kind];
  return {
    one: { zh, en: one },
    many: { zh, en: many },
    heading: { zh, en: kind === 'branch' ? 'Branch' : 'Assessed' },
    taking: { zh: `参评${zh}`, en: `the ${many} assessed` },
    counter: kind === 'person' ? '名' : '个',
    kind,
  };
}

function kindOf(text: string): Assessed['kind'] {
  if (personEnding.test(text)) return 'person';
  return /支部|branch/i.test(text) ? 'branch' : 'unit';
}

const personEnding = /(?:员|书记|长|干部|发展对象|积极分子|代表|人|教师|学生)$/;

// a word that fills the page is no heading
const fits = (text: string): boolean => text !== '' && text.length <= 12;

const english = {
  branch: { one: 'branch', many: 'branches' },
  person: { one: 'person', many: 'people' },
  unit: { one: 'unit', many: 'units' },
} as const;

/** The words where nothing says who is assessed. */
export const branches: Assessed = assessedAs('党支部');

/** So many of them: `20个支部`, `20名党员`; `20 branches`, `20 people`. */
export const countOf = (n: number, { counter, one, many }: Assessed): Told => ({
  zh: `${n}${counter}${many.zh}`,
  en: `${n} ${n === 1 ? one.en : many.en}`,
});
