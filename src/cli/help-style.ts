import type { Command, HelpConfiguration, Option } from 'commander';
import type { Lang, Told } from '../scoring.ts';
import { helpTitles } from './help.ts';

const placeholders: Readonly<Record<string, Told>> = {
  options: { zh: '选项', en: 'options' },
  command: { zh: '命令', en: 'command' },
  paths: { zh: '文件夹或文件', en: 'paths' },
  branch: { zh: '支部文件', en: 'branch' },
  item: { zh: '分项', en: 'item' },
  name: { zh: '种类', en: 'name' },
  before: { zh: '前一次', en: 'before' },
  after: { zh: '后一次', en: 'after' },
  rubric: { zh: '细则文件', en: 'rubric' },
  snapshot: { zh: '留存的结果', en: 'snapshot' },
  file: { zh: '文件', en: 'file' },
  day: { zh: '日期', en: 'day' },
  format: { zh: '格式', en: 'format' },
  columns: { zh: '列数', en: 'columns' },
  field: { zh: '概况项', en: 'field' },
  order: { zh: '次序', en: 'order' },
  condition: { zh: '情况', en: 'condition' },
  view: { zh: '内容', en: 'view' },
  lang: { zh: '语言', en: 'lang' },
  path: { zh: '文件夹或名册', en: 'path' },
  text: { zh: '文字', en: 'text' },
  share: { zh: '比例', en: 'share' },
  period: { zh: '时间', en: 'period' },
  percent: { zh: '百分数', en: 'percent' },
  id: { zh: '支部', en: 'id' },
  state: { zh: '状态', en: 'state' },
  severity: { zh: '轻重', en: 'severity' },
  new: { zh: '新版细则', en: 'new' },
  old: { zh: '旧版细则', en: 'old' },
  folder: { zh: '文件夹', en: 'folder' },
  change: { zh: '变化', en: 'change' },
  names: { zh: '名称,名称', en: 'names' },
  title: { zh: '名称', en: 'title' },
};

/** What a placeholder such as `<file>` is called. */
export const placeholderTold = (name: string, lang: Lang): string => placeholders[name]?.[lang] ?? name;

/** A line of usage with its placeholders in the language asked for. */
const inWords = (text: string, lang: Lang): string =>
  text.replace(
    /([<[])(\w+)(?=\.{0,3}[>\]])/g,
    (_, bracket: string, name: string) => bracket + placeholderTold(name, lang),
  );

/** How help pages are drawn: in one language, as wide as the page, Chinese text wrapped too. */
export const helpStyle = (lang: Lang, width: number): HelpConfiguration => ({
  helpWidth: width,
  minWidthToWrap: 16,
  displayWidth: columnsOf,
  boxWrap: (text, room) => wrapped(text, room),
  styleTitle: (title) => helpTitles[title]?.[lang] ?? title,
  commandUsage: (command) => inWords(usageOf(command), lang),
  subcommandTerm: (command) => inWords(termOf(command), lang),
  argumentTerm: (argument) => placeholderTold(argument.name(), lang),
  argumentDescription: ({ description, argChoices }) => description + choicesTold(argChoices, lang),
  optionTerm: (option) => inWords(option.flags, lang),
  optionDescription: (option) => described(option, lang),
});

function usageOf(command: Command): string {
  const names: string[] = [];
  for (let one: Command | null = command; one; one = one.parent) names.unshift(one.name());
  return `${names.join(' ')} ${command.usage()}`;
}

const termOf = (command: Command): string => `${command.name()} ${command.usage()}`.replace(' [options]', '').trim();

function described({ description, argChoices, defaultValue }: Option, lang: Lang): string {
  const usual =
    typeof defaultValue === 'string' ? { zh: `（默认 ${defaultValue}）`, en: ` (default ${defaultValue})` } : undefined;
  return description + choicesTold(argChoices, lang) + (usual?.[lang] ?? '');
}

function choicesTold(choices: readonly string[] | undefined, lang: Lang): string {
  if (!choices) return '';
  return lang === 'zh' ? `：${choices.join('、')}` : `: ${choices.join(', ')}`;
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Columns a text takes: Chinese characters and full-width marks take two. */
const columnsOf = (text: string): number => [...text].reduce((sum, char) => sum + (wide.test(char) ? 2 : 1), 0);

// a word, or one Chinese character, with the marks that must not begin a line
const piece = /\n| +|(?:[!-~“”…]+|[^ \n])[，。；：、？！）”]*/gu;

/** A text in lines no wider than the room. */
function wrapped(text: string, room: number): string {
  let [all, line] = ['', ''];
  for (const [next] of text.matchAll(piece)) {
    if (next === '\n' || (line !== '' && columnsOf(line + next.trimEnd()) > room)) {
      all += `${line.trimEnd()}\n`;
      line = next.trim();
    } else line += next;
  }
  return all + line;
}
