import type { Source } from '../assessment/assessment.ts';
import type { Kept } from '../history/kept.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { Inputs } from './input.ts';
import { keptLookup, type Lookup, tableLookup } from './lookup.ts';

/** A source file by the name the plan has for it and the one it is shown by. */
export type Period = {
  readonly file: string;
  readonly shown: string;
  readonly lookup: Lookup;
  readonly kept: Kept | undefined;
};
/** A source with its periods; one whose file is not there has nothing to look up. */
export type Prepared = {
  readonly source: Source;
  readonly periods: readonly (Period | { readonly file: string; readonly lookup: undefined })[];
};

/** Prepares a source; what is wrong with its files and how they go together is reported. */
export function prepare(source: Source, inputs: Inputs, plan: string, report: (problem: Diagnostic) => void): Prepared {
  const periods = source.from.map((file, i) => {
    const input = inputs.get(file);
    if (!input) {
      // what is there and broken has been said already
      if (inputs.has(file)) report(noInput(plan, source, file, i));
      return { file, lookup: undefined };
    }
    const kept = input.kind === 'kept' ? input.kept : undefined;
    const lookup =
      input.kind === 'table' ? tableLookup(source, file, input.table, report) : keptLookup(source, file, input.kept);
    return { file, shown: input.file, lookup, kept };
  });
  samePeriods(periods, source, plan, report);
  partsThere(periods, source, plan, report);
  return { source, periods };
}

const noInput = (plan: string, source: Source, file: string, i: number): Diagnostic => ({
  code: 'assessment/no-source',
  severity: 'warning',
  file: plan,
  path: source.from.length > 1 ? [...source.path, 'from', i] : [...source.path, 'from'],
  message: {
    zh: `还没有“${file}”，“${source.fact.title}”按缺失处理，结果是一个范围`,
    en: `"${file}" is not there yet: "${source.fact.name}" is missing and the result is a range`,
  },
  hint: {
    zh: '补上文件；路径从本文件所在的文件夹算起',
    en: 'supply the file; the path starts from the folder of this file',
  },
});

/** An item or category that no branch of a result has is hardly the one that was meant. */
function partsThere(
  periods: Prepared['periods'],
  { take, path }: Source,
  plan: string,
  report: (problem: Diagnostic) => void,
): void {
  if (take.kind !== 'item' && take.kind !== 'category') return;
  const { id } = take;
  const key = take.kind === 'item' ? 'items' : 'categories';
  for (const period of periods) {
    const kept = 'kept' in period ? period.kept : undefined;
    if (!kept || kept.standings.length === 0 || kept.standings.some((one) => one[key].has(id))) continue;
    const known = [...new Set(kept.standings.flatMap((one) => [...one[key].keys()]))];
    const meant = nearest(id, known);
    report({
      code: 'assessment/no-such-part',
      severity: 'error',
      file: plan,
      path: [...path, 'take', take.kind],
      message: { zh: `${period.file} 里没有“${id}”`, en: `${period.file} has no "${id}"` },
      hint: meant
        ? { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` }
        : { zh: `可写：${known.join('、')}`, en: `known are: ${known.join(', ')}` },
    });
  }
}

/** Two kept results of one period would count it twice. */
function samePeriods(
  periods: Prepared['periods'],
  source: Source,
  plan: string,
  report: (problem: Diagnostic) => void,
): void {
  const seen = new Map<string, string>();
  periods.forEach((one, i) => {
    const period = 'kept' in one ? (one.kept?.period ?? one.kept?.asOf) : undefined;
    if (period === undefined) return;
    const first = seen.get(period);
    seen.set(period, one.file);
    if (first === undefined) return;
    report({
      code: 'assessment/period-twice',
      severity: 'error',
      file: plan,
      path: [...source.path, 'from', i],
      message: {
        zh: `${first} 和 ${one.file} 都是${period}这一期，会算两遍`,
        en: `${first} and ${one.file} are both of the period ${period} and would count twice`,
      },
      hint: { zh: '删去一个，或改成另一期的文件', en: 'remove one of them, or name the file of another period' },
    });
  });
}
