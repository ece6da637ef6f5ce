import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/index.ts';
import { examples, run } from './world.ts';

const folder = 'examples/city-organs-2019';
const file = `${folder}/branches/health-2.yaml`;
const sound = new TextDecoder().decode(examples[file] as Uint8Array);

/** The evidence of a branch with one slip in it, and what the tool says of it: place, code, cure. */
const slips: Readonly<Record<string, readonly [was: string, is: string, place: string, code: string, cure: string]>> = {
  'a mistyped item': ['  meetings:', '  meetinsg:', '54:3', 'evidence/unknown-item', '是不是“meetings”？'],
  'a mistyped clause': [
    'vague-division',
    'vague-divison',
    '45:16',
    'evidence/unknown-clause',
    '是不是“vague-division”？',
  ],
  'a mistyped fact': [
    '  party_lectures:',
    '  party_lecturs:',
    '28:3',
    'evidence/unknown-fact',
    '是不是“party_lectures”？',
  ],
  'a mistyped veto': [
    'findings:',
    'vetoes: {crmie: 1}\nfindings:',
    '43:10',
    'evidence/unknown-clause',
    '是不是“crime”？',
  ],
  'a mistyped key': ['assessed:', 'assesed:', '5:1', 'schema/unknown-key', '是不是“assessed”？'],
  'a level that is none': ['level: 一般', 'level: 良好', '53:34', 'evidence/unknown-level', '可写：好、较好、一般、差'],
  'an option that is none': [
    'kind: 机关',
    'kind: 机管',
    '7:9',
    'evidence/unfit-value',
    '是不是“机关”？可写：机关、事业单位',
  ],
  'a piece that is none': [
    '[选举结果报告]',
    '[选举结果]',
    '46:23',
    'evidence/unknown-piece',
    '选票封存件、选举结果报告',
  ],
  'full-width digits': ['party_lectures: 4', 'party_lectures: ４', '28:19', 'evidence/unfit-value', '请改为半角：4'],
  'a full-width colon': [
    'coverage: none',
    'coverage：none',
    '44:11',
    'yaml/full-width-colon',
    '改成半角冒号加一个空格：coverage: none',
  ],
  'a tab': ['  party_lectures', '\tparty_lectures', '28:1', 'yaml/tab', '把行首的 Tab 换成空格'],
  'a line out of line': ['  venue: none', '   venue: none', '62:4', 'yaml/indentation', '同一层的各行左边对齐'],
  'a bracket left open': ['{vague-division: 1}', '{vague-division: 1', '45:15', 'yaml/unclosed-bracket', '补上半角“}”'],
  'a quotation left open': ['name: 市', 'name: "市', '3:7', 'yaml/unclosed-quote', '补上半角的 "'],
  'the same key twice': [
    'party_lectures: 4',
    'party_lectures: 4\n  party_lectures: 5',
    '29:3',
    'yaml/duplicate-key',
    '删去一个',
  ],
  'a group nobody declared': [
    'group: 社会事业片',
    'group: 社会事业',
    '8:10',
    'assessment/unknown-group',
    '可写：党群政务片、经济发展片',
  ],
  'another rubric': [
    'rubric: organs-acceptance-100',
    'rubric: goal-management-1000',
    '4:9',
    'evidence/other-rubric',
    '换用相应的细则',
  ],
  'points out of range': ['points: 1.5', 'points: 2.5', '61:29', 'evidence/out-of-range', '可写：0、0.5、1、1.5、2'],
  'points between the steps': [
    'points: 1.5',
    'points: 1.3',
    '61:29',
    'evidence/out-of-range',
    '可写：0、0.5、1、1.5、2',
  ],
  'points without a reason': [
    ', reason: 两个支部合并后台账衔接略有断档',
    '',
    '61:20',
    'evidence/no-reason',
    '加上 reason: 理由',
  ],
  'a day that does not exist': ['2019-02-14', '2019-02-30', '19:15', 'evidence/unfit-value', '例如 2019-12-10'],
  'a count below zero': ['party_lectures: 4', 'party_lectures: -4', '28:19', 'evidence/unfit-value', '例如 4'],
  'neither yes nor no': ['committee: true', 'committee: 有', '12:14', 'evidence/unfit-value', '例如 true'],
  'no name': ['name: 市卫生健康局第二党支部\n', '', '1:1', 'schema/missing-key', '补上“name: …”（支部名称）'],
};

