import { readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import {
  branchView,
  displayWidth,
  explainView,
  type Report,
  resultSchema,
  rubricView,
  writers,
} from '../../src/index.ts';
import { rubricOf } from '../support/rubric.ts';
import { judged } from '../support/score.ts';
import { list, mapping, text, treeOfFile } from '../support/tree.ts';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(resultSchema);
const [table, plain, json] = [await writers.table(), await writers.text(), await writers.json()];
const place = () => 'a.yaml:1:1';

/** Every view of every case of a document written after a real rubric. */
function* viewsOf(document: ReturnType<typeof mapping>): Generator<Report> {
  const rubric = rubricOf({ version: '1', ...mapping(document['rubric']) });
  const options = { lang: rubric.language, rubricHash: '0123456789abcdef' };
  yield rubricView(rubric, options);
  for (const one of list(document['cases']).map(mapping)) {
    const asOf = one['as-of'] === undefined ? undefined : text(one['as-of']);
    const score = judged(rubric, one['evidence'] ?? {}, asOf);
    yield branchView(score, options);
    if (!('exempt' in score)) yield explainView(score, { ...options, lang: 'en', place });
  }
}

describe('views of rubrics after real ones', () => {
  for (const name of readdirSync(new URL('../reality', import.meta.url)).filter((file) => file.endsWith('.yaml'))) {
    it(`are as the schema says and fit the page: ${name}`, async () => {
      for (const report of viewsOf(mapping(treeOfFile(`test/reality/${name}`)))) {
        validate(JSON.parse(await json.write(report, { width: 80, colour: false })));
        expect(validate.errors ?? []).toEqual([]);
        for (const writer of [table, plain]) {
          const page = await writer.write(report, { width: 80, colour: false });
          expect(Math.max(...page.split('\n').map((line) => displayWidth(line)))).toBeLessThanOrEqual(80);
          expect(page).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    });
  }
});
