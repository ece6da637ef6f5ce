import { afterEach, describe, expect, it } from 'vitest';
import { branch, demoWith, settled } from './cli/demo.ts';
import { run } from './cli/world.ts';

const mega = 1024 * 1024;
const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const ten = (name: string) => `[${Array(10).fill(`*${name}`).join(', ')}]`;
const head = 'branch: x\nname: x\n';
const sound = `${head}profile: {kind: 机关, group: 甲片}\nfacts: {lectures: 4, elected_on: 2018-05-20}\n`;

/** Inputs that are made to harm, and the code of the diagnostic they end in. */
const hostile: Readonly<Record<string, readonly [content: string | Uint8Array, code: string]>> = {
  'brackets that never close': [`a: ${'['.repeat(100_000)}`, 'yaml/too-deep'],
  'brackets that do close': [`a: ${'['.repeat(5000)}${']'.repeat(5000)}`, 'yaml/too-deep'],
  'braces a thousand deep': [`a: ${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`, 'yaml/too-deep'],
  'an indentation of thousands': [lines(3000, (i) => `${' '.repeat(i)}a:`), 'yaml/too-deep'],
  'dashes in dashes': [`a:\n${'- '.repeat(50_000)}`, 'yaml/too-deep'],
  'question marks': [`${'? '.repeat(20_000)}a`, 'yaml/too-deep'],
  'an alias bomb': [
    `a0: &a0 [${'x, '.repeat(9)}x]\n${lines(12, (i) => `a${i + 1}: &a${i + 1} ${ten(`a${i}`)}`)}`,
    'yaml/too-many-aliases',
  ],
  'an alias to itself': ['branch: &a {b: *a}\n', 'yaml/alias-loop'],
  'a prototype as key': [
    `${head}__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n`,
    'yaml/forbidden-key',
  ],
  'a prototype among facts and findings': [
    `${head}facts: {__proto__: {polluted: 1}}\nfindings: {constructor: {prototype: 1}}\n`,
    'yaml/forbidden-key',
  ],
  'a prototype that is merged': [`${head}x-a: &a {__proto__: {polluted: 1}}\n<<: *a\n`, 'yaml/forbidden-key'],
  'names that every object has': [
    `${sound}findings: {toString: {valueOf: 1}, hasOwnProperty: none}\nbonus: {valueOf: 1}\n`,
    'evidence/unknown-item',
  ],
  'a terminal escape in a name': [`branch: x\nname: "a\u001b[31mred\u0007"\n`, 'file/control-character'],
  'a terminal escape that is written': [`branch: x\nname: "a\\e[31mred\\x07"\n`, 'yaml/control-character'],
  'an eight-bit escape': [`branch: x\nname: a\u009b31mred\n`, 'file/control-character'],
  'writing turned around': [`branch: x\nname: a\u202eb\n`, 'file/control-character'],
  'a language tag that would run': ['branch: !!js/function "function () {}"\nname: x\n', 'yaml/starts-with-sign'],
  'a file of 50 MB': [new Uint8Array(50 * mega).fill(0x61), 'file/too-large'],
  'a name of 15 MB': [`branch: x\nname: ${'x'.repeat(15 * mega)}\n`, 'yaml/long-text'],
  'a Chinese name of 15 MB': [`branch: x\nname: ${'支'.repeat(5 * mega)}\n`, 'yaml/long-text'],
  'a key of a million letters': [`${'x'.repeat(1_000_000)}: 1\n${head}`, 'yaml/long-key'],
  'fifteen million empty lines': ['\n'.repeat(15 * mega), 'file/empty'],
  'seven million comments': ['#\n'.repeat(7 * mega), 'yaml/too-long'],
  'a hundred thousand anchors': [head + lines(100_000, (i) => `x-${i}: &a${i} 1`), 'yaml/too-long'],
  'findings without end': [`${head}findings:\n${lines(100_000, (i) => `  item${i}: {a: 1}`)}`, 'evidence/unknown-item'],
  'keys nobody knows, without end': [head + lines(50_000, (i) => `k${i}: 1`), 'schema/unknown-key'],
  'the same key without end': [`${head}facts:\n${lines(100_000, (i) => `  lectures: ${i}`)}`, 'yaml/too-long'],
  'a list without end': [
    `${sound}findings: {records: {thin: [${'{level: 省}, '.repeat(100_000)}1]}}\n`,
    'yaml/too-long',
  ],
  'a number of a million digits': [
    `${sound.replace('4', '9'.repeat(9000))}findings: {records: none}`,
    'evidence/unfit-value',
  ],
  'a fraction of ten thousand digits': [
    `${sound}findings: {records: {thin: [{share: 1/${'9'.repeat(9000)}}]}}\n`,
    'evidence/unfit-value',
  ],
  'a quotation of a million line ends': [`branch: x\nname: "${'\\n'.repeat(1_000_000)}\n`, 'yaml/unclosed-quote'],
  'a thousand documents': ['branch: x\n---\n'.repeat(1000), 'yaml/several-documents'],
  'bytes at random': [Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919 + 13 * i * i) % 256), 'file/not-text'],
};

