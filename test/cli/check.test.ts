import { describe, expect, it } from 'vitest';
import { branch, demo, demoWith, rubric } from './demo.ts';
import { examples, type Files, run } from './world.ts';

const modeline = '# yaml-language-server: $schema=rubric.schema.json\n';
const odd = modeline + rubric.replace('total: 100\n', 'total: 100\ndeclares: {categories: 3, items: 3}\n');
const with_ = (files: Files, more: Files): Files => ({ ...files, ...more });
const oddDemo = demoWith({ 'rubric.yaml': odd });
const config = (text: string): Files => ({ 'score.config.yaml': text });

describe('the configuration', () => {
  it('says how grave a rule is, or that it does not run', async () => {
    const set = (level: string) => with_(oddDemo, config(`rules: {lint/declared-count: ${level}}\n`));
    expect(await run(['check', 'rubric.yaml'], set('error'))).toMatchObject({
      code: 1,
      out: '检查了1个文件：2个错误，0个警告\n',
    });
    expect(await run(['check', 'rubric.yaml'], set('off'))).toMatchObject({
      code: 0,
      err: '',
      out: '检查了1个文件：0个错误，0个警告\n',
    });
    expect((await run(['check', 'rubric.yaml'], set('info'))).out).toBe('检查了1个文件：0个错误，0个警告，2个提示\n');
  });

  it('has other settings for some files, of which the last that fits holds', async () => {
    const overrides = [
      '- {files: ["*.yaml"], rules: {lint/declared-count: error}}',
      '- {files: ["**/{odd,other}.yaml", "!x/**"], rules: {lint/declared-count: off}}',
    ];
    const files: Files = {
      ...config(`rules: {lint/declared-count: info}\noverrides:\n${overrides.map((one) => `  ${one}\n`).join('')}`),
      ...{ 'rubric.yaml': odd, 'odd.yaml': odd, 'x/odd.yaml': odd },
    };
    const { err } = await run(['check', '.'], files);
    expect(err.match(/^\S+: \S+/gm)?.map((line) => line.replace(/:\d+:\d+/, ''))).toEqual([
      ...['rubric.yaml: 错误:', 'rubric.yaml: 错误:', 'x/odd.yaml: 提示:', 'x/odd.yaml: 提示:'],
    ]);
  });

  it('is the nearest one upwards, and its patterns start from its folder', async () => {
    const above: Files = {
      'rubric.yaml': odd,
      '../../score.config.yaml': 'rules: {lint/declared-count: error}\n',
      '../score.config.yaml': 'rules: {lint/declared-count: off}\n',
    };
    expect((await run(['check', 'rubric.yaml'], above)).err).toBe('');
    const asked = await run(['check', 'rubric.yaml', '--config', '../../score.config.yaml'], above);
    expect(asked.code).toBe(1);
    const elsewhere: Files = {
      'a/rubric.yaml': odd,
      'set/mine.yaml': 'rules: {}\noverrides: [{files: ["../a/*.yaml"], rules: {lint/declared-count: off}}]\n',
    };
    expect((await run(['check', 'a', '--config', 'set/mine.yaml'], elsewhere)).err).toBe('');
  });

  it('names what was meant, and where, and refuses to switch off the language; the rest goes on', async () => {
    const wrong =
      'rules:\n  lint/declared-cont: off\n  schema/unknown-key: off\noverrides:\n  - {files: ["!a"], rules: {}}\n';
    const { code, err } = await run(['check', 'rubric.yaml'], with_(oddDemo, config(wrong)));
    expect(code).toBe(2);
    expect(err).toContain('score.config.yaml:2:3: 错误: 没有“lint/declared-cont”这条规则 [config/unknown-rule]');
    expect(err).toContain('是不是“lint/declared-count”？');
    expect(err).toContain('score.config.yaml:3:3: 错误: “schema/unknown-key”是语言本身的检查');
    expect(err).toContain('score.config.yaml:5:13: 错误: 这里只有除外');
    expect(err).toContain('[lint/declared-count]');
  });

  it('has a shape, and is told once where it is one of the files', async () => {
    const wrong = config('rules: {lint/declared-count: on}\nrule: 1\n');
    const { err } = await run(['check', '.', '--lang', 'en'], wrong);
    expect(err.match(/schema\/not-an-option/g)).toHaveLength(1);
    expect(err).toContain('did you mean "rules"?');
    expect((await run(['check', '.', '--config', 'nowhere.yaml'], demo)).code).toBe(2);
  });
});

