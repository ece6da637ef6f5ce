import type { Assessment } from '../assessment/assessment.ts';
import type { Kept, KeptStanding } from '../history/kept.ts';
import { parseDay } from '../model/day.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Earlier, EarlierStanding } from '../roster/earlier.ts';

/** Earlier periods as the roster looks back at them, and what is wrong with how the plan names them. */
export type LookingBack = { readonly earlier: readonly Earlier[]; readonly diagnostics: readonly Diagnostic[] };

/**
 * The earlier periods that a plan names, every branch under the id it has now. A period whose result is not there keeps its
 * place, so that nobody takes the one before it for the last.
 */
export function lookingBack(
  { earlier, register, asOf }: Assessment,
  kept: ReadonlyMap<string, Kept | undefined>,
  plan: string,
): LookingBack {
  const diagnostics: Diagnostic[] = [];
  const now = new Map(register.flatMap(({ branch, name, was }) => [name, ...was].map((one) => [one, branch] as const)));
  let last: number | undefined;
  const periods = earlier.map((file, i): Earlier => {
    const one = kept.get(file);
    if (!one) {
      diagnostics.push(notThere(plan, file, i));
      return { title: file, asOf: undefined, standings: [] };
    }
    const day = one.asOf === undefined ? undefined : parseDay(one.asOf);
    if (day !== undefined && last !== undefined && day <= last) diagnostics.push(notInOrder(plan, file, i));
    if (day !== undefined && asOf !== undefined && day >= asOf) diagnostics.push(notBefore(plan, file, i));
    last = day ?? last;
    return {
      title: one.title,
      asOf: one.asOf,
      ...(one.within && { within: one.within }),
      rubricHash: one.rubric.hash,
      final: one.final,
      standings: one.standings.map((standing) => under(standing, now)),
      outside: outsideOf(one, register, day, now),
    };
  });
  return { earlier: periods, diagnostics };
}

/** Who had no part in a period: left out by its rubric, or not founded by its day. */
function outsideOf(
  { exempt }: Kept,
  register: Assessment['register'],
  day: number | undefined,
  now: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const later = register.filter(({ since }) => since !== undefined && day !== undefined && since > day);
  return new Set([...exempt.map((branch) => now.get(branch) ?? branch), ...later.map(({ branch }) => branch)]);
}

/** A branch under the id it has now; its group stays the one it had then. */
function under(standing: KeptStanding, now: ReadonlyMap<string, string>): EarlierStanding {
  const { branch, name, group, rank, grade, total, items, categories, measures } = standing;
  const id = now.get(branch) ?? now.get(name) ?? branch;
  return { branch: id, name, group, rank, grade, total, items, categories, measures };
}

const at = (plan: string, i: number) => ({ file: plan, path: ['earlier', i] }) as const;

const notThere = (plan: string, file: string, i: number): Diagnostic => ({
  ...at(plan, i),
  code: 'assessment/no-earlier',
  severity: 'warning',
  message: {
    zh: `没有“${file}”，要看前几期的结果运用一律待查`,
    en: `"${file}" is not there: consequences that look back are left to be checked`,
  },
  hint: {
    zh: '补上当期留存的结果；确实没有的，从 earlier 中删去',
    en: 'supply the result kept then, or remove it from earlier',
  },
});

const notInOrder = (plan: string, file: string, i: number): Diagnostic => ({
  ...at(plan, i),
  code: 'assessment/earlier-order',
  severity: 'error',
  message: { zh: `“${file}”不比前一个晚`, en: `"${file}" is not later than the one before it` },
  hint: { zh: '按先后排列，最早的写在最前', en: 'list them in order, the earliest first' },
});

const notBefore = (plan: string, file: string, i: number): Diagnostic => ({
  ...at(plan, i),
  code: 'assessment/earlier-not-before',
  severity: 'error',
  message: { zh: `“${file}”不早于本期`, en: `"${file}" is not before this period` },
  hint: { zh: '只写本期以前各期的结果', en: 'name results of periods before this one only' },
});
