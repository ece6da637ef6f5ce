import { type Clause, readsFindings } from '../clauses/clause.ts';
import { clauseTold } from '../clauses/sentence.ts';
import { exactText } from '../model/exact.ts';

const text = (description: string) => ({ type: 'string', minLength: 1, description });

/** Where something comes from, and notes; they may stand beside every value and finding. */
export const provenance = {
  note: text('备注'),
  see: text('依据的材料'),
  by: text('谁查的'),
  on: text('哪天查的或发生的'),
  reason: text('理由'),
};

/** Why something is not known. */
export const states = {
  unverifiable: text('无法核实：写明原因'),
  disputed: text('有争议：写明原因'),
  'not-assessed': text('没有检查：写明原因'),
};

/** What evidence says where an item was looked at and nothing found. */
export const nothingFound = {
  enum: ['none', '无'],
  enumDescriptions: ['查过，没有扣分或得分的情形', '查过，没有扣分或得分的情形'],
};

/** Whether evidence may say something of the clause: what is computed from facts it may only excuse. */
export const mayBeFound = (clause: Clause): boolean =>
  readsFindings(clause) || (clause.form === 'counted' && clause.excuse?.kind === 'words');

/** The schema of what evidence says of a clause; its sentence stands beside it. */
export const clauseSchema = (clause: Clause): object => ({ ...markSchema(clause), description: clauseTold(clause).zh });

function markSchema(clause: Clause): object {
  if (clause.form === 'value') return valueMark(clause);
  if (!readsFindings(clause))
    return {
      type: 'object',
      required: ['excused'],
      properties: { excused: text('准予例外：写明理由'), ...provenance },
    };
  if (clause.trigger.kind === 'missing') {
    const names = { type: 'array', items: { enum: clause.trigger.list }, description: '缺的各项' };
    return {
      anyOf: [
        names,
        { enum: [...clause.trigger.list, 'all', 'none', '无'] },
        { type: 'object', properties: { names, ...provenance } },
      ],
    };
  }
  return { type: ['integer', 'string', 'object', 'array'] };
}

function valueMark(clause: Extract<Clause, { form: 'value' }>): object {
  const { value } = clause;
  if (value.kind === 'choose') {
    const level = levelsOf(clause);
    return {
      anyOf: [
        level,
        { type: 'object', required: ['level'], properties: { level, ...provenance }, additionalProperties: false },
      ],
    };
  }
  if (value.kind === 'judge') {
    return {
      type: 'object',
      required: ['points', 'reason'],
      properties: { points: { type: 'number', description: clauseTold(clause).zh }, ...provenance },
    };
  }
  return { type: 'object' };
}

/** The levels of a clause, each with its points and what it means. */
function levelsOf({ value }: Extract<Clause, { form: 'value' }>): object {
  const levels = value.kind === 'choose' ? [...value.levels] : [];
  return {
    enum: levels.map(([name]) => name),
    enumDescriptions: levels.map(
      ([, { points, means }]) => `${exactText(points)}分${means === undefined ? '' : `：${means}`}`,
    ),
    description: '等级',
  };
}

/** What may stand for a value clause directly in its item. */
export function shorthand(clause: Clause): object {
  if (clause.form !== 'value') return {};
  if (clause.value.kind === 'choose') return { level: levelsOf(clause) };
  return clause.value.kind === 'judge' ? { points: { type: 'number', description: clauseTold(clause).zh } } : {};
}
