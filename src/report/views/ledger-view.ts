import { dayText } from '../../model/day.ts';
import type { Lang } from '../../model/told.ts';
import { tallyOf } from '../../rectify/tally.ts';
import { ledgerData } from '../data/ledger-data.ts';
import { label, numbered, say } from '../labels.ts';
import { ledgerTable } from '../parts/ledger-csv.ts';
import type { LedgerPaper } from '../parts/ledger-paper.ts';
import { branchesSheet, entriesSheet, totalsSheet } from '../parts/ledger-tables.ts';
import { paragraph } from '../parts/papers.ts';
import type { Block, Report } from '../report.ts';

/** The ledger (整改台账): totals → the three colours of every branch (三色账单) → every entry. */
export function ledgerView(paper: LedgerPaper, { lang }: { readonly lang: Lang }): Report {
  return {
    title: say(lang, `${paper.title}整改台账`, `${paper.title}: ledger`),
    lang,
    blocks: blocksOf(paper, lang),
    get data() {
      return ledgerData(paper, lang);
    },
    get table() {
      return ledgerTable(paper.entries, paper.rubric.whom, lang);
    },
  };
}

function blocksOf(paper: LedgerPaper, lang: Lang): readonly Block[] {
  const { rubric, asOf, before, entries } = paper;
  const heading = (n: number, zh: string, en: string): Block => ({
    type: 'heading',
    level: 2,
    text: numbered(n, say(lang, zh, en), lang),
  });
  const pairs = [
    { label: label('rubric', lang), value: rubric.title },
    { label: label('version', lang), value: rubric.version },
    { label: label('asOf', lang), value: dayText(asOf) },
    ...(before === undefined ? [] : [{ label: say(lang, '上次截止日', 'Ledger before'), value: dayText(before) }]),
  ];
  const none = say(lang, '没有需要整改的问题。', 'Nothing is to be put right.');
  if (entries.length === 0)
    return [
      { type: 'pairs', pairs },
      { type: 'paragraph', text: none },
    ];
  return [
    { type: 'pairs', pairs },
    heading(1, '总体情况', 'Overview'),
    { type: 'table', ...totalsSheet(entries, lang) },
    ...paragraph(changesTold(paper, lang)),
    heading(2, '三色账单', 'The three colours'),
    { type: 'table', ...branchesSheet(entries, rubric.whom, lang) },
    {
      type: 'paragraph',
      text: say(
        lang,
        '绿：已整改到位并销号；黄：正在整改，没有到期或没有定时限；红：过了时限仍未整改到位。',
        'Green is put right and closed; yellow is under way, not due yet or without a day; red is past its day.',
      ),
      tone: 'dim',
    },
    heading(3, '逐条台账', 'The entries'),
    { type: 'table', ...entriesSheet(entries, rubric.whom, lang) },
  ];
}

/** What has been closed just now, and what could not be seen. */
function changesTold({ entries, before }: LedgerPaper, lang: Lang): string {
  const { closedNow, unseen } = tallyOf(entries);
  const closed = before === undefined ? '' : say(lang, `本次销号${closedNow}个。`, `${closedNow} closed this time. `);
  const rest =
    unseen === 0
      ? ''
      : say(
          lang,
          `本次未能核实${unseen}个，不销号，按原状态保留。`,
          `${unseen} could not be seen this time and stay as they were.`,
        );
  return `${closed}${rest}`.trim();
}
