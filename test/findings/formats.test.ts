import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type AnySchema } from 'ajv';
import { describe, expect, it } from 'vitest';
import { findingsSchema } from '../../src/findings/findings-schema.ts';
import { lintRules } from '../../src/lint/rules/index.ts';
import { demoWith, rubric } from '../cli/demo.ts';
import { type Files, run } from '../cli/world.ts';

type Json = { readonly [key: string]: Json } & readonly Json[];

const odd = rubric.replace('total: 100\n', 'total: 100\ndeclares: {items: 3, categories: 3, standards: 1}\n');
const old =
  '{"baseline": "1", "findings": [{"code":"lint/declared-count","file":"a/rubric.yaml","at":"declares.items","times":1}]}';
const suppressed = odd.replace('declares:', '# score-ignore lint/declared-count: 纸面“<100%>”\ndeclares:');

/** Errors, warnings, what was recorded and what is suppressed, in files whose names need care. */
const files: Files = {
  ...demoWith({ 'rubric.yaml': undefined }),
  'a/rubric.yaml': odd,
  'a/b c：,100%.yaml': 'branch: a\nname: "<&>"\nprofle: {}\nfacts: 1\n',
  'a/纸面.yaml': suppressed,
  'a/坏.yaml': 'branch: [\n',
  'old.json': old,
};
const args = ['check', 'a', 'demo', '--baseline', 'old.json'];
const written = async (format: string, ...more: readonly string[]): Promise<string> =>
  (await run([...args, '--format', format, ...more], files)).out;

describe('JSON', () => {
  it('is as its published schema says, in both languages, with what does not count and why', async () => {
    const text = await written('json');
    const validate = new Ajv({ allErrors: true }).compile(findingsSchema);
    const document = JSON.parse(text) as Json;
    expect([validate(document), validate.errors]).toEqual([true, null]);
    const list = [...(document['findings'] ?? [])];
    const standings = list.map((one) => String(one['standing']));
    const counted = ['counts', 'suppressed', 'known'].map((kind) => standings.filter((one) => one === kind).length);
    expect(document['summary']).toMatchObject({ suppressed: counted[1], known: counted[2] });
    expect(counted[1]).toBe(3);
    expect(counted[2]).toBe(1);
    expect(list.find((one) => one['reason'])?.['reason']).toBe('纸面“<100%>”');
    for (const { message } of list) expect(message?.['zh']).toMatch(/[\u4e00-\u9fff]/u);
    for (const { message } of list) expect(message?.['en']).toMatch(/[a-z]{3}/);
    expect(document['failed']).toBe(true);
  });

  it('counts everything whatever it lists', async () => {
    const [all, errors] = [
      JSON.parse(await written('json')),
      JSON.parse(await written('json', '--min-severity', 'error')),
    ];
    expect(errors.summary).toEqual(all.summary);
    expect(errors.findings.length).toBeLessThan(all.findings.length);
    const strict = JSON.parse(await written('json', '--min-severity', 'error', '--fail-on', 'info'));
    expect(strict.failed).toBe(true);
  });

  it('is the same whatever the order of the paths', async () => {
    const turned = await run(['check', 'demo', 'a', '--baseline', 'old.json', '--format', 'json'], files);
    const { files: order, ...rest } = JSON.parse(turned.out);
    expect(rest).toEqual({ ...JSON.parse(await written('json')), files: undefined });
    expect(order).toHaveLength(JSON.parse(await written('json')).files.length);
  });
});

