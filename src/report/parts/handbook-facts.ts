import type { BranchScore } from '../../engine/score.ts';
import type { FactDeclaration } from '../../model/facts.ts';
import { headingOf } from '../../model/facts.ts';
import { type FactUse, factUses } from '../../rubric/fact-uses.ts';
import { label, listed, say } from '../labels.ts';
import type { Block, Column } from '../report.ts';
import type { Booklet } from './handbook-clauses.ts';

/** The index of facts: how each is written, which parts read it, and what it is in the example. */
export function factIndex(booklet: Booklet, example: BranchScore | undefined): readonly Block[] {
  const { rubric, lang } = booklet;
  if (rubric.facts.size === 0) return [];
  const columns: readonly Column[] = [
    { id: 'title', title: say(lang, '数据', 'Fact'), align: 'left', key: true },
    { id: 'name', title: label('branchId', lang), align: 'left' },
    { id: 'kind', title: say(lang, '填写方式', 'Written as'), align: 'left' },
    { id: 'unit', title: say(lang, '单位', 'Unit'), align: 'left' },
    { id: 'uses', title: say(lang, '用于', 'Read by'), align: 'left' },
    ...(example ? [{ id: 'value', title: say(lang, '举例中', 'In the example'), align: 'left' } as const] : []),
  ];
  const uses = factUses(rubric);
  const rows = [...rubric.facts.values()].map((fact) => [
    fact.title,
    fact.name,
    writtenAs(fact, lang),
    fact.unit,
    usesTold(uses.get(fact.name) ?? [], booklet),
    ...(example ? [valueTold(fact, example, lang)] : []),
  ]);
  return [{ type: 'table', columns, rows }];
}

const kinds = {
  count: { zh: '整数', en: 'whole number' },
  number: { zh: '数', en: 'number' },
  ratio: { zh: '比例', en: 'ratio' },
  date: { zh: '日期', en: 'day' },
  'yes-no': { zh: '是否', en: 'yes or no' },
  text: { zh: '文字', en: 'text' },
} as const;

const writtenAs = ({ kind, options }: FactDeclaration, lang: Booklet['lang']): string =>
  kind === 'one-of' ? options.join(say(lang, '／', ' / ')) : kinds[kind][lang];

function usesTold(uses: readonly FactUse[], { numbers, lang }: Booklet): string {
  if (uses.length === 0) return say(lang, '不计分', 'no rule');
  const told = uses.map((use) => {
    switch (use.kind) {
      case 'clause':
        return numbers.get(use.clause) ?? use.clause.id;
      case 'veto':
        return numbers.get(use.veto) ?? use.veto.id;
      case 'item':
        return say(lang, `${numbers.get(use.item)}的适用范围`, `scope of ${numbers.get(use.item)}`);
      case 'category':
        return say(
          lang,
          `第${numbers.get(use.category)}大项的适用范围`,
          `scope of category ${numbers.get(use.category)}`,
        );
      case 'grade':
        return say(lang, `等次“${use.grade.title}”`, `grade "${use.grade.title}"`);
      default:
        return say(lang, '谁参评', 'who is assessed');
    }
  });
  return listed(told, lang);
}

function valueTold(fact: FactDeclaration, { known }: BranchScore, lang: Booklet['lang']): string {
  const value = known.facts.get(fact.name);
  if (value?.kind === 'day' && value.day === 'never') return say(lang, '从未', 'never');
  const text = headingOf(value, lang);
  return text === undefined ? say(lang, '缺', 'missing') : `${text}${value?.kind === 'amount' ? fact.unit : ''}`;
}
