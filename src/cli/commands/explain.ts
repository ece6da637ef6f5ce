import {
  branchView,
  type Document,
  type Evidence,
  explainView,
  type Format,
  type Lang,
  nearest,
  placesOf,
  type Report,
  type Rubric,
  readEvidence,
  scoreBranch,
} from '../../index.ts';
import { deliver } from '../deliver.ts';
import { exit } from '../exit.ts';
import { type Loaded, load } from '../load.ts';
import { open } from '../open.ts';
import { say, together } from '../say.ts';
import type { World } from '../world.ts';

/** The options of `score explain`. */
export type ExplainOptions = {
  readonly rubric?: string;
  readonly asOf?: string;
  readonly format: Format;
  readonly output?: string;
  readonly width?: string;
  readonly lang: Lang;
  readonly reportLang?: Lang;
};

/** `score explain`: one branch, from the total down to clause and fact. */
export async function explainCommand(
  file: string,
  item: string | undefined,
  options: ExplainOptions,
  world: World,
): Promise<number> {
  const { loaded, ...found } = await load([file], options, world);
  if (!loaded) {
    await say(found, options, world);
    return exit.unusable;
  }
  const wanted = item === undefined ? undefined : itemNamed(loaded.rubric, item);
  if (item !== undefined && wanted === undefined) return noSuchItem(loaded.rubric, item, options.lang, world);
  const opened = await open(file, world);
  const evidence = opened.ok ? readEvidence(loaded.rubric, opened.value) : opened;
  const documents = opened.ok ? [opened.value] : [];
  const diagnostics = opened.ok ? [...opened.diagnostics, ...evidence.diagnostics] : opened.diagnostics;
  const all = together(found, { diagnostics, documents });
  if (!opened.ok || !evidence.ok) {
    await say(all, options, world);
    return exit.unusable;
  }
  const report = await explained(loaded, opened.value, evidence.value, wanted, options);
  const delivered = await deliver(report, options, loaded.sources, world);
  await say(all, options, world);
  return delivered ? exit.fine : exit.unusable;
}

async function explained(
  { rubric, rubricHash, rubricDocument, assessment }: Loaded,
  document: Document,
  evidence: Evidence,
  item: string | undefined,
  { reportLang }: ExplainOptions,
): Promise<Report> {
  const places = { rubric: await placesOf(rubricDocument), evidence: await placesOf(document) };
  const files = { rubric: rubricDocument.file, evidence: document.file };
  const score = scoreBranch(rubric, evidence, assessment.asOf);
  const lang = reportLang ?? rubric.language;
  // a branch that is not assessed has no tree; its sheet says so
  if ('exempt' in score) return branchView(score, { lang, rubricHash });
  return explainView(score, {
    lang,
    ...(item !== undefined && { item }),
    rubricHash,
    place: (side, path, atKey) => {
      const { line, column } = places[side](path, atKey);
      return `${files[side]}:${line}:${column}`;
    },
  });
}

/** The item of an id or title. */
const itemNamed = (rubric: Rubric, name: string): string | undefined =>
  rubric.items.find(({ id, title }) => id === name || title === name)?.id;

function noSuchItem(rubric: Rubric, name: string, lang: Lang, world: World): number {
  const meant = nearest(
    name,
    rubric.items.flatMap(({ id, title }) => [id, title]),
  );
  const said = {
    zh: `细则里没有分项“${name}”${meant ? `；是不是“${meant}”？` : ''}`,
    en: `the rubric has no item "${name}"${meant ? `; did you mean "${meant}"?` : ''}`,
  };
  world.complain(`${said[lang]}\n`);
  return exit.unusable;
}
