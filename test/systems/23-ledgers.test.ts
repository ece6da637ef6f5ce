import { describe, expect, it } from 'vitest';
import { asked, itKeepsWhatItSays, publishedOf, sharesOf } from './published.ts';

const ledgers = 'examples/branch-ledgers-2010';
const cards = 'examples/community-cards-2012';

describe('三本一盒、四册五表', () => {
  it('remarks on five tables of which three are named, and scores all the same', async () => {
    const { err } = await asked('check', ledgers);
    expect((await asked('run', ledgers)).err).not.toContain('，实际写了');
    expect(err).toContain('声明有5个标准，实际写了3个');
    expect(err).toContain('声明有13个分项，实际写了11个');
  });

  it('lists three books, one box, four rosters and the three tables that have a name', async () => {
    const { out } = await asked('report', ledgers, '--view', 'rubric', '--format', 'json');
    const { categories } = JSON.parse(out);
    expect(categories.map((one: { title: string; items: unknown[] }) => [one.title, one.items.length])).toEqual([
      ['三本', 3],
      ['一盒', 1],
      ['四册', 4],
      ['五表', 3],
    ]);
  });

  it('finds the ledgers of 6 of 8 branches in order', async () => {
    expect(sharesOf(await publishedOf(ledgers))).toEqual([
      ['规范', 6, 8, '75%'],
      ['基本规范', 1, 8, '12.5%'],
      ['不规范', 1, 8, '12.5%'],
    ]);
  });

  it('holds what is listed against what there is', async () => {
    const { out } = await asked('explain', `${ledgers}/branches/logistics.yaml`, '党员花名册');
    expect(out).toContain('党员花名册在册11人，目标12人');
    expect(out).toContain('花名册最近更新：2010-05-31，期限2010-11-30');
  });

  itKeepsWhatItSays('branch-ledgers-2010', [
    ['roster.txt', ledgers],
    ['explain-logistics.txt', 'explain', `${ledgers}/branches/logistics.yaml`],
  ]);
});

describe('四簿四卡', () => {
  it('has four books and four cards', async () => {
    const { out } = await asked('report', cards, '--view', 'rubric', '--format', 'json');
    const { categories } = JSON.parse(out);
    expect(categories.map((one: { title: string; items: unknown[] }) => [one.title, one.items.length])).toEqual([
      ['四簿', 4],
      ['四卡', 4],
    ]);
  });

  it('finds them sound in 3 of 6 communities', async () => {
    expect(sharesOf(await publishedOf(cards))).toEqual([
      ['健全', 3, 6, '50%'],
      ['基本健全', 2, 6, '33.3%'],
      ['不健全', 1, 6, '16.7%'],
    ]);
  });

  it('gives cards by their share of the mobile members found', async () => {
    const { out } = await asked('explain', `${cards}/branches/dongjiao.yaml`, '流动党员活动卡');
    expect(out).toContain('持有活动卡的流动党员17人，目标37人');
  });

  itKeepsWhatItSays('community-cards-2012', [
    ['roster.txt', cards],
    ['explain-dongjiao.txt', 'explain', `${cards}/branches/dongjiao.yaml`],
  ]);
});
