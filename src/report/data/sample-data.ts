import { exactText, percentText } from '../../model/exact.ts';
import type { Lang } from '../../model/told.ts';
import type { Extension, Rate } from '../../sample/extend.ts';
import { allOf, chosenOf, type Rule, type Sample } from '../../sample/sample.ts';
import type { ReportData } from '../report.ts';
import { confidence } from '../words/sampling.ts';
import { type JsonObject, orNull, schemaVersion } from './common.ts';

/** A sample as published data; a record for each branch that was drawn. */
export function sampleData(sample: Sample, lang: Lang): ReportData {
  const strata = sample.strata.map(({ name, all, chosen }) => ({
    ...{ stratum: orNull(name), all },
    chosen: chosen.map((one) => ({ branch: one.id, name: one.name, digits: orNull(one.digits) })),
  }));
  const document: JsonObject = {
    ...{ schemaVersion, view: 'sample', tool: 'biaochi', language: lang, title: orNull(sample.title) },
    ...{ seed: orNull(sample.seed), by: orNull(sample.by), rule: sample.rule ? ruleData(sample.rule) : null },
    ...{ all: allOf(sample), count: chosenOf(sample), strata },
  };
  return { document, records: strata.flatMap(({ stratum, chosen }) => chosen.map((one) => ({ stratum, ...one }))) };
}

const ruleData = (rule: Rule): JsonObject => ({
  share: rule.kind === 'share' ? rule.text : null,
  size: rule.kind === 'size' ? rule.size : null,
  min: rule.min,
});

/** What a sample says of the whole, as published data. */
export const sampledData = (extension: Extension): JsonObject => ({
  seed: orNull(extension.sample.seed),
  by: orNull(extension.sample.by),
  pass: extension.pass.map(({ id, title }) => ({ id, title })),
  all: extension.all,
  chosen: extension.chosen,
  passed: { ...extension.passed },
  rate: rateData(extension.rate),
  weighted: rateData(extension.weighted),
  credible: { ...extension.credible },
  confidence,
  strata: extension.strata.map(({ name, all, chosen, passed, credible }) => ({
    ...{ stratum: orNull(name), all, chosen },
    passed: { ...passed },
    credible: { ...credible },
  })),
  absent: extension.absent.map((one) => ({ ...one })),
  exempt: extension.exempt.map((one) => ({ ...one })),
  open: extension.open.map((one) => ({ ...one })),
  outside: extension.outside.map((one) => ({ ...one })),
});

const rateData = ({ low, high }: Rate): JsonObject => {
  const [from, to] = [percentText(low), percentText(high)];
  return { low: exactText(low), high: exactText(high), shown: from === to ? from : `${from}–${to}` };
};
