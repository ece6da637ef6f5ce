import type { Problem } from './problem.ts';
import { aliasSaid } from './sentences.ts';
import type { Token } from './tokens.ts';

/** What is wrong with the signs `&` and `!` in front of values: text that was lost because nobody meant an anchor or a tag. */
export function signProblems(tokens: readonly Token[]): readonly Problem[] {
  const aliases = new Set(tokens.filter((token) => token.kind === 'alias').map((token) => token.source.slice(1)));
  return tokens.flatMap(({ kind, at, source }): readonly Problem[] => {
    const place = { from: at, to: at + source.length };
    if (kind === 'tag') return [{ code: 'yaml/starts-with-sign', ...aliasSaid.tag(source), ...place }];
    const unused = kind === 'anchor' && !aliases.has(source.slice(1));
    return unused ? [{ code: 'yaml/starts-with-sign', ...aliasSaid.unused(source), ...place }] : [];
  });
}
