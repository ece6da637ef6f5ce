import type { Document } from '../document/document.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { type LevelOf, notARule, ruleIds } from './config.ts';
import type { Standing } from './finding.ts';
import { isBelow, type Suppression, suppressionsIn } from './suppression.ts';
import { suppressionRules } from './suppression-rules.ts';

/** A diagnostic, and whether a comment in its file lets it stand. */
export type Weighed = { readonly diagnostic: Diagnostic; readonly standing: Standing };

/** One rule of one comment, and whether it was of any use. */
type Use = { readonly id: string; readonly by: Suppression; readonly at: Suppression['span']; used: boolean };

/**
 * What was found in a file weighed with the comments in it, and what is odd about these. Where the file has errors, its rules
 * may not have run: then no comment is called unused.
 */
export async function suppress(
  document: Document,
  diagnostics: readonly Diagnostic[],
  levelOf: LevelOf,
): Promise<readonly Weighed[]> {
  const suppressions = await suppressionsIn(document);
  if (suppressions.length === 0) return diagnostics.map(counting);
  const odd: Diagnostic[] = [];
  const say: Say = (name, span, more) => {
    const rule = suppressionRules.find(({ id }) => id === `lint/${name}`);
    const severity = rule ? levelOf(rule) : 'off';
    if (severity !== 'off') odd.push({ code: `lint/${name}`, severity, file: document.file, span, ...more });
  };
  const uses = suppressions.flatMap((one) => usesOf(one, say));
  const weighed = diagnostics.map((one) => weigh(one, uses));
  const whole = !diagnostics.some((one) => one.severity === 'error' && !one.code.startsWith('lint/'));
  const runs = (id: string) => levelOf({ id, severity: 'warning' satisfies Severity }) !== 'off';
  const idle = uses.filter(({ used, id }) => !used && !isAboutComments(id));
  if (whole) for (const use of idle.filter(({ id }) => runs(id))) say('unused-suppression', use.at, unused(use));
  return [...weighed, ...odd.map((one) => weigh(one, uses))];
}

type Say = (name: string, span: Suppression['span'], said: Pick<Diagnostic, 'message' | 'hint'>) => void;

const counting = (diagnostic: Diagnostic): Weighed => ({ diagnostic, standing: { kind: 'counts' } });

/** A comment about comments is no use to look for: it may be there for those that are still to come. */
const isAboutComments = (id: string): boolean => suppressionRules.some((rule) => rule.id === id);

/** The rules that a comment does suppress; what is wrong with the others, or with all of it, is said. */
function usesOf(by: Suppression, say: Say): Use[] {
  if (by.form === 'file' && !by.inHead) {
    say('misplaced-suppression', by.span, misplaced);
    return [];
  }
  const known = by.rules.filter(({ id }) => ruleIds.includes(id));
  for (const { id, span } of by.rules.filter((rule) => !known.includes(rule))) {
    const { message, hint } = notARule(id);
    say('unknown-suppression', span, { message, ...(hint && { hint }) });
  }
  if (by.rules.length === 0) say('unknown-suppression', by.span, nothingNamed);
  if (by.reason !== '') return known.map(({ id, span }) => ({ id, by, at: span, used: false }));
  if (by.rules.length > 0) say('suppression-without-reason', by.span, withoutReason);
  return [];
}

function weigh(diagnostic: Diagnostic, uses: readonly Use[]): Weighed {
  const { code, path, span } = diagnostic;
  const [first, ...others] = uses.filter(({ id, by }) => {
    if (id !== code || !by.about) return false;
    return by.form === 'file' || (path ? isBelow(path, by.about) : span?.line === by.span.line);
  });
  if (!first) return counting(diagnostic);
  // where several comments would do, each of them is of use
  for (const use of [first, ...others]) use.used = true;
  return { diagnostic, standing: { kind: 'suppressed', reason: first.by.reason } };
}

const withoutReason: Pick<Diagnostic, 'message' | 'hint'> = {
  message: { zh: '这条 score-ignore 没写理由，不起作用', en: 'this score-ignore gives no reason and has no effect' },
  hint: {
    zh: '在规则名后面写冒号和理由，如“# score-ignore lint/…: 纸面原文如此”',
    en: 'write a colon and the reason behind the rule: "# score-ignore lint/…: so it stands on paper"',
  },
};

const nothingNamed: Pick<Diagnostic, 'message' | 'hint'> = {
  message: { zh: '这条 score-ignore 没写是哪条规则', en: 'this score-ignore names no rule' },
  hint: {
    zh: '写上规则名和理由，如“# score-ignore lint/…: 纸面原文如此”',
    en: 'write the rule and the reason: "# score-ignore lint/…: so it stands on paper"',
  },
};

const misplaced: Pick<Diagnostic, 'message' | 'hint'> = {
  message: {
    zh: 'score-ignore-file 不在文件开头，不起作用',
    en: 'this score-ignore-file does not stand in the head of the file and has no effect',
  },
  hint: {
    zh: '移到文件最前面；只管一处的，用 score-ignore',
    en: 'move it above everything else; for one place only use score-ignore',
  },
};

const unused = ({ id, by }: Use): Pick<Diagnostic, 'message' | 'hint'> => ({
  message:
    by.form === 'file'
      ? { zh: `这个文件里没有“${id}”的问题可压`, en: `there is nothing of "${id}" in this file to suppress` }
      : { zh: `这里没有“${id}”的问题可压`, en: `there is nothing of "${id}" here to suppress` },
  hint: {
    zh: '已经改好的，删掉这条注释；放错地方的，写在有问题的那一处的上一行',
    en: 'delete it if that was put right; else put it on the line above the place it is about',
  },
});
