import { type Assessed, countOf } from '../../model/assessed.ts';
import type { Lang } from '../../model/told.ts';
import type { SharedFault } from '../../rectify/shared.ts';
import { listed, say } from '../labels.ts';
import { subjectOf } from '../words/faults.ts';

/** What is to be done about the faults of one item, and by whom. */
export type Measure = {
  readonly item: string | undefined;
  readonly title: string;
  /** As the rubric says; none where it says nothing. */
  readonly remedy: string | undefined;
  readonly branches: readonly { readonly branch: string; readonly name: string }[];
};

/** The measures that the faults ask for, an item each; those that concern most branches first. */
export function measuresOf(shared: readonly SharedFault[], lang: Lang): readonly Measure[] {
  const measures = new Map<string, Measure>();
  for (const { fault, holders } of shared) {
    const { section, item } = fault;
    const key = `${section}\n${item ?? ''}`;
    const sofar = measures.get(key) ?? { item, title: subjectOf(fault, lang), remedy: fault.remedy, branches: [] };
    const known = new Set(sofar.branches.map(({ branch }) => branch));
    const more = holders.map(({ examined }) => examined.score.evidence).filter(({ branch }) => !known.has(branch));
    measures.set(key, {
      ...sofar,
      branches: [...sofar.branches, ...more.map(({ branch, name }) => ({ branch, name }))],
    });
  }
  return [...measures.values()].sort((a, b) => b.branches.length - a.branches.length);
}

/** A measure in words: `小结总结：补齐小结……（涉及3个支部：甲、乙、丙）`. */
export function measureTold({ title, remedy, branches }: Measure, whom: Assessed, lang: Lang): string {
  const count = countOf(branches.length, whom);
  const { one } = whom;
  const what =
    remedy ??
    say(
      lang,
      `细则没有写整改建议，由${whom.kind === 'person' ? '本人' : one.zh}提出整改措施。`,
      `the rubric names no remedy; the ${one.en} says what it will do.`,
    );
  return say(
    lang,
    `${title}：${what}（涉及${count.zh}${namesTold(branches, lang)}）`,
    `${title}: ${what} (${count.en}${namesTold(branches, lang)})`,
  );
}

const mostNamed = 3;

/** The names of a few; of many only how many they are. */
const namesTold = (branches: Measure['branches'], lang: Lang): string => {
  if (branches.length > mostNamed) return '';
  const names = listed(
    branches.map(({ name }) => name),
    lang,
  );
  return say(lang, `：${names}`, `: ${names}`);
};