// generous: the slowest takes a few seconds on a slow machine
const patience = 60_000;

describe('hostile evidence', () => {
  afterEach(() => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each(Object.entries(hostile))(
    '%s ends in a diagnostic',
    async (_, [content, code]) => {
      const {
        code: ending,
        out,
        err,
      } = await run(['demo/branches/x.yaml'], demoWith({ 'demo/branches/x.yaml': content }));
      expect([ending, out]).toEqual([2, '']);
      expect(err).toContain(`[${code}]`);
      expect(err).toMatch(/^demo\/branches\/x\.yaml:\d+:\d+: 错误: .+\n[\s\S]* {2}怎么办: .+\n$/);
      expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(err.length).toBeLessThan(50_000);
    },
    patience,
  );

  it('does not stop the others', async () => {
    const evil = Object.fromEntries(
      ['a prototype as key', 'an alias bomb', 'brackets that never close'].map((name, i) => [
        `demo/branches/z${i}.yaml`,
        hostile[name]?.[0] ?? '',
      ]),
    );
    const [plain, beset] = [
      await run(['demo', '--format', 'json'], settled),
      await run(['demo', '--format', 'json'], { ...settled, ...evil }),
    ];
    expect(JSON.parse(beset.out).standings).toEqual(JSON.parse(plain.out).standings);
    expect(JSON.parse(beset.out).final).toBe(false);
  });
});

describe('hostile rubrics and plans', () => {
  it.each([
    'brackets that never close',
    'an alias bomb',
    'a prototype as key',
    'a file of 50 MB',
    'a terminal escape that is written',
  ])('%s end in a diagnostic', async (name) => {
    const [content = ''] = hostile[name] ?? [];
    for (const file of ['rubric.yaml', 'demo/assessment.yaml']) {
      for (const args of [['demo'], ['report', 'demo', '--view', 'rubric'], ['explain', 'demo/branches/east.yaml']]) {
        expect(await run(args, { ...settled, [file]: content })).toMatchObject({
          code: 2,
          out: '',
          err: expect.stringMatching(new RegExp(`^${file}:\\d+:\\d+: 错误`)),
        });
      }
    }
  });
});

describe('names that would move the terminal', () => {
  const clear = '\u001b[2J';
  const file = `demo/branches/${clear}east.yaml`;
  const formats = ['table', 'text', 'markdown', 'json', 'ndjson', 'csv'];

  it.each(formats)('of files never reach the output as they are: %s', async (format) => {
    for (const content of [branch('far'), 'branch: [', branch('far', { rest: 'findings: {}' })]) {
      for (const args of [['demo'], ['report', 'demo', '--view', 'branch'], ['explain', file], ['check', 'demo']]) {
        const { all } = await run(args[0] === 'check' ? args : [...args, '--format', format], {
          ...settled,
          [file]: content,
        });
        expect(all).not.toContain('\u001b');
      }
    }
  });

  it('given as arguments never reach the output as they are', async () => {
    for (const args of [
      [clear],
      ['demo', '--rubric', clear],
      ['demo', '--fail-on', clear],
      ['demo', '--group-by', clear],
      ['explain', 'demo/branches/east.yaml', clear],
      ['demo', '-o', `no/${clear}`],
      ['demo', '--format', clear],
      [`--${clear}`],
      ['demo', '--as-of', clear],
    ]) {
      const { code, all } = await run(args, settled, { locked: { [`no/${clear}`]: 'other' } });
      expect(code).toBe(2);
      expect(all).not.toContain('\u001b');
    }
  });

  it('are shown whole but for what cannot be seen', async () => {
    const { err } = await run(['demo'], { ...settled, [file]: 'branch: [' });
    expect(err).toContain('demo/branches/\\u{1b}[2Jeast.yaml:1:9: 错误');
  });
});
