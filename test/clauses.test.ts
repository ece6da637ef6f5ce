import { readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { effectKinds } from '../src/clauses/effects/index.ts';
import { clauseSchema, sharedDefinitions } from '../src/clauses/schema.ts';
import { awardTold, clauseTold, entryTold } from '../src/clauses/sentence.ts';
import { triggerKinds } from '../src/clauses/triggers/index.ts';
import { valueKinds } from '../src/clauses/values/index.ts';
import type { Tree } from '../src/document/document.ts';
import type { BranchScore } from '../src/engine/score.ts';
import { exactText } from '../src/model/exact.ts';
import type { Mark } from '../src/model/marks.ts';
import type { Told } from '../src/model/told.ts';
import type { Rubric } from '../src/rubric/rubric.ts';
import { gathered } from './support/roster.ts';
import { checkedRubric, rubricOf } from './support/rubric.ts';
import { awardsIn, boundsText, scored } from './support/score.ts';
import { list, type Mapping, mapping, text, treeOf, treeOfFile } from './support/tree.ts';

/*
 * The tables in test/clauses are for people who write rubrics. A case is one clause (or several) in an item:
 *   given   the facts and profile fields of the branch, by name
 *   found   what the assessor wrote for the item; left out where nobody looked
 *   others  the other branches, by name, where branches are compared: what is given of each; without it the branch is alone
 *   unusable  files of others that could not be read
 *   expect  state, times and points of the clause; the points of the item; and what its sentences contain
 */
const names = readdirSync(new URL('./clauses', import.meta.url))
  .filter((name) => name.endsWith('.yaml'))
  .sort();
const tables = new Map(names.map((name) => [name.replace('.yaml', ''), mapping(treeOfFile(`test/clauses/${name}`))]));

const caseRubric = (table: Mapping, one: Mapping) => ({
  profile: table['profile'] ?? {},
  facts: table['facts'] ?? {},
  items: [
    {
      id: 'item',
      points: one['points'] ?? table['points'] ?? '10',
      clauses: one['clauses'] ?? [one['clause'] ?? null],
      ...(one['item'] === undefined ? {} : mapping(one['item'])),
    },
  ],
});

function caseEvidence(table: Mapping, one: Mapping): Mapping {
  const profile: Record<string, Tree> = {};
  const facts: Record<string, Tree> = {};
  for (const [name, value] of Object.entries(mapping(one['given']))) {
    const section = name in mapping(table['profile']) ? profile : facts;
    section[name] = value;
  }
  return { profile, facts, ...(one['found'] !== undefined && { findings: { item: one['found'] } }) };
}

function caseScore(rubric: Rubric, table: Mapping, one: Mapping): BranchScore {
  const evidence = caseEvidence(table, one);
  if (one['others'] === undefined) {
    return scored(rubric, evidence, one['as-of'] === undefined ? undefined : text(one['as-of']));
  }
  const others = Object.entries(mapping(one['others'])).map(([name, given]) => {
    return { branch: name, name, ...caseEvidence(table, { given }) };
  });
  const unusable = list(one['unusable'] ?? []).map(text);
  const { scores } = gathered(rubric, table['assessment'], [evidence, ...others], { unread: unusable });
  const score = scores.find((found) => found.evidence.branch === 'a');
  if (!score || 'exempt' in score) throw new Error('the branch of the test has no score');
  return score;
}

/** What of the score a case speaks of, in its own words. */
function seenOf(score: BranchScore, one: Mapping, expected: Mapping): Mapping {
  const [item] = score.items;
  const clauses = item?.item.clauses ?? [];
  const id = one['about'] ?? clauses[0]?.id;
  const award = awardsIn(item).find(({ clause }) => clause.id === id);
  const rule = clauses.find((clause) => clause.id === id);
  const finding = score.evidence.findings.get('item');
  const mark: Mark | undefined = finding?.state === 'found' ? finding.marks.get(String(id)) : undefined;
  const said: Told = award ? awardTold(award, score.known, mark) : { zh: '', en: '' };
  const ruled: Told = rule ? clauseTold(rule) : { zh: '', en: '' };
  const views: Readonly<Record<string, () => Tree>> = {
    state: () => award?.state ?? 'absent',
    times: () => (award ? exactText(award.times) : 'absent'),
    points: () => (award ? exactText(award.points) : 'absent'),
    empties: () => award?.empties ?? 'nothing',
    item: () => (item ? boundsText(item.points) : 'absent'),
    itself: () => item?.state ?? 'absent',
    says: () => part(said.zh, expected['says']),
    english: () => part(said.en, expected['english']),
    rule: () => part(ruled.zh, expected['rule']),
    'rule-english': () => part(ruled.en, expected['rule-english']),
  };
  return Object.fromEntries(
    Object.keys(expected).map((word) => {
      const view = views[word];
      if (!view) throw new Error(`a case cannot expect "${word}"`);
      return [word, view()];
    }),
  );
}

/** The wanted part where the sentence contains it, else the whole sentence, for the message. */
const part = (sentence: string, wanted: Tree | undefined): string =>
  sentence.includes(text(wanted)) ? text(wanted) : sentence;

for (const [name, table] of tables) {
  describe(`${name}: ${text(table['about'])}`, () => {
    for (const one of list(table['cases']).map(mapping)) {
      it(text(one['it']), () => {
        const rubric = rubricOf(caseRubric(table, one));
        const score = caseScore(rubric, table, one);
        const expected = mapping(one['expect']);
        expect(Object.keys(expected).length).toBeGreaterThan(0);
        expect(seenOf(score, one, expected)).toEqual(expected);
        for (const sentence of sentencesOf(score)) expect(sentence).not.toMatch(/undefined|\[object|NaN|null/);
      });
    }
  });
}

function sentencesOf(score: BranchScore): readonly string[] {
  const rules = score.rubric.items.flatMap(({ entries }) => entries.map(entryTold));
  const found = score.items.flatMap((item) => awardsIn(item).map((award) => awardTold(award, score.known, undefined)));
  return [...rules, ...found].flatMap(({ zh, en }) => [zh, en]);
}

type Kind = { readonly example: string; readonly doc: Told };
const kinds: ReadonlyMap<string, Kind> = new Map(Object.entries({ ...triggerKinds, ...effectKinds, ...valueKinds }));

// the facts that the examples in the reference speak of
const exampleFacts: Tree = treeOf(`
  party_lectures: {count: 次, title: 党课}
  web_reports: {count: 篇, title: 网站信息}
  absences: {count: 次, title: 缺席}
  dues_rate: {ratio: 党费收缴率}
  activist_share: {ratio: 积极分子比例}
  attendance: {ratio: 到会率}
  elected_on: {date: 最近换届}
  members: {count: 人, title: 党员数}
  committee: {yes-no: 设支委会}
  trained: {count: 人, title: 已培训}
  planned: {count: 人, title: 应培训}
  kpi: {number: 分, title: 业务考核}
`);

function exampleRubric(example: Mapping): Tree {
  const bonus = 'bonus' in example;
  const penalty = 'penalty' in example;
  const section = {
    ...(bonus && { bonus: { cap: '9', clauses: [example] } }),
    ...(penalty && { penalties: { cap: '9', clauses: [example] } }),
  };
  const item = {
    id: 'item',
    points: worthOf(example),
    clauses: [bonus || penalty ? { id: 'other', deduct: '1', fault: '其他问题' } : example],
  };
  return { facts: exampleFacts, items: [item], ...section };
}

/** The points of the item an example fits in: what it is worth where it says so. */
function worthOf(example: Mapping): string {
  if (example['choose'] !== undefined) return '20';
  if (example['bands'] !== undefined) return '5';
  return example['judge'] === undefined ? '10' : '7';
}

describe('every kind of trigger, effect and value', () => {
  const validate = new Ajv({ strict: false, unicodeRegExp: true }).compile({
    ...clauseSchema,
    $defs: { ...sharedDefinitions, clause: clauseSchema },
  });

  it('has a table of cases', () => {
    expect([...kinds.keys()].filter((kind) => list(tables.get(kind)?.['cases']).length === 0)).toEqual([]);
  });

  for (const [name, kind] of kinds) {
    it(`shows an example of ${name} that the schema accepts`, () => {
      const accepted = validate(treeOf(kind.example));
      expect(validate.errors).toBeNull();
      expect(accepted).toBe(true);
    });

    it(`shows an example of ${name} that compiles and reads aloud in both languages`, () => {
      const example = mapping(treeOf(kind.example));
      const checked = checkedRubric(exampleRubric(example));
      expect(checked.diagnostics).toEqual([]);
      if (!checked.ok) return;
      const { items, bonus, penalties } = checked.value;
      const clauses = [...items.flatMap((item) => item.clauses), ...bonus.clauses, ...penalties.clauses];
      const clause = clauses.find(({ id }) => id === example['id']);
      expect(clause).toBeDefined();
      if (!clause) return;
      for (const sentence of Object.values(clauseTold(clause))) {
        expect(sentence.length).toBeGreaterThan(3);
        expect(sentence).not.toMatch(/undefined|\[object|NaN|null/);
      }
    });

    it(`explains ${name} in both languages`, () => {
      expect(kind.doc.zh).toMatch(/[\u4e00-\u9fff]/u);
      expect(kind.doc.en).toMatch(/[a-z]{3}/);
    });
  }
});
