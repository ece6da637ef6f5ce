import type { ClauseGroup } from '../clauses/clause.ts';
import { clauseTold } from '../clauses/sentence.ts';
import { type Exact, equals, isZero } from '../model/exact.ts';
import type { Grade, Rubric } from '../rubric/rubric.ts';
import type { Aspect, Part } from './change.ts';

/** The settings of a part that decide points, each as what is compared. */
export type Settings = readonly (readonly [aspect: Aspect, value: unknown])[];

/** What of a part decides points, aspect by aspect. */
export function rulesOf(part: Part, rubric: Rubric): Settings {
  switch (part.kind) {
    case 'rubric':
      return rubricRules(part.is);
    case 'category':
      return categoryRules(part);
    case 'item':
      return itemRules(part, rubric);
    case 'clause':
      return [['rule', part.is]];
    case 'veto':
      return [
        ['rule', part.is.clause],
        ['effect', part.is.effect],
      ];
    case 'grade':
      return gradeRules(part.is);
    default:
      return [
        ['kind', `${part.is.from} ${part.is.kind}`],
        ['unit', part.is.unit],
        ['options', part.is.options.join('、')],
      ];
  }
}

const rubricRules = (rubric: Rubric): Settings => [
  ['total', rubric.total],
  ['base', rubric.base],
  ['total-cap', rubric.totalCap],
  ['total-floor', rubric.totalFloor],
  ['rounding', rubric.rounding],
  ['grade-on', rubric.gradeOn],
  ['missing', rubric.missing],
  ['not-applicable', rubric.notApplicable],
  ['applies', rubric.applies],
  ['ranking', rubric.ranking],
  ['bonus-sum', rubric.bonus.cap],
  ['penalties-sum', rubric.penalties.cap],
];

const categoryRules = ({ is }: Extract<Part, { kind: 'category' }>): Settings => [
  ['points', is.points],
  ['weight', is.weight],
  ['cap', is.cap],
  ['floor', is.floor],
  ['applies', is.applies],
  ['variant', is.variant],
];

const itemRules = ({ is }: Extract<Part, { kind: 'item' }>, rubric: Rubric): Settings => [
  ['points', is.points],
  ['weight', is.weight],
  ['start', startOf(is)],
  ['bonus-cap', is.bonusCap],
  ['penalty-cap', is.penaltyCap],
  ['applies', is.applies],
  ['variant', is.variant],
  // what an item takes over from the rubric is told once, of the rubric
  ['not-applicable', is.notApplicable === rubric.notApplicable ? undefined : is.notApplicable],
  ['missing', is.missing === rubric.missing ? undefined : is.missing],
  ['counts', is.counts],
  ['assessors', is.assessors],
];

/** Full points or none stay what they are when the points change. */
function startOf({ start, points }: { readonly start: Exact; readonly points: Exact }): unknown {
  if (isZero(start)) return 'zero';
  return equals(start, points) ? 'full' : start;
}

const gradeRules = ({ from, requires, atMost }: Grade): Settings => [
  ['from', from],
  [
    'requires',
    requires && {
      ...requires,
      categories: [...requires.categories].map(([part, share]) => ({ part, share })),
      items: [...requires.items].map(([part, share]) => ({ part, share })),
    },
  ],
  ['quota', atMost],
];

/** What of a part is only read, aspect by aspect. */
export function wordsOf(part: Part): Settings {
  const { is, kind } = part;
  switch (kind) {
    case 'rubric':
      return [
        ['title', is.title],
        ['issued-by', [is.issuedBy, is.issuedOn]],
        ['note', is.note],
      ];
    case 'category':
      return [['title', is.title], ...papers(is)];
    case 'item':
      return [
        ['title', is.title],
        ['requirement', is.requirement],
        ['method', is.method],
        ['proof', is.proof],
        ['remedy', is.remedy],
        ['scored-by', is.scoredBy],
        ['covers', is.covers],
        ...papers(is),
      ];
    case 'clause':
      return [['text', clauseTold(is)], ...papers(is)];
    case 'veto':
      return [['text', clauseTold(is.clause)], ...papers(is)];
    default:
      return [['title', is.title]];
  }
}

const papers = (is: { readonly source: string | undefined; readonly note: string | undefined }): Settings => [
  ['source', is.source],
  ['note', is.note],
];

/** The groups of an item of which only the largest counts, by the ids of their clauses. */
export const groupsOf = (part: Part, nameOf: (id: string) => string): unknown =>
  part.kind !== 'item'
    ? undefined
    : part.is.entries
        .filter((entry): entry is ClauseGroup => entry.form === 'group')
        .map(({ of, cap, clauses }) => ({ of, cap, members: clauses.map(({ id }) => nameOf(id)).join(' ') }));