const suppressed = (comment: string, text = odd): string => text.replace('declares:', `${comment}\ndeclares:`);

describe('a comment with a reason', () => {
  it('lets stand what begins on the next line and everything in it, and is counted', async () => {
    const files = { 'rubric.yaml': suppressed('# score-ignore lint/declared-count: 纸面如此') };
    const { code, err, out } = await run(['check', 'rubric.yaml', '--fail-on', 'info'], files);
    expect([code, err, out]).toEqual([0, '', '检查了1个文件：0个错误，0个警告；2处已说明理由、不计\n']);
  });

  it('speaks of its own line where it stands behind something', async () => {
    const trailing = odd.replace('items: 3}', 'items: 3}  # score-ignore lint/declared-count：纸面如此');
    expect((await run(['check', 'rubric.yaml'], { 'rubric.yaml': trailing })).err).toBe('');
    const elsewhere = odd.replace('title: 示例细则', 'title: 示例细则  # score-ignore lint/declared-count: 纸面如此');
    const { err } = await run(['check', 'rubric.yaml'], { 'rubric.yaml': elsewhere });
    expect(err.match(/lint\/declared-count\]/g)).toHaveLength(2);
    expect(err).toMatch(
      /^rubric\.yaml:3:29: 警告: 这里没有“lint\/declared-count”的问题可压 \[lint\/unused-suppression\]/m,
    );
  });

  it('speaks of the whole file in its head, and nowhere else', async () => {
    const head = `# 细则\n# score-ignore-file lint/declared-count: 纸面如此\n\n${odd}`;
    expect((await run(['check', 'rubric.yaml'], { 'rubric.yaml': head })).err).toBe('');
    const late = await run(['check', 'rubric.yaml'], {
      'rubric.yaml': suppressed('# score-ignore-file lint/declared-count: 纸面如此'),
    });
    expect(late.err).toContain('rubric.yaml:6:1: 警告: score-ignore-file 不在文件开头');
    expect(late.err).toContain('[lint/declared-count]');
  });

  it('may name several rules, and only those that were needed are fine', async () => {
    const several = suppressed(
      '# score-ignore lint/declared-count, lint/misplaced-suppression、lint/declared-cont: 纸面如此',
    );
    const { err, out } = await run(['check', 'rubric.yaml'], { 'rubric.yaml': several });
    expect(out).toContain('2处已说明理由');
    expect(err).toContain('[lint/unknown-suppression]');
    expect(err).toContain('是不是“lint/declared-count”？');
    expect(err.match(/^rubric/gm)).toHaveLength(1);
  });

  it('does nothing without a reason, without a rule, or for the language', async () => {
    const told = async (comment: string) =>
      (await run(['check', 'rubric.yaml'], { 'rubric.yaml': suppressed(comment) })).err;
    for (const bare of ['# score-ignore lint/declared-count', '# score-ignore lint/declared-count: ']) {
      expect(await told(bare)).toContain('rubric.yaml:6:1: 警告: 这条 score-ignore 没写理由');
      expect(await told(bare)).toContain('[lint/declared-count]');
    }
    expect(await told('# score-ignore: 纸面如此')).toContain('没写是哪条规则');
    expect(await told('# score-ignore rubric/sum: 纸面如此')).toContain('“rubric/sum”是语言本身的检查');
  });

  it('is only a comment: the same letters inside a text mean nothing', async () => {
    const quoted = odd.replace('title: 示例细则', 'title: "见 # score-ignore lint/declared-count: 甲"');
    const { err } = await run(['check', 'rubric.yaml'], { 'rubric.yaml': quoted });
    expect(err).not.toContain('suppression');
    expect(err.match(/lint\/declared-count\]/g)).toHaveLength(2);
  });

  it('works in files of every kind, and its own oddities can be set and suppressed like others', async () => {
    const stale = `# score-ignore lint/declared-count: 早已改好\n${branch('east')}`;
    const files = demoWith({ 'demo/branches/east.yaml': stale });
    const { err } = await run(['check', 'demo'], files);
    expect(err).toMatch(/^demo\/branches\/east\.yaml:1:16: 警告: .* \[lint\/unused-suppression\]/);
    const off = with_(files, config('rules: {lint/unused-suppression: off}\n'));
    expect((await run(['check', 'demo'], off)).err).toBe('');
    const excused = `# score-ignore-file lint/unused-suppression: 留作示例\n${stale}`;
    expect((await run(['check', 'demo'], demoWith({ 'demo/branches/east.yaml': excused }))).err).toBe('');
  });

  it('is not called unused while errors keep the rules from running, or the rule is off', async () => {
    const comment = '# score-ignore lint/declared-count: 纸面如此';
    const broken = suppressed(comment, odd.replace('{categories: 3, items: 3}', '{items: 2}')).replace(
      'points: 60\n',
      'points: 50\n',
    );
    expect((await run(['check', 'rubric.yaml'], { 'rubric.yaml': broken })).err).not.toContain('unused');
    const off = { 'rubric.yaml': suppressed(comment), ...config('rules: {lint/declared-count: off}\n') };
    expect((await run(['check', 'rubric.yaml'], off)).err).toBe('');
  });
});

