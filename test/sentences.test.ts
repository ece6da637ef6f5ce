import { describe, expect, it } from 'vitest';
import { provenanceOf } from '../src/clauses/sentence.ts';
import { parseDay } from '../src/model/day.ts';
import { one } from '../src/model/exact.ts';

describe('where a finding comes from', () => {
  it('is told of every occurrence that says so, in the order found', () => {
    const list = [
      { times: 1, share: one, note: '3月无记录人' },
      { times: 2, share: one },
      { times: 1, share: one, see: '记录本 第12页', by: '第二验收组' },
    ];
    expect(provenanceOf({ kind: 'occurrences', list })).toEqual([list[0], list[2]]);
  });

  it('is told of a level, a reason and a day', () => {
    const on = parseDay('2019-11-02');
    if (on === undefined) throw new Error('no such day');
    const level = { kind: 'level', level: '较好', reason: '两期未更新' } as const;
    expect(provenanceOf(level)).toEqual([level]);
    expect(provenanceOf({ kind: 'lacking', names: ['廉政制度'], on })).toHaveLength(1);
  });

  it('is nothing where nobody said anything', () => {
    expect(provenanceOf(undefined)).toEqual([]);
    expect(provenanceOf({ kind: 'lacking', names: ['廉政制度'] })).toEqual([]);
  });
});
