import type { Member, Source } from '../assessment/assessment.ts';
import type { Input, Inputs } from './input.ts';

/**
 * The branches of an assessment without evidence files: those of the register, or, where there is none, every branch
 * that a kept result or a table names, in the order in which they are first named.
 */
export function membersOf(register: readonly Member[], sources: readonly Source[], inputs: Inputs): readonly Member[] {
  if (register.length > 0) return register;
  const members = new Map<string, Member>();
  const names = new Set<string>();
  // kept results know ids and names, tables only one of them
  for (const member of namedBy('kept', sources, inputs)) {
    names.add(member.name);
    members.set(member.branch, member);
  }
  for (const member of namedBy('table', sources, inputs)) {
    if (!names.has(member.name) && !members.has(member.branch)) members.set(member.branch, member);
  }
  return [...members.values()];
}

const namedBy = (kind: Input['kind'], sources: readonly Source[], inputs: Inputs): readonly Member[] =>
  sources.flatMap((source) =>
    source.from.flatMap((file) => {
      const input = inputs.get(file);
      return input?.kind === kind ? branchesIn(input, source) : [];
    }),
  );

function branchesIn(input: Input, source: Source): readonly Member[] {
  const member = (branch: string, name: string): Member => {
    return { branch, name, since: undefined, was: [], profile: {}, path: source.path };
  };
  if (input.kind === 'kept') return input.kept.standings.map(({ branch, name }) => member(branch, name));
  const at = source.branchColumn === undefined ? 0 : input.table.columns.indexOf(source.branchColumn);
  return input.table.rows.flatMap(({ cells }) => {
    const name = cells[at];
    return name ? [member(idOf(name), name)] : [];
  });
}

/** A name as an id: what an id may not hold becomes a hyphen. */
const idOf = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
