import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assessmentSchemaFor } from '../../src/assessment/schema-for.ts';
import { decisionsSchemaFor } from '../../src/decisions/schema-for.ts';
import { filesOf, run } from '../cli/world.ts';
import { rubricOf } from '../support/rubric.ts';
import { mapping, text, treeOfFile } from '../support/tree.ts';

const accepting = (schema: object) => new Ajv({ strict: false, unicodeRegExp: true, allErrors: true }).compile(schema);
const plans = Object.keys(filesOf('examples')).filter((file) => file.endsWith('/assessment.yaml'));

describe('the schema of an assessment by one rubric', () => {
  it.each(plans)('accepts what %s says', (file) => {
    const rubric = text(mapping(treeOfFile(file))['rubric']);
    const path = new URL(rubric, new URL(file, 'file:///')).pathname.slice(1);
    const validate = accepting(assessmentSchemaFor(rubricOf(treeOfFile(path))));
    validate(parse(readFileSync(file, 'utf8')));
    expect(validate.errors ?? []).toEqual([]);
  });

  const validate = accepting(assessmentSchemaFor(rubricOf(treeOfFile('rubrics/organs-acceptance-100.yaml'))));
  const accepted = (yaml: string): boolean => validate(parse(`{assessment: a, rubric: r.yaml, ${yaml}}`));

  it.each([
    'quotas: {excelent: {at-most: 20%}}',
    'groups: {by: groop}',
    'ranking: {ties: competition, tie-breakers: [live]}',
    'sources: {quarter_note: {from: a.csv}}',
    'consequences: [{id: a, title: 甲, rate: {of: live, below: 60%}}]',
    'consequences: [{id: a, title: 甲, grade: 优良}]',
    'register: [{branch: a, name: 甲, profile: {kind: 学校}}]',
  ])('marks %s', (yaml) => {
    expect(accepted(yaml)).toBe(false);
  });
});

describe('the schema of decisions for one rubric', () => {
  const validate = accepting(decisionsSchemaFor(rubricOf(treeOfFile('rubrics/organs-acceptance-100.yaml'))));
  const decision = (item: string) => ({
    decisions: 'd',
    list: [{ branch: 'a', item, to: 3, reason: '理由', status: 'pending' }],
  });

  it('knows the items of the rubric', () => {
    expect([validate(decision('summaries')), validate(decision('summary'))]).toEqual([true, false]);
  });

  it.each(['evidence', 'assessment', 'decisions'])('is printed by score schema %s --rubric', async (name) => {
    const { code, out } = await run(
      ['schema', name, '--rubric', 'rubrics/organs-acceptance-100.yaml'],
      filesOf('rubrics/organs-acceptance-100.yaml'),
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).title).toContain('机关党支部标准化规范化建设验收细则');
  });
});
