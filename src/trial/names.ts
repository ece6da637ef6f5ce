import type { Path } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { Told } from '../model/told.ts';
import type { Category, Rubric } from '../rubric/rubric.ts';
import { splitName } from './seen.ts';
import type { Complaint } from './trial.ts';

/** What expectations are read with: the rubric, and where to say what is none of its names. */
export type Reading = { readonly rubric: Rubric; readonly report: (complaint: Complaint) => void };

/** Every category of a rubric, those inside others included. */
export const categoriesOf = (categories: readonly Category[]): readonly Category[] =>
  categories.flatMap((category) => [category, ...categoriesOf(category.categories)]);

/** The title of an item, category or veto; a name that is none is reported, with the one that may be meant. */
export function checkName({ rubric, report }: Reading, of: 'items' | 'categories' | 'vetoes', id: string, path: Path) {
  const known = new Map(
    of === 'items'
      ? rubric.items.map((item) => [item.id, item.title] as const)
      : of === 'categories'
        ? categoriesOf(rubric.categories).map((category) => [category.id, category.title] as const)
        : rubric.vetoes.map((veto) => [veto.id, veto.id] as const),
  );
  const title = known.get(id);
  if (title !== undefined) return title;
  const names = { items: ['分项', 'item'], categories: ['大项', 'category'], vetoes: ['否决项', 'veto'] }[of];
  report(unknown(`test/unknown-${names[1]}` as Complaint['code'], names, id, [...known.keys()], path, of !== 'vetoes'));
  return id;
}

/** A grade, by id or title. */
export function checkGrade({ rubric, report }: Reading, name: string, path: Path): void {
  const known = rubric.grades.flatMap(({ id, title }) => [id, title]);
  if (!known.includes(name)) report(unknown('test/unknown-grade', ['等次', 'grade'], name, known, path, false));
}

/** The id of a grade that is named by id or title. */
export const gradeId = (rubric: Rubric, name: string): string =>
  rubric.grades.find(({ id, title }) => id === name || title === name)?.id ?? name;

/** A clause, by `item.clause`, `bonus.clause`, `penalties.clause` or `vetoes.veto`. */
export function checkClause({ rubric, report }: Reading, name: string, path: Path, atKey = false): void {
  const known = clauseNames(rubric);
  if (known.includes(name)) return;
  const [owner] = splitName(name);
  const own = known.filter((one) => one.startsWith(`${owner}.`));
  report(unknown('test/unknown-clause', ['条款', 'clause'], name, own.length > 0 ? own : known, path, atKey));
}

/** The names of all clauses of a rubric. */
const clauseNames = (rubric: Rubric): readonly string[] => [
  ...rubric.items.flatMap((item) => item.clauses.map((clause) => `${item.id}.${clause.id}`)),
  ...rubric.bonus.clauses.map(({ id }) => `bonus.${id}`),
  ...rubric.penalties.clauses.map(({ id }) => `penalties.${id}`),
  ...rubric.vetoes.map(({ id }) => `vetoes.${id}`),
];

const mostListed = 12;

function unknown(
  code: Complaint['code'],
  [zh = '', en = '']: readonly string[],
  name: string,
  known: readonly string[],
  path: Path,
  atKey: boolean,
): Complaint {
  const meant = nearest(name, known);
  const few = known.length > mostListed ? [...known.slice(0, mostListed), '…'] : known;
  const hint: Told =
    meant === undefined
      ? { zh: `可写：${few.join('、')}`, en: `known are: ${few.join(', ')}` }
      : { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` };
  return {
    code,
    path,
    ...(atKey && { atKey }),
    message: { zh: `细则里没有${zh}“${name}”`, en: `the rubric has no ${en} "${name}"` },
    hint,
  };
}
