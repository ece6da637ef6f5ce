import type { CategoryScore, ItemScore } from '../../engine/score.ts';
import type { Assessed } from '../../model/assessed.ts';
import type { Exact } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Sheet } from '../draw/grid.ts';
import { label, say, whomLabel } from '../labels.ts';
import type { Cell, Column } from '../report.ts';
import { awardReasons, reasonsOf } from '../words/reasons.ts';
import type { SheetCase } from './branch-rows.ts';

/** The score sheet as a table to compute with: a row for each item, then bonus, penalties and total. */
export function scoreTable(one: SheetCase): Sheet {
  const { score, self, lang } = one;
  const columns = columnsOf(score.rubric.whom, lang, self !== undefined);
  const who = [score.evidence.branch, score.evidence.name];
  const section = (key: 'bonus' | 'penalties'): readonly Cell[] => {
    const reasons = awardReasons(score[key].awards, score.evidence[key], score, lang).join('\n');
    return [
      ...who,
      '',
      key,
      label(key, lang),
      score.rubric[key].cap,
      '',
      reasons,
      score[key].points.low,
      score[key].points.high,
      self?.[key].points.low,
    ];
  };
  const rows: readonly (readonly Cell[])[] = [
    ...score.categories.flatMap((category) => categoryRows(category, one)),
    section('bonus'),
    section('penalties'),
    [
      ...who,
      '',
      'total',
      label('total', lang),
      score.rubric.total,
      '',
      '',
      score.total.low,
      score.total.high,
      self?.total.low,
    ],
  ];
  return { columns, rows: rows.map((row) => row.slice(0, columns.length)) };
}

function columnsOf(whom: Assessed, lang: Lang, withSelf: boolean): readonly Column[] {
  const text = (id: string, title: string): Column => ({ id, title, align: 'left' });
  const number = (id: string, title: string): Column => ({ id, title, align: 'right' });
  return [
    text('branch', label('branchId', lang)),
    text('name', whomLabel(whom, lang)),
    text('category', label('category', lang)),
    text('id', label('itemId', lang)),
    text('item', label('item', lang)),
    number('points', label('points', lang)),
    text('state', label('state', lang)),
    text('reason', label('reason', lang)),
    number('lowest', say(lang, '最低得分', 'Lowest score')),
    number('highest', say(lang, '最高得分', 'Highest score')),
    ...(withSelf ? [number('self', label('self', lang))] : []),
  ];
}

function categoryRows(one: CategoryScore, sheet: SheetCase): readonly (readonly Cell[])[] {
  return [
    ...one.items.map((item) => itemRow(item, one.category.title, sheet)),
    ...one.categories.flatMap((child) => categoryRows(child, sheet)),
  ];
}

const states = {
  scored: { zh: '已评', en: 'scored' },
  combined: { zh: '多人评定', en: 'several assessors' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  missing: { zh: '缺项', en: 'missing' },
  decided: { zh: '复核改定', en: 'decided' },
} as const;

function itemRow(one: ItemScore, category: string, { score, self, lang }: SheetCase): readonly Cell[] {
  const { item, state, points } = one;
  const other = self?.items.find((candidate) => candidate.item.id === item.id);
  const end = (x: Exact) => (state === 'not-applicable' ? undefined : x);
  const reasons = reasonsOf(one, score, lang).join('\n');
  const { branch, name } = score.evidence;
  const told = [branch, name, category, item.id, item.title];
  return [...told, item.points, states[state][lang], reasons, end(points.low), end(points.high), other?.points.low];
}
