import { type Condition, conditionTold } from '../../clauses/condition.ts';
import { clauseTold, entryTold } from '../../clauses/sentence.ts';
import { type Exact, percentText, plainText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Aspect, Home, Part } from '../../revise/change.ts';
import type { Category, Grade, Item, Rubric } from '../../rubric/rubric.ts';
import { listed, say } from '../labels.ts';
import { kindTold } from '../parts/rubric-blocks.ts';
import { assessorsTold, missingPolicyTold } from './computing.ts';
import { atMostTold, fromTold, requirementsTold } from './grades.ts';
import { rankingTold } from './rankings.ts';
import { policyTold } from './reasons.ts';
import { roundingTold } from './totals.ts';
import { vetoEffectTold, vetoTold } from './vetoes.ts';

type Values = Readonly<Partial<Record<Aspect, string | undefined>>>;

/** What a setting of a part is, in words; `none` where it is not there. */
export function valueTold(part: Part, aspect: Aspect, rubric: Rubric, lang: Lang): string {
  if (aspect === 'id') return part.kind === 'fact' ? part.is.name : String((part.is as { id: string }).id);
  return valuesOf(part, rubric, lang)[aspect] || say(lang, '无', 'none');
}

function valuesOf(part: Part, rubric: Rubric, lang: Lang): Values {
  switch (part.kind) {
    case 'rubric':
      return rubricValues(part.is, lang);
    case 'category':
      return { ...common(part.is, lang), ...categoryValues(part.is, lang), place: withinTold(part.within, lang) };
    case 'item':
      return { ...common(part.is, lang), ...itemValues(part.is, lang), place: withinTold(part.within, lang) };
    case 'clause': {
      const rule = clauseTold(part.is)[lang];
      return { ...common(part.is, lang), whole: rule, rule, text: rule, place: homeTold(part.within, lang) };
    }
    case 'veto': {
      const [rule, effect] = [vetoTold(part.is)[lang], vetoEffectTold(part.is.effect, rubric)[lang]];
      return {
        ...common(part.is, lang),
        whole: say(lang, `${rule}：${effect}`, `${rule}: ${effect}`),
        rule,
        text: rule,
        effect,
      };
    }
    case 'grade':
      return gradeValues(part.is, rubric, lang);
    default: {
      const { title, unit, options } = part.is;
      const kind = kindTold(part.is, lang);
      return { whole: kind, kind, title, unit, options: listed(options, lang) };
    }
  }
}

type Described = { readonly source: string | undefined; readonly note: string | undefined };

const common = ({ source, note }: Described, _lang: Lang): Values => ({ source, note });

const pointsTold = (points: Exact | undefined, lang: Lang): string | undefined =>
  points === undefined ? undefined : say(lang, `${plainText(points)}分`, plainText(points));

const appliesTold = (condition: Condition | undefined, lang: Lang): string =>
  condition ? conditionTold(condition)[lang] : say(lang, '都适用', 'all');

function categoryValues({ title, points, weight, cap, floor, applies, variant }: Category, lang: Lang): Values {
  return {
    title,
    whole: pointsTold(points, lang),
    points: pointsTold(points, lang),
    weight: percentText(weight, 6),
    cap: pointsTold(cap, lang),
    floor: pointsTold(floor, lang),
    applies: appliesTold(applies, lang),
    variant,
  };
}

function itemValues(item: Item, lang: Lang): Values {
  const { title, points, weight, start, bonusCap, penaltyCap, applies, variant, requirement, remedy, scoredBy } = item;
  const rules = item.entries.map((entry) => entryTold(entry)[lang]).join(say(lang, '；', '; '));
  const groups = item.entries.flatMap((entry) => (entry.form === 'group' ? [entryTold(entry)[lang]] : []));
  return {
    title,
    whole: say(lang, `${plainText(points)}分。${rules}`, `${plainText(points)} points. ${rules}`),
    points: pointsTold(points, lang),
    weight: percentText(weight, 6),
    start: pointsTold(start, lang),
    'bonus-cap': pointsTold(bonusCap, lang),
    'penalty-cap': pointsTold(penaltyCap, lang),
    applies: appliesTold(applies, lang),
    variant,
    'not-applicable': policyTold(item.notApplicable, lang),
    missing: missingPolicyTold(item.missing, lang),
    counts: item.counts ? say(lang, '计分', 'counted') : say(lang, '只列示，不计分', 'for information only'),
    assessors: item.assessors && assessorsTold(item.assessors, lang),
    groups: groups.join(say(lang, '；', '; ')),
    requirement,
    remedy,
    'scored-by': scoredBy,
    method: listed(item.method, lang),
    proof: listed(item.proof, lang),
    covers: listed(item.covers, lang),
  };
}

function gradeValues(grade: Grade, rubric: Rubric, lang: Lang): Values {
  const from = fromTold(grade, lang);
  return {
    title: grade.title,
    whole: from,
    from,
    requires: requirementsTold(grade.requires, rubric, lang).join(say(lang, '；', '; ')),
    quota: grade.atMost && atMostTold(grade.atMost, lang),
  };
}

function rubricValues(rubric: Rubric, lang: Lang): Values {
  const { title, note, total, base, totalCap, totalFloor, rounding, gradeOn, ranking, applies } = rubric;
  return {
    title,
    note,
    'issued-by': [rubric.issuedBy, rubric.issuedOn].filter((text) => text !== undefined).join(' '),
    total: pointsTold(total, lang),
    base: pointsTold(base, lang),
    'total-cap': pointsTold(totalCap, lang),
    'total-floor': pointsTold(totalFloor, lang),
    rounding: `${stages[rounding.at][lang]}${say(lang, '，', ', ')}${roundingTold(rounding, lang)}`,
    'grade-on':
      gradeOn === 'exact'
        ? say(lang, '取整前的总分', 'the unrounded total')
        : say(lang, '取整后的总分', 'the rounded total'),
    missing: missingPolicyTold(rubric.missing, lang),
    'not-applicable': policyTold(rubric.notApplicable, lang),
    applies: appliesTold(applies, lang),
    ranking: ranking && rankingTold(ranking, rubric, lang).join(say(lang, '；', '; ')),
    'bonus-sum': pointsTold(rubric.bonus.cap, lang),
    'penalties-sum': pointsTold(rubric.penalties.cap, lang),
  };
}

const stages = {
  item: { zh: '分项', en: 'items' },
  category: { zh: '大项', en: 'categories' },
  total: { zh: '总分', en: 'the total' },
} as const;

const withinTold = (within: Category | undefined, lang: Lang): string =>
  within ? say(lang, `“${within.title}”`, `"${within.title}"`) : say(lang, '总分', 'the total');

/** Where a clause stands, in words. */
export function homeTold(home: Home, lang: Lang): string {
  if (home === 'bonus') return say(lang, '加分', 'bonus');
  if (home === 'penalties') return say(lang, '减分', 'penalties');
  return say(lang, `“${home.title}”`, `"${home.title}"`);
}
