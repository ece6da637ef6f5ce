import type { Tree } from '../document/document.ts';
import type { Mapping } from './trial.ts';

const isMapping = (tree: Tree | undefined): tree is Mapping =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree);

/** Whether a value of a change takes something away: nothing, `gone` or 去掉. */
const isGone = (tree: Tree | undefined): boolean => tree === null || tree === 'gone' || tree === '去掉';

// a finding that says one of these is about the item as a whole, and so takes the place of all that was said of it
const states = ['not-applicable', 'unverifiable', 'disputed', 'not-assessed'];

const isWhole = (finding: Tree | undefined): boolean =>
  !isMapping(finding) || states.some((state) => Object.hasOwn(finding, state));

/**
 * The base with a change: names of a section one by one, findings item by item and clause by clause. What is named takes
 * the place of what stood there in whole; what is `gone` is taken away; a state, `none` or a list replaces an item's finding.
 */
export function changed(base: Mapping, change: Mapping): Mapping {
  const result: Record<string, Tree> = { ...base };
  for (const [section, tree] of Object.entries(change)) {
    if (isGone(tree)) delete result[section];
    else result[section] = changedSection(section, result[section], tree);
  }
  return result;
}

function changedSection(section: string, base: Tree | undefined, change: Tree): Tree {
  if (!isMapping(change)) return change;
  const result: Record<string, Tree> = isMapping(base) ? { ...base } : {};
  for (const [name, tree] of Object.entries(change)) {
    if (isGone(tree)) delete result[name];
    else result[name] = section === 'findings' ? changedFinding(result[name], tree) : tree;
  }
  return result;
}

function changedFinding(base: Tree | undefined, change: Tree): Tree {
  if (isWhole(change) || isWhole(base) || !isMapping(base)) return withoutGone(change);
  return withoutGone({ ...base, ...(change as Mapping) });
}

/** The finding without what is gone; where nothing is left, somebody looked and found nothing. */
function withoutGone(tree: Tree): Tree {
  if (!isMapping(tree)) return tree;
  const left = Object.entries(tree).filter(([, value]) => !isGone(value));
  return left.length === 0 ? 'none' : Object.fromEntries(left);
}
