import { describe, expect, it } from 'vitest';
import { demo } from '../cli/demo.ts';
import { examples, run } from '../cli/world.ts';

const city = 'examples/city-organs-2019';
const company = 'examples/company-2010';

/** An exact number as one to reckon with. */
const numberOf = (text: string): number => {
  const [num = '0', den = '1'] = text.split('/');
  return Number(num) / Number(den);
};

/** A paper as it is printed, its line breaks taken out. */
async function paper(...args: readonly string[]): Promise<string> {
  const { code, out } = await run(['report', ...args], { ...examples, ...demo });
  expect(code).toBe(0);
  return out.replaceAll(/\n +|\n(?=\S)/g, '');
}

describe('the comments', () => {
  it('say what went well, what is wrong and what comes next, numbered as official papers are', async () => {
    const { out } = await run(['report', city, '--view', 'comments'], examples);
    const headings = [...out.matchAll(/^(?:[一二三四]、|（[一二三]）)\S+/gm)].map(([text]) => text);
    expect(headings).toEqual([
      ...['一、主要成效', '（一）各支部都得满分的分项', '（二）得分率最高的大项', '（三）加分事项'],
      ...['二、存在问题', '（一）共性问题', '（二）个性问题', '三、下一步要求'],
    ]);
  });

  it('state how many share a fault, of how many in which it was looked for', async () => {
    const text = await paper(city, '--view', 'comments');
    expect(text).toContain('季度小结少于4份，每少1份扣0.5分，扣完1.5分为止。18个支部中10个（55.6%）');
    // five branches need no party groups, and nothing was looked for there
    expect(text).toContain('少于12次，每少1次扣0.25分，扣完2分为止。13个支部中9个（69.2%）');
  });

  it('draw the line between common and single where they are asked to', async () => {
    const common = async (share: string) => {
      const { out } = await run(
        ['report', city, '--view', 'comments', '--format', 'json', '--common', share],
        examples,
      );
      const { faults } = JSON.parse(out) as { faults: { common: boolean; count: number; of: number }[] };
      return faults.filter((one) => one.common).map(({ count, of }) => count / of);
    };
    expect(Math.min(...(await common('50%')))).toBe(0.5);
    expect(Math.min(...(await common('90%')))).toBeGreaterThanOrEqual(0.9);
    expect((await common('100%')).every((share) => share === 1)).toBe(true);
  });

  it('repeat no common fault under a branch, and give the notes of the assessors with the single ones', async () => {
    const text = await paper(city, '--view', 'comments');
    const single = text.slice(text.indexOf('（二）个性问题'), text.indexOf('三、下一步要求'));
    expect(single).not.toContain('季度小结');
    expect(single).toContain('见会议记录本第12页、第31页');
  });

  it('ask for what could not be assessed', async () => {
    expect(await paper(city, '--view', 'comments')).toContain('市商务局第一党支部补充核实：台账规范（未评定）');
  });
});

describe('the comparison', () => {
  const data = async (folder: string) =>
    JSON.parse(
      (await run(['report', folder, '--view', 'comparison', '--format', 'json'], { ...examples, ...demo })).out,
    );

  it('puts the widest apart first', async () => {
    for (const folder of [city, company]) {
      for (const kind of ['categories', 'items']) {
        const spreads = (await data(folder))[kind].map((part: { statistics: { shown: string; spread: string } }) =>
          numberOf(part.statistics.spread),
        );
        expect(spreads).toEqual([...spreads].sort((a, b) => b - a));
      }
    }
  });

  it('gives differences that come to nothing together', async () => {
    const { branches, categories } = await data('demo');
    for (const { id } of categories) {
      const known = branches.flatMap((one: { categories: Record<string, string | null> }) => one.categories[id] ?? []);
      expect(known.map(numberOf).reduce((a: number, b: number) => a + b, 0)).toBeCloseTo(0, 9);
    }
  });

  it('leaves out of the mean what is open, and says of how many it is', async () => {
    const { branches, categories } = await data('demo');
    const ledger = categories.find(({ id }: { id: string }) => id === 'ledger');
    expect(ledger).toMatchObject({ settled: 3, open: 1, statistics: { mean: '37.5', highest: '40', lowest: '32.5' } });
    expect(branches.find(({ branch }: { branch: string }) => branch === 'west').categories.ledger).toBeNull();
  });
});

