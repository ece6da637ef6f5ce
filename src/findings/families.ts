import type { DiagnosticFamily } from '../model/diagnostic.ts';
import type { Told } from '../model/told.ts';

const families: Readonly<Record<DiagnosticFamily, Told>> = {
  file: { zh: '文件读不出来，或放错了地方', en: 'a file cannot be read, or lies in the wrong place' },
  yaml: { zh: '不合 YAML 的写法，或多半是手误', en: 'a text is not proper YAML, or looks like a slip' },
  schema: { zh: '键名或值不合这类文件的格式', en: 'a key or value does not fit the form of such a file' },
  rubric: { zh: '细则自相矛盾，或有没法理解之处', en: 'a rubric contradicts itself or cannot be meant so' },
  evidence: { zh: '证据与细则对不上', en: 'evidence does not fit its rubric' },
  assessment: {
    zh: '考核方案与细则、证据或来源对不上',
    en: 'an assessment does not fit its rubric, evidence or sources',
  },
  decisions: { zh: '复核决定与细则或得分对不上', en: 'decisions do not fit the rubric or the scores' },
  history: { zh: '留存的结果被改动，或已经过时', en: 'a kept result was changed or is out of date' },
  sample: { zh: '抽样名单与名册或抽法对不上', en: 'a sample does not fit its register or how it was drawn' },
  ledger: { zh: '整改台账自相矛盾，或与细则对不上', en: 'a ledger contradicts itself or does not fit the rubric' },
  lint: { zh: '能用，但多半不是本意', en: 'usable, but hardly what was meant' },
  test: { zh: '细则的测试写得不对，或与细则对不上', en: 'tests of a rubric are wrong, or do not fit the rubric' },
  config: { zh: 'score.config.yaml 的设置有误', en: 'the settings in score.config.yaml are wrong' },
};

/** What the problems of a code's family have in common. */
export const familyOf = (code: `${DiagnosticFamily}/${string}`): Told =>
  families[code.slice(0, code.indexOf('/')) as DiagnosticFamily];
