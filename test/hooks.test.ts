import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { examples, run } from './cli/world.ts';
import { list, mapping, text, treeOfFile } from './support/tree.ts';

const hooks = list(treeOfFile('.pre-commit-hooks.yaml')).map(mapping);

it.each(hooks.map((hook) => [text(hook['id']), text(hook['entry'])]))(
  'the hook %s runs a command there is',
  async (_, entry) => {
    const [name = '', ...words] = entry.split(' ');
    expect(Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).bin)).toContain(name);
    const changed = ['rubrics/organs-acceptance-100.yaml', 'examples/city-organs-2019/assessment.yaml'];
    expect(await run([...words, ...changed], examples)).toMatchObject({
      code: 0,
      out: expect.stringContaining('2个文件'),
    });
    const broken = { ...examples, 'broken.yaml': 'branch: [\n' };
    expect((await run([...words, ...changed, 'broken.yaml'], broken)).code).toBe(1);
  },
);
