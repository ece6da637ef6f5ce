import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { evidenceSchemaFor } from '../../src/evidence/schema-for.ts';
import { rubricOf } from '../support/rubric.ts';
import { treeOfFile } from '../support/tree.ts';

const accepting = (schema: object) => new Ajv({ strict: false, unicodeRegExp: true, allErrors: true }).compile(schema);

describe('the schema of evidence for one rubric', () => {
  const rubrics = { 'organs-acceptance-100': 'city-organs-2019', 'goal-management-1000': 'company-2010' };

  for (const [id, folder] of Object.entries(rubrics)) {
    const validate = accepting(evidenceSchemaFor(rubricOf(treeOfFile(`rubrics/${id}.yaml`))));
    const names = readdirSync(new URL(`../../examples/${folder}/branches`, import.meta.url));

    it.each(names)(`accepts what ${folder} says: %s`, (name) => {
      // editors read numbers as numbers
      validate(parse(readFileSync(new URL(`../../examples/${folder}/branches/${name}`, import.meta.url), 'utf8')));
      expect(validate.errors ?? []).toEqual([]);
    });
  }

  const rubric = rubricOf(`
    profile: {kind: {one-of: [机关, 企业]}, group: {text: 片组}}
    facts: {lectures: {count: 次, title: 党课}, rate: {ratio: 到会率}, on: {date: 日期}, ok: {yes-no: 是否}, area: {number: 平方米}}
    assessors: {combine: mean}
    items:
      - {id: minutes, points: 5, requirement: 记录规范, clauses: [{id: sloppy, deduct: 1, fault: 记录不全, per: 次}, {id: few, deduct: 1, short: {of: lectures, need: 4}, unless: 经批准}]}
      - {id: lacking, points: 5, assessors: {combine: median}, clauses: [{id: systems, deduct: 1, missing: [学习制度, 廉政制度]}]}
      - {id: quality, points: 5, clauses: [{id: grade, choose: {好: 5, 差: 0}}]}
      - {id: idea, points: 5, clauses: [{id: points-given, judge: {from: 0, to: 5}}]}
      - {id: review, points: 5, clauses: [{id: vote, tally: {优秀: 100%, 差: 0%}}]}
      - {id: rated, points: 5, clauses: [{id: reached, bands: {of: rate, from: {0%: 5}}}]}
    bonus: {clauses: [{id: honour, bonus: {by: {省: 3, 市: 2}}, act: 获表彰, per: 项}]}
    vetoes: [{id: crime, fault: 严重违纪, effect: lowest-grade}]
  `);
  const validate = accepting(evidenceSchemaFor(rubric));
  const accepted = (text: string): boolean => validate(parse(`{branch: a, name: 甲, ${text}}`));

  it.each([
    'profile: {kind: 机关, group: 甲片}, facts: {lectures: 3, rate: 21/23, on: never, ok: 是, area: 20.5}',
    'findings: {minutes: {sloppy: 2, few: {excused: 经批准}}, lacking: [{systems: [廉政制度], by: 甲}, none], quality: {level: 好}}',
    'findings: {minutes: none, idea: {points: 3, reason: 好}, review: {vote: {优秀: 3}}, lacking: {unverifiable: 资料遗失}}',
    'bonus: {honour: {省: 1}}, vetoes: {crime: 1}',
  ])('accepts %s', (text) => {
    expect([accepted(text), validate.errors]).toEqual([true, null]);
  });

  it.each([
    'profile: {kind: 学校}',
    'facts: {lecture: 3}',
    'findings: {minute: none}',
    'findings: {minutes: {slopy: 1}}',
    'findings: {minutes: {few: 3}}',
    'findings: {lacking: {systems: [考勤制度]}}',
    'findings: {quality: {level: 较好}}',
    'bonus: {honor: 1}',
    'vetoes: {crimes: 1}',
  ])('marks %s, before it is ever scored', (text) => {
    expect(accepted(text)).toBe(false);
  });
});
