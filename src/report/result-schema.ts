import { branchDefinitions } from './schema/branch.ts';
import { consequenceDefinitions } from './schema/consequence.ts';
import { decisionDefinitions } from './schema/decision.ts';
import { diffDefinitions } from './schema/diff.ts';
import { itemDefinitions } from './schema/item.ts';
import { ledgerDefinitions } from './schema/ledger.ts';
import { paperDefinitions } from './schema/papers.ts';
import { ref, type Schema } from './schema/parts.ts';
import { previewDefinitions } from './schema/preview.ts';
import { rubricDefinitions } from './schema/rubric.ts';
import { sampleDefinitions } from './schema/sample.ts';
import { rosterDefinitions, sharedDefinitions } from './schema/shared.ts';
import { standingDefinition } from './schema/standing.ts';

/** The JSON Schema of the documents that reports are published as. */
export const resultSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'score results',
  description: '标尺的输出结果（--format json） | results of score (--format json)',
  anyOf: [
    'rosterDocument',
    'branchDocument',
    'branchesDocument',
    'explainDocument',
    'rubricDocument',
    'diffDocument',
    'previewDocument',
    'sampleDocument',
    ...['commentsDocument', 'comparisonDocument', 'assessment-reportDocument', 'noticeDocument', 'ledgerDocument'],
  ].map(ref),
  $defs: {
    ...sharedDefinitions,
    ...rosterDefinitions,
    standing: standingDefinition,
    ...itemDefinitions,
    ...branchDefinitions,
    ...rubricDefinitions,
    ...diffDefinitions,
    ...previewDefinitions,
    ...decisionDefinitions,
    ...sampleDefinitions,
    ...consequenceDefinitions,
    ...paperDefinitions,
    ...ledgerDefinitions,
  },
};
