import type { BranchScore } from '../engine/score.ts';
import type { Path } from '../model/diagnostic.ts';
import type { Lang } from '../model/told.ts';
import { awardNodes, type Explaining, itemNode, vetoNode } from '../report/parts/explain-nodes.ts';
import type { Block, Node } from '../report/report.ts';
import { explainView } from '../report/views/explain-view.ts';
import { gradeSteps } from '../report/words/grading.ts';
import { totalSteps } from '../report/words/totals.ts';
import { itemIn } from './seen.ts';
import type { Subject } from './trial.ts';

/** Whether the explanation of a score, in the language of its rubric, contains a text. */
export function saysSo(score: BranchScore, text: string): boolean {
  const lang = score.rubric.language;
  const report = explainView(score, { lang, rubricHash: '', place: () => '' });
  return report.blocks.some((block) => textsOf(block).some((line) => line.includes(text)));
}

function textsOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'list':
      return block.items;
    case 'tree':
      return block.nodes.flatMap(nodeTexts);
    case 'pairs':
      return block.pairs.map(({ value }) => value);
    default:
      return 'text' in block ? [block.text] : [];
  }
}

const nodeTexts = ({ text, nodes = [] }: Node): readonly string[] => [text, ...nodes.flatMap(nodeTexts)];

/** Says where something stands, as `file:line:column`. */
export type PlaceText = (side: 'rubric' | 'evidence', path: Path, atKey?: boolean) => string;

/** Why a part of a result is as it is: the item, section, veto or steps that a wish is about, as `score explain` tells it. */
export function traceOf(score: BranchScore, about: Subject, lang: Lang, place: PlaceText): readonly Node[] {
  const cx: Explaining = { score, lang, place };
  switch (about.kind) {
    case 'item': {
      const one = itemIn(score, about.id);
      return one ? [itemNode(one, cx)] : [];
    }
    case 'bonus':
    case 'penalties':
      return awardNodes(score[about.kind].awards, score.evidence[about.kind], [about.kind], cx);
    case 'vetoes':
      return score.vetoes.map((veto) => vetoNode(veto, cx));
    case 'grade':
      return gradeSteps(score, lang, undefined).map((text) => ({ text }));
    default:
      return totalSteps(score, lang).map((text) => ({ text }));
  }
}
