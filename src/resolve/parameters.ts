import type { At } from '../document/document.ts';
import { dayText } from '../model/day.ts';
import { datedIn, inForce, isWords, referenceIn, sincesOf } from './day-keys.ts';
import type { Parameter, ProblemAt } from './resolved.ts';
import { manyTitled, otherKind, setTwice, unknownSetting, unusedParameter } from './sentences.ts';
import { chosen, type ParameterValue, type Settling } from './settle.ts';
import { type Sourced, type SourcedMap, textOf } from './sourced.ts';

/** A value that whoever runs the command gives a parameter. */
export type ParameterSetting = {
  readonly name: string;
  readonly value: string;
  /** Whether it comes from a result that was kept: another value may be tried in its place. */
  readonly kept?: boolean;
};

/** Parameters with their values on the day, and those given for this run in their place. */
export type Parameters = {
  readonly values: ReadonlyMap<string, ParameterValue>;
  readonly told: readonly Parameter[];
};

/** Reads the parameters of a rubric; their mapping holds plain values afterwards. */
export function readParameters(
  root: SourcedMap,
  settings: readonly ParameterSetting[],
  cx: Pick<Settling, 'asOf' | 'starts' | 'report'>,
): Parameters {
  const block = root.entries.get('parameters');
  const declared = block?.kind === 'map' ? [...block.entries] : [];
  const given = givenTo(declared, settings, cx.report);
  const values = new Map<string, ParameterValue>();
  const told: Parameter[] = [];
  for (const [name, node] of declared) {
    const own = node.kind === 'map' ? node.entries.get('value') : undefined;
    if (node.kind !== 'map' || !own) continue;
    const set = given.get(name);
    const dated = datedIn(own);
    const early: ProblemAt[] = [];
    // a parameter that has not begun yet harms nobody who does not use it
    const report: typeof cx.report = (problem) =>
      problem.code === 'rubric/before-first-day' ? void early.push(problem) : cx.report(problem);
    const value = set ?? (dated ? chosen(dated, { ...cx, report }) : own);
    values.set(name, { value, problems: early });
    node.entries.set('value', value);
    told.push(parameterOf(name, node, own, { value, isSet: set !== undefined }, cx));
  }
  return { values, told };
}

/** A value in this run, and whether it was given for it. */
type InRun = { readonly value: Sourced; readonly isSet: boolean };

function parameterOf(
  name: string,
  node: SourcedMap,
  own: Sourced,
  { value, isSet }: InRun,
  { asOf, report }: Pick<Settling, 'asOf' | 'report'>,
): Parameter {
  const title = textOf(node.entries.get('title')) ?? name;
  const dated = datedIn(own);
  const sinces = dated ? sincesOf(dated) : [];
  const since = inForce(sinces, asOf);
  const [usual, now] = [textOf(since?.value ?? sinces[0]?.value ?? own) ?? '', textOf(value) ?? ''];
  if (isSet && kindOf(usual) !== kindOf(now)) report(otherKind(title, usual, value.at));
  return {
    name,
    title,
    unit: textOf(node.entries.get('unit')),
    value: now,
    by: isSet ? 'command-line' : 'rubric',
    since: since && !isSet ? dayText(since.since) : undefined,
    values: sinces.map((one) => ({ since: dayText(one.since), value: textOf(one.value) ?? '' })),
  };
}

const kindOf = (text: string): string => {
  if (/^-?\d+(\.\d+)?$/.test(text)) return 'number';
  if (/^-?\d+(\.\d+)?%$/.test(text)) return 'percentage';
  return /^\d+ ?\p{L}+$/u.test(text) ? 'period' : /^[\d-]+$/.test(text) ? 'day' : 'other';
};

/** The values given for this run, by the names of the parameters they are for. */
function givenTo(
  declared: readonly (readonly [string, Sourced])[],
  settings: readonly ParameterSetting[],
  report: (problem: ProblemAt) => void,
): ReadonlyMap<string, Sourced> {
  const given = new Map<string, Sourced>();
  const fresh = new Set<string>();
  for (const { name, value, kept = false } of settings) {
    const at = commandLine(name, value);
    // a name means what it says, whatever others are titled
    const titled = declared.filter(([, node]) => titleOf(node) === name);
    const found = declared.find(([known]) => known === name) ?? titled[0];
    if (found && found[0] !== name && titled.length > 1) report(manyTitled(name, at));
    if (!found)
      report(
        unknownSetting(
          name,
          at,
          declared.map(([known]) => known),
        ),
      );
    else if (fresh.has(found[0])) report(setTwice(name, at));
    else given.set(found[0], { kind: 'text', text: value, at });
    if (found && !kept) fresh.add(found[0]);
  }
  return given;
}

const titleOf = (node: Sourced): string | undefined =>
  node.kind === 'map' ? textOf(node.entries.get('title')) : undefined;

/** The command line as a place: nothing of it stands in a file. */
const commandLine = (name: string, value: string): At => ({
  document: { file: `--set ${name}=${value}`, text: '', data: { [name]: value } },
  path: [name],
});

/** The parameters that nothing uses, in any year: those of values that are not in force count as used. */
export function unusedIn(root: SourcedMap): readonly ProblemAt[] {
  const block = root.entries.get('parameters');
  if (block?.kind !== 'map') return [];
  const used = new Set([...root.entries].flatMap(([key, value]) => (key === 'parameters' ? [] : namesIn(value))));
  return [...block.entries].flatMap(([name, { at }]) => (used.has(name) ? [] : [unusedParameter(name, at)]));
}

function namesIn(node: Sourced): readonly string[] {
  if (node.kind === 'text') return [referenceIn(node.text ?? '')?.name].filter((name) => name !== undefined);
  if (node.kind === 'list') return node.entries.flatMap(namesIn);
  return [...node.entries].flatMap(([key, value]) => (isWords(key) ? [] : namesIn(value)));
}
