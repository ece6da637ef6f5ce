import type { Lang } from '../../model/told.ts';
import type { Change } from '../../resolve/resolved.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import type { Block } from '../report.ts';
import { changeTold } from '../words/rubric-changes.ts';

/** What a rubric changes in the one it extends, line by line with its place; nothing where it stands alone. */
export const baseChanges = ({ changes }: Rubric, lang: Lang, place: (at: Change['at']) => string): readonly Block[] =>
  changes.length === 0 ? [] : [{ type: 'list', items: changes.map((change) => changeTold(change, lang, place)) }];
