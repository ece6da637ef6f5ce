import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Chance, chance } from './chance.ts';

const example = 'examples/city-organs-2019';

/** The rubric of 19 items. */
export const cityRubric = 'rubrics/organs-acceptance-100.yaml';

/** A folder of branches as an office would keep it, and how large its files are on average. */
export type City = { readonly folder: string; readonly branches: string; readonly bytes: number };

/** Makes a folder of so many branches, varied from those of the example; the caller removes it. */
export function makeCity(count: number): City {
  const folder = mkdtempSync(join(tmpdir(), 'score-bench-'));
  const branches = join(folder, 'branches');
  mkdirSync(branches);
  const plan = readFileSync(join(example, 'assessment.yaml'), 'utf8');
  writeFileSync(join(folder, 'assessment.yaml'), plan.replace(/^rubric: .*$/m, `rubric: ${resolve(cityRubric)}`));
  const luck = chance(2019);
  const written = examples();
  let bytes = 0;
  for (let i = 1; i <= count; i += 1) {
    const text = branchText(luck.pick(written), i, luck);
    bytes += Buffer.byteLength(text);
    writeFileSync(join(branches, `branch-${String(i).padStart(5, '0')}.yaml`), text);
  }
  return { folder, branches, bytes: bytes / count };
}

/** Removes the folder. */
export const removeCity = ({ folder }: City): void => rmSync(folder, { recursive: true });

/** The inspected branches of the example that the rubric covers. */
const examples = (): readonly string[] =>
  readdirSync(join(example, 'branches'))
    .filter((name) => !name.includes('.self.') && name !== 'veterans-2.yaml')
    .sort()
    .map((name) => readFileSync(join(example, 'branches', name), 'utf8'));

/** A branch of its own: another name, other numbers; every other fact without its remarks. */
function branchText(text: string, index: number, luck: Chance): string {
  return text
    .replace(/^#.*\n/, '')
    .replace(/^branch: .*$/m, `branch: branch-${index}`)
    .replace(/^name: .*$/m, `name: 市直机关第${index}联合党支部委员会`)
    .replace(/^( {2}\w+: )\{value: ([^,}]+), .*\}$/gm, (line, key, value) =>
      luck.below(2) === 0 ? line : `${key}${value}`,
    )
    .replace(
      /^( {2}\w+: )(\d+)((?:\/\d+)?)$/gm,
      (_, key, count, of) => `${key}${varied(Number(count), of !== '', luck)}${of}`,
    )
    .replace(/, see: [^,}]+(?=[,}])/g, (remark) => (luck.below(4) === 0 ? remark : ''))
    .replace(/note: (?=[^\n,}]{4})/g, () => `note: ${luck.below(12) + 1}月`);
}

const varied = (count: number, part: boolean, luck: Chance): number =>
  Math.max(0, count + (part ? -luck.below(3) : luck.below(4) - 1));
