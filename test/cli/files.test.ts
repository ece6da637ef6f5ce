import { describe, expect, it } from 'vitest';
import { branch, demoWith, plan, rubric, settled } from './demo.ts';
import { examples, type Files, run } from './world.ts';

const city = 'examples/city-organs-2019';

describe('a bad branch file', () => {
  const bad = { 'demo/branches/bad.yaml': branch('bad', { lectures: '四次' }) };

  it('does not stop the others, and the exit code says so', async () => {
    const [good, mixed] = [
      await run(['demo', '--format', 'json'], settled),
      await run(['demo', '--format', 'json'], { ...settled, ...bad }),
    ];
    const totals = (out: string) =>
      JSON.parse(out).standings.map(({ branch: id, total }: { branch: string; total: unknown }) => [id, total]);
    expect(totals(mixed.out)).toEqual(totals(good.out));
    expect([good.code, mixed.code]).toEqual([0, 2]);
  });

  it('is listed in the roster, whose ranks are not final then', async () => {
    const [good, mixed] = [await run(['demo'], settled), await run(['demo'], { ...settled, ...bad })];
    expect(good.out).not.toContain('暂定');
    expect(mixed.out).toContain('名次为暂定：1个证据文件不可用。');
    expect(mixed.out.slice(mixed.out.indexOf('（二）不可用的证据文件'))).toContain('- demo/branches/bad.yaml');
    expect(JSON.parse((await run(['demo', '--format', 'json'], { ...settled, ...bad })).out)).toMatchObject({
      final: false,
    });
  });

  it('is explained after everything else: place, line and cure', async () => {
    const { all, err } = await run(['demo'], { ...settled, ...bad });
    expect(all.endsWith(err)).toBe(true);
    expect(err).toMatch(
      /^demo\/branches\/bad\.yaml:7:13: 错误: .+ \[evidence\/unfit-value\]\n {2}7 \| {3}lectures: 四次\n {4}\| +\^{4}\n {2}怎么办: .+\n$/,
    );
  });

  it('alone gives no ranking of nobody', async () => {
    const { code, out } = await run(['demo/branches/bad.yaml'], { ...settled, ...bad });
    expect([code, out]).toEqual([2, '']);
  });
});

describe('files that do not belong', () => {
  const cases: Readonly<Record<string, readonly [Files, RegExp]>> = {
    'a branch twice': [
      { 'demo/branches/twin.yaml': branch('east') },
      /twin\.yaml:1:9: .+demo\/branches\/east\.yaml 中出现过[\s\S]+怎么办: 删去重复的一份/,
    ],
    'evidence for another rubric': [
      { 'demo/branches/far.yaml': branch('far', { rubric: 'other' }) },
      /far\.yaml:3:9: .+为细则“other”填写.+“demo”[\s\S]+怎么办: 换用相应的细则/,
    ],
    'a group nobody declared': [
      { 'demo/branches/far.yaml': branch('far', { group: '丙片' }) },
      /far\.yaml:5:28: .+没有“丙片”这个组[\s\S]+可写：甲片、乙片/,
    ],
    'a rubric among the evidence': [{ 'demo/branches/far.yaml': rubric }, /far\.yaml:\d+:\d+: 错误/],
    'a file that is empty': [{ 'demo/branches/far.yaml': '' }, /far\.yaml:1:1: 错误: 文件是空的/],
    'a file that cannot be read': [
      { 'demo/branches/locked.yaml': branch('locked') },
      /locked\.yaml: 错误: 没有读取这个文件的权限/,
    ],
  };

  it.each(Object.entries(cases))('such as %s are named with the cure', async (_, [files, said]) => {
    const { code, err, out } = await run(
      ['demo'],
      { ...settled, ...files },
      { locked: { 'demo/branches/locked.yaml': 'denied' } },
    );
    expect(code).toBe(2);
    expect(err).toMatch(said);
    expect(out).toContain('暂定');
  });

  it('such as drafts of editors and office programs are passed over', async () => {
    const { code, err } = await run(['demo'], {
      ...settled,
      'demo/branches/~$east.yaml': 'x',
      'demo/branches/.east.yaml': 'x',
      'demo/branches/letter.docx': 'x',
    });
    expect([code, err]).toEqual([0, '']);
  });
});

describe('the own check of a branch that nobody inspected', () => {
  const own = branch('alone').replace('by: 验收组', 'by: 本支部, as: self');

  it('is told, and no ranking without that branch is final', async () => {
    const { code, out, err } = await run(['demo'], { ...settled, 'demo/branches/alone.yaml': own });
    expect(code).toBe(0);
    expect(err).toMatch(/^demo\/branches\/alone\.yaml: 警告: alone支部只有自查表[\s\S]+怎么办: 补上考核组的证据文件/);
    expect(out).toContain('暂定');
  });

  it('is nothing to speak of once the inspection is there', async () => {
    const { err, out } = await run(['demo'], {
      ...settled,
      'demo/branches/alone.yaml': own,
      'demo/branches/b.yaml': branch('alone'),
    });
    expect(err).toBe('');
    expect(out).not.toContain('暂定');
  });
});

