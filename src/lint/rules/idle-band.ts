import { parsePercent } from '../../clauses/compiling.ts';
import type { Bands } from '../../clauses/values/bands.ts';
import type { Path } from '../../model/diagnostic.ts';
import { equals, parseExact, plainText } from '../../model/exact.ts';
import type { Finding, LintRule } from '../rule.ts';
import { writtenAt } from '../written-at.ts';

/** A band that makes no difference. */
export const idleBand: LintRule = {
  id: 'lint/idle-band',
  severity: 'warning',
  doc: {
    zh: '分档得分里有一档不起作用：与另一档的界限相同（如 80% 与 0.8），或与下面一档得分相同。最低一档不提示',
    en: 'a band makes no difference: its bound is that of another (80% and 0.8), or it gives the points of the next lower one. Silent on the lowest band',
  },
  wrong:
    'facts:\n  attendance: {ratio: 到会率}\nitems:\n  - {id: a, points: 5, clauses: [{id: x, bands: {of: attendance, from: {90%: 5, 80%: 3, 70%: 3, 0%: 0}}}]}',
  right:
    'facts:\n  attendance: {ratio: 到会率}\nitems:\n  - {id: a, points: 5, clauses: [{id: x, bands: {of: attendance, from: {90%: 5, 80%: 3, 70%: 2, 0%: 0}}}]}',
  find: ({ rubric, document }) =>
    rubric.items.flatMap(({ clauses }) =>
      clauses.flatMap((clause) => {
        if (clause.form !== 'value' || clause.value.kind !== 'bands') return [];
        const path = [...clause.path, 'bands', 'from'];
        const written = writtenAt(document.data, path);
        const keys = typeof written === 'object' && written !== null ? Object.keys(written) : [];
        return idleIn(clause.value, keys, path);
      }),
    ),
};

function idleIn({ bands }: Bands, keys: readonly string[], path: Path): readonly Finding[] {
  return bands.flatMap((band, i) => {
    const next = bands[i + 1];
    if (!next) return [];
    const same = keys.filter((key) => equals(boundOf(key) ?? next.from, band.from));
    const key = same.at(-1) ?? '';
    if (equals(band.from, next.from)) return [doubled(key, same[0] ?? key, [...path, key])];
    return equals(band.points, next.points) ? [idle(key, plainText(band.points), [...path, key])] : [];
  });
}

const boundOf = (key: string) => parsePercent(key) ?? parseExact(key);

const doubled = (key: string, first: string, path: Path): Finding => ({
  path,
  atKey: true,
  message: { zh: `“${key}”与“${first}”是同一个界限`, en: `"${key}" and "${first}" are the same bound` },
  hint: { zh: '只留一档', en: 'keep one of them' },
});

const idle = (key: string, points: string, path: Path): Finding => ({
  path,
  atKey: true,
  message: {
    zh: `达到${key}与下面一档同样得${points}分，这一档不起作用`,
    en: `reaching ${key} gives ${points}, as the next lower band does: this band makes no difference`,
  },
  hint: { zh: '改正得分，或删去这一档', en: 'correct the points, or remove the band' },
});
