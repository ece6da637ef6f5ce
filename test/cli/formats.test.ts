import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { formats, resultSchema } from '../../src/index.ts';
import { demo } from './demo.ts';
import { examples, run } from './world.ts';

const city = 'examples/city-organs-2019';
const company = 'examples/company-2010';

const views: Readonly<Record<string, readonly string[]>> = {
  'the roster of the city': [city],
  'the first of the roster': [city, '--top', '2'],
  'the roster of the company': [company],
  'the roster of a folder with bad files': ['demo'],
  'score sheets of the city': ['report', city, '--view', 'branch'],
  'score sheets of the company': ['report', company, '--view', 'branch'],
  'the handbook of the city': ['report', city, '--view', 'rubric'],
  'the handbook of the company': ['report', company, '--view', 'rubric'],
  'an explanation': ['explain', `${city}/branches/tax-bureau-1.yaml`],
  'an explanation of the company': ['explain', `${company}/branches/network.yaml`],
  'an open explanation': ['explain', `${city}/branches/publicity-1.yaml`],
  'a self-check explained': ['explain', `${city}/branches/education-1.self.yaml`],
  'an explained item': ['explain', `${city}/branches/tax-bureau-1.yaml`, '述职评议'],
  'an item of another kind of branch': ['explain', `${company}/branches/office-2.yaml`, 'or-party-groups'],
  'comments on the city': ['report', city, '--view', 'comments'],
  'comments on the company': ['report', company, '--view', 'comments', '--common', '80%'],
  'the comparison of the city': ['report', city, '--view', 'comparison'],
  'the comparison of the company': ['report', company, '--view', 'comparison'],
  'the report on the city': ['report', city, '--view', 'assessment-report'],
  'the report on the company': ['report', company, '--view', 'assessment-report'],
  'notices of the city': ['report', city, '--view', 'notice', '--within', '30 days'],
  'a notice of the company': ['report', company, '--view', 'notice', '--branch', 'logistics'],
  'the ledger of the city': ['report', city, '--view', 'ledger', '--within', '30 days'],
  'the first ledger of the company': ['rectify', company],
  'a branch that is not assessed': ['explain', `${city}/branches/veterans-2.yaml`],
};

const files = {
  ...examples,
  ...demo,
  'demo/branches/bad.yaml': 'branch: [',
  'demo/branches/twin.yaml': demo['demo/branches/east.yaml'] ?? '',
};

const ajv = new Ajv({ strict: false, allErrors: true });
const validate = ajv.compile(resultSchema);

const langs = ['zh', 'en'] as const;

describe.each(Object.entries(views))('%s', (_, args) => {
  it.each(formats.flatMap((format) => langs.map((lang) => [format, lang] as const)))(
    'is printed as %s in %s',
    async (format, lang) => {
      const { code, out } = await run([...args, '--format', format, '--lang', lang], files);
      expect(code).toBe(args[0] === 'demo' ? 2 : 0);
      expect(out).toMatch(/\S[\s\S]*\n$/);
      expect(out).not.toMatch(/undefined|\[object|NaN|�/);
    },
  );

  it('keeps to the published schema as JSON', async () => {
    const { out } = await run([...args, '--format', 'json'], files);
    validate(JSON.parse(out));
    expect(validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? []).toEqual([]);
  });

  it('is one JSON object a line as NDJSON', async () => {
    const { out } = await run([...args, '--format', 'ndjson'], files);
    for (const line of out.trimEnd().split('\n').filter(Boolean)) expect(typeof JSON.parse(line)).toBe('object');
  });

  it('is a table of even rows as CSV, with byte-order mark and Windows line ends', async () => {
    const { out } = await run([...args, '--format', 'csv'], files);
    expect(out.startsWith('\ufeff')).toBe(true);
    expect(out.endsWith('\r\n')).toBe(true);
    const rows = cells(out.slice(1));
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.flat().filter((cell) => /^\d+\/\d+$/.test(cell))).toEqual([]);
  });
});

/** The cells of a CSV text, by RFC 4180. */
function cells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}

describe('schemas', () => {
  it.each(['rubric', 'evidence', 'assessment', 'result', 'decisions', 'ledger'])(
    'of %s are printed as JSON',
    async (name) => {
      const { code, out } = await run(['schema', name], demo);
      expect([code, JSON.parse(out).$schema]).toEqual([0, expect.stringContaining('json-schema.org')]);
    },
  );

  it('of evidence knows the names of one rubric', async () => {
    const { code, out } = await run(['schema', 'evidence', '--rubric', 'rubric.yaml'], demo);
    expect(code).toBe(0);
    const schema = ajv.compile(JSON.parse(out));
    const evidence = { branch: 'a', name: '甲', facts: { lectures: 4 }, findings: { records: 'none' } };
    expect([schema(evidence), schema({ ...evidence, findings: { recrods: 'none' } })]).toEqual([true, false]);
  });
});
