import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import type { Tree } from './document.ts';

/** stub for now */
export function readFast(text: string): Tree | undefined {
  try {
    let warned = false;
    const data = load(text, { schema: FAILSAFE_SCHEMA, maxDepth: 50, onWarning: () => { warned = true; } } as Parameters<typeof load>[1]) as Tree;
    return warned ? undefined : data;
  } catch {
    return undefined;
  }
}
