import type { Assessment, Member, Source } from '../assessment/assessment.ts';
import type { Evidence, Gap, Origin } from '../evidence/evidence.ts';
import { parseDay } from '../model/day.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Exact, shownText } from '../model/exact.ts';
import type { FactValue } from '../model/facts.ts';
import type { Lang, Told } from '../model/told.ts';
import { combined, combiningTold } from './combine.ts';
import type { Inputs } from './input.ts';
import type { Found } from './lookup.ts';
import { type Prepared, prepare } from './periods.ts';

/** Supplies every branch with the facts that come from elsewhere. */
export type Supply = {
  /** The evidence with the facts supplied; what stands in the file all the same is reported. */
  readonly extend: (evidence: Evidence) => { readonly evidence: Evidence; readonly diagnostics: readonly Diagnostic[] };
  /** The branches that the tables name and that nobody asked for. */
  readonly unasked: () => readonly { readonly name: string; readonly file: string }[];
  /** What is wrong with the source files themselves. */
  readonly diagnostics: readonly Diagnostic[];
};

/** Prepares the supply of a plan from its source files. */
export function supplyOf({ sources, register }: Assessment, inputs: Inputs, plan: string, lang: Lang = 'zh'): Supply {
  const diagnostics: Diagnostic[] = [];
  const prepared = sources.map((source) => prepare(source, inputs, plan, (problem) => diagnostics.push(problem)));
  const asked = new Set<string>();
  const claims: Claims = new Map();
  const members = new Map(register.map((member) => [member.branch, member]));
  return {
    diagnostics,
    extend: (evidence) => {
      const member = members.get(evidence.branch);
      const names = [evidence.branch, evidence.name, ...(member?.was ?? [])];
      for (const name of names) asked.add(name);
      return extended({ evidence, names, member, claims, lang }, prepared);
    },
    unasked: () =>
      prepared.flatMap(({ periods }) =>
        periods.flatMap((period) =>
          // a kept result may well hold more branches than are assessed here
          period.lookup === undefined || period.kept !== undefined
            ? []
            : period.lookup.names.filter((name) => !asked.has(name)).map((name) => ({ name, file: period.shown })),
        ),
      ),
  };
}

/** Which branch a row or result was taken by: file and name → branch. */
type Claims = Map<string, string>;

/** A branch that is to be supplied, under all of its names. */
type Asking = {
  readonly evidence: Evidence;
  readonly names: readonly string[];
  readonly member: Member | undefined;
  readonly claims: Claims;
  /** The language in which reasons are given. */
  readonly lang: Lang;
};

function extended(asking: Asking, prepared: readonly Prepared[]) {
  const { evidence } = asking;
  const facts = new Map(evidence.facts);
  const gaps = new Map(evidence.gaps);
  const origins = new Map(evidence.origins);
  const diagnostics: Diagnostic[] = [];
  for (const { source, periods } of prepared) {
    const { fact } = source;
    if (facts.has(fact.name) || gaps.has(fact.name)) diagnostics.push(statedTwice(evidence, source));
    const { supplied, claimed } = suppliedBy(source, periods, asking);
    diagnostics.push(...claimed);
    if ('value' in supplied) {
      facts.set(fact.name, supplied.value);
      origins.set(fact.name, supplied.origin);
    } else {
      facts.delete(fact.name);
      gaps.set(fact.name, supplied);
    }
  }
  return { evidence: { ...evidence, facts, gaps, origins }, diagnostics };
}

const statedTwice = (evidence: Evidence, { fact }: Source): Diagnostic => ({
  code: 'evidence/supplied-fact',
  severity: 'error',
  file: evidence.file,
  path: [fact.from, fact.name],
  atKey: true,
  message: {
    zh: `“${fact.title}”由考核方案从别处取得，不能在证据里再写`,
    en: `"${fact.name}" is supplied by the plan and cannot stand in the evidence as well`,
  },
  hint: {
    zh: '删去这一行，或从 assessment.yaml 的 sources 中去掉它',
    en: 'remove it here, or from sources in assessment.yaml',
  },
});

