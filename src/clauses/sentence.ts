import { branches } from '../model/assessed.ts';
import { plainText } from '../model/exact.ts';
import type { Mark, Provenance } from '../model/marks.ts';
import type { Told } from '../model/told.ts';
import { points } from './amount.ts';
import type { Award } from './award.ts';
import type { Clause, ClauseEntry, CountedClause, Escalation, Excuse } from './clause.ts';
import { conditionTold } from './condition.ts';
import { effectKindOf } from './effects/index.ts';
import type { Known } from './known.ts';
import { triggerKindOf } from './triggers/index.ts';
import { valueKindOf } from './values/index.ts';

/** The rule of a clause as one sentence: `党课少于4次，每少1次扣0.5分，扣完2分为止`. */
export function clauseTold(clause: Clause): Told {
  if (clause.form === 'value') return valueKindOf(clause.value).tell(clause.value);
  const { when, does, glue } = ruleTold(clause);
  const limits = limitsTold(clause);
  const whom = clause.applies && conditionTold(clause.applies);
  return {
    zh: `${whom ? `（${whom.zh}的）` : ''}${when.zh}${glue}${does.zh}${limits.map((limit) => `，${limit.zh}`).join('')}`,
    en: `${whom ? `(where ${whom.en}) ` : ''}${when.en}: ${does.en}${limits.map((limit) => `, ${limit.en}`).join('')}`,
  };
}

/** The circumstance and the effect, and what stands between them in Chinese. */
function ruleTold({ trigger, effect, stage }: CountedClause): { when: Told; does: Told; glue: string } {
  const when = triggerKindOf(trigger).tell(trigger);
  const does = effectKindOf(effect).tell(effect);
  // "每次" is followed by the amount at once: 每次扣1分, while a single circumstance takes a comma
  if (stage !== 'empty') return { when, does, glue: /每[^，]*$/.test(when.zh) ? '' : '，' };
  // one of them is enough to empty it, so none is counted
  if (trigger.kind !== 'missing')
    return { when: { ...when, zh: when.zh.replace(/，每[^，]*$/, '') }, does, glue: '，' };
  const list = { zh: trigger.list.join('、'), en: `any lacking of ${trigger.list.join(', ')}` };
  return {
    when: { ...list, zh: `${list.zh}，缺一项即` },
    does: { ...does, zh: does.zh.replace('本项', '') },
    glue: '',
  };
}

function limitsTold(clause: CountedClause): readonly Told[] {
  const { free, cap, escalation, excuse } = clause;
  const { stage } = clause;
  const told: Told[] = [];
  if (free > 0) told.push({ zh: `前${free}次不计`, en: `the first ${free} free` });
  if (cap !== undefined) {
    const zh = stage === 'take' ? `扣完${plainText(cap)}分为止` : `最多${plainText(cap)}分`;
    told.push({ zh, en: `at most ${plainText(cap)}` });
  }
  if (escalation) told.push(escalationTold(escalation));
  if (excuse) told.push(excuseTold(excuse));
  if (clause.matter !== undefined) told.push({ zh: '同一事项只计最高一项', en: 'the same matter counts once' });
  return told;
}

function escalationTold({ from, empties, takes }: Escalation): Told {
  if (takes !== undefined) {
    return { zh: `${from}次及以上共扣${plainText(takes)}分`, en: `${from} or more take ${points(takes)} in all` };
  }
  const scope = empties === 'category' ? { zh: '所在大项', en: 'the category' } : { zh: '本项', en: 'the item' };
  return {
    zh: `${from}次及以上${scope.zh}不得分`,
    en: `from the ${ordinal(from)} on ${scope.en} earns nothing`,
  };
}

