import type { Lang, Told } from '../scoring.ts';
import type { World } from './world.ts';

/** What is asked of somebody at a terminal, under the name of the option it stands for. */
export type Answers = {
  readonly title?: string;
  readonly assesses?: string;
  readonly total?: string;
  readonly categories?: string;
  readonly items?: string;
  readonly grades?: string;
  readonly branches?: string;
};

type Question = {
  readonly key: keyof Answers;
  readonly told: Told;
  readonly usual: string;
  readonly fits?: RegExp;
};

const questions: readonly Question[] = [
  { key: 'title', told: { zh: '细则名称', en: 'Title of the rubric' }, usual: '党支部考核细则' },
  { key: 'assesses', told: { zh: '考核对象', en: 'Who is assessed' }, usual: '党支部' },
  { key: 'total', told: { zh: '总分', en: 'Points in all' }, usual: '100', fits: /^[1-9]\d{0,5}$/ },
  {
    key: 'categories',
    told: { zh: '大项（用顿号分开）', en: 'Categories (with commas between)' },
    usual: '组织建设、组织生活、党员教育、作用发挥',
  },
  { key: 'items', told: { zh: '每个大项几个分项', en: 'Items in each category' }, usual: '2', fits: /^[1-9]\d?$/ },
  {
    key: 'grades',
    told: { zh: '等次，从高到低（用顿号分开）', en: 'Grades, the best first' },
    usual: '优秀、合格、不合格',
  },
  {
    key: 'branches',
    told: { zh: '各支部名称（用顿号分开），或名册文件（.csv）', en: 'Names of the branches, or a register (.csv)' },
    usual: '第一党支部',
  },
];

/** Asks one thing after another; an empty answer takes the usual one. Undefined where somebody stops answering. */
export async function askAll(lang: Lang, world: World): Promise<Answers | undefined> {
  const answers = new Map<string, string>();
  for (const question of questions) {
    const answer = await askOne(question, lang, world);
    if (answer === undefined) return undefined;
    answers.set(question.key, answer);
  }
  return Object.fromEntries(answers);
}

async function askOne({ told, usual, fits }: Question, lang: Lang, world: World): Promise<string | undefined> {
  for (;;) {
    const answer = await world.input.ask(lang === 'zh' ? `${told.zh}［${usual}］：` : `${told.en} [${usual}]: `);
    if (answer === undefined) return undefined;
    const text = answer.trim() === '' ? usual : answer.trim();
    if (!fits || fits.test(text)) return text;
    world.complain(lang === 'zh' ? '  请写一个不小于1的整数\n' : '  a whole number from 1, please\n');
  }
}
