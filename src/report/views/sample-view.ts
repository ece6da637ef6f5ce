import { type Assessed, branches } from '../../model/assessed.ts';
import type { Lang } from '../../model/told.ts';
import { allOf, chosenOf, type Sample } from '../../sample/sample.ts';
import { sampleData } from '../data/sample-data.ts';
import { countLabel, label, numbered, say, whomLabel } from '../labels.ts';
import type { Block, Column, Report, Row } from '../report.ts';
import { drawingTold, stratumText } from '../words/sampling.ts';

/** A sample as the paper that is published before the inspection: how it was drawn → strata → the branches. */
export function sampleView(
  sample: Sample,
  { lang, whom = branches }: { readonly lang: Lang; readonly whom?: Assessed | undefined },
): Report {
  const { title } = sample;
  const what = say(lang, '抽样名单', 'sample');
  return {
    title: title === undefined ? say(lang, what, 'Sample') : say(lang, `${title}${what}`, `${title}: ${what}`),
    lang,
    blocks: blocksOf(sample, whom, lang),
    get data() {
      return sampleData(sample, lang);
    },
    get table() {
      return chosenTable(sample, whom, lang);
    },
  };
}

const blocksOf = (sample: Sample, whom: Assessed, lang: Lang): readonly Block[] => [
  {
    type: 'pairs',
    pairs: [
      { label: label('seed', lang), value: sample.seed ?? '-' },
      { label: label('whole', lang), value: String(allOf(sample)) },
      { label: label('chosen', lang), value: String(chosenOf(sample)) },
    ],
  },
  { type: 'heading', level: 2, text: numbered(1, say(lang, '抽取办法', 'How it was drawn'), lang) },
  { type: 'list', items: drawingTold(sample, whom, lang) },
  { type: 'heading', level: 2, text: numbered(2, say(lang, '各层', 'Strata'), lang) },
  strataTable(sample, lang),
  {
    type: 'heading',
    level: 2,
    text: numbered(3, say(lang, `抽中的${whom.many.zh}`, `${countLabel(whom, 'en')} drawn`), lang),
  },
  { type: 'table', ...chosenTable(sample, whom, lang) },
];

function strataTable(sample: Sample, lang: Lang): Block {
  const columns: readonly Column[] = [
    { id: 'stratum', title: sample.by ?? label('stratum', lang), align: 'left' },
    { id: 'all', title: label('whole', lang), align: 'right' },
    { id: 'chosen', title: label('chosen', lang), align: 'right' },
  ];
  const rows = sample.strata.map(({ name, all, chosen }) => [
    stratumText(name, lang),
    String(all),
    String(chosen.length),
  ]);
  const total = [say(lang, '合计', 'Together'), String(allOf(sample)), String(chosenOf(sample))];
  return { type: 'table', columns, rows: rows.length > 1 ? [...rows, total] : rows };
}

function chosenTable(sample: Sample, whom: Assessed, lang: Lang): Report['table'] {
  const columns: readonly Column[] = [
    { id: 'stratum', title: sample.by ?? label('stratum', lang), align: 'left' },
    { id: 'name', title: whomLabel(whom, lang), align: 'left', key: true },
    { id: 'branch', title: label('branchId', lang), align: 'left' },
    { id: 'digits', title: label('digits', lang), align: 'left' },
  ];
  const rows = sample.strata.flatMap(({ name, chosen }) =>
    chosen.map((one): Row => [stratumText(name, lang), one.name, one.id, one.digits ?? '-']),
  );
  return { columns, rows };
}