describe('the report on an assessment', () => {
  it('has the four parts, and states every share with its denominator', async () => {
    const text = await paper(city, '--view', 'assessment-report');
    for (const part of ['一、基本情况及评估工作', '二、做法成效', '三、问题不足及改进措施', '四、意见建议和其他情况'])
      expect(text).toContain(part);
    expect(text).toContain('等次已定的16个支部中，优秀3个，占18.8%');
    expect(text).toContain('占比的分母为16');
    expect(text).toContain('等次待定2个（市委宣传部第一党支部、市商务局第一党支部），不计入等次占比的分母');
    expect(text).toContain('不参评1个（市退役军人事务局第二党支部），不计入各项占比的分母');
  });

  it('names groups and assessors in the order people count', async () => {
    const text = await paper(city, '--view', 'assessment-report');
    expect(text).toContain('党群政务片4个、经济发展片4个、社会事业片3个、执法服务片4个、垂直管理片3个');
    expect(text).toMatch(/第一验收组\d个、第二验收组\d个、第三验收组\d个、第四验收组\d个、第五验收组\d个/);
    expect(text).toContain('考核时间2019-12-06至2019-12-17');
  });

  it('gives the same mean and median as the circular', async () => {
    const [report, roster] = await Promise.all(
      ['assessment-report', 'roster'].map(async (view) =>
        JSON.parse((await run(['report', company, '--view', view, '--format', 'json'], examples)).out),
      ),
    );
    expect(report.statistics).toEqual(roster.statistics);
    expect(report.distribution).toEqual(roster.distribution);
  });

  it('puts own checks beside the inspection where there are both', async () => {
    const text = await paper(city, '--view', 'assessment-report');
    expect(text).toMatch(/市税务局第一党支部 +98\.89 +96\.38 +\+2\.51/);
    expect(await paper(company, '--view', 'assessment-report')).toContain('（三）自查与考核的差异：无');
  });
});

describe('a notice', () => {
  const one = [company, '--view', 'notice', '--branch', 'plant-2'];

  it('is one page for one branch, by id or name', async () => {
    const byId = await run(['report', ...one], examples);
    const byName = await run(['report', company, '--view', 'notice', '--branch', '第二污水处理厂党支部'], examples);
    expect(byName.out).toBe(byId.out);
    expect(byId.out.match(/^=+$/gm)?.length).toBe(1);
    for (const word of ['单位：第二污水处理厂党支部', '问题', '依据', '整改要求', '签收人：__________'])
      expect(byId.out).toContain(word);
  });

  it('leaves the day to be written unless a time is given, which runs from the as-of day', async () => {
    expect(await paper(...one)).toContain('整改期限：__________');
    expect(await paper(...one, '--within', '2 months')).toContain('整改期限：2011年2月25日');
  });

  it('is written for every branch with faults, and names those without', async () => {
    const { out } = await run(['report', 'demo', '--view', 'notice'], demo);
    expect(out.match(/^=+$/gm)?.length).toBe(2);
    expect(out).toContain('没有需要整改问题的支部2个：east支部、west支部。');
  });

  it('holds penalties and vetoes as well', async () => {
    expect(await paper('demo', '--view', 'notice', '--branch', 'south')).toContain('一票否决：严重违纪违法');
  });

  it('to nobody is refused, and the branch that was meant is named', async () => {
    expect(await run(['report', 'demo', '--view', 'notice', '--branch', 'nroth'], demo)).toMatchObject({
      code: 2,
      out: '',
      err: '--branch: 错误: 参评支部里没有“nroth”\n  怎么办: 是不是“north”？\n',
    });
  });
});

it.each([
  ['--common', '50%', 'roster'],
  ['--within', '30天', 'comments'],
  ['--branch', 'east', 'rubric'],
])('%s is refused where it would do nothing', async (option, value, view) => {
  const { code, out, err } = await run(['report', 'demo', '--view', view, option, value], demo);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(new RegExp(`^${option}: 错误: --view ${view} 用不到这个选项\n`));
});
