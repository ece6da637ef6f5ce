import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Tree } from '../../src/document/document.ts';
import { parseDay } from '../../src/model/day.ts';
import { filesOf, run } from '../cli/world.ts';
import { order, type Ratio, ratio } from '../support/ratio.ts';
import { second } from '../support/second-arithmetic.ts';
import { shippedRubric, shippedRubrics } from '../support/shipped.ts';
import { isMapping, list, type Mapping, mapping, treeOfFile } from '../support/tree.ts';

const names = shippedRubrics.map((file) => file.slice('rubrics/'.length, -'.yaml'.length));

/** A base with a change, by the rules of docs/testing.md, written a second time. */
function merged(base: Mapping, change: Mapping): Mapping {
  const result: Record<string, Tree> = { ...base };
  for (const [section, tree] of Object.entries(change)) {
    if (!isMapping(tree)) delete result[section];
    else {
      const own: Record<string, Tree> = { ...mapping(result[section]) };
      for (const [name, to] of Object.entries(tree)) {
        const before = own[name];
        if (to === 'gone') delete own[name];
        else if (section === 'findings' && isMapping(to) && isMapping(before) && to['not-applicable'] === undefined) {
          const both = Object.entries({ ...before, ...to }).filter(([, value]) => value !== 'gone');
          own[name] = both.length === 0 ? 'none' : Object.fromEntries(both);
        } else if (isMapping(to)) {
          const left = Object.entries(to).filter(([, value]) => value !== 'gone');
          own[name] = left.length === 0 ? 'none' : Object.fromEntries(left);
        } else own[name] = to;
      }
      result[section] = own;
    }
  }
  return result;
}

const num = (text: string): Ratio => {
  const [, whole = '', places = '', den = '1'] = /^(-?\d+)(?:\.(\d+))?(?:\/(\d+))?$/.exec(text) ?? [];
  return ratio(BigInt(whole + places), 10n ** BigInt(places.length) * BigInt(den));
};

const isPoints = (wanted: Tree | undefined): wanted is string =>
  typeof wanted === 'string' && /^-?[\d./]+$/.test(wanted) && !wanted.includes('..');

describe('the tests of shipped rubrics', () => {
  it('lie beside every one of them', () => {
    const files = readdirSync('rubrics').filter((name) => name.endsWith('.test.yaml'));
    expect(files).toEqual(names.map((name) => `${name}.test.yaml`));
  });

  it('pass, are reviewed, and cover all that can be covered', async () => {
    const options = ['--threshold', '100', '--fail-on-unreviewed', '--quiet'];
    const { code, out, err } = await run(['test', 'rubrics', ...options], filesOf('rubrics'));
    expect([code, out, err]).toEqual([0, '', '']);
  });

  it.each(names)('%s: expect what a second arithmetic finds', async (name) => {
    const file = mapping(treeOfFile(`rubrics/${name}.test.yaml`));
    const { data } = await shippedRubric(`rubrics/${name}.yaml`, parseDay(String(file['as-of'] ?? '')));
    const rubric = mapping(data);
    let compared = 0;
    const wrong: string[] = [];
    const hold = (
      it: Tree | undefined,
      what: string,
      wanted: Tree | undefined,
      is: Ratio | string | undefined,
    ): void => {
      if (wanted === undefined || is === undefined) return;
      if (typeof is === 'string' ? !isPoints(wanted) : isPoints(wanted) && order(num(wanted), is) === 0) compared += 1;
      else if (!String(wanted).includes('..'))
        wrong.push(
          `${String(it)} | ${what} wanted ${String(wanted)}, got ${JSON.stringify(is, (_, v) => (typeof v === 'bigint' ? String(v) : v))}`,
        );
    };
    for (const one of list(file['cases']).map(mapping)) {
      const expect = mapping(one['expect']);
      const asOf = String(one['as-of'] ?? file['as-of']);
      const seen = second(rubric, merged(mapping(file['base']), mapping(one['change'])), asOf);
      for (const [id, wanted] of Object.entries(mapping(expect['items']))) {
        hold(one['it'], id, wanted, wanted === 'absent' ? undefined : seen.items.get(id)?.points);
      }
      for (const clause of list(expect['fired']).map(String)) {
        const [id = '', own = ''] = clause.split('.');
        const item = seen.items.get(id);
        if (item && !item.fired.includes(own)) wrong.push(`${String(one['it'])}: ${clause} does not count`);
      }
      for (const key of ['bonus', 'penalties'] as const) hold(one['it'], key, expect[key], seen[key]);
      if (expect['state'] !== undefined || String(expect['total']).includes('..')) continue;
      hold(one['it'], 'total', expect['total'], seen.total);
      const titled = list(rubric['grades'])
        .map(mapping)
        .find((grade) => grade['id'] === seen.grade)?.['title'];
      if (
        expect['grade'] !== undefined &&
        seen.grade !== undefined &&
        ![seen.grade, titled].includes(expect['grade'])
      ) {
        wrong.push(`${String(one['it'])}: grade ${String(expect['grade'])}, got ${seen.grade}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(0);
  });
});
