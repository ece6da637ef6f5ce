import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { resultSchema, rosterView, writers } from '../../src/index.ts';
import { everyView, explained, sample, scoreOf } from './sample.ts';

const made = await sample();
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validate = ajv.compile(resultSchema);

for (const lang of ['zh', 'en'] as const) {
  for (const [name, report] of Object.entries(everyView(made, lang))) {
    it(`publishes the ${name} view in ${lang} as its schema says`, async () => {
      const document = JSON.parse(await (await writers.json()).write(report, { width: 80, colour: false }));
      validate(document);
      expect(validate.errors ?? []).toEqual([]);
      expect(document.schemaVersion).toBe('1');
    });

    it(`publishes the ${name} view in ${lang} line by line`, async () => {
      const text = await (await writers.ndjson()).write(report, { width: 80, colour: false });
      const lines = text.trimEnd().split('\n');
      expect(lines.length).toBe(report.data.records.length);
      for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
    });
  }
}

it('publishes an explanation of one item as its schema says', async () => {
  const document = explained(made, 'traffic-3', 'zh', 'ledger').data.document;
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
});

it('gives numbers in full, as text', () => {
  const { standings } = rosterView(made.roster, { lang: 'zh' }).data.document as {
    standings: { branch: string; categories: unknown }[];
  };
  const archive = standings.find(({ branch }) => branch === 'archive-1');
  expect(archive?.categories).toMatchObject({ life: { low: '454/9', high: '454/9', shown: '50.44' } });
});

it('gives both places of every clause in an explanation', () => {
  const text = JSON.stringify(explained(made, 'traffic-3').data.document);
  expect(text).toContain(
    '"rubric":"sample.yaml:categories.0.items.0.clauses.0","evidence":["branch.yaml:facts.elected_on"]',
  );
  expect(text).toContain('"evidence":["branch.yaml:findings.ledger.thin-ledger"]');
});

it('does not compute anything that the score does not carry', () => {
  const { document } = explained(made, 'health-2').data;
  const { total } = scoreOf(made, 'health-2');
  expect(document['total']).toMatchObject({ low: '82.5', high: '97.5' });
  expect(total).toBeDefined();
});

/** Every property of a schema that says nothing about itself. */
function undescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const here = `${path}/${key}`;
    const silent =
      path.endsWith('/properties') && !(typeof value === 'object' && value !== null && 'description' in value);
    return [...(silent ? [here] : []), ...undescribed(value, here)];
  });
}

it('describes every property of the published data', () => {
  expect(undescribed(resultSchema, '')).toEqual([]);
});