describe('SARIF', () => {
  /** The schema of SARIF 2.1.0, which is written in an older draft: what it names itself by goes. */
  const schema = (): AnySchema => {
    const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const { $schema, id, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
    expect([$schema, String(id)]).toEqual([
      expect.stringContaining('draft-04'),
      expect.stringContaining('sarif-2.1.0'),
    ]);
    return rest;
  };

  it('is what the published schema asks for', async () => {
    const validate = new Ajv({
      allErrors: true,
      strict: false,
      unicodeRegExp: false,
      formats: { uri: /^[\w%.~:/#-]+$/, 'uri-reference': /^[\w%.~/-]+$/, 'date-time': true },
    }).compile(schema());
    for (const lang of ['zh', 'en']) {
      const log = JSON.parse(await written('sarif', '--lang', lang));
      expect([validate(log), validate.errors]).toEqual([true, null]);
      expect(validate({ ...log, runs: [{ ...log.runs[0], results: [{ level: 'grave' }] }] })).toBe(false);
    }
  });

  it('describes every rule, places every result exactly, and says what is suppressed', async () => {
    const { runs } = JSON.parse(await written('sarif'));
    const { tool, results } = runs[0];
    const ids = tool.driver.rules.map(({ id }: Json) => id);
    for (const { id, doc } of lintRules) {
      const rule = tool.driver.rules[ids.indexOf(id)];
      expect(rule.help.markdown).toContain(doc.zh);
    }
    for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex]).toBe(ruleId);
    const count = results.filter(({ ruleId }: Json) => String(ruleId) === 'lint/declared-count');
    expect(count.map(({ suppressions }: Json) => [...(suppressions ?? [])].map(({ kind }) => kind))).toEqual([
      ...[['external'], [], []],
      ...[['inSource'], ['inSource'], ['inSource']],
    ]);
    const { artifactLocation, region } = count[0].locations[0].physicalLocation;
    const line = odd.split('\n')[region.startLine - 1] ?? '';
    expect(line.slice(region.startColumn - 1, region.endColumn - 1)).toBe('3');
    expect(artifactLocation.uri).toBe('a/rubric.yaml');
    const uris = results.map(
      ({ locations }: Json) => locations?.[0]?.['physicalLocation']?.['artifactLocation']?.['uri'],
    );
    expect(uris).toContain('a/b%20c%EF%BC%9A%2C100%25.yaml');
  });

  it('has a fingerprint for each result that stays where lines move', async () => {
    const prints = (text: string): readonly string[] =>
      JSON.parse(text).runs[0].results.map(({ partialFingerprints }: Json) => partialFingerprints?.['placeByIds/v1']);
    const before = prints(await written('sarif'));
    const moved = { ...files, 'a/rubric.yaml': `# 一行\n# 两行\n${odd}` };
    const after = prints((await run([...args, '--format', 'sarif'], moved)).out);
    expect(after).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
  });
});

describe('JUnit', () => {
  it('is a suite for each file, whose counts are those of its cases', async () => {
    const text = await written('junit', '--fail-on', 'warning');
    const suites = [
      ...text.matchAll(
        /<testsuite name="([^"]*)" tests="(\d+)" failures="(\d+)" errors="0" skipped="(\d+)">(.*?)<\/testsuite>/gs,
      ),
    ];
    const { files: checked, summary } = JSON.parse(await written('json'));
    expect(suites).toHaveLength(checked.length);
    for (const [, , tests, failures, skipped, inner = ''] of suites) {
      const counted = ['testcase', 'failure', 'skipped'].map(
        (tag) => inner.match(new RegExp(`<${tag} `, 'g'))?.length ?? 0,
      );
      expect(counted.map(String)).toEqual([tests, failures, skipped]);
    }
    expect(text).toContain(
      `failures="${summary.errors + summary.warnings}" skipped="${summary.suppressed + summary.known}">`,
    );
    expect(text).toContain('<skipped message="纸面“&lt;100%&gt;”"/>');
    expect(text).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#10;)/);
  });

  it('gives no two cases of a file one name', async () => {
    const text = await written('junit');
    const names = [...text.matchAll(/<testcase name="([^"]*)" classname="([^"]*)"/g)].map(
      ([, name, file]) => `${file} ${name}`,
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('GitHub annotations', () => {
  it('are a line for each finding that counts, in which nothing can pass for a command', async () => {
    const text = await written('github');
    const { findings } = JSON.parse(await written('json'));
    const counting = findings.filter(({ standing }: Json) => String(standing) === 'counts');
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(counting.length);
    for (const line of lines)
      expect(line).toMatch(
        /^::(error|warning|notice) file=[^,:]+(,(line|col|endLine|endColumn)=\d+)*,title=[^,:]+::.+$/,
      );
    expect(text).toContain('file=a/b c：%2C100%25.yaml,line=3,col=1,endLine=3,endColumn=7,title=schema/unknown-key::');
    expect(text).toContain('%0A是不是“profile”？');
  });

  it('escape what a file says', async () => {
    const evil = { 'x.yaml': 'branch: a\n"::error::100%": 1\n' };
    const { out } = await run(['check', 'x.yaml', '--format', 'github'], evil);
    expect(out).not.toMatch(/^::error::/m);
    expect(out).toContain('“::error::100%25”');
    for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^::(error|warning) file=x\.yaml,/);
  });
});

describe('several formats in one run', () => {
  it('go each to its own place, and people read theirs as ever', async () => {
    const plain = await run(args, files);
    const both = await run(
      [...args, '--format', 'human', '--format', 'sarif=a.sarif', '--format', 'junit=b.xml'],
      files,
    );
    expect([both.code, both.err, both.out]).toEqual([plain.code, plain.err, plain.out]);
    expect([...both.written.keys()]).toEqual(['a.sarif', 'b.xml']);
    expect(both.written.get('a.sarif')).toBe(await written('sarif'));
    const printed = await run([...args, '--format', 'github', '--format', 'json=c.json'], files);
    expect(printed.out).toBe(await written('github'));
    expect(printed.err).toMatch(/^检查了\d+个文件/);
  });

  it('go to the file of -o where there is one format', async () => {
    const { out, written: texts } = await run([...args, '--format', 'json', '-o', 'c.json'], files);
    expect(texts.get('c.json')).toBe(await written('json'));
    expect(out).toMatch(/^检查了\d+个文件/);
    const people = await run([...args, '-o', 'c.txt'], files);
    expect([people.out, people.err]).toEqual(['', '']);
    expect(people.written.get('c.txt')).toContain('a/坏.yaml:1:9: 错误:');
    expect(people.written.get('c.txt')).toMatch(/检查了\d+个文件[^\n]*\n$/);
  });

  it.each([
    [['--format', 'json', '--format', 'sarif']],
    [['--format', 'json=a', '--format', 'sarif=a']],
    [['--format', 'json=a', '-o', 'b']],
    [['--format', 'jsn']],
    [['--format', 'json=a/rubric.yaml']],
    [['--format', 'json=old.json']],
  ])('end with 2 and a cure where it is not clear: %j', async (more) => {
    const { code, err, written: texts } = await run([...args, ...more], files);
    expect([code, texts.size]).toEqual([2, 0]);
    expect(err).toMatch(/错误.*\n {2}怎么办: /);
  });
});
