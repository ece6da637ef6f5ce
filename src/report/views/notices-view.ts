import type { Assessed } from '../../model/assessed.ts';
import { dayText } from '../../model/day.ts';
import type { Lang } from '../../model/told.ts';
import type { Examined } from '../../rectify/fault.ts';
import { fixedBounds } from '../amounts.ts';
import { noticesData } from '../data/notices-data.ts';
import { label, listed, missingTold, nameLabel, say } from '../labels.ts';
import { noticeTable } from '../parts/notice-csv.ts';
import { dueOf, type NoticeOptions, officialDay } from '../parts/notice-options.ts';
import type { Papers } from '../parts/papers.ts';
import type { Block, Column, Pair, Report, Row } from '../report.ts';
import { problemTold } from '../words/faults.ts';

/** A notice to put right (整改通知书) for every branch with faults, a page each. */
export function noticesView(papers: Papers, options: NoticeOptions): Report {
  const { roster } = papers;
  const { lang, branch } = options;
  const asked = papers.branches.filter(({ score }) => branch === undefined || score.evidence.branch === branch);
  const noticed = asked.filter(({ faults }) => faults.length > 0);
  const clean = asked.filter(({ faults }) => faults.length === 0).map(({ score }) => score.evidence.name);
  return {
    title: say(lang, `${roster.title}整改通知书`, `${roster.title}: notices to put right`),
    lang,
    blocks: [
      { type: 'paragraph', text: countTold(noticed.length, clean, roster.rubric.whom, lang) },
      ...noticed.flatMap((examined) => noticeBlocks(examined, papers, options)),
    ],
    get data() {
      return noticesData(papers, noticed, clean, options);
    },
    get table() {
      return noticeTable(noticed, roster.rubric.whom, options);
    },
  };
}

function countTold(count: number, clean: readonly string[], whom: Assessed, lang: Lang): string {
  const rest =
    clean.length === 0
      ? ''
      : say(
          lang,
          `没有需要整改问题的${whom.many.zh}${clean.length}${whom.counter}：${listed(clean, lang)}。`,
          ` Nothing to put right: ${listed(clean, lang)}.`,
        );
  return say(lang, `共${count}份。${rest}`, `${count} ${count === 1 ? 'notice' : 'notices'}.${rest}`);
}

function noticeBlocks(examined: Examined, papers: Papers, options: NoticeOptions): readonly Block[] {
  const { lang } = options;
  const { evidence } = examined.score;
  const due = dueOf(examined, options);
  const open = openTold(papers, evidence.branch, lang);
  return [
    { type: 'heading', level: 1, text: say(lang, '整改通知书', 'Notice to put right') },
    { type: 'pairs', pairs: headOf(examined, lang) },
    { type: 'paragraph', text: openingTold(examined, papers, lang) },
    { type: 'table', ...faultsSheet(examined, lang) },
    ...(open === '' ? [] : [{ type: 'paragraph', text: open } as const]),
    {
      type: 'paragraph',
      text: say(
        lang,
        '逐条整改，整改要求另有时限的从其规定；整改情况连同佐证材料报考核单位，复查合格后销号。',
        'Put each of them right, sooner where the requirement itself says so, and report it with proof; what is seen to be right is closed.',
      ),
    },
    {
      type: 'pairs',
      pairs: [
        {
          label: say(lang, '整改期限', 'Due'),
          value: due === undefined ? '' : officialDay(due, lang),
        },
        { label: say(lang, '签发单位（盖章）', 'Issued by (seal)'), value: '' },
        { label: say(lang, '签发日期', 'Issued on'), value: say(lang, '    年  月  日', '') },
        { label: say(lang, '签收人', 'Received by'), value: '' },
        { label: say(lang, '签收日期', 'Received on'), value: say(lang, '    年  月  日', '') },
      ],
    },
  ];
}

function headOf({ score }: Examined, lang: Lang): readonly Pair[] {
  const { name, branch, assessedOn, assessedBy } = score.evidence;
  return [
    {
      label: nameLabel(score.rubric.whom, lang),
      value: name === branch ? name : say(lang, `${name}（${branch}）`, `${name} (${branch})`),
    },
    ...(assessedOn === undefined ? [] : [{ label: label('assessedOn', lang), value: dayText(assessedOn) }]),
    ...(assessedBy === undefined ? [] : [{ label: label('assessedBy', lang), value: assessedBy }]),
  ];
}

function openingTold({ score, faults }: Examined, { roster }: Papers, lang: Lang): string {
  const total = fixedBounds(score.total, score.rubric.rounding.places, lang);
  const you = youTold(score.rubric.whom);
  return say(
    lang,
    `在“${roster.title}”中，${you}总分${total}分，查出问题${faults.length}个，请按下表整改。`,
    `In "${roster.title}" your total is ${total}; ${faults.length} ${faults.length === 1 ? 'fault was' : 'faults were'} found. Please put right what follows.`,
  );
}

const ownMeasure = ({ one, kind }: Assessed, lang: Lang): string =>
  kind === 'person'
    ? say(lang, '由本人提出整改措施', 'the person says what to do')
    : say(lang, `由${one.zh}提出整改措施`, `the ${one.en} says what it will do`);

function faultsSheet({ score, faults }: Examined, lang: Lang) {
  const columns: readonly Column[] = [
    { id: 'n', title: say(lang, '序号', 'No.'), align: 'right', key: true },
    { id: 'problem', title: say(lang, '问题', 'Fault'), align: 'left' },
    { id: 'source', title: say(lang, '依据', 'Source'), align: 'left' },
    { id: 'remedy', title: say(lang, '整改要求', 'What to do'), align: 'left' },
  ];
  const rows = faults.map(
    (fault, i): Row => [
      String(i + 1),
      problemTold(fault, score, lang),
      fault.source ?? score.rubric.title,
      fault.remedy ?? ownMeasure(score.rubric.whom, lang),
    ],
  );
  return { columns, rows };
}

/** How a notice addresses whom it is for, in Chinese: `你支部`, `你单位`, `你`. */
const youTold = ({ kind }: Assessed): string => {
  if (kind === 'person') return '你';
  return kind === 'branch' ? '你支部' : '你单位';
};

/** What could not be assessed is no fault, but has to be made good as well. */
function openTold({ roster }: Papers, branch: string, lang: Lang): string {
  const missing = roster.standings.find((one) => one.branch === branch)?.missing ?? [];
  if (missing.length === 0) return '';
  const why = (code: string, reason: string) => missingTold(code, reason, roster.rubric.whom, lang);
  const items = missing.map(({ title, code, reason }) =>
    say(lang, `${title}（${why(code, reason)}）`, `${title} (${why(code, reason)})`),
  );
  return say(
    lang,
    `另有${items.length}项尚未核实，请补充材料：${listed(items, lang)}。`,
    `Still to be assessed, please supply what is needed: ${listed(items, lang)}.`,
  );
}