describe('a record of old findings', () => {
  const args = ['check', 'rubric.yaml', '--baseline', 'old.json', '--fail-on', 'warning'];

  it('is written when asked, and what it holds no longer counts', async () => {
    const first = await run([...args, '--write-baseline'], oddDemo);
    expect([first.code, first.out]).toEqual([0, '检查了1个文件：0个错误，0个警告；2处是旧问题、不计\n']);
    const record = first.written.get('old.json') ?? '';
    expect(record).toBe(
      '{"baseline": "1", "findings": [\n' +
        '  {"code":"lint/declared-count","file":"rubric.yaml","at":"declares.categories","times":1},\n' +
        '  {"code":"lint/declared-count","file":"rubric.yaml","at":"declares.items","times":1}\n]}\n',
    );
    const later = await run(args, with_(oddDemo, { 'old.json': record, 'rubric.yaml': `# 移了一行\n${odd}` }));
    expect([later.code, later.err, later.out]).toEqual([0, '', first.out]);
  });

  it('lets new findings fail, and says which are cured', async () => {
    const old =
      '{"baseline": "1", "findings": [{"code":"lint/declared-count","file":"rubric.yaml","at":"declares.standards","times":1},' +
      '{"code":"lint/declared-count","file":"rubric.yaml","at":"declares.items","times":1}]}';
    const { code, err, out, written } = await run(args, with_(oddDemo, { 'old.json': old }));
    expect(code).toBe(1);
    expect(err.match(/^rubric/gm)).toHaveLength(1);
    expect(err).toContain('3个大项');
    expect(out).toContain('rubric.yaml: 已消除 declares.standards [lint/declared-count]\n');
    expect(out).toContain('1个警告；1处是旧问题、不计；1处旧问题已消除');
    expect(written.size).toBe(0);
  });

  it('keeps what it says of files that were not looked at, and drops those that are gone', async () => {
    const entry = (file: string) => `{"code":"lint/declared-count","file":"${file}","at":"declares.items","times":1}`;
    const old = `{"baseline": "1", "findings": [${['gone.yaml', 'other.yaml', 'rubric.yaml'].map(entry).join(',')}]}`;
    const files = with_(demo, { 'rubric.yaml': modeline + rubric, 'other.yaml': odd, 'old.json': old });
    const { out, written } = await run([...args, '--write-baseline'], files);
    expect(out).toContain('2处旧问题已消除');
    expect(written.get('old.json')).toBe(`{"baseline": "1", "findings": [\n  ${entry('other.yaml')}\n]}\n`);
  });

  it('counts findings of one place: one more than recorded is new', async () => {
    const twice = demoWith({ 'demo/branches/bad.yaml': 'branch: [\n' });
    const recorded = await run(['check', 'demo', '--baseline', 'old.json', '--write-baseline'], twice);
    const more = with_(twice, {
      'old.json': recorded.written.get('old.json') ?? '',
      'demo/branches/bad.yaml': 'a: [\nbranch: [\n',
    });
    expect(recorded.code).toBe(0);
    expect((await run(['check', 'demo', '--baseline', 'old.json'], more)).code).toBe(1);
  });

  it('is not written where not everything could be read', async () => {
    const { code, written } = await run(
      ['check', 'rubric.yaml', 'nowhere.yaml', ...args.slice(2), '--write-baseline'],
      oddDemo,
    );
    expect([code, written.size]).toEqual([2, 0]);
  });

  it('is refused where it is none, is not there, or nobody said where', async () => {
    for (const wrong of [
      ['check', '.', '--baseline', 'rubric.yaml', '--write-baseline'],
      ['check', '.', '--baseline', 'x.json'],
      ['check', '.', '--write-baseline'],
    ]) {
      const { code, err, written } = await run(wrong, demo);
      expect([code, written.size]).toEqual([2, 0]);
      expect(err).toMatch(/错误: .+\n {2}怎么办: /);
    }
  });
});

