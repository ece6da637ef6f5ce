import {
  type Checked,
  exactText,
  gather,
  hashOf,
  plainAssessment,
  readDocument,
  readEvidence,
  readRubric,
  rosterView,
  scoreBranch,
  writers,
} from 'biaochi';

const rubricText = `
rubric: lectures
title: 党课考核
version: "2019"
total: 4
rounding: {places: 2, mode: half-up, at: total}
missing: open
not-applicable: exclude-in-total
ranking: {ties: competition}
facts: {lectures: {count: 次, title: 党课}}
categories:
  - id: life
    title: 组织生活
    points: 4
    items:
      - id: lectures
        title: 上好党课
        points: 4
        clauses: [{id: few, deduct: 0.5, short: {of: lectures, need: 4}}]
grades: [{id: pass, title: 达标, from: 80%}, {id: fail, title: 不达标}]
`;
const evidenceTexts = [
  '{branch: archives, name: 市档案馆党支部, facts: {lectures: 3}}',
  '{branch: library, name: 市图书馆党支部, facts: {lectures: 4}}',
];

const document = value(await readDocument('rubric.yaml', rubricText));
const rubric = value(readRubric(document));
const gathering = gather({ rubric, rubricHash: await hashOf(document), assessment: plainAssessment(rubric) });
for (const [i, text] of evidenceTexts.entries()) {
  const evidence = value(readEvidence(rubric, value(await readDocument(`branch-${i}.yaml`, text))));
  const score = scoreBranch(rubric, evidence);
  if (!('exempt' in score)) console.log(`${evidence.name}: ${exactText(score.total.low)}`);
  gathering.take(evidence);
}
const report = rosterView(gathering.finish([]), { lang: 'zh' });
const csv = await writers.csv();
console.log(await csv.write(report, { width: 80, colour: false }));

/** The value, or an exception that says what is wrong with the file. */
function value<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.diagnostics.map(({ message }) => message.en).join('\n'));
}
