import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileAssessment, readAssessmentFile } from '../../src/assessment/read.ts';
import type { Bounds } from '../../src/engine/score.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import type { Checked } from '../../src/model/diagnostic.ts';
import { type Exact, exactText, fixedText, subtract } from '../../src/model/exact.ts';
import { gather } from '../../src/roster/gather.ts';
import type { Roster, Standing } from '../../src/roster/roster.ts';
import { readRubric } from '../../src/rubric/read.ts';
import { boundsText } from '../support/score.ts';
import { mapping, treeOfFile } from '../support/tree.ts';

const folder = 'examples/city-organs-2019';

function soundOf<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics, null, 2));
  expect(checked.diagnostics).toEqual([]);
  return checked.value;
}

function rosterOf(): Roster {
  const document = (path: string) => ({ file: path, text: '', data: treeOfFile(path) });
  const rubric = soundOf(readRubric(document('rubrics/organs-acceptance-100.yaml')));
  const plan = document(`${folder}/assessment.yaml`);
  const assessment = soundOf(compileAssessment(rubric, plan.file, soundOf(readAssessmentFile(plan))));
  const gathering = gather({ rubric, rubricHash: '', assessment });
  for (const name of readdirSync(new URL(`../../${folder}/branches`, import.meta.url)).sort()) {
    const taken = gathering.take(soundOf(readEvidence(rubric, document(`${folder}/branches/${name}`))));
    if (!taken.ok) throw new Error(JSON.stringify(taken.diagnostics, null, 2));
  }
  return gathering.finish([]);
}

const roster = rosterOf();
const expected = mapping(treeOfFile('test/examples/city-organs-2019.expected.yaml'));
const standingOf = (id: string): Standing | undefined => roster.standings.find(({ branch }) => branch === id);

const printed = ({ low, high }: Bounds): string => {
  const ends = [low, high].map((end: Exact) => fixedText(end, 2));
  return ends[0] === ends[1] ? `${ends[0]}` : ends.join('..');
};

function seenOf(standing: Standing | undefined) {
  if (!standing) return 'absent';
  const { rank, grade, grades, displacedFrom, vetoes, categories } = standing;
  return {
    ...(rank !== undefined && { rank: String(rank) }),
    group: standing.group,
    exact: boundsText(standing.exact),
    total: printed(standing.total),
    base: boundsText(standing.base),
    bonus: boundsText(standing.bonus),
    penalties: boundsText(standing.penalties),
    grade: grade?.id ?? `${grades.lowest.id}..${grades.highest.id}`,
    ...(displacedFrom && { 'displaced-from': displacedFrom.id }),
    ...(vetoes.length > 0 && { vetoes: vetoes.map(({ id }) => id).sort() }),
    categories: Object.fromEntries([...categories].map(([id, points]) => [id, points && boundsText(points)])),
  };
}

describe('city-organs-2019, against results computed without the program', () => {
  for (const [id, wanted] of Object.entries(mapping(expected['branches']))) {
    it(`scores ${id} the same, from its categories to its rank`, () => {
      const { vetoes, ...rest } = mapping(wanted);
      const sorted = vetoes === undefined ? {} : { vetoes: [...(vetoes as readonly string[])].sort() };
      expect(seenOf(standingOf(id))).toEqual({ ...rest, ...sorted });
    });
  }

  it('knows every branch there, and no other', () => {
    expect(roster.standings.map(({ branch }) => branch).sort()).toEqual(
      Object.keys(mapping(expected['branches'])).sort(),
    );
    expect(roster.exempt.map(({ branch }) => branch)).toEqual(expected['exempt']);
  });

  it('lists the ranked in the same order, and those still open after them', () => {
    const ranked = roster.standings.filter(({ rank }) => rank !== undefined).map(({ branch }) => branch);
    expect(ranked).toEqual(expected['order']);
    expect(roster.standings.slice(ranked.length).every(({ grade }) => grade === undefined)).toBe(true);
    expect(roster.final).toBe(false);
  });

  it('gives as many excellent places, and displaces the same branches', () => {
    const [quota] = roster.quotas;
    expect(roster.quotas).toHaveLength(1);
    expect({
      grade: quota?.grade.id,
      places: String(quota?.places),
      held: String(quota?.held),
      displaced: quota?.displaced,
    }).toEqual(expected['quota']);
  });

  it('lists the same branches near an edge', () => {
    const near = (roster.near ?? []).map(({ branch, grade, distance }) => [
      branch,
      `${grade.id} ${exactText(distance)}`,
    ]);
    expect(Object.fromEntries(near)).toEqual(expected['near']);
  });

  it('sets the own checks beside the inspection, with the same difference', () => {
    const self = roster.standings.flatMap((one) =>
      one.self
        ? [
            [
              one.branch,
              { total: fixedText(one.self.low, 2), above: fixedText(subtract(one.self.low, one.total.low), 2) },
            ],
          ]
        : [],
    );
    expect(Object.fromEntries(self)).toEqual(expected['self']);
  });
});
