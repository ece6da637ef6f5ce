import type { LeftOut, WorkedExample } from '../../example/worked-example.ts';
import { plainText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import { say } from '../labels.ts';
import { policyTold } from './reasons.ts';

/** Whose numbers the example is made of. */
export function exampleTold({ score, madeUp }: WorkedExample, lang: Lang): string {
  const { evidence, rubric } = score;
  const { one } = rubric.whom;
  if (!madeUp) {
    return say(
      lang,
      `以“${evidence.name}”的证据（${evidence.file}）为例，从满分算到等次；每个数都是评分程序算出来的。`,
      `The evidence of "${evidence.name}" (${evidence.file}) from full points to its grade; every number is as the program computes it.`,
    );
  }
  const beside =
    rubric.comparisons.length === 0
      ? ''
      : say(lang, `与之比较的是另外两个假设的${one.zh}。`, ` It is compared with two others, made up as well.`);
  return say(
    lang,
    `为举例假设一个${one.zh}：各项都好，只有几处不足；所用的数据见“数据索引”的最后一栏。从满分算到等次，每个数都是评分程序算出来的。${beside}`,
    `A ${one.en} made up for the purpose: all is well but for a few things; its facts stand in the last column of the index. Every number from full points to the grade is as the program computes it.${beside}`,
  );
}

/** The heading and the first sentence of a case in which an item is left out. */
export function leftOutTold(
  kind: 'notApplicable' | 'missing',
  name: string,
  { item }: LeftOut,
  lang: Lang,
): { readonly title: string; readonly lead: string } {
  const points = plainText(item.points);
  if (kind === 'missing') {
    const means =
      item.missing === 'zero'
        ? say(lang, '按本细则，没有佐证的不得分：', 'by this rubric what cannot be proved earns nothing:')
        : say(
            lang,
            '它的得分在最低和最高之间待定，总分和等次也列为区间：',
            'its points are open, and with them total and grade:',
          );
    return {
      title: say(lang, '如果有一项没有评定', 'If an item is not assessed'),
      lead: say(
        lang,
        `其他都不变，假设“${name}”（${points}分）没有人评定。${means}`,
        `All else being equal, nobody has assessed "${name}" (${points} points): ${means}`,
      ),
    };
  }
  const policy = policyTold(item.notApplicable, lang);
  return {
    title: say(lang, '如果有一项不适用', 'If an item does not apply'),
    lead: say(
      lang,
      `其他都不变，假设“${name}”（${points}分）不适用：${policy}。`,
      `All else being equal, "${name}" (${points} points) does not apply: ${policy}.`,
    ),
  };
}
