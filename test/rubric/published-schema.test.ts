import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { publishedRubricSchema } from '../../src/rubric/published-schema.ts';
import { blocksOf, pageText } from '../support/pages.ts';
import { shippedRubrics } from '../support/shipped.ts';

const ajv = new Ajv({ strict: false, unicodeRegExp: true });
const validate = ajv.compile(publishedRubricSchema);
const fits = (text: string): boolean => validate(parse(text));

const examples = blocksOf(pageText('docs/language.md')).filter(({ subject }) => /^(county|town)\.yaml$/.test(subject));

const whole = `
rubric: a
title: 甲
version: "1"
total: 5
rounding: {places: 2, mode: half-up, at: total}
missing: open
not-applicable: zero
grades: [{id: pass, title: 达标, from: 60%}]
`;

describe('the schema that editors read', () => {
  it.each(shippedRubrics)('accepts %s', (file) => {
    expect(fits(readFileSync(file, 'utf8'))).toBe(true);
  });

  it('accepts the rubric and the extension of the language page', () => {
    expect(examples.map(({ subject, text }) => [subject, fits(text)])).toEqual([
      ['county.yaml', true],
      ['town.yaml', true],
    ]);
  });

  it('accepts days and parameters where a number may stand, and scales by day', () => {
    const clause = (text: string) =>
      fits(
        `${whole}categories: [{id: c, title: 乙, points: 5, items: [{id: i, title: 丙, points: 5, clauses: [{id: x, ${text}}]}]}]`,
      );
    expect(clause('deduct: $late, fault: 甲')).toBe(true);
    expect(clause('deduct: {2019-01-01: 1, 2020-01-01: $late}, fault: 甲')).toBe(true);
    expect(clause('bands: {of: n, from: {2019-01-01: {90%: 5}, 2020-01-01: {95%: 5}}}')).toBe(true);
    expect(clause('choose: {2019-01-01: {好: 5, 差: 0}, 2020-01-01: {好: 5, 差: 1}}')).toBe(true);
    expect(clause('deduct: 1, when: {n: {2019-01-01: "> 3", 2020-01-01: "> 4"}}')).toBe(true);
    expect(clause('deduct: 1, late: {of: n, by: {2019-01-01: 03-31, 2020-01-01: 04-30}}')).toBe(true);
  });

  it('refuses days that are none, words by day, and entries of an extension without id', () => {
    expect(fits(whole.replace('from: 60%', 'from: {2019-01-01: 60%}'))).toBe(true);
    expect(fits(whole.replace('from: 60%', 'from: {2019: 60%}'))).toBe(false);
    expect(fits(whole.replace('title: 达标', 'title: {2019-01-01: 达标}'))).toBe(false);
    expect(fits('{rubric: b, extends: a.yaml, items: [{id: i, points: 4}], remove: [j]}')).toBe(true);
    expect(fits('{rubric: b, extends: a.yaml, items: [{points: 4}]}')).toBe(false);
    expect(fits('{rubric: b, extends: a.yaml, items: [{id: i, pionts: 4}]}')).toBe(false);
    expect(fits('{rubric: b, items: [{id: i, points: 4}]}')).toBe(false);
  });
});
