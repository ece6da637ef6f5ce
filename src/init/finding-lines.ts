import { type Clause, readsFindings } from '../clauses/clause.ts';
import { clauseTold } from '../clauses/sentence.ts';
import { plainText } from '../model/exact.ts';
import type { Item } from '../rubric/rubric.ts';

/** The lines of an item: what is asked, how it is scored, and the line to be filled in where an assessor has to look. */
export function findingLines(item: Item): readonly string[] {
  const asked = item.requirement === undefined ? [] : [`##   考核内容：${flat(item.requirement)}`];
  const levels = item.clauses.flatMap(levelsTold);
  return [
    `## ${flat(item.title)}（${plainText(item.points)}分）`,
    ...asked,
    ...item.clauses.map((clause) => `##   ${clause.id}：${flat(clauseTold(clause).zh)}${byFact(clause)}`),
    ...levels,
    ...fillLine(item),
  ];
}

// a text that others wrote, on one line of a comment
const flat = (text: string): string => text.replace(/\s+/g, ' ');

const byFact = (clause: Clause): string => (readsFindings(clause) ? '' : '（由数据计算，不用填）');

function levelsTold(clause: Clause): readonly string[] {
  if (clause.form !== 'value' || clause.value.kind !== 'choose') return [];
  return [`##   ${clause.id} 选一级：${[...clause.value.levels.keys()].map(flat).join('、')}`];
}

function fillLine({ id, clauses }: Item): readonly string[] {
  const own = clauses.filter(readsFindings);
  if (own.length === 0) return [];
  const form = `{${own.map((clause) => `${clause.id}: ${markForm(clause)}`).join(', ')}}`;
  const hint = own.some(({ form: kind }) => kind === 'value')
    ? '填好每一项，没有发现的扣分条款删去'
    : '没有问题写 none；有问题的留下，没有的删去';
  return [`#   ${id}: ${form}    # ${hint}`];
}

/** How a finding of a clause is written, to be filled in. Nothing in it counts before somebody writes something. */
export function markForm(clause: Clause): string {
  if (clause.form === 'value') return valueForm(clause);
  const { trigger, effect } = clause;
  // the pieces stand in the line above: written out here, they would all be lacking as soon as the line counts
  if (trigger.kind === 'missing' || effect.kind === 'zero') return '';
  if (effect.amount.kind === 'each') return '';
  if (effect.amount.kind === 'by')
    return `{${[...effect.amount.levels.keys()].map((level) => `${item(level)}: `).join(', ')}}`;
  return '{points: , reason: }';
}

function valueForm({ value }: Extract<Clause, { form: 'value' }>): string {
  if (value.kind === 'tally') return `{${[...value.shares.keys()].map((level) => `${item(level)}: `).join(', ')}}`;
  return value.kind === 'choose' ? '{level: , reason: }' : '{points: , reason: }';
}

// marks that end a name within brackets
const item = (text: string): string => (/[,[\]{}:#]/.test(text) ? JSON.stringify(text) : flat(text));
