import { type Exact, greatest, least, plainText, zero } from '../../model/exact.ts';
import { numberAt } from '../compiling.ts';
import type { ValueKind } from '../value-kind.ts';

/** One level of several, as the assessor judges; the level is kept, not only its points. */
export type Choose = { readonly kind: 'choose'; readonly levels: ReadonlyMap<string, Level> };

/** A level's points, and what it takes to be on it. */
export type Level = { readonly points: Exact; readonly means: string | undefined };

type Written = Readonly<Record<string, string | { readonly points: string; readonly means?: string }>>;

export const choose: ValueKind<Choose, Written> = {
  kind: 'choose',
  reads: 'finding',
  doc: {
    zh: '检查人评定等级，按等级得分；等级可写描述',
    en: 'the assessor picks a level; levels may have descriptors',
  },
  example: '{id: quality, choose: {好: 20, 较好: 15, 一般: 10, 差: 0}}',
  schema: {
    type: 'object',
    minProperties: 2,
    additionalProperties: {
      anyOf: [
        { $ref: '#/$defs/points' },
        {
          type: 'object',
          required: ['points'],
          additionalProperties: false,
          properties: { points: { $ref: '#/$defs/points' }, means: { type: 'string' } },
        },
      ],
    },
  },
  compile: (cx, written, path) => {
    const levels = Object.entries(written).map(([level, stands]) => {
      const [text, means] = typeof stands === 'string' ? [stands, undefined] : [stands.points, stands.means];
      return [level, { points: numberAt(cx, text, [...path, level]), means }] as const;
    });
    return { kind: 'choose', levels: new Map(levels) };
  },
  facts: () => [],
  worth: ({ levels }) => [...levels.values()].reduce((most, level) => greatest(most, level.points), zero),
  least: (value) => [...value.levels.values()].reduce((low, level) => least(low, level.points), choose.worth(value)),
  value: ({ levels }, _known, mark) => (mark?.kind === 'level' ? levels.get(mark.level)?.points : undefined),
  tell: ({ levels }) => ({
    zh: [...levels]
      .map(([name, { points, means }]) => `${name}${means ? `（${means}）` : ''}${plainText(points)}分`)
      .join('，'),
    en: [...levels]
      .map(([name, { points, means }]) => `${name}${means ? ` (${means})` : ''} ${plainText(points)}`)
      .join(', '),
  }),
  tellFound: (_value, _known, mark) =>
    mark?.kind === 'level'
      ? { zh: `评定为“${mark.level}”`, en: `judged "${mark.level}"` }
      : { zh: '未评定等级', en: 'no level given' },
};
