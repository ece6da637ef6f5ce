import { describe, expect, it } from 'vitest';
import { shippedRubrics } from '../support/shipped.ts';
import { type Files, filesOf, type Ran, run, type Setting } from './world.ts';

const merged = (files: Files, { written }: Ran): Files => ({ ...files, ...Object.fromEntries(written) });

/** A folder begun, with what was there before. */
async function begun(args: readonly string[], files: Files = {}, setting: Setting = {}) {
  const ran = await run(['init', ...args], files, setting);
  return { ...ran, files: merged(files, ran) };
}

type Published = {
  readonly final: boolean;
  readonly exempt: readonly unknown[];
  readonly standings: readonly {
    readonly name: string;
    readonly missing: readonly unknown[];
    readonly counts: { readonly scored: number };
  }[];
};

/** Holds a folder to what a beginning has to be: without a finding, in the usual form, and open throughout. */
async function isBlank(folder: string, files: Files, names: readonly string[]): Promise<void> {
  const checked = await run(['check', folder], files);
  expect([checked.code, checked.err]).toEqual([0, '']);
  expect(checked.out).toContain('0个错误，0个警告');
  expect((await run(['fmt', '--check', folder], files)).out).toContain('需要整理0个');
  const ran = await run([folder, '--format', 'json'], files);
  expect(ran.code).toBe(0);
  const { standings, final, exempt } = JSON.parse(ran.out) as Published;
  expect([final, exempt]).toEqual([false, []]);
  expect(standings.map(({ name }) => name).sort()).toEqual([...names].sort());
  expect(standings.every(({ missing }) => missing.length > 0)).toBe(true);
}

/** The lines to be filled in, filled in: `# ` taken away, and what stands behind the names written. */
const filledIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text
    .split('\n')
    .map((line) => {
      const name = /^# {0,3}([\w-]+):/.exec(line)?.[1] ?? '';
      const value = values[name];
      return value === undefined ? line : `${line.slice(2).split(':')[0]}:${value}`;
    })
    .join('\n');

describe('score init with options', () => {
  const cases: readonly (readonly [args: readonly string[], names: readonly string[]])[] = [
    [['--title', '党支部考核细则'], ['第一党支部']],
    [
      ['--title', 'x', '--categories', '甲,乙，丙', '--items', '3', '--total', '10', '--branches', '一支部、二支部'],
      ['一支部', '二支部'],
    ],
    [
      [
        '--title',
        'x',
        '--assesses',
        '党员',
        '--total',
        '7',
        '--categories',
        '甲',
        '--items',
        '50',
        '--grades',
        '好,差',
      ],
      ['第一党员'],
    ],
    [
      ['--branches', '同名 支部,同名-支部', '--grades', '优,良,中,可,差'],
      ['同名 支部', '同名-支部'],
    ],
    [['--title', '有“引号”: 和 # 号', '--categories', '是, null ,[括号]', '--branches', 'yes'], ['yes']],
  ];

  it.each(cases)('%j makes a folder without a finding, in which everything is open', async (args, names) => {
    const { files, code, err } = await begun(['考核', ...args]);
    expect([code, err]).toEqual([0, '']);
    await isBlank('考核', files, names);
  });

  it('deals the points out whole where it can, and in tenths where it must', async () => {
    const points = async (...args: readonly string[]) => {
      const { files } = await begun(['f', '--title', 'x', '--categories', '甲,乙', ...args]);
      return [...String(files['f/rubric.yaml']).matchAll(/^ {8}points: (.+)$/gm)].map(([, text]) => text);
    };
    expect(await points('--items', '2', '--total', '10')).toEqual(['3', '3', '2', '2']);
    expect(await points('--items', '2', '--total', '3')).toEqual(['0.8', '0.8', '0.7', '0.7']);
  });

  it('takes what the register says of a branch into its profile, where it fits', async () => {
    const rubric = filesOf('rubrics/standard-branch-100.yaml');
    const register = '代号,名称,支部类别,党员数,设支委会\nbei,北山支部,项目,14,是\nnan,南坡支部,学校,很多,否\n';
    const { files } = await begun(['2010', '--from', 'rubrics/standard-branch-100.yaml', '--branches', '名册.csv'], {
      ...rubric,
      '名册.csv': register,
    });
    await isBlank('2010', files, ['北山支部', '南坡支部']);
    expect(files['2010/branches/bei.yaml']).toContain('\nprofile:\n  kind: 项目');
    expect(files['2010/branches/bei.yaml']).toContain('\n  members: 14 ');
    expect(files['2010/branches/nan.yaml']).not.toMatch(/学校|很多/);
  });

  it('says what cannot be: no branches, one grade, more items than hundredths of a point', async () => {
    for (const args of [
      ['--title', 'x', '--branches', '、'],
      ['--title', 'x', '--grades', '合格'],
      ['--title', 'x', '--total', '1', '--items', '60', '--categories', '甲,乙'],
    ]) {
      const { code, err, written } = await run(['init', 'f', ...args], {});
      expect([code, written.size]).toEqual([2, 0]);
      expect(err).toContain('怎么办');
    }
  });

  it('asks for something to begin with where there is nobody to ask', async () => {
    const { code, err, written } = await run(['init', 'f'], {});
    expect([code, written.size, err]).toEqual([2, 0, expect.stringContaining('--title')]);
  });

  it('says where a rubric has errors, with its place, and writes nothing', async () => {
    const { code, err, written } = await run(['init', 'f', '--from', 'r.yaml'], {
      'r.yaml': 'rubric: r\ntotal: viel\n',
    });
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain('r.yaml:2:8');
  });
});

