import { basename } from 'node:path';
import { type Draft, idFor, type Member, namedMembers } from '../../authoring.ts';
import { failed, type Lang } from '../../scoring.ts';
import { complainOf } from '../complain.ts';
import { writeOut } from '../deliver.ts';
import { exit } from '../exit.ts';
import { baseOf, evidenceFiles, filesFor, foldersOf, membersOf, type NewFile, namesIn, planIn } from '../init-files.ts';
import { shown } from '../open.ts';
import { type Answers, askAll } from '../questions.ts';
import { say } from '../say.ts';
import type { World } from '../world.ts';

/** The options of `score init`. */
export type InitOptions = Answers & {
  readonly from?: string;
  readonly branch?: string;
  readonly asOf?: string;
  readonly lang: Lang;
  readonly quiet?: boolean;
};

/** `score init`: a folder to begin with, by questions or by options; what is there already is left as it is. */
export async function initCommand(folder: string, options: InitOptions, world: World): Promise<number> {
  if (options.branch !== undefined) return oneMore(folder, options.branch, options, world);
  const asked = await askedFor(options, world);
  if (!asked) return exit.unusable;
  const draft = draftOf(folder, asked, world);
  const flaw = flawOf(draft, asked);
  if (flaw) {
    complainOf(flaw.option, flaw[options.lang], options.lang, world);
    return exit.unusable;
  }
  const base = await baseOf(folder, options.from, draft, world);
  const { rubric, path } = base;
  const { members, diagnostics } = rubric ? await membersOf(asked.branches, rubric, world) : noMembers;
  const found = { diagnostics: [...base.diagnostics, ...diagnostics], documents: base.documents };
  await say(found, options, world);
  if (!rubric || path === undefined || failed(found.diagnostics)) return exit.unusable;
  return write(filesFor(folder, { ...base, rubric, path }, members, options.asOf), options, world);
}

const noMembers: { readonly members: readonly Member[]; readonly diagnostics: readonly [] } = {
  members: [],
  diagnostics: [],
};

/** What is asked for, by options or by answers; undefined, and said so, where there is neither. */
async function askedFor(options: InitOptions, world: World): Promise<Answers | undefined> {
  const { title, categories, branches, from, lang } = options;
  if ([title, categories, branches, from].some((given) => given !== undefined)) return options;
  if (world.input.isTerminal) {
    const answers = await askAll(lang, world);
    if (!answers) complainOf('init', unanswered[lang], lang, world);
    return answers;
  }
  const said = {
    zh: {
      message: '没有写要建什么，也没有终端可以提问',
      hint: '写 --title 名称，或 --from 现成的细则；全部选项见 score init --help',
    },
    en: {
      message: 'it is not said what to begin with, and there is no terminal to ask at',
      hint: 'give --title, or --from a rubric; see score init --help',
    },
  };
  complainOf('init', said[lang], lang, world);
  return undefined;
}

const unanswered = {
  zh: { message: '没有答完，什么也没有写', hint: '再来一次；不想一问一答的，用 score init --help 里的选项' },
  en: {
    message: 'the questions were not answered, and nothing was written',
    hint: 'once more, or use the options of score init --help',
  },
};

const draftOf = (folder: string, asked: Answers, world: World): Draft => ({
  id: idFor(basename(world.realPath(folder)), new Set(), 'rubric'),
  title: asked.title ?? '党支部考核细则',
  assesses: asked.assesses ?? '党支部',
  total: Number(asked.total ?? 100),
  categories: namesIn(asked.categories ?? '组织建设、组织生活、党员教育、作用发挥'),
  items: Number(asked.items ?? 2),
  grades: namesIn(asked.grades ?? '优秀、合格、不合格'),
});

/** What of a draft cannot be made into a rubric. */
function flawOf({ total, categories, items, grades }: Draft, { branches }: Answers) {
  const of = (option: string, zh: string, en: string, hint: { readonly zh: string; readonly en: string }) => ({
    ...{ option, zh: { message: zh, hint: hint.zh }, en: { message: en, hint: hint.en } },
  });
  const list = { zh: '用逗号分开，如 甲,乙', en: 'write them with commas between' };
  if (categories.length === 0) return of('--categories', '没有写大项名称', 'no category is named', list);
  if (grades.length < 2) return of('--grades', '等次至少两个', 'there are at least two grades', list);
  if (grades.length > 20) return of('--grades', '等次最多20个', 'there are at most 20 grades', list);
  if (branches !== undefined && namesIn(branches).length === 0)
    return of('--branches', '没有写支部名称', 'no branch is named', list);
  if (categories.length * items > Math.min(500, total * 100))
    return of('--items', '分项太多，分不开这些分', 'too many items for so many points', {
      zh: '减少分项或大项，或提高总分；最多500个分项',
      en: 'fewer items or categories, or more points; at most 500 items',
    });
  return undefined;
}

/** One more branch in a folder that is there. */
async function oneMore(folder: string, name: string, options: InitOptions, world: World): Promise<number> {
  const { lang } = options;
  if (planIn(folder, world) === undefined) {
    const said = {
      zh: {
        message: '这里没有考核方案（assessment.yaml），不知道用哪个细则',
        hint: '先用 score init 建文件夹，或写对文件夹',
      },
      en: {
        message: 'there is no assessment.yaml here that names a rubric',
        hint: 'begin with score init, or name the folder',
      },
    };
    complainOf(shown(folder), said[lang], lang, world);
    return exit.unusable;
  }
  const base = await baseOf(folder, undefined, draftOf(folder, {}, world), world);
  await say(base, options, world);
  if (!base.rubric) return exit.unusable;
  return write(evidenceFiles(folder, base.rubric, namedMembers([name]), base.branches), options, world);
}

/** Writes what is not there yet, and says which is which. */
async function write(files: readonly NewFile[], options: InitOptions, world: World): Promise<number> {
  const { lang, quiet } = options;
  const fresh = files.filter(({ path }) => world.kindOf(path) === 'nothing');
  for (const folder of foldersOf(fresh)) world.makeFolder(folder);
  for (const { path, text } of fresh) if (!(await writeOut(path, text, lang, world))) return exit.unusable;
  if (quiet) return exit.fine;
  const kept = files.filter((file) => !fresh.includes(file));
  const lines = [
    ...fresh.map(({ path }) => `${lang === 'zh' ? '新建' : 'made'}  ${shown(path)}`),
    ...kept.map(({ path }) => `${lang === 'zh' ? '已有，没有动' : 'there already, left as it is'}  ${shown(path)}`),
  ];
  world.print(`${lines.join('\n')}\n`);
  return exit.fine;
}
