/** What is rendered from the code and kept in files: schemas for editors, the reference of clauses and rules, the table of layers. */
import { readFileSync } from 'node:fs';
import { layers } from '../layers.mjs';
import { assessmentSchema } from '../src/assessment/schema.ts';
import { effectKinds } from '../src/clauses/effects/index.ts';
import { triggerKinds } from '../src/clauses/triggers/index.ts';
import { valueKinds } from '../src/clauses/values/index.ts';
import { decisionsSchema } from '../src/decisions/schema.ts';
import { evidenceSchema } from '../src/evidence/schema.ts';
import { configSchema } from '../src/findings/config-schema.ts';
import { findingsSchema } from '../src/findings/findings-schema.ts';
import { lintRules } from '../src/lint/rules/index.ts';
import { ledgerSchema } from '../src/rectify/schema.ts';
import { resultSchema } from '../src/report/result-schema.ts';
import { publishedRubricSchema } from '../src/rubric/published-schema.ts';
import { trialSchema } from '../src/trial/schema.ts';

const json = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

type Kind = { readonly doc: { readonly zh: string; readonly en: string }; readonly example: string };

const kindTable = (title: string, kinds: Readonly<Record<string, Kind>>): string =>
  `## ${title}\n\n${Object.entries(kinds)
    .map(([word, { doc, example }]) => `### \`${word}\`\n\n${doc.en}.\n${doc.zh}。\n\n\`\`\`yaml\n${example}\n\`\`\``)
    .join('\n\n')}\n`;

const ruleList = (): string =>
  [
    '## Rules',
    'What `score check` finds odd about a rubric that can be used all the same. Wrong is a part of a rubric in which the rule finds something, right the same part put in order; titles and sums are left out.',
    ...lintRules.map(({ id, severity, doc, wrong, right }) =>
      [
        `### \`${id}\``,
        `*${severity}*: ${doc.en}.\n${doc.zh}。`,
        `Wrong:\n\n\`\`\`yaml\n${wrong}\n\`\`\``,
        `Right:\n\n\`\`\`yaml\n${right}\n\`\`\``,
      ].join('\n\n'),
    ),
  ].join('\n\n');

const reference = (): string =>
  [
    '# Reference of clauses and rules\n\nRendered from the descriptions in `src/clauses` and `src/lint`; every example is compiled by the tests.\n',
    kindTable('Effects', effectKinds),
    kindTable('Values', valueKinds),
    kindTable('Triggers', triggerKinds),
    `${ruleList()}\n`,
  ].join('\n');

const layerTable = (): string =>
  [
    '| folder | what it knows | may import | packages |',
    '| --- | --- | --- | --- |',
    ...Object.entries(layers).map(
      ([name, { says, below, packages }]) =>
        `| ${name} | ${says} | ${below.join(', ') || '—'} | ${packages.join(', ') || '—'} |`,
    ),
    '| scoring.ts | the door to scoring | all of the above that scoring needs | — |',
    '| authoring.ts | the door to the workshop of rubric authors; no run of scoring loads it | lint, findings, trial, edit, init, revise, example, report | — |',
    '| index.ts | both doors, for library users | scoring.ts, authoring.ts | — |',
    '| light.ts | the little that is needed before anything heavy is loaded | model, report/writers/index.ts | — |',
    '| cli | files, streams, clock, environment | scoring.ts, authoring.ts, light.ts | commander, chalk, write-file-atomic, `node:*` |',
    '| bin | starts the command line with the real world | cli | — |',
  ].join('\n');

/** A text with what stands between two markers replaced. */
function between(text: string, marker: string, content: string): string {
  const [open, close] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < 0) throw new Error(`no marker ${marker}`);
  return `${text.slice(0, from + open.length)}\n${content}\n${text.slice(to)}`;
}

/** Every rendered file with the text it should contain. */
export const rendered = (): Readonly<Record<string, string>> => ({
  'rubrics/rubric.schema.json': json(publishedRubricSchema),
  'rubrics/evidence.schema.json': json(evidenceSchema),
  'rubrics/assessment.schema.json': json(assessmentSchema),
  'rubrics/decisions.schema.json': json(decisionsSchema),
  'rubrics/ledger.schema.json': json(ledgerSchema),
  'rubrics/config.schema.json': json(configSchema),
  'rubrics/findings.schema.json': json(findingsSchema),
  'rubrics/test.schema.json': json(trialSchema),
  'rubrics/result.schema.json': json(resultSchema),
  'docs/reference.md': reference(),
  'docs/architecture.md': between(readFileSync('docs/architecture.md', 'utf8'), 'layers', layerTable()),
});
