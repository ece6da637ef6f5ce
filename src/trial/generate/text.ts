import { clauseTold } from '../../clauses/sentence.ts';
import { entryLines, flowText, keyLines, scalarText } from '../yaml-text.ts';
import { asOfText, type Generated } from './generate.ts';
import type { MadeCase } from './made.ts';

/** What a new file of tests says of itself. */
export type TextOptions = {
  /** The rubric as seen from the file. */
  readonly rubricPath: string;
  /** The schema as seen from the file, where it lies there. */
  readonly schema: string | undefined;
};

/** Generated cases as a new file of tests. */
export function generatedText(generated: Generated, { rubricPath, schema }: TextOptions): string {
  const { rubric, base, unreachable } = generated;
  const lines = [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    '# 由 score test --generate 写出：base 样样做到，各例只写不同的地方。',
    '# 结果是算出来的，逐例对照细则看过后，删去 reviewed: false。',
    '',
    `test: ${scalarText(`${rubric.title}的测试`)}`,
    `rubric: ${scalarText(rubricPath)}`,
    `as-of: ${asOfText(generated)}`,
    '',
    ...baseLines(base),
    '',
    ...(unreachable.size === 0 ? [] : [...entryLines('unreachable', Object.fromEntries(unreachable)), '']),
    'cases:',
    ...casesLines(generated.cases),
  ];
  return `${lines.join('\n')}\n`;
}

function baseLines(base: Generated['base']): readonly string[] {
  const sections = Object.entries(base).flatMap(([key, tree]) =>
    typeof tree === 'object' && tree !== null && !Array.isArray(tree)
      ? entryLines(key, tree as Generated['base'], 2)
      : keyLines(key, tree, 2),
  );
  return sections.length === 0 ? ['base: {}'] : ['base:', ...sections];
}

/** Cases as the entries of a list, with a heading where another part of the rubric begins. */
function casesLines(cases: readonly MadeCase[], indent = 2): readonly string[] {
  const margin = ' '.repeat(indent);
  return cases.flatMap(({ it, change, expect, under }, i) => [
    ...(under === cases[i - 1]?.under ? [] : [...(i === 0 ? [] : ['']), `${margin}# ${under}`]),
    `${margin}- it: ${flowText(it)}`,
    ...(Object.keys(change).length === 0 ? [] : keyLines('change', change, indent + 2)),
    ...keyLines('expect', expect, indent + 2),
    `${margin}  reviewed: false`,
  ]);
}

/** What could not be covered, with the sentence of its clause, for people to look at. */
export const leftOver = ({ coverage }: Generated): readonly string[] =>
  coverage.uncovered.map((target) =>
    target.of === 'clause' ? `${target.id} ${clauseTold(target.owned.clause).zh}——${target.told.zh}` : target.id,
  );

/** A file of tests with generated cases behind its own; everything else stays as it is. */
export async function appendedCases(text: string, { cases }: Generated): Promise<string> {
  const { appended } = await import('../splice.ts');
  return appended(text, (indent) => casesLines(cases, indent));
}
