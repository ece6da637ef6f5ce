import { expect, it } from 'vitest';
import type { Tree } from '../../src/document/document.ts';
import type { BranchScore, Exemption, ItemScore } from '../../src/engine/score.ts';
import { exactText } from '../../src/model/exact.ts';
import type { Rubric } from '../../src/rubric/rubric.ts';
import { awardsIn, boundsText, categoryText, everyCategory, firedIn, gradeText, itemText, judged } from './score.ts';
import { list, type Mapping, mapping, text } from './tree.ts';

/**
 * What a case may expect, by the word it uses. Items and categories: a number, `low..high`, or a state;
 * `possible` asks for what a missing item may still come to.
 */
const views: Readonly<Record<string, (score: BranchScore, wanted: Tree) => Tree>> = {
  items: (score, wanted) => each(wanted, (id) => itemText(itemOf(score, id))),
  possible: (score, wanted) => each(wanted, (id) => pointsText(itemOf(score, id))),
  categories: (score, wanted) =>
    each(wanted, (id) => categoryText(everyCategory(score.categories).find(({ category }) => category.id === id))),
  sum: (score) => boundsText(score.sum),
  'in-play': (score) => exactText(score.inPlay),
  base: (score) => boundsText(score.base),
  bonus: (score) => boundsText(score.bonus.points),
  penalties: (score) => boundsText(score.penalties.points),
  exact: (score) => boundsText(score.exact),
  total: (score) => boundsText(score.arithmetic),
  'after-vetoes': (score) => boundsText(score.total),
  range: (score) => [exactText(score.total.low), exactText(score.total.high)],
  grade: (score) => gradeText(score),
  'before-vetoes': ({ grade }) => (grade.state === 'final' ? grade.arithmetic.id : 'open'),
  vetoed: (score) => score.vetoes.filter(({ state }) => state === 'fired').map(({ veto }) => veto.id),
  vetoes: (score, wanted) => each(wanted, (id) => score.vetoes.find(({ veto }) => veto.id === id)?.state ?? 'absent'),
  fired: (score, wanted) => each(wanted, (id) => firedOn(score, id)),
  states: (score, wanted) => each(wanted, (id) => stateOf(score, id)),
  missing: (score, wanted) => each(wanted, (id) => missingText(itemOf(score, id))),
  because: (score, wanted) => each(wanted, (id) => becauseText(itemOf(score, id))),
  raters: (score, wanted) => each(wanted, (id) => ratersText(itemOf(score, id))),
  spread: (score, wanted) => each(wanted, (id) => spreadText(itemOf(score, id))),
  'emptied-by': (score, wanted) =>
    each(
      wanted,
      (id) => everyCategory(score.categories).find(({ category }) => category.id === id)?.emptiedBy ?? 'nothing',
    ),
  decided: (score, wanted) => each(wanted, (id) => decidedText(itemOf(score, id))),
  decisions: (score) => score.decisions.map(({ state, flaw }) => (flaw === undefined ? state : `${state} ${flaw}`)),
  eligible: (score) => String(score.eligible),
  coverage: ({ coverage }) => `${exactText(coverage.scored)}/${exactText(coverage.inPlay)}`,
  counts: ({ counts }, wanted) =>
    each(wanted, (state) => String(new Map<string, number>(Object.entries(counts)).get(state))),
};

const each = (wanted: Tree, view: (id: string) => Tree): Mapping =>
  Object.fromEntries(Object.keys(mapping(wanted)).map((id) => [id, view(id)]));

const itemOf = (score: BranchScore, id: string): ItemScore | undefined =>
  score.items.find(({ item }) => item.id === id);

const pointsText = (score: ItemScore | undefined): string =>
  score === undefined ? 'absent' : boundsText(score.points);

const firedOn = (score: BranchScore, id: string): Tree =>
  firedIn(id === 'bonus' || id === 'penalties' ? score[id].awards : awardsIn(itemOf(score, id)));

/** The state of one clause, named `item.clause`. */
function stateOf(score: BranchScore, name: string): string {
  const [id = '', clause] = name.split('.');
  const awards = id === 'bonus' || id === 'penalties' ? score[id].awards : awardsIn(itemOf(score, id));
  return awards
    .filter((award) => award.clause.id === clause)
    .map(({ state }) => state)
    .join(' ');
}

const missingText = (score: ItemScore | undefined): Tree =>
  score?.state === 'missing'
    ? [score.code, ...(score.reason === '' ? [] : [score.reason]), ...score.facts]
    : 'not missing';

const becauseText = (score: ItemScore | undefined): Tree =>
  score?.state === 'not-applicable' ? [score.because, ...(score.reason === '' ? [] : [score.reason])] : 'applicable';

const spreadText = (score: ItemScore | undefined): string =>
  score?.state === 'combined' ? `${exactText(score.spread)}${score.review ? ' review' : ''}` : 'one assessor';

const decidedText = (score: ItemScore | undefined): string =>
  score?.state === 'decided' ? `${itemText(score.before)} -> ${boundsText(score.points)}` : 'as computed';

const ratersText = (score: ItemScore | undefined): Tree =>
  score?.state === 'combined' ? score.raters.map(({ by, points }) => `${by} ${exactText(points)}`) : 'one assessor';

/** What of a score a case speaks of, in the case's own words; a word nobody knows is a mistake in the test. */
export function seen(score: BranchScore | Exemption, expected: Mapping): Mapping {
  if ('exempt' in score) return { exempt: 'true' };
  return Object.fromEntries(
    Object.entries(expected).map(([word, wanted]) => {
      const view = views[word];
      if (!view) throw new Error(`a case cannot expect "${word}"`);
      return [word, view(score, wanted)];
    }),
  );
}

/** One `it` per case of a table: evidence, and what is expected of its score. */
export function runCases(rubric: () => Rubric, cases: Tree | undefined): void {
  for (const one of list(cases).map(mapping)) {
    it(text(one['it']), () => {
      const asOf = one['as-of'] === undefined ? undefined : text(one['as-of']);
      const expected = mapping(one['expected']);
      expect(Object.keys(expected).length).toBeGreaterThan(0);
      expect(seen(judged(rubric(), one['evidence'] ?? {}, asOf, one['decisions']), expected)).toEqual(expected);
    });
  }
}
