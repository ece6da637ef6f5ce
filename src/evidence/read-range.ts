import type { Path } from '../model/diagnostic.ts';
import { add, compare, divide, type Exact, exactText, isWhole, isZero, parseExact, subtract } from '../model/exact.ts';
import type { Told } from '../model/told.ts';
import { type Reading, unfit } from './reading.ts';

/** Points an assessor chose within a range and on its steps; undefined (and reported) where they are not. */
export function readRange(
  reading: Reading,
  range: { readonly from: Exact; readonly to: Exact; readonly step: Exact | undefined },
  text: string,
  path: Path,
): Exact | undefined {
  const points = parseExact(text);
  if (points === undefined) {
    reading.report(unfit(text, path, { zh: '分数', en: 'a number of points' }, '3.5'));
    return undefined;
  }
  const { from, to, step } = range;
  const inside = compare(points, from) >= 0 && compare(points, to) <= 0;
  if (inside && (step === undefined || isZero(step) || isWhole(divide(subtract(points, from), step)))) return points;
  const steps = step === undefined ? '' : `，每档${exactText(step)}`;
  reading.report({
    code: 'evidence/out-of-range',
    path,
    message: {
      zh: `${text}分不在允许的范围内（${exactText(from)}～${exactText(to)}${steps}）`,
      en: `${text} is not within ${exactText(from)} to ${exactText(to)}${step === undefined ? '' : ` in steps of ${exactText(step)}`}`,
    },
    hint: hintOf(range),
  });
  return undefined;
}

const mostChoices = 12;

/** The points there are to choose from, where these are few. */
function hintOf({ from, to, step }: Parameters<typeof readRange>[1]): Told {
  const choices: Exact[] = [];
  if (step !== undefined && !isZero(step))
    for (let one = from; compare(one, to) <= 0 && choices.length <= mostChoices; one = add(one, step))
      choices.push(one);
  if (choices.length === 0 || choices.length > mostChoices)
    return { zh: '改为范围内的分数', en: 'give points within the range' };
  const texts = choices.map(exactText);
  return { zh: `可写：${texts.join('、')}`, en: `write one of: ${texts.join(', ')}` };
}
