import type { Compiling } from '../clauses/compiling.ts';
import type { Path } from '../model/diagnostic.ts';
import { reportUnknown } from './compile-grades.ts';
import type { Ranking, TieBreaker } from './rubric.ts';
import type { WrittenRanking } from './written.ts';

const measures = ['base', 'exact', 'bonus'] as const;

/** What a tie-breaker may name. */
export type RankingNames = { readonly categories: readonly string[]; readonly items: readonly string[] };

/** A written ranking as meant; a tie-breaker nobody knows is reported. */
export function compileRanking(cx: Compiling, written: WrittenRanking, path: Path, names: RankingNames): Ranking {
  const tieBreakers = (written['tie-breakers'] ?? []).flatMap((id, i): TieBreaker[] => {
    const measure = measures.find((word) => word === id);
    if (measure) return [{ kind: measure }];
    if (names.categories.includes(id)) return [{ kind: 'category', id }];
    if (names.items.includes(id)) return [{ kind: 'item', id }];
    reportUnknown(cx, id, [...path, 'tie-breakers', i], [...measures, ...names.categories, ...names.items], false);
    return [];
  });
  return { ties: written.ties, tieBreakers, within: written.within ?? 'all' };
}
