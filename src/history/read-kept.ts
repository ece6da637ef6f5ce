import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { readExact } from '../model/exact.ts';
import type { Kept, KeptBounds, KeptMeasure, KeptStanding } from './kept.ts';
import { keptSaid } from './kept-sentences.ts';
import { type Snapshot, sealOf, snapshotVersion } from './snapshot.ts';

/** A kept result: what was made of it, and the whole of it for whoever makes it again. */
export type ReadKept = { readonly kept: Kept; readonly snapshot: Snapshot };

/** Reads the text of a kept result; one that was changed by hand, or is none, is refused. */
export async function readKept(file: string, text: string): Promise<Checked<ReadKept>> {
  const data = parsed(text);
  if (!isObject(data) || typeof data['seal'] !== 'string' || !isObject(data['result'])) {
    return refused(file, 'not-a-snapshot');
  }
  if (data['snapshot'] !== snapshotVersion) return refused(file, 'other-version');
  const { seal, ...rest } = data;
  if ((await sealOf(rest)) !== seal) return refused(file, 'edited');
  const kept = keptOf(file, data['result']);
  // the seal says that the rest is as it was written
  return kept
    ? { ok: true, value: { kept, snapshot: rest as Snapshot }, diagnostics: [] }
    : refused(file, 'not-a-snapshot');
}

type Data = { readonly [key: string]: unknown };

const isObject = (data: unknown): data is Data => typeof data === 'object' && data !== null && !Array.isArray(data);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refused = (file: string, code: keyof typeof keptSaid): Checked<never> => ({
  ok: false,
  diagnostics: [{ code: `history/${code}`, severity: 'error', file, ...keptSaid[code] } satisfies Diagnostic],
});

/** What is kept of a published roster document; undefined where it is none. */
export function keptOf(file: string, result: { readonly [key: string]: unknown }): Kept | undefined {
  const { rubric, standings } = result;
  if (!isObject(rubric) || !Array.isArray(standings)) return undefined;
  return {
    file,
    title: textOf(result['title']) ?? '',
    period: textOf(result['period']),
    asOf: textOf(result['asOf']),
    rubric: {
      id: textOf(rubric['id']) ?? '',
      version: textOf(rubric['version']) ?? '',
      hash: textOf(rubric['hash']) ?? '',
    },
    final: result['final'] === true,
    within: withinOf(result['ranking']),
    standings: standings.filter(isObject).flatMap((one) => standingOf(one) ?? []),
    exempt: branchesIn(result['exempt']),
  };
}

const branchesIn = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.filter(isObject).flatMap((one) => textOf(one['branch']) ?? []) : [];

const textOf = (data: unknown): string | undefined => (typeof data === 'string' ? data : undefined);

function standingOf(data: Data): KeptStanding | undefined {
  const [total, arithmetic, base] = [boundsOf(data['total']), boundsOf(data['arithmetic']), boundsOf(data['base'])];
  const branch = textOf(data['branch']);
  if (branch === undefined || !total || !arithmetic || !base) return undefined;
  const grade = isObject(data['grade']) ? data['grade'] : undefined;
  return {
    branch,
    name: textOf(data['name']) ?? branch,
    group: textOf(data['group']),
    rank: typeof data['rank'] === 'number' ? data['rank'] : undefined,
    total,
    arithmetic,
    base,
    grade: textOf(grade?.['id']),
    gradeTitle: textOf(grade?.['title']),
    categories: pointsOf(data['categories']),
    items: pointsOf(data['items']),
    measures: measuresOf(data['measures']),
  };
}

const withinOf = (ranking: unknown): Kept['within'] => {
  const within = isObject(ranking) ? ranking['within'] : undefined;
  return within === 'all' || within === 'group' ? within : undefined;
};

function measuresOf(data: unknown): ReadonlyMap<string, KeptMeasure> {
  const measures = new Map<string, KeptMeasure>();
  if (!isObject(data)) return measures;
  for (const [name, one] of Object.entries(data)) if (isObject(one)) measures.set(name, measureOf(one));
  return measures;
}

function measureOf(data: Data): KeptMeasure {
  const amount = boundsOf(data);
  if (data['state'] === 'known' && amount) return { state: 'known', amount, of: readExact(textOf(data['of']) ?? '') };
  return { state: data['state'] === 'not-applicable' ? 'not-applicable' : 'missing' };
}

function boundsOf(data: unknown): KeptBounds | undefined {
  if (!isObject(data)) return undefined;
  const [low, high] = [readExact(textOf(data['low']) ?? ''), readExact(textOf(data['high']) ?? '')];
  return low === undefined || high === undefined ? undefined : { low, high };
}

function pointsOf(data: unknown): ReadonlyMap<string, KeptBounds> {
  const points = new Map<string, KeptBounds>();
  if (!isObject(data)) return points;
  for (const [id, one] of Object.entries(data)) {
    const bounds = boundsOf(one);
    if (bounds) points.set(id, bounds);
  }
  return points;
}
