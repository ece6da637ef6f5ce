import {
  type Checked,
  exactText,
  explainView,
  gather,
  hashOf,
  type Path,
  placesOf,
  plainAssessment,
  readDocument,
  readEvidence,
  readRubric,
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
const evidenceTexts = {
  'library.yaml': '{branch: library, name: 市图书馆党支部, facts: {lectures: 4}}',
  'archives.yaml': '{branch: archives, name: 市档案馆党支部, facts: {lectures: 3}}',
};

const source = value(await readDocument('rubric.yaml', rubricText));
const rubric = value(readRubric(source));
const rubricHash = await hashOf(source);
const gathering = gather({ rubric, rubricHash, assessment: plainAssessment(rubric) });
const text = await writers.text();

for (const [file, evidenceText] of Object.entries(evidenceTexts)) {
  const document = value(await readDocument(file, evidenceText));
  const evidence = value(readEvidence(rubric, document));
  gathering.take(evidence);
  const score = scoreBranch(rubric, evidence);
  if ('exempt' in score || file !== 'archives.yaml') continue;
  const places = { rubric: await placesOf(source), evidence: await placesOf(document) };
  const place = (side: 'rubric' | 'evidence', path: Path) => `${side}:${places[side](path).line}`;
  const report = explainView(score, { lang: 'zh', item: 'lectures', rubricHash, place });
  console.log(await text.write(report, { width: 80, colour: false }));
}

const roster = gathering.finish([]);
for (const { rank, name, total } of roster.standings) console.log(`${rank} ${name} ${exactText(total.low)}`);

/** The value, or an exception that says what is wrong with the file. */
function value<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.diagnostics.map(({ message }) => message.en).join('\n'));
}
