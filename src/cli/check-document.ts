import type { Diagnostic, Document, Told } from '../scoring.ts';
import type { Checking } from './checking.ts';
import { rubricAt } from './named-rubrics.ts';

type Says = readonly Diagnostic[];

/** A kind of file that is checked. */
type FileKind = {
  /** The keys that only this kind has; the first is the one to name. */
  readonly keys: readonly string[];
  readonly title: Told;
  /** What is wrong with such a file, as such and beside the files it belongs to. */
  readonly check: (file: string, document: Document, common: Checking) => Says | Promise<Says>;
};

// only rubrics are checked so often that the others may wait to be loaded
const byPlan = () => import('./check-by-plan.ts');

/** Every kind of YAML file, in the order in which a file is asked for their keys. A new kind is one more entry. */
const kinds: readonly FileKind[] = [
  {
    keys: ['test'],
    title: { zh: '细则的测试', en: 'tests of a rubric' },
    check: async (file, document, { world }) => (await import('./check-trial.ts')).checkTrial(file, document, world),
  },
  {
    keys: ['ledger'],
    title: { zh: '整改台账', en: 'a ledger' },
    check: async (...of) => (await byPlan()).checkLedger(...of),
  },
  {
    keys: ['assessment'],
    title: { zh: '考核方案', en: 'an assessment' },
    check: async (...of) => (await import('./check-assessment.ts')).checkAssessment(...of),
  },
  {
    keys: ['strata'],
    title: { zh: '抽样名单', en: 'a sample' },
    check: async (_, document) => (await import('./check-papers.ts')).checkSample(document),
  },
  {
    keys: ['register'],
    title: { zh: '名册', en: 'a register' },
    check: async (_, document) => (await import('./check-papers.ts')).checkRegister(document),
  },
  {
    keys: ['branch'],
    title: { zh: '证据', en: 'evidence' },
    check: async (...of) => (await byPlan()).checkEvidence(...of),
  },
  {
    keys: ['decisions'],
    title: { zh: '复核决定', en: 'decisions' },
    check: async (...of) => (await byPlan()).checkDecisions(...of),
  },
  {
    keys: ['total', 'grades', 'categories', 'extends'],
    title: { zh: '细则', en: 'a rubric' },
    check: async (file, _, common) => (await rubricAt(file, common)).diagnostics,
  },
  {
    keys: ['rules', 'overrides'],
    title: { zh: '检查设置', en: 'settings of checks' },
    check: async (_, document) => (await import('./check-papers.ts')).checkConfig(document),
  },
];

/** What a document is, by the words only its kind has, and what is wrong with it as such. */
export async function checkDocument(file: string, document: Document, common: Checking): Promise<Says> {
  const { data } = document;
  const has = (key: string) => typeof data === 'object' && data !== null && Object.hasOwn(data, key);
  const kind = kinds.find(({ keys }) => keys.some(has));
  return kind ? kind.check(file, document, common) : [neither(document)];
}

const neither = ({ file }: Document): Diagnostic => ({
  code: 'file/unknown-kind',
  severity: 'error',
  file,
  path: [],
  message: {
    zh: `看不出这是哪一种文件：${kinds.map(({ title }) => title.zh).join('、')}都不像`,
    en: `this is none of the files that are known: ${kinds.map(({ title }) => title.en).join(', ')}`,
  },
  hint: {
    zh: `每种文件有自己的键：${kinds.map(({ title, keys }) => `${title.zh} ${keys[0]}`).join('，')}`,
    en: `each kind has a key of its own: ${kinds.map(({ title, keys }) => `${title.en} ${keys[0]}`).join(', ')}`,
  },
});
