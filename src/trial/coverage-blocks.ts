import { exactText, floor, multiply, ratio, whole } from '../model/exact.ts';
import type { Lang, Told } from '../model/told.ts';
import type { Block } from '../report/report.ts';
import { type Coverage, countOf, shareOf } from './coverage/coverage.ts';
import { type TargetKind, targetKinds } from './coverage/target.ts';
import type { RanCoverage } from './ran.ts';

/** The words for what tests can cover. */
export const kindWords: Readonly<Record<TargetKind, Told>> = {
  evaluated: { zh: '看过', en: 'Seen' },
  fired: { zh: '触发', en: 'Fired' },
  level: { zh: '档次', en: 'Levels' },
  edge: { zh: '分界', en: 'Edges' },
  cap: { zh: '封顶', en: 'Caps' },
  escalation: { zh: '升级', en: 'Escal.' },
  excuse: { zh: '例外', en: 'Excuses' },
  veto: { zh: '否决', en: 'Vetoes' },
  grade: { zh: '等次', en: 'Grades' },
};

/** A share in percent that never says 100 before it is. */
export const percentOf = (coverage: Coverage): string =>
  `${exactText(multiply(whole(floor(multiply(shareOf(coverage), whole(1000)))), ratio(1, 10)))}%`;

const heading = (text: string): Block => ({ type: 'heading', level: 2, text });

/** What tests cover of rubrics: a table, and everything that they do not show, with its place. */
export function coverageBlocks(coverages: readonly RanCoverage[], lang: Lang): readonly Block[] {
  const zh = lang === 'zh';
  const columns = [
    { id: 'rubric', title: zh ? '细则' : 'Rubric', align: 'left' as const, least: 12 },
    ...targetKinds.map((kind) => ({ id: kind, title: kindWords[kind][lang], align: 'right' as const })),
    { id: 'share', title: zh ? '覆盖' : 'Covered', align: 'right' as const },
  ];
  const rows = coverages.map(({ coverage }) => [
    coverage.rubric.id,
    ...targetKinds.map((kind) => {
      const { covered, of } = countOf(coverage, kind);
      if (of === 0) return '';
      return covered === of ? String(of) : { cell: `${covered}/${of}`, tone: 'bad' as const };
    }),
    percentOf(coverage),
  ]);
  const open = coverages.flatMap((one) =>
    one.coverage.uncovered.map((target) => `${one.place(target.path)} ${target.told[lang]} [${target.id}]`),
  );
  const never = coverages.flatMap((one) =>
    one.coverage.unreachable.map(
      ({ target, because }) =>
        `${one.place(target.path)} ${target.told[lang]}${zh ? '：' : ': '}${because[lang]} [${target.id}]`,
    ),
  );
  return [
    heading(zh ? '覆盖' : 'Coverage'),
    { type: 'table', columns, rows },
    ...(open.length === 0 ? [] : [heading(zh ? '没有覆盖到' : 'Not covered'), { type: 'list', items: open } as const]),
    ...(never.length === 0
      ? []
      : [heading(zh ? '到不了（不计入）' : 'Out of reach (not counted)'), { type: 'list', items: never } as const]),
  ];
}