type Supplied = { readonly value: FactValue; readonly origin: Origin } | Gap;

function suppliedBy(source: Source, periods: Prepared['periods'], asking: Asking) {
  const counted = periods.filter((period) => !isBefore(period, asking.member));
  const values: Value[] = [];
  const lacking: Told[] = [];
  const claimed: Diagnostic[] = [];
  for (const period of counted) {
    const hit = period.lookup?.find(asking.names);
    if (hit && !claims(period.file, hit.by, asking)) {
      claimed.push(sameName(asking.evidence, hit.by, period.file));
      lacking.push({
        zh: `${period.file}中的“${hit.by}”不知是哪一个`,
        en: `"${hit.by}" in ${period.file} may be another`,
      });
    } else if (hit?.found.state === 'value') values.push(hit.found);
    else lacking.push(hit?.found.why ?? notIn(period));
  }
  const supplied: Supplied =
    lacking.length > 0 || values.length === 0
      ? { code: 'fact-missing', reason: reasonOf(lacking, asking.lang) }
      : together(source, values);
  return { supplied, claimed };
}

const reasonOf = (lacking: readonly Told[], lang: Lang): string => {
  if (lacking.length > 0) return lacking.map((one) => one[lang]).join(lang === 'zh' ? '；' : '; ');
  return lang === 'zh' ? '各期都在成立以前' : 'every period was before it was founded';
};

type Value = Extract<Found, { state: 'value' }>;

/** Whether the name is this branch's to take, and nobody else took it. */
function claims(file: string, by: string, { evidence, claims: taken }: Asking): boolean {
  const key = `${file}\n${by}`;
  const first = taken.get(key) ?? evidence.branch;
  taken.set(key, first);
  return first === evidence.branch;
}

const sameName = ({ file }: Evidence, name: string, source: string): Diagnostic => ({
  code: 'assessment/same-name',
  severity: 'error',
  file,
  path: ['name'],
  message: {
    zh: `“${name}”不止一个支部用，${source} 里的不知是哪一个的`,
    en: `more than one branch goes by "${name}": whose is the one in ${source}?`,
  },
  hint: { zh: '在来源中改用支部的 id', en: 'use the ids of the branches in the source' },
});

const notIn = ({ file, lookup }: Prepared['periods'][number]): Told =>
  lookup ? { zh: `${file}中没有这个支部`, en: `not in ${file}` } : { zh: `缺${file}`, en: `${file} is missing` };

/** Values of one or several periods as the one that counts. */
function together({ fact, combine }: Source, values: readonly Value[]): Supplied {
  const amounts = values.flatMap(({ value }): readonly Exact[] => (value.kind === 'amount' ? [value.amount] : []));
  const last = values.at(-1);
  if (last && (values.length === 1 || amounts.length < values.length)) {
    return { value: last.value, origin: { told: fromTold(last.place), file: last.place } };
  }
  const amount = combined(amounts, combine);
  const list = values.map(({ value }) => value.text);
  const told = combiningTold[combine];
  return {
    value: { kind: 'amount', amount, text: `${shownText(amount, 4)}` },
    origin: {
      told: {
        zh: `${values.length}期（${list.join('、')}）的${told.zh}，${fact.title}`,
        en: `${told.en} of ${values.length} periods (${list.join(', ')})`,
      },
      file: last?.place ?? '',
    },
  };
}

const fromTold = (place: string): Told => ({ zh: `取自${place}`, en: `from ${place}` });

/** Whether the period ended before the branch was founded: it is not missing then. */
function isBefore(period: Prepared['periods'][number], member: Member | undefined): boolean {
  if (member?.since === undefined || !('kept' in period)) return false;
  const asOf = period.kept?.asOf === undefined ? undefined : parseDay(period.kept.asOf);
  return asOf !== undefined && asOf < member.since;
}
