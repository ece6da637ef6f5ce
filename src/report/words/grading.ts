import type { BranchScore } from '../../engine/score.ts';
import { compare, plainText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { AtMost, Grade } from '../../rubric/rubric.ts';
import { fixedBounds, settled } from '../amounts.ts';
import { say } from '../labels.ts';
import { atMostTold } from './grades.ts';
import { conditionsTold } from './missed-grades.ts';
import { vetoEffectTold, vetoFoundTold, vetoTold } from './vetoes.ts';

/** How many may hold a grade by the plan, by grade; without a plan the rubric says so itself. */
export type Quotas = ReadonlyMap<string, { readonly atMost: AtMost }>;

/** How the grade came about: the line reached, conditions not met, vetoes, and what the roster may still change. */
export function gradeSteps(score: BranchScore, lang: Lang, quotas?: Quotas): readonly string[] {
  const { grade, coverage } = score;
  if (grade.state === 'open') {
    const [lowest, highest] = [grade.lowest.title, grade.highest.title];
    return [
      say(
        lang,
        `还有${coverage.open}项待定，等次最低“${lowest}”，最高“${highest}”。`,
        `${coverage.open} item${coverage.open === 1 ? ' is' : 's are'} open: the grade lies between "${lowest}" and "${highest}".`,
      ),
      ...conditionSteps(score, lang),
      ...vetoSteps(score, lang),
    ];
  }
  return [
    ...conditionSteps(score, lang),
    reachedTold(score, grade.arithmetic, lang),
    ...vetoSteps(score, lang),
    ...(grade.grade === grade.arithmetic
      ? []
      : [say(lang, `否决后等次为“${grade.grade.title}”。`, `After vetoes the grade is "${grade.grade.title}".`)]),
    ...quotaTold(grade.grade, quotas, lang),
  ];
}

const totalOf = ({ rubric, exact, total }: BranchScore) => settled(rubric.gradeOn === 'exact' ? exact : total);

/** The better grades whose line was reached, and which of the conditions they ask for are met. */
function conditionSteps(score: BranchScore, lang: Lang): readonly string[] {
  const { grade, rubric, vetoes } = score;
  const fired = vetoes.filter(({ state }) => state === 'fired').map(({ veto }) => vetoTold(veto)[lang]);
  return grade.missed.map((missed) => {
    const asks = conditionsTold(missed, { lang, places: rubric.rounding.places, vetoes: fired });
    const { title, from } = missed.grade;
    const line = from === undefined ? '' : plainText(from);
    return say(
      lang,
      `总分达到“${title}”的分数线${line}分，但附加条件没有全部满足：${asks}。`,
      `The total reaches "${title}" (${line}), but not all its conditions are met: ${asks}.`,
    );
  });
}

function reachedTold(score: BranchScore, got: Grade, lang: Lang): string {
  const { grades, rounding } = score.rubric;
  const total = fixedBounds(score.total, rounding.places, lang);
  const reached = totalOf(score);
  const missed = grades
    .slice(0, grades.indexOf(got))
    .findLast(({ from }) => from !== undefined && reached !== undefined && compare(reached, from) < 0);
  const { title, from } = got;
  if (got === grades.at(-1) && missed?.from !== undefined) {
    const line = plainText(missed.from);
    return say(
      lang,
      `总分${total}低于“${missed.title}”的分数线${line}分，等次为“${title}”。`,
      `The total of ${total} is below "${missed.title}" (${line}) and graded "${title}".`,
    );
  }
  if (from === undefined)
    return say(lang, `总分${total}，等次为“${title}”。`, `The total of ${total} is graded "${title}".`);
  const line = plainText(from);
  return say(
    lang,
    `总分${total}达到“${title}”的分数线${line}分。`,
    `The total of ${total} reaches "${title}" (${line}).`,
  );
}

const vetoSteps = (score: BranchScore, lang: Lang): readonly string[] =>
  score.vetoes
    .filter(({ state }) => state === 'fired')
    .map((one) => {
      const [found, effect] = [vetoFoundTold(one, score)[lang], vetoEffectTold(one.veto.effect, score.rubric)[lang]];
      return say(lang, `触发否决：${found}，${effect}。`, `Veto: ${found}: ${effect}.`);
    });

function quotaTold({ id, title, atMost: own }: Grade, quotas: Quotas | undefined, lang: Lang): readonly string[] {
  const atMost = quotas ? quotas.get(id)?.atMost : own;
  if (!atMost) return [];
  const share = atMostTold(atMost, lang);
  return [
    say(
      lang,
      `“${title}”${share}，名额在全体排名时确定。`,
      `"${title}" is for ${share}; who keeps it is settled in the roster.`,
    ),
  ];
}

/** The grade in a word or two. */
export function gradeShort({ grade }: BranchScore, lang: Lang): string {
  if (grade.state === 'final') return grade.grade.title;
  const [lowest, highest] = [grade.lowest.title, grade.highest.title];
  return lowest === highest
    ? say(lang, `${lowest}（待定）`, `${lowest} (open)`)
    : say(lang, `待定，${lowest}～${highest}`, `open, ${lowest} – ${highest}`);
}
