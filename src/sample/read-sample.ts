import { conform } from '../document/conform.ts';
import type { Document } from '../document/document.ts';
import { validate } from '../generated/validate-sample.js';
import { byCodePoints } from '../model/code-points.ts';
import { type Checked, checked, type Diagnostic, type Path } from '../model/diagnostic.ts';
import type { Told } from '../model/told.ts';
import { allot } from './allot.ts';
import { digestOf, shownDigits } from './draw.ts';
import { shareOfText } from './request.ts';
import type { Rule, Sample } from './sample.ts';

/** A sample as written, after the schema has checked its shape. */
type SampleFile = {
  readonly title?: string;
  readonly seed?: string;
  readonly by?: string;
  readonly share?: string;
  readonly size?: string;
  readonly min?: string;
  readonly strata: readonly {
    readonly stratum?: string;
    readonly all: string;
    readonly chosen: readonly { readonly id: string; readonly name?: string; readonly digits?: string }[];
  }[];
};

type Report = (code: `sample/${string}`, path: Path, message: Told, hint: Told) => void;

/** A sample that was drawn, from its document; what does not follow from its own seed and rule is reported. */
export async function readSample(document: Document): Promise<Checked<Sample>> {
  const shape = conform(document, validate);
  if (shape.length > 0) return { ok: false, diagnostics: shape };
  // the schema has checked the shape
  const written = document.data as unknown as SampleFile;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, path, message, hint) => {
    diagnostics.push({ code, severity: 'error', file: document.file, path, message, hint });
  };
  const { title, seed, by, strata } = written;
  const sample: Sample = {
    ...{ title, seed, by, rule: ruleOf(report, written) },
    strata: strata.map(({ stratum, all, chosen }) => ({
      name: stratum,
      all: Number(all),
      chosen: chosen.map(({ id, name = id, digits }) => ({ id, name, digits })),
    })),
  };
  checkStrata(report, sample);
  checkCounts(report, sample);
  await checkDigits(report, sample);
  return checked(sample, diagnostics);
}

function ruleOf(report: Report, { share, size, min = '1' }: SampleFile): Rule | undefined {
  if (share !== undefined && size !== undefined)
    report(
      'sample/share-and-size',
      ['size'],
      { zh: '比例（share）和个数（size）写了两样', en: 'both share and size stand here' },
      { zh: '只留当初抽取时用的一个', en: 'keep the one that was drawn by' },
    );
  if (share === undefined)
    return size === undefined ? undefined : { kind: 'size', size: Number(size), min: Number(min) };
  const parsed = shareOfText(share);
  if (parsed !== undefined) return { kind: 'share', share: parsed, text: share, min: Number(min) };
  report(
    'sample/unfit-share',
    ['share'],
    { zh: `抽取比例不能写“${share}”`, en: `"${share}" is no share to draw` },
    { zh: '写大于0、不超过100%的比例', en: 'a share above 0 and up to 100%' },
  );
  return undefined;
}

/** Every stratum and every branch once, and no more branches than there are. */
function checkStrata(report: Report, { strata }: Sample): void {
  const [names, ids] = [new Set<string | undefined>(), new Set<string>()];
  strata.forEach(({ name, all, chosen }, i) => {
    if (names.has(name))
      report(
        'sample/stratum-twice',
        ['strata', i, ...(name === undefined ? [] : ['stratum'])],
        { zh: '这一层前面已经有了，或没有写名称', en: 'this stratum stands above already, or has no name' },
        { zh: '各层写上不同的名称（stratum）', en: 'give each stratum a name of its own' },
      );
    names.add(name);
    if (chosen.length > all)
      report(
        'sample/more-than-all',
        ['strata', i, 'all'],
        { zh: `抽中${chosen.length}个，这一层却只有${all}个`, en: `${chosen.length} of only ${all} were drawn` },
        { zh: '核对这一层的支部总数（all）', en: 'check the number of branches in this stratum' },
      );
    chosen.forEach(({ id }, j) => {
      if (ids.has(id))
        report(
          'sample/branch-twice',
          ['strata', i, 'chosen', j, 'id'],
          { zh: `支部“${id}”抽中了两次`, en: `the branch "${id}" was drawn twice` },
          { zh: '删去一个', en: 'remove one of the two' },
        );
      ids.add(id);
    });
  });
}

/** As many in each stratum as the rule says. */
function checkCounts(report: Report, { rule, strata }: Sample): void {
  if (!rule) return;
  const order = strata.map((_, i) => i).sort((a, b) => byCodePoints(strata[a]?.name ?? '', strata[b]?.name ?? ''));
  const counts = allot(
    rule,
    order.map((i) => strata[i]?.all ?? 0),
  );
  order.forEach((i, at) => {
    const [wanted, there] = [counts?.[at], strata[i]?.chosen.length];
    if (wanted === there) return;
    const zh = wanted === undefined ? '按所写的个数抽不出来' : `按所写的办法应抽${wanted}个，这里有${there}个`;
    const en =
      wanted === undefined ? 'the size cannot be drawn' : `the rule asks for ${wanted}, but ${there} stand here`;
    report(
      'sample/other-count',
      ['strata', i, 'chosen'],
      { zh, en },
      {
        zh: '用 score sample 重新抽取；名单是另行议定的，删去 share、size 和 seed',
        en: 'draw again with score sample; leave out share, size and seed where the list was made otherwise',
      },
    );
  });
}

/** The digits of every branch follow from the seed. */
async function checkDigits(report: Report, { seed, strata }: Sample): Promise<void> {
  if (seed === undefined) return;
  for (const [i, { chosen }] of strata.entries()) {
    for (const [j, { id, digits }] of chosen.entries()) {
      if (digits === undefined || digits === (await digestOf(seed, id)).slice(0, shownDigits)) continue;
      report(
        'sample/other-digits',
        ['strata', i, 'chosen', j, 'digits'],
        { zh: `“${id}”的摘要不是由种子得来的`, en: `the digits of "${id}" do not follow from the seed` },
        {
          zh: '名单或种子被改过：用 score sample 重新抽取',
          en: 'list or seed was changed: draw again with score sample',
        },
      );
    }
  }
}