const told = async (text: string, ...args: readonly string[]) => run([file, ...args], { ...examples, [file]: text });

describe('a slip in an evidence file', () => {
  it.each(Object.entries(slips))(
    'such as %s is told once, at its place, with a cure',
    async (_, [was, is, place, code, cure]) => {
      expect(sound).toContain(was);
      const { code: ending, out, err } = await told(sound.replace(was, is));
      expect([ending, out]).toEqual([2, '']);
      expect(err.startsWith(`${file}:${place}: 错误: `)).toBe(true);
      expect(err).toContain(`[${code}]`);
      expect(err).toMatch(new RegExp(` {2}怎么办: .*${cure.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
      expect(err.match(/怎么办/g)).toHaveLength(1);
    },
  );

  it.each(Object.entries(slips))(
    'such as %s is told in English too, without a Chinese word of ours',
    async (_, [was, is, place, code]) => {
      const { code: ending, err } = await told(sound.replace(was, is), '--lang', 'en');
      expect(ending).toBe(2);
      expect(err.startsWith(`${file}:${place}: error: `)).toBe(true);
      expect(err).toContain(`[${code}]`);
      expect(err).toMatch(/\n {2}hint: .+\n$/);
      expect(err).not.toMatch(/错误|怎么办|可写|是不是|例如|没有/);
    },
  );

  it('is framed: the line as it stands, and carets below the very words', async () => {
    const { err } = await told(sound.replace('vague-division', 'vague-divison'));
    expect(err.split('\n').slice(1, 3)).toEqual([
      '  45 |   leadership: {vague-divison: 1}',
      '     |                ^^^^^^^^^^^^^',
    ]);
  });

  it('is framed in Chinese with carets as wide as the words', async () => {
    const { err } = await told(sound.replace('level: 一般', 'level: 良好'));
    const [, line = '', carets = ''] = err.split('\n');
    expect(carets.indexOf('^')).toBe(displayWidth(line.slice(0, line.indexOf('良好'))));
    expect(carets.endsWith(' ^^^^')).toBe(true);
  });

  it('in a long line is framed within the width of the terminal', async () => {
    const { err } = await run(
      [file],
      { ...examples, [file]: sound.replace('level: 一般', 'level: 良好') },
      { terminal: 60, env: { NO_COLOR: '1' } },
    );
    const [, line = '', carets = ''] = err.split('\n');
    expect([displayWidth(line) <= 60, displayWidth(carets) <= 60]).toEqual([true, true]);
    expect(line).toContain('良好');
  });
});

describe('many slips', () => {
  it('are told in the order of the files and lines', async () => {
    const slip = (name: string) =>
      sound
        .replace('branch: health-2', `branch: ${name}`)
        .replace('2019-02-14', '2019-02-30')
        .replace('  venue: none', '  venu: none');
    const bad = ['b', 'a'].map((name) => [`${folder}/branches/${name}.yaml`, slip(name)]);
    const { err } = await run([folder], { ...examples, ...Object.fromEntries(bad) });
    expect(err.match(/^\S+:\d+:\d+(?=: )/gm)).toEqual(
      ['a.yaml:19:15', 'a.yaml:62:3', 'b.yaml:19:15', 'b.yaml:62:3'].map((place) => `${folder}/branches/${place}`),
    );
  });

  it('in one file are told up to fifty, and how many more there are', async () => {
    const lines = Array.from({ length: 80 }, (_, i) => `  nonsense-${i}: none\n`).join('');
    const { err } = await told(sound.replace('findings:\n', `findings:\n${lines}`));
    expect(err.match(/evidence\/unknown-item/g)).toHaveLength(50);
    expect(err).toMatch(
      /health-2\.yaml: 提示: 这个文件还有30处问题，没有列出 \[file\/more-problems\]\n {2}怎么办: 先改正以上各处，再检查一次\n$/,
    );
  });
});
