import { dayText } from '../../model/day.ts';
import type { Examined } from '../../rectify/fault.ts';
import { dueOf, type NoticeOptions } from '../parts/notice-options.ts';
import type { Papers } from '../parts/papers.ts';
import type { ReportData } from '../report.ts';
import { boundsData, headData, type JsonObject, orNull } from './common.ts';
import { faultData } from './fault-data.ts';

/** The notices as published data; a record for each. */
export function noticesData(
  { roster }: Papers,
  noticed: readonly Examined[],
  clean: readonly string[],
  options: NoticeOptions,
): ReportData {
  const { lang } = options;
  const records = noticed.map((examined): JsonObject => {
    const { score, faults } = examined;
    const { branch, name } = score.evidence;
    const due = dueOf(examined, options);
    return {
      branch,
      name,
      total: boundsData(score.total, score.rubric.rounding.places, lang),
      due: due === undefined ? null : dayText(due),
      faults: faults.map((fault) => faultData(fault, score, lang)),
    };
  });
  const document = {
    ...headData('notice', roster.rubric, roster.rubricHash, lang),
    title: roster.title,
    asOf: orNull(roster.asOf),
    notices: records,
    clean,
  };
  return { document, records };
}
