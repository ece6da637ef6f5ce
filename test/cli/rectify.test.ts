import { describe, expect, it } from 'vitest';
import { branch, demo, demoWith } from './demo.ts';
import { examples, type Files, run } from './world.ts';

const begun = async (files: Files = demo): Promise<string> => {
  const { code, written } = await run(['rectify', 'demo', '--within', '30天', '-o', '台账.yaml'], files);
  expect(code).toBe(0);
  return written.get('台账.yaml') ?? '';
};

/** The demonstration half a year later: north has put things right, south has not. */
const later = (ledger: string, changes: { readonly [path: string]: string } = {}): Files =>
  demoWith({
    '台账.yaml': ledger,
    'demo/branches/north.yaml': branch('north', { group: '乙片', lectures: '4' }),
    ...changes,
  });

const again = ['rectify', 'demo', '--ledger', '台账.yaml', '--as-of', '2020-06-20'];

describe('score rectify', () => {
  it('begins a ledger with what was found, and prints it', async () => {
    const { out, written } = await run(['rectify', 'demo', '--within', '30天', '-o', '台账.yaml'], demo);
    expect(out).toContain('示例考核整改台账');
    expect(out).toMatch(/黄 *│ *新增 *│ *4 *│ *100% *│ *4/);
    const text = written.get('台账.yaml') ?? '';
    expect(text).toContain('ledger: demo-2019\n');
    expect(text).toContain('    item: classes\n    clause: few\n    problem: 党课：党课3次，应有4次，扣10分\n');
    expect(text).toContain('    due: 2020-01-19\n    since: 2019-12-20\n    status: open\n');
    expect(text).toContain('    section: vetoes\n    clause: crime\n');
  });

  it('closes what is gone, calls overdue what is not, and keeps what people wrote', async () => {
    const ledger = (await begun()).replace('owner:', 'owner: 支部书记').replaceAll('note:', 'note: 已约谈');
    const { code, out, written } = await run([...again, '-o', '新.yaml'], later(ledger));
    expect(code).toBe(0);
    expect(out).toContain('上次截止日：2019-12-20');
    expect(out).toContain('本次销号2个。');
    expect(out).toMatch(/红 *│ *逾期 *│ *2 /);
    expect(out).toMatch(/绿 *│ *已销号 *│ *2 /);
    const text = written.get('新.yaml') ?? '';
    expect(text.match(/status: closed\n {4}closed: 2020-06-20/g)?.length).toBe(2);
    expect(text).toContain('owner: 支部书记');
    expect(text.match(/note: 已约谈/g)?.length).toBe(4);
  });

  it('says what has come back, and how often', async () => {
    const closed = (await run([...again, '-o', '新.yaml'], later(await begun()))).written.get('新.yaml') ?? '';
    const back = demoWith({ '台账.yaml': closed });
    const { code, out, err } = await run(
      ['rectify', 'demo', '--ledger', '台账.yaml', '--as-of', '2020-12-20', '--fail-on', 'reopened', '--width', '120'],
      back,
    );
    expect([code, err]).toEqual([1, '未通过：2个问题反复\n']);
    expect(out).toContain('黄 反复（第1次）');
  });

  it('ends with 1 where something is overdue and that was asked', async () => {
    const files = later(await begun());
    expect((await run(again, files)).code).toBe(0);
    expect(await run([...again, '--fail-on', 'overdue'], files)).toMatchObject({
      code: 1,
      err: '未通过：2个问题逾期\n',
    });
  });

  it('writes over no file that is there, the ledger before all', async () => {
    const files = later(await begun());
    for (const file of ['台账.yaml', 'demo/branches/north.yaml', 'rubric.yaml']) {
      const { code, err, written } = await run([...again, '-o', file], files);
      expect([code, written.size]).toEqual([2, 0]);
      expect(err).toContain('不覆盖 [file/would-overwrite]');
    }
  });

  it('writes the report where the file is no YAML', async () => {
    const { code, out, written } = await run(['rectify', 'demo', '--format', 'csv', '-o', '台账.csv'], demo);
    expect([code, out]).toEqual([0, '']);
    expect(written.get('台账.csv')).toContain('黄,新增,2019-12-20');
  });

  it('refuses a ledger of a later day, one that is wrong, and one that is not there', async () => {
    const files = later(await begun());
    const early = await run(['rectify', 'demo', '--ledger', '台账.yaml', '--as-of', '2019-06-30'], files);
    expect([early.code, early.out]).toEqual([2, '']);
    expect(early.err).toMatch(
      /^台账\.yaml:6:8: 错误: 台账截止到 2019-12-20，晚于本次的截止日 2019-06-30 \[ledger\/later\]/,
    );
    const wrong = await run(again, later((await begun()).replace('status: open', 'status: 已完成')));
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toMatch(/^台账\.yaml:\d+:13: 错误: “status”应为/);
    expect(await run(['rectify', 'demo', '--ledger', '没有.yaml'], demo)).toMatchObject({ code: 2, out: '' });
  });

  it('does not close what a bad file hides, and says that the file is bad', async () => {
    const { code, out } = await run(again, later(await begun(), { 'demo/branches/north.yaml': 'branch: [' }));
    expect(code).toBe(2);
    expect(out).toContain('本次销号0个。');
    expect(out).toContain('本次未能核实2个，不销号，按原状态保留。');
  });

  it('takes a ledger that lies among the evidence for what it is', async () => {
    const files = { ...later(''), '台账.yaml': '', 'demo/branches/台账.yaml': await begun() };
    const { code, err } = await run(['rectify', 'demo', '--ledger', 'demo/branches/台账.yaml'], files);
    expect([code, err]).toEqual([0, '']);
  });

  it('needs to know the day', async () => {
    const undated = demoWith({
      'demo/assessment.yaml': (demo['demo/assessment.yaml'] as string).replace('as-of: 2019-12-20\n', ''),
      'demo/branches/east.yaml': branch('east').replace(/assessed:.*\n/, ''),
      ...{
        'demo/branches/north.yaml': undefined,
        'demo/branches/south.yaml': undefined,
        'demo/branches/west.yaml': undefined,
      },
    });
    const { code, err } = await run(['rectify', 'demo'], undated);
    expect([code, err]).toEqual([2, expect.stringContaining('不知道台账的截止日\n  怎么办: 加上 --as-of 日期')]);
  });

  it('gives the same bytes twice, and from its own ledger on the same day', async () => {
    const one = await begun();
    const two = await run(
      ['rectify', 'demo', '--ledger', '台账.yaml', '-o', '新.yaml'],
      demoWith({ '台账.yaml': one }),
    );
    expect(two.written.get('新.yaml')).toBe(one);
  });

  it('fits the page for the examples', async () => {
    const { out } = await run(['rectify', 'examples/company-2010', '--within', '1 months', '--width', '80'], examples);
    expect(out).toContain('2010年度党支部党建目标管理千分制考核整改台账');
  });
});

describe('score check', () => {
  it('knows a ledger, and its names where the plan beside it says by which rubric', async () => {
    const ledger = await begun();
    const files = demoWith({ 'demo/台账.yaml': ledger.replace('item: classes', 'item: clases') });
    const { code, all } = await run(['check', 'demo/台账.yaml'], files);
    expect(code).toBe(0);
    expect(all).toContain('细则里没有分项“clases”');
    expect(all).toContain('是不是“classes”？');
    expect(all).toContain('检查了1个文件：0个错误，1个警告');
  });

  it('says what is wrong in a ledger with its place', async () => {
    const ledger = (await begun()).replace('status: open', 'status: closed');
    const { code, err } = await run(['check', '台账.yaml'], demoWith({ '台账.yaml': ledger }));
    expect(code).toBe(1);
    expect(err).toMatch(/^台账\.yaml:\d+:13: 错误: 写了已销号（closed），没有写哪一天 \[ledger\/half-closed\]/);
  });
});
