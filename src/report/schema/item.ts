import { described, describedRef, flag, listOf, object, orNull, ref, type Schema, text } from './parts.ts';

const exact = (description: string): Schema => describedRef(description, 'exact');
const id = described('代号 | id', text);
const title = described('名称 | title', text);

const awardStates = ['fired', 'quiet', 'excused', 'not-applicable', 'unknown', 'outweighed'];

const places = described(
  '所在位置（文件:行） | where it stands (file:line)',
  object({
    rubric: described('细则中的位置 | in the rubric', text),
    evidence: described('证据中的位置 | in the evidence', listOf(text)),
  }),
);

const clause: Schema = object(
  {
    clause: described('条款代号 | id of the clause', text),
    effect: described('条款种类 | kind of effect', text),
    state: described('结果 | what became of it', { enum: awardStates }),
    times: exact('计次（扣除免计之前） | how often it counted, before free ones'),
    points: exact('扣、给的分数（绝对值） | points given or taken, as a size'),
    empties: described('清零的范围 | what it empties', orNull({ enum: ['item', 'category'] })),
    rule: described('规则 | the rule in words', text),
    found: described('发现 | what was found', text),
    provenance: described('记录、出处、评定人 | notes, books, assessors', text),
    places,
  },
  ['places'],
);

const steps: Schema = object({
  start: exact('起始分 | start'),
  values: exact('给分条款得分 | values'),
  emptied: described('是否被清零 | whether emptied', flag),
  taken: exact('扣分 | deductions'),
  given: exact('得分 | earnings'),
  afterFloor: exact('扣完为止之后 | after the floor'),
  afterCeiling: exact('以分值为限之后 | after the ceiling'),
  topped: exact('另加分 | on top'),
  beyond: exact('倒扣 | beyond the floor'),
  points: exact('本项得分 | result'),
});

const clauses = described('各条款 | the clauses', listOf(ref('clause')));

const item: Schema = object(
  {
    id,
    title,
    points: exact('分值 | points'),
    inTotal: exact('在总分中的分值 | points in the total'),
    state: described('状态 | state', { enum: ['scored', 'combined', 'not-applicable', 'missing', 'decided'] }),
    counts: described('是否计分 | whether it counts', flag),
    score: describedRef('得分 | score', 'bounds'),
    reasons: described('扣分原因 | reasons', listOf(text)),
    steps: described('计算步骤 | steps', ref('steps')),
    clauses,
    spread: exact('评分人相差 | difference between assessors'),
    review: described('是否应复核 | whether to be reviewed', flag),
    assessors: described(
      '各评分人 | the assessors',
      listOf(
        object({
          by: described('评分人 | assessor', text),
          points: exact('评分 | points'),
          steps: described('计算步骤 | steps', ref('steps')),
          clauses,
        }),
      ),
    ),
    because: described('为何不适用 | why it does not apply', {
      enum: ['profile', 'assessor', 'plan', 'comparison', 'category'],
    }),
    code: described('为何缺项 | why it is missing', {
      enum: ['not-assessed', 'unverifiable', 'disputed', 'fact-missing', 'cohort-open', 'no-cohort', 'unasked'],
    }),
    reason: described('说明 | reason given', text),
    facts: described('缺哪些数据 | facts that are missing', listOf(text)),
    decision: describedRef('复核决定 | what was decided', 'decision'),
    before: described('复核之前 | what was computed before', ref('item')),
  },
  ['steps', 'clauses', 'spread', 'review', 'assessors', 'because', 'code', 'reason', 'facts', 'decision', 'before'],
);

const veto: Schema = object(
  {
    id,
    state: described('结果 | what became of it', { enum: awardStates }),
    rule: described('情形 | circumstances', text),
    effect: described('处理 | effect', text),
    found: described('发现 | what was found', text),
    provenance: described('记录、出处 | notes and books', text),
    places,
  },
  ['places'],
);

/** What items, clauses and vetoes are like in score sheets and explanations. */
export const itemDefinitions: Readonly<Record<string, Schema>> = { clause, steps, item, veto };