describe('what is missing', () => {
  it('such as the rubric of a plan is told at the line that names it', async () => {
    const { code, err } = await run(
      ['demo'],
      demoWith({ 'demo/assessment.yaml': plan.replace('../rubric.yaml', '../rubrik.yaml') }),
    );
    expect(code).toBe(2);
    expect(err).toMatch(
      /^demo\/assessment\.yaml:3:9: 错误: 这里没有细则文件“\.\.\/rubrik\.yaml” [\s\S]+怎么办: 核对路径：从 assessment\.yaml 所在的文件夹算起/,
    );
  });

  it('such as branch files is told of the folder', async () => {
    const { code, out, err } = await run(['demo'], {
      'rubric.yaml': rubric,
      'demo/assessment.yaml': plan,
      'demo/branches/list.txt': 'x',
    });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^demo\/branches: 错误: 这个文件夹里没有支部的证据文件（\.yaml） [\s\S]+怎么办: /);
  });

  it('such as a plan is no obstacle where --rubric is given', async () => {
    const { code, out } = await run(
      ['demo/branches', '--rubric', 'rubric.yaml', '--as-of', '2019-12-20'],
      demoWith({ 'demo/assessment.yaml': undefined }),
    );
    expect(code).toBe(0);
    expect(out).toContain('示例细则排名通报');
  });
});

describe('a folder', () => {
  it('may hold a plan and decisions with the shorter ending', async () => {
    const { 'demo/assessment.yaml': written = '', ...rest } = settled;
    const decided =
      'decisions: d\nlist: [{branch: east, item: classes, from: 60, to: 50, by: 组, on: 2019-12-01, reason: 更正, status: granted}]\n';
    const long = { ...rest, 'demo/assessment.yaml': written, 'demo/decisions.yaml': decided };
    const short = { ...rest, 'demo/assessment.yml': written, 'demo/decisions.yml': decided };
    const { out } = await run(['demo'], short);
    expect(out).toContain('复核决定');
    expect(out).toBe((await run(['demo'], long)).out);
  });

  it('may hold rubric, plan and evidence side by side', async () => {
    const files = {
      'all/rubric.yaml': rubric,
      'all/assessment.yaml': plan.replace('../rubric.yaml', 'rubric.yaml'),
      'all/east.yaml': branch('east'),
      'all/north.yaml': branch('north', { group: '乙片' }),
    };
    expect(await run(['all'], files)).toMatchObject({ code: 0, err: '' });
  });

  it('named twice, in other words or through a link, is read once', async () => {
    const once = await run(['demo', '--format', 'csv'], settled);
    for (const paths of [
      ['demo', './demo'],
      ['demo', 'demo/branches/east.yaml'],
      ['demo', './demo/../demo/branches/east.yaml'],
      ['demo', 'link'],
    ]) {
      const twice = await run([...paths, '--format', 'csv'], settled, { links: { link: 'demo' } });
      expect([twice.code, twice.out]).toEqual([0, once.out]);
    }
  });

  it('gives the same bytes whatever the order of its files', async () => {
    const reversed = Object.fromEntries(Object.entries(examples).reverse());
    for (const format of ['table', 'json', 'csv']) {
      expect((await run([city, '--format', format], reversed)).out).toBe(
        (await run([city, '--format', format], examples)).out,
      );
    }
  });

  it('gives the same result whatever the order its files are named in, a branch that stands there twice included', async () => {
    const names = ['demo/branches/east.yaml', 'demo/branches/north.yaml', 'demo/branches/twin.yaml'];
    const files = { ...settled, 'demo/branches/twin.yaml': branch('east', { lectures: '1' }) };
    const [there, back] = [await run(names, files), await run(names.toReversed(), files)];
    expect(back).toEqual(there);
  });

  it('gives the same bytes twice', async () => {
    expect(await run([city], examples)).toEqual(await run([city], examples));
  });
});

describe('encodings and line ends', () => {
  const rewritten = (change: (text: string) => string | Uint8Array): Files =>
    Object.fromEntries(Object.entries(settled).map(([path, content]) => [path, change(String(content))]));
  const bytes = new TextEncoder();

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte-order mark', (text: string) => `\ufeff${text}`],
    ['a byte-order mark and CRLF', (text: string) => bytes.encode(`\ufeff${text.replaceAll('\n', '\r\n')}`)],
    ['no line end at the end', (text: string) => text.trimEnd()],
  ])('with %s give the same bytes as plain ones', async (name, change) => {
    for (const format of ['table', 'json', 'csv']) {
      const [plain, other] = [
        await run(['demo', '--format', format], settled),
        await run(['demo', '--format', format], rewritten(change)),
      ];
      const hash = (text: string) => (name.startsWith('no line') ? text.replaceAll(/[0-9a-f]{12,64}/g, '') : text);
      expect([other.code, other.err, hash(other.out)]).toEqual([0, '', hash(plain.out)]);
    }
  });

  it('in GBK are read with a word of warning, and give the same result', async () => {
    const gbk = new Uint8Array([
      ...bytes.encode('branch: east\nname: '),
      0xb6,
      0xab,
      0xb7,
      0xbd,
      0xd6,
      0xa7,
      0xb2,
      0xbf,
      ...bytes.encode('\nprofile: {kind: '),
      0xbb,
      0xfa,
      0xb9,
      0xd8,
      ...bytes.encode(', group: '),
      0xbc,
      0xd7,
      0xc6,
      0xac,
      ...bytes.encode(
        '}\nfacts: {lectures: 4, elected_on: 2018-05-20}\nfindings: {records: none}\nbonus: {honour: 1}\n',
      ),
    ]);
    const { code, out, err } = await run(['demo'], { ...settled, 'demo/branches/east.yaml': gbk });
    expect(code).toBe(0);
    expect(out).toMatch(/1 *│ *东方支部 *│ *甲片 *│.*102\.00 *│ *优秀/);
    expect(err).toMatch(/^demo\/branches\/east\.yaml:1:1: 警告: 这个文件按国标编码（GBK\/GB18030）读入/);
  });

  it('of office files are named as such', async () => {
    const { code, err } = await run(['demo'], {
      ...settled,
      'demo/branches/east.yaml': new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]),
    });
    expect([code, err]).toEqual([2, expect.stringContaining('这是 Word、Excel、WPS 或 PDF 文件')]);
  });
});
