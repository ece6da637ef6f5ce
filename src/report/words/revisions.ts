import type { Lang, Told } from '../../model/told.ts';
import { type Aspect, type Change, idOf, type Part } from '../../revise/change.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { say } from '../labels.ts';
import { homeTold, valueTold } from './revision-values.ts';

const aspects: Readonly<Record<Aspect, Told>> = {
  whole: { zh: '整体', en: 'as a whole' },
  id: { zh: '代号', en: 'id' },
  place: { zh: '所在', en: 'place' },
  order: { zh: '次序', en: 'order' },
  rule: { zh: '规则', en: 'rule' },
  points: { zh: '分值', en: 'points' },
  weight: { zh: '权重', en: 'weight' },
  cap: { zh: '封顶', en: 'cap' },
  floor: { zh: '最低', en: 'floor' },
  applies: { zh: '适用范围', en: 'applies to' },
  variant: { zh: '可选项', en: 'variant' },
  start: { zh: '起始分', en: 'start' },
  'bonus-cap': { zh: '另加分上限', en: 'cap on top' },
  'penalty-cap': { zh: '倒扣上限', en: 'cap of penalties' },
  'not-applicable': { zh: '不适用时', en: 'where not applicable' },
  missing: { zh: '缺失时', en: 'where missing' },
  counts: { zh: '是否计分', en: 'counting' },
  assessors: { zh: '多人评分', en: 'several assessors' },
  groups: { zh: '只计一条的各组', en: 'groups of which one counts' },
  effect: { zh: '后果', en: 'effect' },
  from: { zh: '分数线', en: 'from' },
  requires: { zh: '附加条件', en: 'conditions' },
  quota: { zh: '名额', en: 'quota' },
  kind: { zh: '填写方式', en: 'written as' },
  unit: { zh: '单位', en: 'unit' },
  options: { zh: '选项', en: 'options' },
  total: { zh: '总分', en: 'total' },
  base: { zh: '基准分', en: 'base' },
  'total-cap': { zh: '总分封顶', en: 'cap of the total' },
  'total-floor': { zh: '总分最低', en: 'floor of the total' },
  rounding: { zh: '取整', en: 'rounding' },
  'grade-on': { zh: '定等次用', en: 'grades go by' },
  ranking: { zh: '排名', en: 'ranking' },
  'bonus-sum': { zh: '加分合计上限', en: 'cap of all bonus' },
  'penalties-sum': { zh: '减分合计上限', en: 'cap of all penalties' },
  title: { zh: '名称', en: 'title' },
  text: { zh: '文字', en: 'wording' },
  requirement: { zh: '考核内容', en: 'requirement' },
  source: { zh: '条款出处', en: 'source' },
  method: { zh: '考核方法', en: 'method' },
  proof: { zh: '佐证材料', en: 'proof' },
  remedy: { zh: '整改建议', en: 'remedy' },
  'scored-by': { zh: '评分单位', en: 'scored by' },
  covers: { zh: '对应标准', en: 'covers' },
  note: { zh: '说明', en: 'note' },
  'issued-by': { zh: '印发', en: 'issued' },
};

const hows: Readonly<Record<Change['how'], Told>> = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删去', en: 'removed' },
  renamed: { zh: '改代号', en: 'new id' },
  moved: { zh: '移动', en: 'moved' },
  changed: { zh: '修改', en: 'changed' },
};

/** The two versions that are compared. */
export type Versions = { readonly before: Rubric; readonly after: Rubric };

/** A change as a table has it: what happened, to which part, in what, and from what to what. */
export type ChangeTold = {
  readonly how: string;
  readonly part: string;
  readonly aspect: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What to do about it, where something may have been forgotten. */
  readonly hint: string | undefined;
};

/** A difference of two versions in words. */
export function changeTold(change: Change, { before, after }: Versions, lang: Lang): ChangeTold {
  const { aspect, alike } = change;
  const value = (part: Part | undefined, rubric: Rubric) => part && valueTold(part, aspect, rubric, lang);
  const ordered = aspect === 'order';
  return {
    how: hows[change.how][lang],
    part: partTold(change.after ?? change.before, lang),
    aspect: aspects[aspect][lang],
    before: ordered ? undefined : value(change.before, before),
    after: ordered ? undefined : value(change.after, after),
    hint: alike === undefined ? undefined : alikeTold(alike, lang),
  };
}

const alikeTold = (id: string, lang: Lang): string =>
  say(
    lang,
    `与删去的“${id}”名称相同；若是同一项，在新细则中写 renamed-from: ${id}`,
    `has the title of "${id}", which was removed; if it is the same, write renamed-from: ${id}`,
  );

const kinds: Readonly<Record<Exclude<Part['kind'], 'rubric' | 'clause'>, Told>> = {
  category: { zh: '大项', en: 'category' },
  item: { zh: '分项', en: 'item' },
  veto: { zh: '否决项', en: 'veto' },
  grade: { zh: '等次', en: 'grade' },
  fact: { zh: '数据', en: 'fact' },
};

/** A part as people call it, with its id: `分项“会议记录”（records）`. */
function partTold(part: Part | undefined, lang: Lang): string {
  if (!part || part.kind === 'rubric') return say(lang, '细则', 'rubric');
  const id = idOf(part);
  if (part.kind === 'clause') {
    const home = homeTold(part.within, lang);
    return say(lang, `${home}的条款 ${id}`, `clause ${id} of ${home}`);
  }
  const kind = kinds[part.kind][lang];
  if (part.kind === 'veto') return `${kind} ${id}`;
  return say(lang, `${kind}“${part.is.title}”（${id}）`, `${kind} "${part.is.title}" (${id})`);
}

/** The same as one sentence. */
export function changeSentence(
  { how, part, aspect, before, after, hint }: ChangeTold,
  change: Change,
  lang: Lang,
): string {
  const cure = hint === undefined ? '' : say(lang, `（${hint}）`, ` (${hint})`);
  if (change.aspect === 'whole') {
    const what = after ?? before ?? '';
    return say(lang, `${how}${part}：${what}${cure}`, `${how}: ${part}: ${what}${cure}`);
  }
  if (change.aspect === 'order') return say(lang, `${part}：排列次序变了`, `${part}: in another order`);
  return say(lang, `${part}，${aspect}：${before} → ${after}`, `${part}, ${aspect}: ${before} → ${after}`);
}
