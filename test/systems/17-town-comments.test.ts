import { describe, expect, it } from 'vitest';
import { examples, run } from '../cli/world.ts';
import { itIsShipped, rosterJson } from '../support/shipped-example.ts';
import { mapping, text, treeOfFile } from '../support/tree.ts';
import { hitBy } from './example.ts';

const folder = 'examples/town-reports-2018';
const roster = await rosterJson(folder);

const comments = async (...args: readonly string[]): Promise<string> => {
  const { code, out } = await run(['report', folder, '--view', 'comments', '--width', '200', ...args], examples);
  expect(code).toBe(0);
  return out;
};

/** What stands between two headings, line by line. */
const between = (page: string, from: string, to: string): readonly string[] =>
  (page.split(from)[1]?.split(to)[0] ?? '').split('\n').map((line) => line.trim());

const shared = (page: string): readonly string[] =>
  between(page, '（一）共性问题', '（二）个性问题').filter((line) => /^\d+\. /.test(line));

describe('述职点评', () => {
  itIsShipped(folder, {
    'comments.txt': ['report', folder, '--view', 'comments'],
    'roster.txt': [folder],
    'notice-xinyan.txt': ['report', folder, '--view', 'notice', '--branch', 'xinyan'],
  });

  it('comments on ten branches, of which four secretaries and four first secretaries speak', () => {
    const speakers = roster.standings.map(({ branch }) =>
      text(mapping(mapping(treeOfFile(`${folder}/branches/${branch}.yaml`))['profile'])['speaker']),
    );
    const of = (speaker: string) => speakers.filter((one) => one === speaker).length;
    expect([speakers.length, of('支部书记'), of('第一书记'), of('书面')]).toEqual([10, 4, 4, 2]);
  });

  it('says what went well, what is wrong and what comes next, in this order', async () => {
    const page = await comments();
    const places = ['一、主要成效', '二、存在问题', '三、下一步要求'].map((heading) => page.indexOf(heading));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('finds six faults shared by half of the branches or more, each with its share', async () => {
    const found = shared(await comments()).map((line) => /^\d+\. (.+?)：.*?。(\d+个支部中\d+个（[\d.]+%）)/.exec(line));
    expect(found.map((one) => one?.slice(1))).toEqual([
      ['过程性印证资料', '10个支部中8个（80%）'],
      ['主业意识', '10个支部中7个（70%）'],
      ['应知应会', '10个支部中7个（70%）'],
      ['积分制和红黄榜', '10个支部中6个（60%）'],
      ['第一书记履职', '8个支部中5个（62.5%）'],
      ['三会一课', '10个支部中5个（50%）'],
    ]);
  });

  it('tells the rest branch by branch, from one to six points each', async () => {
    const lines = between(await comments(), '（二）个性问题', '三、下一步要求');
    const names = lines.flatMap((line) => /^\d+\. (.+党支部)$/.exec(line)?.[1] ?? []);
    expect([...names].sort()).toEqual(roster.standings.map(({ name }) => name).sort());
    const counts = names.map((name, i) => {
      const [from, to] = [lines.indexOf(`${i + 1}. ${name}`), lines.indexOf(`${i + 2}. ${names[i + 1]}`)];
      return lines.slice(from + 1, to < 0 ? undefined : to).filter((line) => line.startsWith('（')).length;
    });
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([1, 6]);
  });

  it('repeats nothing shared among the single faults, and moves it there where the line is higher', async () => {
    const single = (page: string) => between(page, '（二）个性问题', '三、下一步要求').join('\n');
    expect(single(await comments())).not.toContain('党课3次，应有4次');
    const stricter = await comments('--common', '60%');
    expect(shared(stricter)).toHaveLength(5);
    expect(single(stricter)).toContain('党课3次，应有4次');
  });

  it('asks for what cures each fault', async () => {
    const lines = between(await comments(), '三、下一步要求', '\u0000');
    expect(lines[2]).toBe('1. 过程性印证资料：督导当日记录、当日上传，不另造材料。（涉及8个支部）');
  });

  it('puts the one rated 差 on the list to be overhauled', () => {
    expect(hitBy(roster, 'overhaul')).toEqual(['新堰村党支部']);
    expect(hitBy(roster, 'talk')).toEqual(['新堰村党支部']);
  });
});
