import type { Tree } from '../../src/document/document.ts';
import { type Mapping, mapping, mappings } from '../support/company.ts';

/** Thirty items of the rubric whose clauses the other engines can express, with as many clauses as its items have on average. */
export const thirty: ReadonlySet<string> = new Set([
  'th-study-systems',
  'th-study-attendance',
  'th-knowledge-test',
  'th-plenum-spirit',
  'th-learning-branch',
  'th-three-views',
  'th-science-education',
  'th-heart-talks',
  'th-qq-group',
  'th-satisfaction',
  'or-annual-plan',
  'or-archive-box',
  'or-ledger',
  'or-monthly-report',
  'or-activists',
  'or-growth-structure',
  'or-dues',
  'or-responsibility-area',
  'or-party-openness',
  'di-annual-plan',
  'di-dual-duty',
  'di-clean-education',
  'di-three-major',
  'di-procurement',
  'di-inspector',
  'un-mediation',
  'yl-meetings',
  'fp-reports',
  'ps-responsibility',
  'ps-watch',
]);

/** The rubric with these thirty items only: points summed anew, no sections on the total, no vetoes, facts that are read. */
export function ofThirty(written: Mapping): Mapping {
  const categories = mappings(written['categories']).map(ownItems);
  const total = categories.reduce((sum, category) => sum + Number(category['points']), 0);
  const {
    declares: _declares,
    bonus: _bonus,
    penalties: _penalties,
    vetoes: _vetoes,
    ranking: _ranking,
    ...rest
  } = written;
  return {
    ...rest,
    total: String(total),
    categories,
    facts: factsReadBy(written['facts'], JSON.stringify(categories)),
    grades: [
      { id: 'good', title: '良好', from: '80%' },
      { id: 'other', title: '其他' },
    ],
  };
}

function ownItems(category: Mapping): Mapping {
  const items = mappings(category['items']).filter((item) => thirty.has(String(item['id'])));
  const points = items.reduce(
    (sum, item) => sum + (Number(item['points']) * Number.parseFloat(String(item['weight'] ?? '100%'))) / 100,
    0,
  );
  return { ...category, items, points: String(points) };
}

const factsReadBy = (facts: Tree | undefined, text: string): Mapping =>
  Object.fromEntries(Object.entries(mapping(facts)).filter(([name]) => text.includes(`"${name}"`)));
