import type { Lang, Told } from '../../model/told.ts';
import type { Change } from '../../revise/change.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { previewData } from '../data/preview-data.ts';
import { label, numbered, say } from '../labels.ts';
import { effectBlocks, moversTable, reasonBlocks, summaryTold } from '../parts/preview-blocks.ts';
import { effectCsv } from '../parts/preview-csv.ts';
import { type Effect, gradeMove, movesRank } from '../parts/preview-effect.ts';
import type { Block, Report } from '../report.ts';
import { changeSentence, changeTold, type Versions } from '../words/revisions.ts';

/** A new version of a rubric beside the old one, and what it makes of the branches where their evidence is given. */
export type Preview = {
  readonly before: Rubric;
  readonly after: Rubric;
  readonly hashes: { readonly before: string; readonly after: string };
  readonly changes: readonly Change[];
  readonly effect: Effect | undefined;
  /** What of the plan had no part in it. */
  readonly left: readonly Told[];
};

/** What a new version of a rubric changes, before it is issued; what is only worded otherwise comes last. */
export function previewView(preview: Preview, { lang }: { readonly lang: Lang }): Report {
  const { after, changes, effect } = preview;
  const parts: readonly Part[] = [
    part('概要', 'Overview', overview(preview, lang)),
    part('结构变化', 'What came, went and moved', changeBlocks(preview, 'structure', lang)),
    part('计分规则变化', 'What counts otherwise', changeBlocks(preview, 'rule', lang)),
    ...(effect ? effectParts(effect, lang) : []),
    part('只是文字和次序的变化', 'What only reads otherwise', changeBlocks(preview, 'wording', lang)),
  ];
  return {
    title: say(lang, `${after.title}：新版预览`, `${after.title}: preview of the new version`),
    lang,
    blocks: [
      { type: 'pairs', pairs: headOf(preview, lang) },
      ...parts.flatMap(({ title, blocks }, i): readonly Block[] => [
        { type: 'heading', level: 2, text: numbered(i + 1, title[lang], lang) },
        ...blocks,
      ]),
    ],
    get data() {
      return previewData(preview, lang);
    },
    table: effect ? effectCsv(effect, lang) : changesTable(changes, preview, lang),
  };
}

type Part = { readonly title: Told; readonly blocks: readonly Block[] };

const part = (zh: string, en: string, blocks: readonly Block[]): Part => ({ title: { zh, en }, blocks });

const effectParts = (effect: Effect, lang: Lang): readonly Part[] => [
  part('对各支部的影响', 'What becomes of them', effectBlocks(effect, lang)),
  part('变化的原因', 'Why', reasonBlocks(effect, lang)),
  part('变化来自哪里', 'Where the changes come from', [moversTable(effect, lang)]),
];

const headOf = ({ before, after, hashes }: Preview, lang: Lang) => [
  { label: say(lang, '旧版', 'Old'), value: versionTold(before, hashes.before, lang) },
  { label: say(lang, '新版', 'New'), value: versionTold(after, hashes.after, lang) },
];

const versionTold = ({ title, version }: Rubric, hash: string, lang: Lang): string =>
  say(
    lang,
    `${title}（${version}，指纹${hash.slice(0, 12)}）`,
    `${title} (${version}, fingerprint ${hash.slice(0, 12)})`,
  );

function overview({ changes, effect, left, before, after }: Preview, lang: Lang): readonly Block[] {
  const count = (weight: Change['weight']) => changes.filter((one) => one.weight === weight).length;
  const [structure, rule, wording] = [count('structure'), count('rule'), count('wording')];
  const told =
    changes.length === 0
      ? say(lang, '两版没有差别。', 'The two versions do not differ.')
      : say(
          lang,
          `结构变化${structure}处，计分规则变化${rule}处，只是文字和次序的变化${wording}处。`,
          `${structure} came, went or moved; ${rule} count otherwise; ${wording} only read otherwise.`,
        );
  const notes = [...left.map((one) => one[lang]), ...(effect ? notesOf(before, after, lang) : [])];
  return [
    { type: 'paragraph', text: told },
    ...(effect ? summaryTold(effect, lang).map((text): Block => ({ type: 'paragraph', text })) : []),
    ...notes.map((text): Block => ({ type: 'paragraph', text, tone: 'dim' })),
  ];
}

/** What a preview takes for granted. */
function notesOf(before: Rubric, after: Rubric, lang: Lang): readonly string[] {
  const old = new Set([...before.bonus.clauses, ...before.penalties.clauses, ...before.vetoes].map(({ id }) => id));
  const claims = [...after.bonus.clauses, ...after.penalties.clauses, ...after.vetoes];
  const come = claims.some(({ id, renamedFrom }) => !old.has(renamedFrom ?? id) && !old.has(id));
  const basis = say(
    lang,
    '按当时的证据，用新版重新计算；当时没有查的待定，列为区间。复核决定不参与预览。',
    'By the evidence of then; what nobody looked for then is open and a range. Decisions have no part in it.',
  );
  const unclaimed = say(
    lang,
    '新增的加分、减分、否决，当时没有人申报，按没有计。',
    'New bonus, penalties and vetoes could not be claimed then and count as not there.',
  );
  return come ? [basis, unclaimed] : [basis];
}

function changeBlocks(preview: Preview, weight: Change['weight'], lang: Lang): readonly Block[] {
  const own = preview.changes.filter((change) => change.weight === weight);
  if (own.length === 0) return [{ type: 'paragraph', text: say(lang, '没有。', 'None.') }];
  return [
    { type: 'list', items: own.map((change) => changeSentence(changeTold(change, preview, lang), change, lang)) },
  ];
}

function changesTable(changes: readonly Change[], versions: Versions, lang: Lang): Report['table'] {
  const columns = [
    { id: 'how', title: say(lang, '变化', 'Change'), align: 'left' },
    { id: 'part', title: say(lang, '部分', 'Part'), align: 'left' },
    { id: 'aspect', title: say(lang, '何处', 'Of it'), align: 'left' },
    { id: 'before', title: say(lang, '旧', 'Old'), align: 'left' },
    { id: 'after', title: say(lang, '新', 'New'), align: 'left' },
    { id: 'hint', title: label('remarks', lang), align: 'left' },
  ] as const;
  const rows = changes.map((change) => {
    const { how, part: name, aspect, before, after, hint } = changeTold(change, versions, lang);
    return [how, name, aspect, before, after, hint];
  });
  return { columns, rows };
}

/** How many branches change, or may change, their grade or rank. */
export const movedBy = (kind: 'grade-change' | 'rank-change', { branches }: Effect): number =>
  branches.filter((one) => (kind === 'rank-change' ? movesRank(one) : gradeMove(one) !== 'same')).length;