/** `first`, `second`, `3rd`, `11th`. */
function ordinal(n: number): string {
  if (n <= 2) return n === 2 ? 'second' : 'first';
  const teens = n % 100 > 10 && n % 100 < 14;
  return `${n}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

const excuseTold = (excuse: Excuse): Told => {
  const told = excuse.kind === 'words' ? { zh: excuse.text, en: excuse.text } : conditionTold(excuse.condition);
  return { zh: `${told.zh}的除外`, en: `unless ${told.en}` };
};

/** What was found of a clause in this case, and what it did: `党课3次，应有4次，扣1分`. */
export function awardTold(award: Award, known: Known, mark: Mark | undefined): Told {
  const found = foundTold(award, known, mark);
  const did = outcomeTold(award);
  return { zh: `${found.zh}${did.zh}`, en: `${found.en}${did.en}` };
}

/** What was found of a clause in this case, without its effect. */
export function foundTold({ clause, state }: Award, known: Known, mark: Mark | undefined): Told {
  if (clause.form === 'value') return valueKindOf(clause.value).tellFound(clause.value, known, mark);
  if (mark?.kind === 'excused') return { zh: `经认定例外：${mark.reason}`, en: `excused: ${mark.reason}` };
  if (state === 'not-applicable') {
    const { one } = known.whom ?? branches;
    return { zh: `对本${one.zh}不适用`, en: `does not apply to this ${one.en}` };
  }
  return triggerKindOf(clause.trigger).tellFound(clause.trigger, known, mark);
}

/** What the award did, to stand behind what was found: `，扣1分`, `，本项不得分`. */
function outcomeTold(award: Award): Told {
  const amount = plainText(award.points);
  switch (award.state) {
    case 'fired':
      return firedTold(award);
    case 'outweighed':
      return {
        zh: `（${amount}分，已就高计入同组另一条，不重复计）`,
        en: ` (${amount}, not counted: a larger one of its group is)`,
      };
    case 'excused':
      return award.clause.form === 'counted' && award.clause.excuse?.kind === 'condition'
        ? { zh: `，属例外情形，不计`, en: ', excused' }
        : { zh: '', en: '' };
    case 'unknown':
      return { zh: '，无法判定', en: ': cannot be told' };
    default:
      return { zh: '', en: '' };
  }
}

function firedTold({ clause, points: amount, empties }: Award): Told {
  if (empties === 'category') return { zh: '，所在大项不得分', en: ': the category earns nothing' };
  if (empties === 'item') return { zh: '，本项不得分', en: ': the item earns nothing' };
  const text = plainText(amount);
  if (clause.form === 'value') return { zh: `，得${text}分`, en: `: ${points(amount)}` };
  const verbs = { take: '扣', give: '得', top: '加', beyond: '倒扣', empty: '' } as const;
  const english = {
    take: `${text} off`,
    give: `earns ${text}`,
    top: `${text} on top`,
    beyond: `penalty ${text}`,
    empty: '',
  };
  const { stage } = clause;
  return { zh: `，${verbs[stage]}${text}分`, en: `: ${english[stage]}` };
}

/** The notes, sources and reasons an assessor left with a mark, in the order found. */
export function provenanceOf(mark: Mark | undefined): readonly Provenance[] {
  if (!mark) return [];
  const list: readonly Provenance[] = mark.kind === 'occurrences' ? mark.list : [mark];
  return list.filter(({ note, see, by, on, reason }) => [note, see, by, on, reason].some((part) => part !== undefined));
}

/** The rules of a list of clauses, one sentence an entry; groups say that only the largest counts. */
export function entryTold(entry: ClauseEntry): Told {
  if (entry.form !== 'group') return clauseTold(entry);
  const told = entry.clauses.map(clauseTold);
  const cap = entry.cap === undefined ? '' : plainText(entry.cap);
  const rule =
    entry.of === 'worst'
      ? {
          zh: `以上只扣最重的一条${cap && `，最多扣${cap}分`}`,
          en: `only the heaviest counts${cap && `, at most ${cap}`}`,
        }
      : {
          zh: `以上只计最高的一条${cap && `，最多${cap}分`}`,
          en: `only the highest counts${cap && `, at most ${cap}`}`,
        };
  return {
    zh: `${told.map((each) => each.zh).join('；')}（${rule.zh}）`,
    en: `${told.map((each) => each.en).join('; ')} (${rule.en})`,
  };
}
