import type { Path } from '../../model/diagnostic.ts';
import type { Told } from '../../model/told.ts';
import { reachOf } from '../../reach/reach.ts';
import type { Finding, LintRule } from '../rule.ts';

/** What the exact checks could not decide. */
export const gaveUp: LintRule = {
  id: 'lint/gave-up',
  severity: 'info',
  doc: {
    zh: '情况太多，没有逐一算完：哪些检查没有做',
    en: 'there is too much to try: which checks were not made',
  },
  wrong: manyFacts(16),
  right: manyFacts(2),
  find: ({ rubric }) => {
    const { items, entries, totals } = reachOf(rubric);
    const open = items.filter(({ reach }) => reach.state === 'too-many');
    const unknown = entries.filter(({ firings }) => firings === undefined);
    return [
      ...open.map(({ placed: { item } }) =>
        left(item.path, {
          zh: `“${item.title}”涉及的事实组合太多，没有算它最少、最多得几分`,
          en: `the facts of "${item.title}" combine in too many ways: its least and most points were not worked out`,
        }),
      ),
      ...unknown.map(({ placed }) =>
        left(placed.path, {
          zh: '这一条涉及的事实组合太多，没有判断它会不会永远（不）起作用',
          en: 'the facts of this clause combine in too many ways: whether it always or never has an effect was not worked out',
        }),
      ),
      ...(totals === undefined
        ? [
            left(['grades'], {
              zh: '支部的种类或事实组合太多，没有算总分的范围，也就没有判断各等次能否达到',
              en: 'branches or facts combine in too many ways: the range of the total, and with it which grades can be reached, was not worked out',
            }),
          ]
        : []),
    ];
  },
};

const left = (path: Path, message: Told): Finding => ({
  path,
  message,
  hint: {
    zh: '不是错误；如需判断，把条件分到几个分项里写',
    en: 'no error; where it matters, spread the conditions over several items',
  },
});

/** A clause that reads so many facts. */
function manyFacts(count: number): string {
  const names = Array.from({ length: count }, (_, i) => `f${i}`);
  const facts = names.map((name) => `${name}: {yes-no: ${name}}`).join(', ');
  const tests = names.map((name) => `${name}: true`).join(', ');
  return `facts: {${facts}}\nitems: [{id: a, points: 5, clauses: [{id: x, deduct: 1, when: {${tests}}}]}]`;
}
