import type { Assessment } from '../assessment/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { QuotaUse, Roster } from './roster.ts';

/** What of a plan has nothing to act on: groups nobody is in, and quotas that leave no place to anybody. */
export function idle(roster: Roster, assessment: Assessment, plan: string | undefined): readonly Diagnostic[] {
  // a file nobody could read may belong to any group
  const silent = plan === undefined || roster.unusable.length > 0 || roster.standings.length === 0;
  const groups = silent ? [] : emptyGroups(roster, assessment, plan);
  return [...groups, ...roster.quotas.flatMap((use) => placeless(use, roster, assessment, plan))];
}

function emptyGroups({ standings }: Roster, { groups }: Assessment, plan: string): readonly Diagnostic[] {
  const there = new Set(standings.map(({ group }) => group));
  return (groups?.order ?? []).flatMap((group, i): readonly Diagnostic[] =>
    there.has(group)
      ? []
      : [
          {
            code: 'assessment/empty-group',
            severity: 'warning',
            file: plan,
            path: ['groups', 'order', i],
            message: { zh: `“${group}”组里一个支部也没有`, en: `nobody is in the group "${group}"` },
            hint: {
              zh: '核对组名是否与证据里写的一致；没有的组从 order 中删去',
              en: 'check that the evidence names it so; remove it from order where it is no more',
            },
          },
        ],
  );
}

function placeless(
  { grade, atMost, group, of, places }: QuotaUse,
  { rubric }: Roster,
  assessment: Assessment,
  plan: string | undefined,
): readonly Diagnostic[] {
  if (places > 0 || of === 0) return [];
  // the plan overrides what the rubric says of a grade
  const own = plan !== undefined && assessment.quotas.get(grade.id)?.atMost !== grade.atMost;
  const among = {
    zh: group === undefined ? `${of}个` : `“${group}”${of}个`,
    en: group === undefined ? `${of}` : `${of} in "${group}"`,
  };
  return [
    {
      code: 'assessment/no-places',
      severity: 'warning',
      file: own ? plan : rubric.file,
      path: own ? ['quotas', grade.id, 'at-most'] : [...grade.path, 'at-most'],
      message: {
        zh: `“${grade.title}”限${atMost.text}，${among.zh}的${atMost.text}不足1个，谁也评不上`,
        en: `"${grade.title}" is for at most ${atMost.text}, and of ${among.en} that is nobody`,
      },
      hint: {
        zh: '改用个数（如 at-most: 1），或把 rounding 改为 half-up、up',
        en: 'write a number such as at-most: 1, or change rounding to half-up or up',
      },
    },
  ];
}
