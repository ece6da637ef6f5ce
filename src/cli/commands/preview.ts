import { compareRubrics, correspond, movedBy, type Preview, previewView } from '../../authoring.ts';
import { countOf, type Format, failed, type Lang } from '../../scoring.ts';
import { deliver } from '../deliver.ts';
import { exit } from '../exit.ts';
import { tryOut, versionAt } from '../load-preview.ts';
import type { previewGates } from '../names.ts';
import { type Findings, say, together } from '../say.ts';
import type { World } from '../world.ts';

/** The options of `score preview`. */
export type PreviewOptions = {
  /** The file of the old version. */
  readonly against: string;
  readonly evidence?: string;
  readonly asOf?: string;
  readonly failOn?: readonly (typeof previewGates)[number][];
  readonly format: Format;
  readonly output?: string;
  readonly width?: string;
  readonly lang: Lang;
  readonly reportLang?: Lang;
  readonly quiet?: boolean;
};

/** `score preview`: what a new version of a rubric changes, and what becomes of the branches by it. */
export async function previewCommand(file: string, options: PreviewOptions, world: World): Promise<number> {
  const older = await versionAt(options.against, options, world);
  const newer = await versionAt(file, options, world);
  const read: Findings = together(older, newer);
  if (!older.rubric || !newer.rubric) {
    await say(read, options, world);
    return exit.unusable;
  }
  const all = correspond(older.rubric, newer.rubric);
  const { evidence, asOf, quiet, lang } = options;
  const tried =
    evidence === undefined
      ? none
      : await tryOut(newer.rubric, newer.hash, { evidence, old: options.against, asOf, quiet, lang }, world);
  // the old version was read once more with the evidence, and its warnings are told once
  const found = evidence === undefined ? read : together(newer, tried);
  if (evidence !== undefined && !tried.effect) {
    await say(found, options, world);
    return exit.unusable;
  }
  const preview: Preview = {
    before: older.rubric,
    after: newer.rubric,
    hashes: { before: older.hash, after: newer.hash },
    changes: compareRubrics(all),
    effect: tried.effect,
    left: tried.left,
  };
  const report = previewView(preview, { lang: options.reportLang ?? newer.rubric.language });
  const delivered = await deliver(report, options, [...older.files, ...newer.files, ...tried.sources], world);
  await say(found, options, world);
  if (!delivered || failed(found.diagnostics)) return exit.unusable;
  return gatesExit(preview, options, world);
}

const none = { diagnostics: [], documents: [], effect: undefined, left: [], sources: [] };

function gatesExit({ effect, after }: Preview, { failOn = [], lang }: PreviewOptions, world: World): number {
  let code: number = exit.fine;
  if (!effect) return code;
  for (const gate of failOn) {
    const count = movedBy(gate, effect);
    if (count === 0) continue;
    const counted = countOf(count, after.whom);
    const [zh, en] = gate === 'grade-change' ? ['等次变化或可能变化', 'may change grade'] : ['名次变化', 'change rank'];
    world.complain(lang === 'zh' ? `未通过：${counted.zh}${zh}\n` : `not passed: ${counted.en} ${en}\n`);
    code = exit.found;
  }
  return code;
}
