import {
  type BranchScore,
  branchView,
  type Diagnostic,
  type Document,
  decisionProblems,
  type Evidence,
  type Exemption,
  explainView,
  type Format,
  failed,
  type Lang,
  nearest,
  type ParameterSetting,
  placesOf,
  type Report,
  type Rubric,
  whereIn,
} from '../../scoring.ts';
import { complainOf } from '../complain.ts';
import { deliver } from '../deliver.ts';
import { exit } from '../exit.ts';
import { branchAt, branchNamed } from '../find-branch.ts';
import { nothingThere } from '../inputs.ts';
import { load } from '../load.ts';
import type { Loaded } from '../loaded.ts';
import { shown } from '../open.ts';
import { type Findings, say, together } from '../say.ts';
import { scoreOne } from '../score-one.ts';
import type { World } from '../world.ts';

/** The options of `score explain`. */
export type ExplainOptions = {
  readonly rubric?: string;
  readonly asOf?: string;
  readonly set?: readonly ParameterSetting[];
  readonly format: Format;
  readonly output?: string;
  readonly width?: string;
  readonly lang: Lang;
  readonly reportLang?: Lang;
  readonly quiet?: boolean;
  /** Which branch of a folder. */
  readonly branch?: string;
};

/** `score explain`: one branch, from the total down to clause and fact. */
export async function explainCommand(
  file: string,
  item: string | undefined,
  options: ExplainOptions,
  world: World,
): Promise<number> {
  if (!isExplainable(file, options, world))
    return unusable({ diagnostics: [noFile(file, world)], documents: [] }, options, world);
  const { loaded, ...before } = await load([file], options, world);
  if (!loaded) return unusable(before, options, world);
  const wanted = item === undefined ? undefined : itemNamed(loaded.rubric, item);
  if (item !== undefined && wanted === undefined) return noSuchItem(loaded.rubric, item, options.lang, world);
  const { branch } = options;
  const one = await (branch === undefined ? branchAt(file, loaded, world) : branchNamed(branch, file, loaded, world));
  const { document, evidence, diagnostics } = one;
  const found = together(before, { diagnostics, documents: document ? [document] : [] });
  if (!document || !evidence) return unusable(found, options, world);
  return deliverScore({ loaded, document, evidence, wanted, found }, options, world);
}

/** A file is a branch; in a folder it must be said which. */
const isExplainable = (file: string, { branch }: ExplainOptions, world: World): boolean =>
  world.kindOf(file) === 'file' || (branch !== undefined && world.kindOf(file) === 'folder');

/** A branch that was found, and what is wanted of it. */
type Wanted = {
  readonly loaded: Loaded;
  readonly document: Document;
  readonly evidence: Evidence;
  readonly wanted: string | undefined;
  readonly found: Findings;
};

async function deliverScore(one: Wanted, options: ExplainOptions, world: World): Promise<number> {
  const { loaded, document, evidence, wanted, found } = one;
  const score = await scoreOne(loaded, loaded.supply?.extend(evidence).evidence ?? evidence, world);
  const unfit = unfitDecisions(loaded, score);
  const report = await explained(loaded, document, score, wanted, options);
  const delivered = await deliver(report, options, loaded.sources, world);
  await say(together(found, { diagnostics: unfit, documents: [] }), options, world);
  return delivered && !failed(unfit) ? exit.fine : exit.unusable;
}

async function unusable(found: Findings, options: ExplainOptions, world: World): Promise<number> {
  await say(found, options, world);
  return exit.unusable;
}

const noFile = (path: string, world: World): Diagnostic =>
  world.kindOf(path) === 'nothing'
    ? nothingThere(path)
    : {
        code: 'file/not-one-branch',
        severity: 'error',
        file: shown(path),
        message: {
          zh: '这是一个文件夹，explain 只说明一个支部',
          en: 'this is a folder, and explain is about one branch',
        },
        hint: {
          zh: '写出一个支部的文件，如 branches/health-2.yaml，或加上 --branch 支部',
          en: 'name the file of a branch, such as branches/health-2.yaml, or add --branch ID',
        },
      };

/** The decisions on this branch that do not fit its score. */
const unfitDecisions = ({ decisions, rubric }: Loaded, score: BranchScore | Exemption): readonly Diagnostic[] =>
  decisions === undefined
    ? []
    : decisionProblems(score.decisions, {
        ...{ rubric, file: decisions.document.file },
        ...{ branches: [score.evidence.branch], incomplete: false },
      });

async function explained(
  { rubric, rubricHash, written, decisions, assessment }: Loaded,
  document: Document,
  score: BranchScore | Exemption,
  item: string | undefined,
  { reportLang }: ExplainOptions,
): Promise<Report> {
  const places = { rubric: await whereIn(written.document), evidence: await whereIn(document) };
  const decided = decisions && { file: decisions.document.file, at: await placesOf(decisions.document) };
  const lang = reportLang ?? rubric.language;
  // a branch that is not assessed has no tree; its sheet says so
  if ('exempt' in score) return branchView(score, { lang, rubricHash });
  return explainView(score, {
    lang,
    ...(item !== undefined && { item }),
    rubricHash,
    quotas: assessment.quotas,
    place: (side, path, atKey) => {
      const origin = side === 'evidence' ? score.evidence.origins.get(String(path[1] ?? '')) : undefined;
      if (origin && (path[0] === 'facts' || path[0] === 'profile')) return origin.told[lang];
      const own = places[side](path, atKey);
      const changed = side === 'rubric' ? written.changedBelow(path).map((at) => places.rubric(at)) : [];
      return changed.length === 0 ? own : changedTold(own, changed)[lang];
    },
    decided:
      decided &&
      ((path) => {
        const { line, column } = decided.at(path);
        return `${decided.file}:${line}:${column}`;
      }),
  });
}

/** A place, and those at which an extension or the command line changed what stands there. */
const changedTold = (own: string, changed: readonly string[]) => {
  const places = [...new Set(changed)];
  return { zh: `${own}；改动：${places.join('、')}`, en: `${own}; changed: ${places.join(', ')}` };
};

/** The item of an id or title. */
const itemNamed = (rubric: Rubric, name: string): string | undefined =>
  rubric.items.find(({ id, title }) => id === name || title === name)?.id;

function noSuchItem(rubric: Rubric, name: string, lang: Lang, world: World): number {
  const meant = nearest(
    name,
    rubric.items.flatMap(({ id, title }) => [id, title]),
  );
  const said = {
    zh: {
      message: `细则里没有分项“${name}”`,
      hint: meant ? `是不是“${meant}”？` : '用 score report --view rubric 查看全部分项',
    },
    en: {
      message: `the rubric has no item "${name}"`,
      hint: meant ? `did you mean "${meant}"?` : 'score report --view rubric lists every item',
    },
  };
  complainOf('explain', said[lang], lang, world);
  return exit.unusable;
}
