import type { BranchScore, Exemption, ItemScore } from '../../engine/score.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { dayText } from '../../model/day.ts';
import { compare, equals, round } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Standing } from '../../roster/roster.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { fixedBounds, settled } from '../amounts.ts';
import { evidenceData, exemptionData, itemData, scoreData } from '../data/branch-data.ts';
import { headData } from '../data/common.ts';
import { headLabel, label, nameLabel, say, whomLabel } from '../labels.ts';
import { scoreTable } from '../parts/branch-csv.ts';
import { type SheetCase, scoreSheet } from '../parts/branch-rows.ts';
import { decisionBlocks } from '../parts/decision-blocks.ts';
import { settingPairs } from '../parts/parameters.ts';
import type { Block, Pair, Report } from '../report.ts';
import { awardPairs } from '../words/consequences.ts';
import { coverageText } from '../words/coverage.ts';
import { scopeTold } from '../words/reasons.ts';
import { totalSteps } from '../words/totals.ts';

/** What a score sheet is drawn with: the branch's own check beside it, and its final standing where it is in a roster. */
export type BranchOptions = {
  readonly lang: Lang;
  readonly self?: BranchScore;
  readonly final?: Standing;
  readonly rubricHash: string;
};

/** The score sheet of a branch, to be signed. */
export function branchView(score: BranchScore | Exemption, options: BranchOptions): Report {
  return 'exempt' in score ? exemptView(score, options) : scoredView(score, options);
}

function scoredView(score: BranchScore, options: BranchOptions): Report {
  const { lang, self, rubricHash } = options;
  const { rubric, evidence } = score;
  const sheet: SheetCase = { score, self, lang };
  return {
    title: titleOf(rubric, evidence, lang),
    lang,
    blocks: [
      { type: 'pairs', pairs: headOf(evidence, rubric, options) },
      { type: 'table', ...scoreSheet(sheet) },
      { type: 'pairs', pairs: resultOf(score, options) },
      ...roundedNote(score, lang),
      { type: 'heading', level: 2, text: say(lang, '总分计算', 'How the total came about') },
      { type: 'list', items: totalSteps(score, lang, 'short') },
      ...decisionBlocks(score, lang),
      ...remedyBlocks(score.items, lang),
      ...noteBlocks(evidence, lang),
      { type: 'pairs', pairs: signatures(rubric.whom, lang) },
    ],
    get data() {
      const telling = { score, lang, places: undefined };
      const head = headData('branch', rubric, rubricHash, lang);
      const standing = options.final
        ? { rank: options.final.rank ?? null, displacedFrom: options.final.displacedFrom?.title ?? null }
        : null;
      const document = {
        ...head,
        ...scoreData(telling),
        standing,
        self: self ? scoreData({ ...telling, score: self }) : null,
      };
      return {
        document,
        records: score.items.map((item) => ({ branch: evidence.branch, ...itemData(item, telling) })),
      };
    },
    get table() {
      return scoreTable(sheet);
    },
  };
}

const titleOf = (rubric: Rubric, evidence: Evidence, lang: Lang): string =>
  evidence.as === 'self'
    ? say(lang, `${rubric.title}自查评分表`, `${rubric.title}: self-check score sheet`)
    : say(lang, `${rubric.title}评分表`, `${rubric.title}: score sheet`);

function headOf(evidence: Evidence, rubric: Rubric, { lang, rubricHash }: BranchOptions): readonly Pair[] {
  const { name, branch, assessedOn, assessedBy } = evidence;
  return [
    {
      label: nameLabel(rubric.whom, lang),
      value: name === branch ? name : say(lang, `${name}（${branch}）`, `${name} (${branch})`),
    },
    { label: label('assessedOn', lang), value: assessedOn === undefined ? '' : dayText(assessedOn) },
    { label: label('assessedBy', lang), value: assessedBy ?? '' },
    { label: label('rubric', lang), value: rubric.title },
    { label: label('version', lang), value: rubric.version },
    { label: label('hash', lang), value: rubricHash.slice(0, 12) },
    ...settingPairs(rubric, lang),
  ];
}