describe('what is said of settings, comments and paths', () => {
  it('is said in both languages, with a cure and a place', async () => {
    const comments = [
      'lint/declared-count',
      'lint/x: 甲',
      'rubric/x: 甲',
      ': 甲',
      'lint/unused-suppression,lint/declared-count: 甲',
    ]
      .map((text) => `# score-ignore ${text}\n`)
      .join('');
    const files: Files = {
      'rubric.yaml': `${modeline}${rubric}${comments}# score-ignore-file lint/declared-count: 甲\n`,
      'x.yaml': 'a: 1\n',
      ...config('rules: {lint/declared: off, yaml/tab: off}\noverrides: [{files: ["!a"], rules: {}}]\n'),
    };
    const { out } = await run(['check', '.', 'no/*.yaml', '--format', 'json'], files);
    type Said = { readonly code: string; readonly place?: object; readonly [word: string]: unknown };
    const said: readonly Said[] = JSON.parse(out).findings;
    const codes = [
      'config/excludes-only',
      'config/not-a-lint-rule',
      'config/unknown-rule',
      'file/no-match',
      'file/unknown-kind',
    ];
    const own = ['misplaced', 'unknown', 'unused'].map((name) => `lint/${name}-suppression`);
    expect([...new Set(said.map(({ code }) => code))].sort()).toEqual(
      [...codes, ...own, 'lint/suppression-without-reason'].sort(),
    );
    for (const { code, place, ...words } of said) {
      if (code !== 'file/no-match') expect(place).toBeDefined();
      for (const told of [words['message'], words['hint']])
        expect(told).toEqual({ zh: expect.stringMatching(/[\u4e00-\u9fff]/u), en: expect.stringMatching(/[a-z]{3}/) });
    }
  });
});

describe('failing and showing', () => {
  it.each([
    ['error', 0],
    ['warning', 1],
    ['info', 1],
    ['none', 0],
  ])('fail on %s: warnings end with %i, shown or not', async (least, code) => {
    for (const showing of [[], ['--quiet'], ['--min-severity', 'error'], ['--format', 'json']]) {
      expect((await run(['check', 'rubric.yaml', '--fail-on', least, ...showing], oddDemo)).code).toBe(code);
    }
  });

  it('shows from a severity on', async () => {
    const { err, out } = await run(['check', 'rubric.yaml', '--min-severity', 'error'], oddDemo);
    expect([err, out]).toEqual(['', '检查了1个文件：0个错误，2个警告\n']);
  });
});

