import { type Assessed, countOf } from '../../model/assessed.ts';
import type { Lang } from '../../model/told.ts';
import { type Extension, isComplete, type Named } from '../../sample/extend.ts';
import { label, listed, say } from '../labels.ts';
import type { Block, Column } from '../report.ts';
import { countText, errorTold, extensionTold, foundText, stratumText } from '../words/sampling.ts';

/** What the sample says of the whole: strata, rates, error range, and who is not there or does not count. */
export function sampledBlocks(extension: Extension, whom: Assessed, lang: Lang): readonly Block[] {
  const { pass, sample } = extension;
  const grades = listed(
    pass.map(({ title }) => title),
    lang,
  );
  const drawn = sample.seed === undefined ? '' : say(lang, `，种子“${sample.seed}”`, `, seed "${sample.seed}"`);
  const error = errorTold(extension, lang);
  return [
    ...openBlocks(extension, lang),
    {
      type: 'paragraph',
      text: say(
        lang,
        `从全体${countOf(extension.all, whom).zh}中抽查${extension.chosen}${whom.counter}${drawn}；等次为${grades}的算达标。`,
        `${extension.chosen} of ${extension.all} ${whom.many.en} were drawn${drawn}; those graded ${grades} pass.`,
      ),
    },
    strataTable(extension, lang),
    { type: 'list', items: [...extensionTold(extension, whom, lang), ...outsideTold(extension, lang)] },
    ...(error === undefined ? [] : [{ type: 'paragraph', text: error, tone: 'dim' } as const]),
  ];
}

function openBlocks(extension: Extension, lang: Lang): readonly Block[] {
  if (isComplete(extension)) return [];
  const { absent, exempt, open } = extension;
  const parts = [
    ...whoTold(absent, say(lang, '抽中而没有验收证据', 'drawn, but without evidence'), lang),
    ...whoTold(exempt, say(lang, '抽中而不参评', 'drawn, but not assessed by the rubric'), lang),
    ...whoTold(open, say(lang, '抽中而等次未定', 'drawn, but the grade is open'), lang),
  ];
  const told = say(lang, '抽查结果未齐，以下为区间。', 'The sample is not complete; ranges follow.');
  return [
    { type: 'paragraph', text: told, tone: 'warn' },
    { type: 'list', items: parts },
  ];
}

const outsideTold = ({ outside }: Extension, lang: Lang): readonly string[] =>
  whoTold(outside, say(lang, '不在抽样名单，不计入本节', 'not drawn, and not counted here'), lang);

function whoTold(who: readonly Named[], what: string, lang: Lang): readonly string[] {
  if (who.length === 0) return [];
  const names = listed(
    who.map(({ name }) => name),
    lang,
  );
  return [say(lang, `${what}的${who.length}个：${names}。`, `${who.length} ${what}: ${names}.`)];
}

function strataTable({ strata, all, chosen, passed, credible, sample }: Extension, lang: Lang): Block {
  const columns: readonly Column[] = [
    { id: 'stratum', title: sample.by ?? label('stratum', lang), align: 'left', key: true },
    { id: 'all', title: label('whole', lang), align: 'right' },
    { id: 'chosen', title: say(lang, '抽查', 'Drawn'), align: 'right' },
    { id: 'passed', title: label('passing', lang), align: 'right' },
    { id: 'rate', title: label('passRate', lang), align: 'right' },
    { id: 'credible', title: label('passingOfAll', lang), align: 'right' },
  ];
  const total = { name: say(lang, '合计', 'Together'), all, chosen, passed, credible };
  const rows = (strata.length > 1 ? [...strata, total] : strata).map((one) => [
    stratumText(one.name, lang),
    String(one.all),
    String(one.chosen),
    countText(one.passed, lang),
    foundText(one.passed, one.chosen, lang),
    countText(one.credible, lang),
  ]);
  return { type: 'table', columns, rows };
}
