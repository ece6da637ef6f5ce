/** Starting cold: an empty process, the help, and one branch scored from its file to the printed roster. */

import { cityRubric } from './support/city.ts';
import { inTurns, runNode } from './support/measure.ts';
import { figure, ratio, sayTable } from './support/say.ts';

const branch = 'examples/city-organs-2019/branches/tax-bureau-1.yaml';
const rounds = 25;

const took = await inTurns(rounds, {
  nothing: { work: () => runNode(['-e', '0']), per: 1 },
  version: { work: () => runNode(['bin/score.js', '--version']), per: 1 },
  help: { work: () => runNode(['bin/score.js', '--help']), per: 1 },
  one: { work: () => runNode(['bin/score.js', 'run', branch, '--rubric', cityRubric], [0, 1]), per: 1 },
  check: { work: () => runNode(['bin/score.js', 'check', cityRubric, 'rubrics/goal-management-1000.yaml']), per: 1 },
  table: { work: () => runNode(['bin/score.js', 'run', 'examples/city-organs-2019', '--quiet'], [0, 1]), per: 1 },
});

const times = (took: number, nothing: number, most: number): string => ratio(took / nothing, { atMost: most });
sayTable(
  ['cold process', 'median', 'times an empty one'],
  [
    ['node -e 0', figure(took.nothing, 0, 'ms'), '1'],
    ['score --version', figure(took.version, 0, 'ms'), times(took.version, took.nothing, 2)],
    ['score --help', figure(took.help, 0, 'ms'), times(took.help, took.nothing, 2)],
    ['score run BRANCH', figure(took.one, 0, 'ms'), times(took.one, took.nothing, 4)],
    ['score check of 19 and 132 items', figure(took.check, 0, 'ms'), times(took.check, took.nothing, 6)],
    ['score run FOLDER of 22', figure(took.table, 0, 'ms'), (took.table / took.nothing).toFixed(2)],
  ],
);