describe('what is checked', () => {
  const checked = async (paths: readonly string[], files: Files) => {
    const { out } = await run(['check', ...paths, '--format', 'json'], files);
    return JSON.parse(out).files as string[];
  };
  const files: Files = {
    'a/x.yaml': odd,
    'a/b/y.yaml': odd,
    'a/z.yml': odd,
    'a/note.txt': '',
    '[1].yaml': odd,
    'a/any.json': '{}',
    '../up/x.yaml': odd,
    '../y.yaml': odd,
  };

  it.each<[string[], string[]]>([
    [['a'], ['a/b/y.yaml', 'a/x.yaml', 'a/z.yml']],
    [['**/*.yaml'], ['[1].yaml', 'a/b/y.yaml', 'a/x.yaml']],
    [['a/*.{yaml,yml}'], ['a/x.yaml', 'a/z.yml']],
    [
      ['./a/**', '!a/b'],
      ['a/x.yaml', 'a/z.yml'],
    ],
    [
      ['!**/*.yml', 'a'],
      ['a/b/y.yaml', 'a/x.yaml'],
    ],
    [['[1].yaml'], ['[1].yaml']],
    [['..', '!**/up/**'], ['../y.yaml']],
    [
      ['..//up/*.yaml', '../y.yaml'],
      ['../up/x.yaml', '../y.yaml'],
    ],
    [
      ['a/x.yaml', 'a'],
      ['a/x.yaml', 'a/b/y.yaml', 'a/z.yml'],
    ],
  ])('%j', async (paths, expected) => {
    expect(await checked(paths, files)).toEqual(expected);
  });

  it('is something: a pattern that fits nothing ends with 2', async () => {
    for (const none of [['*.yml'], ['a', '!a'], ['!a']]) expect((await run(['check', ...none], files)).code).toBe(2);
  });

  it('is kept results as well: their seals, and whether their rubric is still the same', async () => {
    const kept = (await run(['demo', '--snapshot', 'kept.json'], demo)).written.get('kept.json') ?? '';
    const fine = with_(demo, { 'kept.json': kept });
    expect(await run(['check', 'kept.json'], fine)).toMatchObject({ code: 0, err: '' });
    expect(await checked(['.'], fine)).toContain('kept.json');
    const changed = await run(['check', '.'], with_(fine, { 'rubric.yaml': `${rubric}# 改\n` }));
    expect([changed.code, changed.err]).toEqual([0, expect.stringContaining('[history/rubric-changed]')]);
    const town = with_(demo, { 'town.yaml': 'rubric: demo\ntitle: 镇\nextends: rubric.yaml\n' });
    const args = ['demo', '--rubric', 'town.yaml', '--snapshot', 'kept.json'];
    const built = with_(town, { 'kept.json': (await run(args, town)).written.get('kept.json') ?? '' });
    expect((await run(['check', 'kept.json'], built)).err).toBe('');
    const based = with_(built, { 'rubric.yaml': rubric.replace('示例细则', '新细则') });
    expect((await run(['check', 'kept.json'], based)).err).toContain('[history/rubric-changed]');
    const edited = await run(['check', '.'], with_(fine, { 'kept.json': kept.replace('100', '99') }));
    expect([edited.code, edited.err]).toEqual([1, expect.stringContaining('[history/edited]')]);
    expect((await run(['check', 'other.json'], { 'other.json': '{}' })).err).toContain('[history/not-a-snapshot]');
  });

  it('is a register in a table as well, where it is named', async () => {
    const table = { '名册.csv': '代号,名称\na,甲支部\nb b,乙支部\n' };
    expect(await run(['check', '名册.csv'], table)).toMatchObject({
      code: 1,
      err: expect.stringContaining('名册.csv'),
    });
  });

  it('names every kind of file where it is none of them', async () => {
    const { err } = await run(['check', 'x.yaml'], { 'x.yaml': 'a: 1\n' });
    expect(err).toMatch(/整改台账.*考核方案.*证据.*细则.*检查设置.*\[file\/unknown-kind\]\n.*怎么办: .*证据 branch/);
  });

  it('is all of the examples and rubrics, in which nothing is wrong', async () => {
    const { code, out } = await run(['check', 'examples', 'rubrics'], examples);
    expect([code, out]).toEqual([0, expect.stringMatching(/^检查了\d{3}个文件：0个错误，/)]);
  });
});
