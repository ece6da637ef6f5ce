import type { MissedGrade, RequirementScore } from '../../engine/score.ts';
import { exactText } from '../../model/exact.ts';
import type { Json } from '../report.ts';
import { failuresTold, type TellingMissed } from '../words/missed-grades.ts';
import { boundsData, gradeData, type JsonObject } from './common.ts';

/** The grades that only a condition keeps away; nothing where there are none. */
export const missedData = (missed: readonly MissedGrade[], telling: TellingMissed): JsonObject =>
  missed.length === 0
    ? {}
    : {
        missed: missed.map(
          (one): Json => ({
            grade: gradeData(one.grade),
            told: failuresTold(one, telling),
            conditions: one.requirements.map((each) => requirementData(each, telling)),
          }),
        ),
      };

function requirementData(one: RequirementScore, { places, lang }: TellingMissed): Json {
  const data = { kind: one.kind, met: one.met ?? null };
  switch (one.kind) {
    case 'category':
    case 'item': {
      const { id, title } = one.kind === 'category' ? one.category : one.item;
      const points = boundsData(one.points, places, lang);
      return { ...data, id, title, share: exactText(one.share), points, of: exactText(one.of) };
    }
    case 'coverage':
      return { ...data, share: exactText(one.share) };
    default:
      return data;
  }
}
