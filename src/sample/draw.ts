import { sha256Of } from '../document/hash.ts';
import { byCodePoints } from '../model/code-points.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { allot } from './allot.ts';
import type { Entry, Field, Register } from './register.ts';
import { type Drawing, type DrawRequest, type Fault, understand } from './request.ts';
import type { Chosen, Sample, Stratum } from './sample.ts';

/** So many hexadecimal digits of a SHA-256 are shown and kept: enough to tell branches apart and to compare by eye. */
export const shownDigits = 12;

/** The SHA-256 that gives a branch its place in the order of drawing. */
export const digestOf = (seed: string, id: string): Promise<string> => sha256Of(`${seed}\n${id}`);

/**
 * Draws a sample of a register: within each stratum the branches stand in the order of the SHA-256 of seed, line feed and id,
 * and the first so many are taken. The same register and request give the same sample anywhere, whatever the order of the register.
 */
export async function drawSample(register: Register, request: DrawRequest): Promise<Checked<Sample>> {
  const twice = repeated(register.entries);
  const drawing = understand(request, register);
  if (!('seed' in drawing)) return refused([...twice, ...drawing.map((one) => diagnosed(register.file, one))]);
  const unplaced = drawing.by ? register.entries.flatMap((entry) => unplacedIn(entry, drawing.by)) : [];
  if (twice.length + unplaced.length > 0) return refused([...twice, ...unplaced]);
  const strata = strataOf(register.entries, drawing.by);
  const counts = allot(
    drawing.rule,
    strata.map(({ entries }) => entries.length),
  );
  if (!counts) return refused([diagnosed(register.file, tooMany(drawing, register, strata.length))]);
  const drawn = strata.map(({ name, entries }, i) => drawStratum(drawing.seed, name, entries, counts[i] ?? 0));
  const { seed, rule, by } = drawing;
  const sample = { title: register.title, seed, by: by?.title, rule, strata: await Promise.all(drawn) };
  return { ok: true, value: sample, diagnostics: [] };
}

const refused = (diagnostics: readonly Diagnostic[]): Checked<Sample> => ({ ok: false, diagnostics });

const diagnosed = (file: string, fault: Fault): Diagnostic => ({ ...fault, severity: 'error', file });

function repeated(entries: readonly Entry[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id, place }): readonly Diagnostic[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        ...place,
        code: 'sample/branch-twice',
        severity: 'error',
        message: { zh: `支部“${id}”在总体中出现了两次`, en: `the branch "${id}" stands in the whole twice` },
        hint: { zh: '删去重复的一个，或改正代号', en: 'remove one of the two, or correct its id' },
      },
    ];
  });
}

function unplacedIn({ id, fields, place }: Entry, by: Field | undefined): readonly Diagnostic[] {
  if (!by || fields.has(by.name)) return [];
  return [
    {
      ...place,
      code: 'sample/no-stratum',
      severity: 'error',
      message: {
        zh: `支部“${id}”没有写“${by.title}”，不知道归到哪一层`,
        en: `the branch "${id}" does not state "${by.title}", so it belongs to no stratum`,
      },
      hint: { zh: `补上 ${by.name}，或换一项分层`, en: `state ${by.name}, or divide by another field` },
    },
  ];
}

type Divided = { readonly name: string | undefined; readonly entries: readonly Entry[] };

/** The branches by the value of a field, in code-point order; all together where there is none. */
function strataOf(entries: readonly Entry[], by: Field | undefined): readonly Divided[] {
  if (!by) return [{ name: undefined, entries }];
  const strata = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = entry.fields.get(by.name) ?? '';
    const stratum = strata.get(name);
    if (stratum) stratum.push(entry);
    else strata.set(name, [entry]);
  }
  return [...strata]
    .map(([name, members]) => ({ name, entries: members }))
    .sort((a, b) => byCodePoints(a.name, b.name));
}

async function drawStratum(
  seed: string,
  name: string | undefined,
  entries: readonly Entry[],
  count: number,
): Promise<Stratum> {
  const digested = await Promise.all(entries.map(async (entry) => ({ entry, digits: await digestOf(seed, entry.id) })));
  const chosen = digested
    .sort((a, b) => byCodePoints(a.digits, b.digits))
    .slice(0, count)
    .map(({ entry, digits }): Chosen => ({ id: entry.id, name: entry.name, digits: digits.slice(0, shownDigits) }));
  return { name, all: entries.length, chosen };
}

function tooMany({ rule }: Drawing, { entries }: Register, strata: number): Fault {
  const size = rule.kind === 'size' ? rule.size : 0;
  if (size > entries.length)
    return {
      code: 'sample/more-than-all',
      message: {
        zh: `要抽${size}个，全体只有${entries.length}个`,
        en: `${size} are asked for, but there are ${entries.length} in all`,
      },
      hint: { zh: `--size 最多写 ${entries.length}`, en: `--size is at most ${entries.length}` },
    };
  return {
    code: 'sample/fewer-than-strata',
    message: {
      zh: `共${strata}层，每层至少抽${rule.min}个，只抽${size}个不够分`,
      en: `${strata} strata with at least ${rule.min} each cannot share ${size}`,
    },
    hint: {
      zh: '把 --size 写大些，或把 --min 写小些，或去掉 --by 不分层',
      en: 'raise --size, lower --min, or leave out --by',
    },
  };
}
