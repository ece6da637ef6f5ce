import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/index.ts';
import { examples, run } from './world.ts';

const rubric = 'rubrics/organs-acceptance-100.yaml';
const branches = 'examples/city-organs-2019/branches';
const handbook = (args: readonly string[], files = examples) =>
  run(['handbook', rubric, ...args, '--lang', 'zh'], files);

describe('score handbook', () => {
  it('prints the rubric as a text that fits an A4 page', async () => {
    const { code, out, err } = await handbook([]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('机关党支部标准化规范化建设验收细则（2019）核对手册');
    expect(out).toContain('纸面写明：6个大项、19个分项、24条标准');
    expect(out).toContain('以上1.2.6、1.2.7只取最重的一条。');
    const wide = out.split('\n').filter((line) => displayWidth(line) > 78);
    expect(wide).toEqual([]);
  });

  it('writes a page for browsers to a file, and Markdown', async () => {
    const page = await handbook(['--format', 'html', '-o', '手册.html']);
    expect([page.code, page.out, page.err]).toEqual([0, '', '']);
    expect(page.written.get('手册.html')).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    const { out } = await handbook(['--format', 'markdown']);
    expect(out).toContain('\n#### 1.2 班子健全（6分）\n');
    expect(out).toContain('\n  - 1.2 班子健全 · 6分\n');
  });

  it('does not offer formats that are for machines', async () => {
    const { code, err } = await handbook(['--format', 'csv']);
    expect(code).toBe(2);
    expect(err).toContain('text、markdown、html');
  });

  it('computes with the evidence of a branch, as the explanation of that branch does', async () => {
    const { code, out } = await handbook(['--example', `${branches}/health-2.yaml`]);
    expect(code).toBe(0);
    expect(out).toContain('以“市卫生健康局第二党支部”的证据');
    const explained = await run(['explain', `${branches}/health-2.yaml`, '--lang', 'zh', '--format', 'text'], examples);
    const steps = explained.out.split('\n').filter((line) => /^- (各大项合计|不适用|取整前总分|总分)/.test(line));
    expect(steps.length).toBeGreaterThan(3);
    for (const step of steps) expect(out).toContain(step);
    expect(out).toContain('- 1.2 班子健全：委员分工不明确或与实际履职不符，扣1分');
    expect(out).toContain('\n二、职责任务明晰化\n2.1   责任落实       6  起始6分，扣1分，本项得5分');
  });

  it('is made without an example where the branch is not assessed, and says so', async () => {
    const { code, out, err } = await handbook(['--example', `${branches}/veterans-2.yaml`]);
    expect(code).toBe(2);
    expect(err).toContain('evidence/exempt-example');
    expect(err).toContain('怎么办');
    expect(out).toContain('没有举例');
    expect(out).toContain('1.2 班子健全（6分）');
  });

  it('says what is wrong with the evidence, with its place, and prints the rest', async () => {
    const bad = { ...examples, 'a.yaml': 'branch: a\nname: 甲\nfacts: {lectures: 4}\n' };
    const { code, out, err } = await handbook(['--example', 'a.yaml'], bad);
    expect(code).toBe(2);
    expect(err).toMatch(/a\.yaml:3:9: .*\[evidence\/unknown-fact\]/);
    expect(out).toContain('1.2 班子健全（6分）');
  });

  it('says what is wrong with the rubric, and prints nothing', async () => {
    const none = await run(['handbook', 'none.yaml', '--lang', 'zh'], examples);
    expect([none.code, none.out]).toEqual([2, '']);
    expect(none.err).toContain('none.yaml');
    const broken = await run(['handbook', 'r.yaml', '--lang', 'zh'], { 'r.yaml': 'rubric: r\n' });
    expect([broken.code, broken.out]).toEqual([2, '']);
    expect(broken.err).toContain('schema/');
  });

  it('never writes over the rubric or the example', async () => {
    for (const file of [rubric, `${branches}/health-2.yaml`]) {
      const { code, err, written } = await handbook(['--example', `${branches}/health-2.yaml`, '-o', file]);
      expect([code, written.size]).toEqual([2, 0]);
      expect(err).toContain('file/would-overwrite');
    }
  });

  it('scores the made-up example as of the day that is asked for, and prints it on the title page', async () => {
    expect((await handbook([])).out).toContain('截止日：2019-12-31');
    const { out } = await handbook(['--as-of', '2020-06-30']);
    expect(out.match(/截止日：2020-06-30/g)?.length).toBe(2);
  });

  it('speaks the words of whom the rubric assesses, and English where that is asked for', async () => {
    const members = await run(['handbook', 'rubrics/member-points-100.yaml', '--lang', 'zh'], examples);
    expect(members.out).toContain('为举例假设一个党员');
    expect(members.out).not.toContain('支部：各项都好');
    const { out } = await run(['handbook', rubric, '--lang', 'en'], examples);
    expect(out).toContain('Of 1.2.6, 1.2.7 only the heaviest counts.');
  });

  it('has help with examples', async () => {
    const { code, out } = await run(['handbook', '--help', '--lang', 'zh'], examples);
    expect(code).toBe(0);
    expect(out).toContain('用法： score handbook [选项] <细则文件>');
  });
});
