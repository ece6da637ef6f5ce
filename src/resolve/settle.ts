import type { At } from '../document/document.ts';
import type { Day } from '../model/day.ts';
import { datedIn, inForce, isDayLike, isWords, referenceIn, type Since, sincesOf } from './day-keys.ts';
import type { ProblemAt, Start } from './resolved.ts';
import { beforeFirst, datedWords, noDay, unknownParameter } from './sentences.ts';
import { type Sourced, type SourcedMap, textOf } from './sourced.ts';

/** What settling values needs: the day, the parameters by name, and where to say what was found. */
export type Settling = {
  readonly asOf: Day | undefined;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  readonly starts: Start[];
  readonly report: (problem: ProblemAt) => void;
};

/** The value of a parameter, and what is wrong with it for whoever uses it. */
export type ParameterValue = { readonly value: Sourced; readonly problems: readonly ProblemAt[] };

/** The same with every value as it is on the day: no parameter and no choice of days is left. */
export function settle(node: Sourced, cx: Settling): Sourced {
  if (node.kind === 'text') return namedValue(node, cx);
  if (node.kind === 'list') return { ...node, entries: node.entries.map((entry) => settle(entry, cx)) };
  const dated = datedIn(node);
  if (dated) return settle(chosen(dated, cx), cx);
  const entries = [...node.entries].map(([key, value]) => [key, isWords(key) ? value : settle(value, cx)] as const);
  return { ...node, entries: new Map(entries) };
}

/** A value with a name, where a text is one. */
function namedValue(node: Sourced, cx: Settling): Sourced {
  const text = textOf(node);
  const found = text?.includes('$') ? referenceIn(text) : undefined;
  if (!found) return node;
  const parameter = cx.parameters.get(found.name);
  if (!parameter) {
    cx.report(unknownParameter(found.name, node.at, cx.parameters.keys()));
    return node;
  }
  const { value, problems } = parameter;
  for (const problem of problems) cx.report(problem);
  const key = node.key ?? node.at;
  // what was asked for by name is wrong where its value stands
  return value.kind === 'text' ? { ...value, text: `${found.before}${value.text ?? ''}`, key } : { ...value, key };
}

/** The value of a mapping of days that is in force. */
export function chosen(node: SourcedMap, cx: Pick<Settling, 'asOf' | 'starts' | 'report'>): Sourced {
  const sinces = sincesOf(node);
  const odd = checkDays(node, sinces, cx.report);
  for (const { since, key } of sinces) cx.starts.push({ day: since, at: below(node.at, key) });
  const since = inForce(sinces, cx.asOf);
  const [first] = sinces;
  if (first && !since && !odd) cx.report(beforeFirst(first.key, cx.asOf, node.at));
  const value = (since ?? first)?.value ?? [...node.entries.values()][0];
  return value ? { ...value, key: node.key ?? node.at } : { kind: 'text', text: null, at: node.at };
}

const below = (at: At, key: string): At => ({ ...at, path: [...at.path, key] });

/** Says which keys are no days, and which values are words. Whether any key was odd. */
function checkDays(node: SourcedMap, sinces: readonly Since[], report: Settling['report']): boolean {
  const days = new Set(sinces.map(({ key }) => key));
  const odd = [...node.entries.keys()].filter((key) => !days.has(key));
  for (const key of odd) report(noDay(key, isDayLike(key), below(node.at, key)));
  for (const { value, key } of sinces) {
    const text = textOf(value);
    if (text !== undefined && !isNumeric(text)) report(datedWords(below(node.at, key)));
  }
  return odd.length > 0;
}

const isNumeric = (text: string): boolean => /^(?:(?:[<>]=?|!?=) ?)?(?:-?\d|\$)/.test(text);
