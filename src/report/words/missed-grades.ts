import { conditionTold } from '../../clauses/condition.ts';
import { factTold } from '../../clauses/known.ts';
import type { MissedGrade, RequirementScore } from '../../engine/score.ts';
import { type Exact, multiply, percentText, plainText, shownText, whole } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import { shownBounds } from '../amounts.ts';
import { joined, listed, say } from '../labels.ts';
import { coverageText } from './coverage.ts';
import { coverageAsked, eachAsked, noVetoesAsked, shareAsked } from './grades.ts';

/** How the conditions of a missed grade are told: the language, at how many decimals, and which vetoes fired. */
export type TellingMissed = { readonly lang: Lang; readonly places: number; readonly vetoes: readonly string[] };

/** The conditions that are certainly not met, with the figures: `“政治建设”30分得15分，不足60%（18分）`. */
export const failuresTold = ({ requirements }: MissedGrade, telling: TellingMissed): string =>
  joined(
    requirements.filter(({ met }) => met === false).map((one) => failureTold(one, telling)),
    telling.lang,
  );

function failureTold(one: RequirementScore, { lang, places, vetoes }: TellingMissed): string {
  switch (one.kind) {
    case 'category':
      return shareTold(one, one.category.title, places, lang);
    case 'item':
      return shareTold(one, one.item.title, places, lang);
    case 'facts':
      return factsTold(one, lang);
    case 'coverage': {
      const [is, least] = [coverageText({ coverage: one.covered }), percentText(one.share)];
      return say(lang, `评定覆盖率${is}，不足${least}`, `${is} assessed, below ${least}`);
    }
    default:
      return say(lang, `触发否决：${listed(vetoes, lang)}`, `vetoed: ${listed(vetoes, lang)}`);
  }
}

type Shared = Extract<RequirementScore, { kind: 'category' | 'item' }>;

function shareTold({ points, of, share }: Shared, title: string, places: number, lang: Lang): string {
  const [own, all] = [shownBounds(points, places, lang), shownText(of, places)];
  const [percent, line] = [percentText(share), shownText(multiply(of, share), places)];
  return say(
    lang,
    `“${title}”${all}分得${own}分，不足${percent}（${line}分）`,
    `"${title}" ${own} of ${all}, below ${percent} (${line})`,
  );
}

function factsTold({ failing, facts }: Extract<RequirementScore, { kind: 'facts' }>, lang: Lang): string {
  const declared = new Map(failing.flat().map(({ fact }) => [fact.name, fact]));
  const is = listed(
    [...declared.values()].map((fact) => {
      const value = facts.get(fact.name);
      const told = factTold({ facts, asOf: undefined }, fact)[lang];
      // beside a fraction what it comes to
      const isFraction = fact.kind === 'ratio' && value?.kind === 'amount' && value.text.includes('/');
      return isFraction ? `${told}${say(lang, `（${percent(value.amount)}）`, ` (${percent(value.amount)})`)}` : told;
    }),
    lang,
  );
  const asked = conditionTold(failing)[lang];
  return say(lang, `${is}，要求${asked}`, `${is}, where ${asked} is asked`);
}

const percent = (share: Exact): string => `${shownText(multiply(share, whole(100)), 1)}%`;

/** Every condition with whether it is met: `✗ 每个大项得分率不低于60%，未达到：…；✓ 没有触发否决`. */
export function conditionsTold({ requirements }: MissedGrade, telling: TellingMissed): string {
  const { lang } = telling;
  const each = requirements.filter((one) => one.kind === 'category' && one.each);
  const [first] = each;
  const groups = [...(first ? [each] : []), ...requirements.filter((one) => !each.includes(one)).map((one) => [one])];
  return joined(
    groups.map((group) => groupTold(group, telling)),
    lang,
  );
}

function groupTold(group: readonly RequirementScore[], telling: TellingMissed): string {
  const { lang } = telling;
  const [first] = group;
  if (!first) return '';
  const asked = askedTold(first, lang);
  const failed = group
    .filter(({ met }) => met === false)
    .map((one) => (one.kind === 'vetoes' ? listed(telling.vetoes, lang) : failureTold(one, telling)));
  if (failed.length > 0)
    return say(lang, `✗ ${asked}，未达到：${listed(failed, lang)}`, `✗ ${asked}, not met: ${listed(failed, lang)}`);
  return group.every(({ met }) => met) ? `✓ ${asked}` : say(lang, `？${asked}，待定`, `? ${asked}, open`);
}

function askedTold(one: RequirementScore, lang: Lang): string {
  switch (one.kind) {
    case 'category':
      return one.each ? eachAsked(one.share, lang) : shareAsked(one.category.title, one.share, lang);
    case 'item':
      return shareAsked(one.item.title, one.share, lang);
    case 'facts':
      return conditionTold(one.condition)[lang];
    case 'coverage':
      return coverageAsked(one.share, lang);
    default:
      return noVetoesAsked(lang);
  }
}

/** The first condition that keeps the best missed grade away, in a few words; none where vetoes alone do: `政治建设不足60%`. */
export function shortlyMissed([best]: readonly MissedGrade[], lang: Lang): string | undefined {
  const failed = (best?.requirements ?? []).filter(({ met, kind }) => met === false && kind !== 'vetoes');
  const [first, ...others] = failed;
  if (!first) return undefined;
  const more = others.length === 0 ? '' : say(lang, `等${failed.length}项`, ` and ${others.length} more`);
  return `${shortTold(first, lang)}${more}`;
}

function shortTold(one: RequirementScore, lang: Lang): string {
  if (one.kind === 'facts') return conditionTold(one.failing)[lang];
  if (one.kind === 'vetoes') return noVetoesAsked(lang);
  const what =
    one.kind === 'coverage'
      ? say(lang, '覆盖率', 'coverage')
      : one.kind === 'category'
        ? one.category.title
        : one.item.title;
  return say(lang, `${what}不足${percentText(one.share)}`, `${what} below ${percentText(one.share)}`);
}

/** The line of a missed grade: `“优秀”线90分`. */
export const lineTold = ({ grade: { title, from } }: MissedGrade, lang: Lang): string =>
  from === undefined
    ? say(lang, `“${title}”`, `"${title}"`)
    : say(lang, `“${title}”线${plainText(from)}分`, `"${title}" from ${plainText(from)}`);
