import { describe, expect, it } from 'vitest';
import { demo, plan } from './demo.ts';
import { run } from './world.ts';

describe('-o', () => {
  it('writes what would have been printed, and prints nothing', async () => {
    const printed = await run(['demo', '--format', 'csv'], demo);
    const filed = await run(['demo', '--format', 'csv', '-o', 'out/汇总.csv'], demo);
    expect(filed).toMatchObject({ code: 0, out: '', err: '' });
    expect([...filed.written]).toEqual([['out/汇总.csv', printed.out]]);
  });

  it('writes over a result of before', async () => {
    const { code, written } = await run(['demo', '-o', 'old.txt'], { ...demo, 'old.txt': 'old' });
    expect([code, written.has('old.txt')]).toEqual([0, true]);
  });

  it('with - prints', async () => {
    expect((await run(['demo', '-o', '-'], demo)).out).toBe((await run(['demo'], demo)).out);
  });

  const links = { 'link.txt': 'rubric.yaml', other: 'demo', 'plan.txt': 'demo/assessment.yaml' };
  const inputs = [
    'rubric.yaml',
    './rubric.yaml',
    './demo/../rubric.yaml',
    'demo/assessment.yaml',
    'demo/branches/east.yaml',
    'demo/../demo/branches/./east.yaml',
    'link.txt',
    'plan.txt',
    'other/branches/north.yaml',
    'other/assessment.yaml',
  ];

  it.each(inputs)('never writes over an input: %s', async (file) => {
    for (const args of [['demo'], ['report', 'demo', '--view', 'rubric'], ['explain', 'demo/branches/east.yaml']]) {
      const { code, written, err } = await run([...args, '-o', file], demo, { links });
      expect([code, written.size]).toEqual([2, 0]);
      expect(err).toMatch(/: 错误: 这是输入文件，不能覆盖 \[file\/would-overwrite\]\n {2}怎么办: 换一个输出文件名\n$/);
    }
  });

  it('never writes over the rubric of the plan where another one is used', async () => {
    const files = {
      ...demo,
      'demo/assessment.yaml': plan.replace('rubric.yaml', 'rubric.txt'),
      'rubric.txt': demo['rubric.yaml'] ?? '',
    };
    const { code, written } = await run(['demo', '--rubric', 'rubric.yaml', '-o', 'rubric.txt'], files);
    expect([code, written.size]).toEqual([2, 0]);
  });

  it('never writes over evidence that has another ending', async () => {
    const { code, written } = await run(['demo/branches/east.txt', '-o', 'demo/branches/east.txt'], {
      ...demo,
      'demo/branches/east.txt': demo['demo/branches/east.yaml'] ?? '',
    });
    expect([code, written.size]).toEqual([2, 0]);
  });

  it.each([
    ['busy', /报表\.csv: 错误: 文件写不进去，可能正被 Excel 或 WPS 打开 \[file\/unwritable\]\n {2}怎么办: 关闭后重试/],
    ['denied', /没有写这个文件的权限/],
    ['other', /文件写不进去 .+\n {2}怎么办: 核对路径/],
  ] as const)('says why a file cannot be written: %s', async (why, said) => {
    const { code, err, written } = await run(['demo', '-o', '报表.csv'], demo, { locked: { '报表.csv': why } });
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toMatch(said);
  });

  it('says the same in English', async () => {
    const { err } = await run(['demo', '-o', 'a.csv', '--lang', 'en'], demo, { locked: { 'a.csv': 'busy' } });
    expect(err).toBe(
      'a.csv: error: this file cannot be written; it may be open in another program [file/unwritable]\n  hint: close it and try again, or choose another name\n',
    );
  });

  it('does not change the exit code of a run', async () => {
    expect((await run(['demo', '--fail-on', 'veto', '-o', 'a.csv'], demo)).code).toBe(1);
    expect((await run(['demo', '-o', 'a.csv'], { ...demo, 'demo/branches/bad.yaml': '[' })).code).toBe(2);
  });
});