function resultOf(score: BranchScore, { lang, self, final }: BranchOptions): readonly Pair[] {
  const { places } = score.rubric.rounding;
  const pairs: Pair[] = [
    ...(self ? [{ label: label('self', lang), value: fixedBounds(self.total, places, lang) }] : []),
    { label: label('total', lang), value: fixedBounds(score.total, places, lang) },
    { label: label('grade', lang), value: gradeTold(score, final, lang) },
  ];
  if (final?.rank !== undefined) {
    const tied = final.tied ? say(lang, '（并列）', ' (tied)') : '';
    pairs.push({ label: label('rank', lang), value: say(lang, `第${final.rank}名${tied}`, `${final.rank}${tied}`) });
  }
  const open =
    score.coverage.open > 0 ? say(lang, `，${score.coverage.open}项待定`, `, ${score.coverage.open} open`) : '';
  pairs.push({ label: label('coverage', lang), value: `${coverageText(score)}${open}` });
  return [...pairs, ...awardPairs(score, final, lang)];
}

function gradeTold({ grade }: BranchScore, final: Standing | undefined, lang: Lang): string {
  if (final?.displacedFrom && final.grade) {
    const from = final.displacedFrom.title;
    return say(
      lang,
      `${final.grade.title}（因名额所限由“${from}”改列）`,
      `${final.grade.title} (from "${from}", by quota)`,
    );
  }
  if (grade.state === 'final') return grade.grade.title;
  const [lowest, highest] = [grade.lowest.title, grade.highest.title];
  return lowest === highest
    ? say(lang, `${lowest}（待定）`, `${lowest} (open)`)
    : say(lang, `待定，${lowest}～${highest}`, `open, ${lowest} – ${highest}`);
}

/** Says so where the column shows fewer decimals than were computed with. */
function roundedNote({ items, rubric }: BranchScore, lang: Lang): readonly Block[] {
  const { places } = rubric.rounding;
  const finer = items.some(({ points }) => !equals(points.low, round(points.low, places, 'half-up')));
  if (!finer) return [];
  const text = say(
    lang,
    `分项得分显示${places}位小数，计算用完整数值。`,
    `Items are shown to ${places} decimals and computed in full.`,
  );
  return [{ type: 'paragraph', text, tone: 'dim' }];
}

/** What to do about items that lost points, where the rubric says. */
function remedyBlocks(items: readonly ItemScore[], lang: Lang): readonly Block[] {
  const told = items.flatMap(({ state, item, points }) => {
    const only = settled(points);
    const lost = state !== 'not-applicable' && item.counts && (only === undefined || compare(only, item.points) < 0);
    return lost && item.remedy !== undefined
      ? [say(lang, `${item.title}：${item.remedy}`, `${item.title}: ${item.remedy}`)]
      : [];
  });
  if (told.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: label('remedy', lang) },
    { type: 'list', items: told },
  ];
}

const noteBlocks = ({ note }: Evidence, lang: Lang): readonly Block[] =>
  note === undefined ? [] : [{ type: 'paragraph', text: say(lang, `说明：${note}`, `Note: ${note}`) }];

const signatures = (whom: Rubric['whom'], lang: Lang): readonly Pair[] => [
  { label: label('assessor', lang), value: '' },
  { label: headLabel(whom, lang), value: '' },
  { label: label('date', lang), value: say(lang, '    年  月  日', '') },
];

function exemptView(exemption: Exemption, options: BranchOptions): Report {
  const { evidence, rubric } = exemption;
  const { lang, rubricHash } = options;
  const columns = [
    { id: 'branch', title: label('branchId', lang), align: 'left' },
    { id: 'name', title: whomLabel(rubric.whom, lang), align: 'left' },
    { id: 'state', title: label('state', lang), align: 'left' },
  ] as const;
  return {
    title: titleOf(rubric, evidence, lang),
    lang,
    blocks: [
      { type: 'pairs', pairs: headOf(evidence, rubric, options) },
      { type: 'paragraph', text: exemptTold(exemption, lang) },
    ],
    data: {
      document: { ...headData('branch', rubric, rubricHash, lang), ...exemptionData(exemption) },
      records: [{ state: 'exempt', ...evidenceData(evidence) }],
    },
    table: { columns, rows: [[evidence.branch, evidence.name, say(lang, '不参评', 'exempt')]] },
  };
}

function exemptTold({ rubric, evidence }: Exemption, lang: Lang): string {
  const { one } = rubric.whom;
  if (!rubric.applies)
    return say(
      lang,
      `不参评：细则中没有适用于本${one.zh}的项目。`,
      `Exempt: no item of the rubric applies to this ${one.en}.`,
    );
  const scope = scopeTold(rubric.applies, evidence, rubric.whom, lang);
  return say(lang, `不参评：本细则${scope}。`, `Exempt: the rubric assesses ${scope}.`);
}