describe('score init --from', () => {
  const shipped = shippedRubrics;

  it('has rubrics to try', () => {
    expect(shipped.length).toBeGreaterThan(20);
  });

  it.each(shipped)('%s makes blank evidence that is checked without an error and open', async (file) => {
    const rubric = filesOf(...shippedRubrics);
    const branches = '一,二,三,四,五,六,七,八,九,十,十一,十二,十三,十四,十五,十六,十七,十八,十九,二十';
    const { files, code } = await begun(['f', '--from', file, '--branches', branches, '--as-of', '2020-12-31'], rubric);
    expect(code).toBe(0);
    const checked = await run(['check', 'f'], files);
    // what is odd about the rubric itself stays odd
    expect([checked.code, checked.err.includes('f/')]).toEqual([0, false]);
    const ran = await run(['f', '--format', 'json'], files);
    expect(ran.code).toBe(0);
    const { standings, exempt } = JSON.parse(ran.out) as Published;
    expect([standings.length, exempt]).toEqual([20, []]);
    expect(standings.filter(({ missing }) => missing.length === 0)).toEqual([]);
  });

  it('names every fact, item and claim of the rubric, with units and levels', async () => {
    const rubric = filesOf('rubrics/organs-acceptance-100.yaml');
    const { files } = await begun(['f', '--from', 'rubrics/organs-acceptance-100.yaml'], rubric);
    const text = String(files['f/branches/第一党支部.yaml']);
    for (const part of [
      'party_lectures:',
      '专题研究党建（次），整数',
      '选一项：机关、事业单位',
      '选一级：好、较好、一般、差',
      'honour: {国家: , 省: ',
    ])
      expect(text).toContain(part);
  });
});

describe('blank evidence', () => {
  const args = ['f', '--title', 'x', '--categories', '甲', '--items', '2', '--branches', '一支部'];

  it('counts nothing as long as its lines are comments, and what is filled in once they are none', async () => {
    const { files } = await begun(args);
    const path = 'f/branches/一支部.yaml';
    const text = filledIn(String(files[path]), {
      facts: '',
      meetings: ' 3',
      findings: '',
      'item-1-1': ' none',
      'item-1-2': ' {faults: 4}',
    });
    const { out, err } = await run(['f', '--format', 'json'], { ...files, [path]: text });
    expect(err).toBe('');
    // 100 less one meeting of four and four faults, half a point each
    expect(JSON.parse(out).standings[0].total.shown).toBe('97.50');
  });

  it('is an error and no finding where a line was freed and not filled in', async () => {
    const rubric = filesOf('rubrics/organs-acceptance-100.yaml');
    const { files } = await begun(['f', '--from', 'rubrics/organs-acceptance-100.yaml'], rubric);
    const path = 'f/branches/第一党支部.yaml';
    const freed = String(files[path]).replace(/^# ( {2}leadership: .*| *findings:)$/gm, '$1');
    const { code, err } = await run(['check', 'f'], { ...files, [path]: freed });
    expect(code).toBe(1);
    expect(err).toContain('posts');
  });
});

describe('what is there already', () => {
  it('is left as it is and listed, and its rubric is the one evidence is made for', async () => {
    const first = await begun(['f', '--title', '旧', '--categories', '甲', '--branches', '一支部']);
    const again = await begun(['f', '--title', '新', '--categories', '乙', '--branches', '一支部,二支部'], first.files);
    expect([...again.written.keys()]).toEqual(['f/branches/二支部.yaml']);
    expect(again.out).toContain('已有，没有动  f/rubric.yaml');
    expect(again.files['f/branches/二支部.yaml']).toContain('【甲】');
  });

  it('gets one more branch by --branch', async () => {
    const first = await begun(['f', '--title', '旧', '--categories', '甲', '--branches', '一支部']);
    const more = await begun(['f', '--branch', '二支部'], first.files);
    expect([...more.written.keys()]).toEqual(['f/branches/二支部.yaml']);
    await isBlank('f', more.files, ['一支部', '二支部']);
    const none = await run(['init', 'elsewhere', '--branch', '二支部'], first.files);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('assessment.yaml')]);
  });
});

describe('the questions', () => {
  it('are asked at a terminal, with usual answers for an empty line', async () => {
    const answers = ['年度考核', '', 'many', '50', '组织、纪律', '1', '', '一支部、二支部'];
    const { files, err, code } = await begun(['f'], {}, { answers });
    expect(code).toBe(0);
    expect(err).toContain('细则名称');
    expect(err).toContain('请写一个不小于1的整数');
    expect(files['f/rubric.yaml']).toContain('title: 年度考核\n');
    expect(files['f/rubric.yaml']).toContain('total: 50\n');
    await isBlank('f', files, ['一支部', '二支部']);
  });

  it('write nothing where the answers end too soon', async () => {
    const { code, written, err } = await run(['init', 'f'], {}, { answers: ['年度考核'] });
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain('没有答完');
  });
});
