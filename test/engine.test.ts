import { readdirSync } from 'node:fs';
import { describe } from 'vitest';
import { runCases } from './support/cases.ts';
import { rubricOf } from './support/rubric.ts';
import { list, mapping, text, treeOfFile } from './support/tree.ts';

/*
 * The tables in test/engine: rubrics reduced to what one rule of computing needs, and cases of evidence with what is
 * expected of the score. Titles, sums and settings a rubric leaves out are filled in; see support/rubric.ts.
 */
for (const name of readdirSync(new URL('./engine', import.meta.url)).sort()) {
  describe(name.replace('.yaml', ''), () => {
    for (const table of list(treeOfFile(`test/engine/${name}`)).map(mapping)) {
      describe(text(table['about']), () => {
        runCases(() => rubricOf(table['rubric'] ?? {}), table['cases']);
      });
    }
  });
}
