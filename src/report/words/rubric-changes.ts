import type { Lang, Told } from '../../model/told.ts';
import type { Change } from '../../resolve/resolved.ts';
import { say } from '../labels.ts';

/** What a rubric says otherwise than its base: where, what it was and is, and the place where that is written. */
export function changeTold(change: Change, lang: Lang, place: (at: Change['at']) => string): string {
  const { within, at } = change;
  const where = [...within.map((part) => named(part, lang)), ...fieldOf(change, lang)].join(' › ');
  return say(
    lang,
    `${where}：${whatTold(change, lang)}（${place(at)}）`,
    `${where}: ${whatTold(change, lang)} (${place(at)})`,
  );
}

/** Words in quotation marks, numbers and rules as they stand. */
const quoted = (text = ''): string => (/^[^{[]*[\p{sc=Han} ]/u.test(text) ? `“${text}”` : text);

const fieldOf = ({ field }: Change, lang: Lang): readonly string[] => (field === undefined ? [] : [named(field, lang)]);

function whatTold({ kind, before, after, field }: Change, lang: Lang): string {
  // only the points of a part are kept, and say what they are
  const points = field === undefined && after !== undefined && /^\d/.test(after) ? say(lang, '分', ' points') : '';
  const gone = field === undefined && before !== undefined && /^\d/.test(before) ? say(lang, '分', ' points') : '';
  switch (kind) {
    case 'changed':
      return say(lang, `${quoted(before)} 改为 ${quoted(after)}`, `${quoted(before)} is now ${quoted(after)}`);
    case 'added':
      return after === undefined
        ? say(lang, '新增', 'added')
        : say(lang, `新增，${after}${points}`, `added, ${after}${points}`);
    case 'moved':
      return before === undefined
        ? say(lang, '移动位置', 'moved')
        : say(lang, `由“${before}”移到“${after}”`, `moved from "${before}" to "${after}"`);
    default:
      return before === undefined
        ? say(lang, '去掉', 'removed')
        : say(lang, `去掉（原为${before}${gone}）`, `removed (it was ${before}${gone})`);
  }
}

const named = (key: string, lang: Lang): string => (Object.hasOwn(words, key) ? (words[key]?.[lang] ?? key) : key);

const words: Readonly<Record<string, Told>> = {
  title: { zh: '名称', en: 'title' },
  rubric: { zh: '代号', en: 'id' },
  version: { zh: '版本', en: 'version' },
  note: { zh: '说明', en: 'note' },
  'issued-by': { zh: '印发单位', en: 'issued by' },
  'issued-on': { zh: '印发日期', en: 'issued on' },
  total: { zh: '总分', en: 'total' },
  points: { zh: '分值', en: 'points' },
  weight: { zh: '权重', en: 'weight' },
  requirement: { zh: '考核内容', en: 'requirement' },
  source: { zh: '条款出处', en: 'source' },
  method: { zh: '考核方法', en: 'method' },
  proof: { zh: '佐证材料', en: 'proof' },
  remedy: { zh: '整改建议', en: 'remedy' },
  covers: { zh: '对应标准', en: 'covers' },
  standards: { zh: '标准', en: 'standards' },
  declares: { zh: '自称的数目', en: 'declares' },
  applies: { zh: '适用范围', en: 'applies' },
  deduct: { zh: '扣分', en: 'deduct' },
  earn: { zh: '得分', en: 'earn' },
  bonus: { zh: '加分', en: 'bonus' },
  penalties: { zh: '减分', en: 'penalties' },
  penalty: { zh: '减分', en: 'penalty' },
  cap: { zh: '封顶', en: 'cap' },
  free: { zh: '免计次数', en: 'free' },
  worth: { zh: '满分', en: 'worth' },
  from: { zh: '分数线', en: 'from' },
  'at-most': { zh: '名额', en: 'at most' },
  requires: { zh: '附加条件', en: 'requires' },
  effect: { zh: '处理', en: 'effect' },
  unless: { zh: '例外', en: 'unless' },
  when: { zh: '条件', en: 'when' },
  short: { zh: '少于', en: 'short' },
  over: { zh: '多于', en: 'over' },
  below: { zh: '低于', en: 'below' },
  above: { zh: '高于', en: 'above' },
  late: { zh: '期限', en: 'late' },
  missing: { zh: '应有', en: 'missing' },
  fault: { zh: '情形', en: 'fault' },
  act: { zh: '情形', en: 'act' },
  value: { zh: '值', en: 'value' },
  unit: { zh: '单位', en: 'unit' },
  grades: { zh: '等次', en: 'grades' },
  vetoes: { zh: '否决项', en: 'vetoes' },
  facts: { zh: '填报数据', en: 'facts' },
  profile: { zh: '概况', en: 'profile' },
  parameters: { zh: '参数', en: 'parameters' },
};
