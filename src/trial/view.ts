import type { Lang, Told } from '../model/told.ts';
import type { Block, Node, Report } from '../report/report.ts';
import { coverageBlocks } from './coverage-blocks.ts';
import { traceOf } from './explained.ts';
import { isOpen, type Ran, type RanFile, tallied } from './ran.ts';
import type { CaseResult } from './trial.ts';
import { testData } from './view-data.ts';
import { resultTold } from './wishes.ts';

/** What tests came to: every file, every failing case with its trace, and what of each rubric is covered. */
export function testView(ran: Ran, lang: Lang): Report {
  const told = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  const failing = ran.files.flatMap((file) =>
    file.results.filter(({ differences }) => differences.length > 0).map((one) => caseNode(file, one, lang)),
  );
  const open = ran.files.flatMap((file) =>
    file.results.filter(isOpen).map(
      (one): Node => ({
        text: told(
          `${file.place(one.one.path)} ${one.one.it}：没有写应得的结果，用 --record 填写`,
          `${file.place(one.one.path)} ${one.one.it}: nothing is expected; --record fills it in`,
        ),
        tone: 'warn',
      }),
    ),
  );
  return {
    title: told('细则测试', 'Tests of rubrics'),
    lang,
    blocks: [
      filesTable(ran, lang),
      ...(failing.length === 0 ? [] : [heading(told('未通过', 'Failed')), { type: 'tree', nodes: failing } as const]),
      ...(open.length === 0
        ? []
        : [heading(told('待填写', 'To be filled in')), { type: 'tree', nodes: open } as const]),
      ...(ran.coverages.length === 0 ? [] : coverageBlocks(ran.coverages, lang)),
      { type: 'paragraph', text: summary(ran, lang) },
    ],
    get data() {
      return testData(ran, lang);
    },
    table: { columns: [], rows: [] },
  };
}

const heading = (text: string): Block => ({ type: 'heading', level: 2, text });

function filesTable({ files, unusable }: Ran, lang: Lang): Block {
  const zh = lang === 'zh';
  const titles = zh
    ? ['测试文件', '例数', '通过', '未通过', '未复核']
    : ['File', 'Cases', 'Passed', 'Failed', 'Unreviewed'];
  const columns = titles.map((title, i) => ({
    id: title,
    title,
    align: i === 0 ? ('left' as const) : ('right' as const),
  }));
  const rows = files.map((file) => {
    const { all, passed: good, failed, open, unreviewed } = tallied({ files: [file] });
    const bad = failed + open;
    const cell = { cell: String(bad), tone: bad > 0 ? ('bad' as const) : ('dim' as const) };
    return [file.trial.file, String(all), String(good), cell, unreviewed === 0 ? '' : String(unreviewed)];
  });
  const lost = unusable.map((file) => [file, '', '', { cell: zh ? '出错' : 'error', tone: 'bad' as const }, '']);
  return { type: 'table', columns, rows: [...rows, ...lost] };
}

/** A failing case: its first difference, with the explanation of what is the case. */
function caseNode({ trial, place, explain }: RanFile, result: CaseResult, lang: Lang): Node {
  const { one, outcome, differences } = result;
  const [first, ...others] = differences;
  if (!first) return { text: one.it };
  const told = ({ zh, en }: Told): string => (lang === 'zh' ? zh : en);
  const { wish, wanted, seen } = first;
  const [should, is] = [resultTold(trial.rubric, wanted), resultTold(trial.rubric, seen)];
  const said = {
    zh: `${place(wish.path)} ${wish.what.zh}应为${should.zh}，实为${is.zh}`,
    en: `${place(wish.path)} ${wish.what.en}: expected ${should.en}, got ${is.en}`,
  };
  const more =
    others.length === 0 ? [] : [{ text: told({ zh: `另有${others.length}处不符`, en: `${others.length} more` }) }];
  const trace = 'exempt' in outcome ? [] : traceOf(outcome, wish.about, lang, explain(result));
  const mark = one.reviewed ? '' : told({ zh: '（未复核）', en: ' (not reviewed)' });
  return { text: `✗ ${one.it}${mark}`, tone: 'strong', nodes: [{ text: told(said), tone: 'bad' }, ...trace, ...more] };
}

function summary(ran: Ran, lang: Lang): string {
  const { all, passed: good, failed, open, unreviewed } = tallied(ran);
  const errors = ran.unusable.length;
  const zh = [
    `${ran.files.length + errors}个文件，${all}例：${good}例通过，${failed}例未通过`,
    ...(open > 0 ? [`${open}例待填写`] : []),
    ...(errors > 0 ? [`${errors}个文件出错`] : []),
    ...(unreviewed > 0 ? [`${unreviewed}例未复核`] : []),
  ];
  const en = [
    `${counted(ran.files.length + errors, 'file')}, ${counted(all, 'case')}: ${good} passed, ${failed} failed`,
    ...(open > 0 ? [`${open} to be filled in`] : []),
    ...(errors > 0 ? [`${counted(errors, 'file')} unusable`] : []),
    ...(unreviewed > 0 ? [`${unreviewed} not reviewed`] : []),
  ];
  return lang === 'zh' ? zh.join('，') : en.join(', ');
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
