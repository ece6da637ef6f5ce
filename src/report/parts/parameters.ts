import type { Lang } from '../../model/told.ts';
import type { Parameter } from '../../resolve/resolved.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { label, listed, say } from '../labels.ts';
import type { Block, Pair } from '../report.ts';

/** The parameters that were set for this run, for the head of every paper; nothing where none was. */
export function settingPairs({ parameters }: Rubric, lang: Lang): readonly Pair[] {
  const set = parameters.filter(({ by }) => by === 'command-line');
  if (set.length === 0) return [];
  const value = listed(
    set.map((one) => say(lang, `${one.title}=${one.value}（命令行）`, `${one.title}=${one.value} (command line)`)),
    lang,
  );
  return [{ label: label('parameters', lang), value }];
}

/** Every parameter with the value it has, and those it has on other days. */
export const parameterTable = ({ parameters }: Rubric, lang: Lang): Block => ({
  type: 'table',
  columns: [
    { id: 'parameter', title: label('parameter', lang), align: 'left' },
    { id: 'name', title: label('branchId', lang), align: 'left' },
    { id: 'value', title: label('value', lang), align: 'right' },
    { id: 'unit', title: label('unit', lang), align: 'left' },
    { id: 'since', title: label('since', lang), align: 'left' },
    { id: 'values', title: label('values', lang), align: 'left' },
  ],
  rows: parameters.map((one) => [
    one.title,
    one.name,
    one.value,
    one.unit,
    sinceTold(one, lang),
    valuesTold(one, lang),
  ]),
});

const sinceTold = ({ by, since = '' }: Parameter, lang: Lang): string =>
  by === 'command-line' ? say(lang, '命令行', 'command line') : since;

const valuesTold = ({ values }: Parameter, lang: Lang): string =>
  listed(
    values.map(({ since, value }) => say(lang, `${since}起${value}`, `${value} from ${since}`)),
    lang,
  );
