import { amountKinds, type Compiling, factAt, numberAt, parseFraction, parsePercent } from '../clauses/compiling.ts';
import type { Path } from '../model/diagnostic.ts';
import { add, compare, type Exact, exactText, one, zero } from '../model/exact.ts';
import { allCategories } from '../rubric/compile-category.ts';
import { reportUnknown } from '../rubric/compile-grades.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Beyond, Measured, Rate, WrittenConsequence, WrittenMeasured } from './consequence.ts';

/** A written rate as meant; what it is of must be known, and its lines within reach. */
export function compileRate(
  cx: Compiling,
  rubric: Rubric,
  written: NonNullable<WrittenConsequence['rate']>,
  path: Path,
): Rate | undefined {
  const of = compileMeasured(cx, rubric, written.of, [...path, 'of']);
  const sides = (['below', 'above'] as const).filter((side) => written[side] !== undefined);
  if (sides.length === 0) noLine(cx, path);
  if (!of) return undefined;
  return {
    of,
    beyond: sides.flatMap((side) => compileLine(cx, rubric, of, side, written[side] ?? '', [...path, side])),
  };
}

function noLine(cx: Compiling, path: Path): void {
  cx.report({
    code: 'assessment/no-line',
    path,
    message: { zh: 'rate 没有写界线', en: 'the rate has no line' },
    hint: { zh: '加上 below: 60%（低于）或 above: 95%（高于）', en: 'add below: 60% or above: 95%' },
  });
}

type Kind = 'fact' | 'item' | 'category';

const kinds: readonly Kind[] = ['fact', 'item', 'category'];

const kindNames: Readonly<Record<Kind, string>> = { fact: '事实', item: '分项', category: '大项' };

function compileMeasured(cx: Compiling, rubric: Rubric, written: WrittenMeasured, path: Path): Measured | undefined {
  if (written === 'total') return { kind: 'total' };
  if (typeof written !== 'string') {
    const kind = kinds.find((one) => written[one] !== undefined);
    return kind && named(cx, rubric, kind, written[kind] ?? '', [...path, kind]);
  }
  const those = kinds.filter((kind) => namesOf(rubric, kind).includes(written));
  const [kind] = those;
  if (!kind) reportUnknown(cx, written, path, ['total', ...kinds.flatMap((one) => namesOf(rubric, one))], false);
  else if (those.length > 1) ambiguous(cx, written, those, path);
  else return named(cx, rubric, kind, written, path);
  return undefined;
}

/** The names of a kind; of facts those that are amounts, for the others cannot be meant. */
function namesOf({ facts, categories, items }: Rubric, kind: Kind): readonly string[] {
  if (kind === 'fact')
    return [...facts.values()].filter((fact) => amountKinds.includes(fact.kind)).map((fact) => fact.name);
  return (kind === 'item' ? items : allCategories(categories)).map(({ id }) => id);
}

function named(cx: Compiling, rubric: Rubric, kind: Kind, name: string, path: Path): Measured | undefined {
  if (kind === 'fact') {
    const fact = factAt(cx, name, path, amountKinds);
    return fact && { kind, fact };
  }
  const part = (kind === 'item' ? rubric.items : allCategories(rubric.categories)).find(({ id }) => id === name);
  if (!part) reportUnknown(cx, name, path, namesOf(rubric, kind), false);
  return part && { kind, id: part.id, title: part.title };
}

function ambiguous(cx: Compiling, name: string, those: readonly Kind[], path: Path): void {
  cx.report({
    code: 'assessment/ambiguous-name',
    path,
    message: {
      zh: `“${name}”同时是${those.map((kind) => kindNames[kind]).join('和')}的名称`,
      en: `"${name}" names a ${those.join(' and a ')}`,
    },
    hint: {
      zh: `写明是哪一种：${those.map((kind) => `of: {${kind}: ${name}}`).join(' 或 ')}`,
      en: `say which: ${those.map((kind) => `of: {${kind}: ${name}}`).join(' or ')}`,
    },
  });
}

function compileLine(
  cx: Compiling,
  rubric: Rubric,
  of: Measured,
  side: Beyond['side'],
  text: string,
  path: Path,
): readonly Beyond[] {
  const share = parsePercent(text) ?? parseFraction(text);
  if (share !== undefined) {
    if (of.kind === 'fact' && of.fact.kind !== 'ratio') shareOfAmount(cx, of.fact.title, of.fact.unit, path);
    // a ratio is itself a share, and of nothing that is counted here
    return [{ side, line: share, isShare: of.kind !== 'fact' }];
  }
  const line = numberAt(cx, text, path);
  const most = mostOf(rubric, of);
  if (most !== undefined && compare(line, most) > 0) outOfReach(cx, text, most, path);
  return [{ side, line, isShare: false }];
}

/** The most that can be measured, where a higher line is surely a percentage without its sign. */
function mostOf(rubric: Rubric, of: Measured): Exact | undefined {
  if (of.kind === 'fact') return of.fact.kind === 'ratio' ? one : undefined;
  const item = of.kind === 'item' ? rubric.itemById.get(of.id) : undefined;
  return item && add(item.points, item.bonusCap ?? zero);
}

function shareOfAmount(cx: Compiling, title: string, unit: string, path: Path): void {
  cx.report({
    code: 'assessment/share-of-amount',
    path,
    message: {
      zh: `“${title}”是数量，不能同百分比或分数比较`,
      en: `"${title}" is an amount and cannot be compared with a share`,
    },
    hint: { zh: `写成数，如 3（${unit}）`, en: 'write a number, such as 3' },
  });
}

function outOfReach(cx: Compiling, text: string, most: Exact, path: Path): void {
  cx.report({
    code: 'assessment/line-out-of-reach',
    path,
    message: {
      zh: `界线${text}超过了最多可能的${exactText(most)}，写了等于没写`,
      en: `the line ${text} lies above the most there can be, ${exactText(most)}, and decides nothing`,
    },
    hint: { zh: `是百分比就写成 ${text}%`, en: `if a percentage is meant, write ${text}%` },
  });
}
