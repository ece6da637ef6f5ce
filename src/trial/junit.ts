import type { Lang } from '../model/told.ts';
import { visible } from '../report/width.ts';
import { isOpen, type Ran, type RanFile, tallied } from './ran.ts';
import type { CaseResult } from './trial.ts';
import { resultTold } from './wishes.ts';

/** What tests came to, as the XML that build servers read: a suite for each file, a case for each case. */
export function junitText(ran: Ran, lang: Lang): string {
  const { all, failed, open } = tallied(ran);
  const totals = `tests="${all + ran.unusable.length}" failures="${failed + open}" errors="${ran.unusable.length}"`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="score test" ${totals}>`,
    ...ran.files.flatMap((file) => suiteLines(file, lang)),
    ...ran.unusable.flatMap(unusableLines),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function suiteLines(file: RanFile, lang: Lang): readonly string[] {
  const { all, failed, open } = tallied({ files: [file] });
  return [
    `  <testsuite name="${escaped(file.trial.file)}" tests="${all}" failures="${failed + open}" errors="0">`,
    ...file.results.flatMap((one) => caseLines(file, one, lang)),
    '  </testsuite>',
  ];
}

function caseLines({ trial, place }: RanFile, result: CaseResult, lang: Lang): readonly string[] {
  const { one, differences } = result;
  const head = `    <testcase classname="${escaped(trial.rubric.id)}" name="${escaped(one.it)}" file="${escaped(trial.file)}"`;
  const said = differences.map(({ wish, wanted, seen }) => {
    const [should, is] = [resultTold(trial.rubric, wanted)[lang], resultTold(trial.rubric, seen)[lang]];
    return lang === 'zh'
      ? `${place(wish.path)} ${wish.what.zh}应为${should}，实为${is}`
      : `${place(wish.path)} ${wish.what.en}: expected ${should}, got ${is}`;
  });
  const nothing = lang === 'zh' ? '没有写应得的结果' : 'nothing is expected';
  const all = said.length > 0 ? said : isOpen(result) ? [`${place(one.path)} ${nothing}`] : [];
  if (all.length === 0) return [`${head}/>`];
  return [
    `${head}>`,
    `      <failure message="${escaped(all[0] ?? '')}">${escaped(all.join('\n'))}</failure>`,
    '    </testcase>',
  ];
}

const unusableLines = (file: string): readonly string[] => [
  `  <testsuite name="${escaped(file)}" tests="1" failures="0" errors="1">`,
  `    <testcase classname="${escaped(file)}" name="${escaped(file)}"><error message="unusable"/></testcase>`,
  '  </testsuite>',
];

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as XML may hold it. */
const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
