import type { RuleInfo } from './finding.ts';

type SuppressionRule = RuleInfo & { readonly id: `lint/${string}` };

const rule = (name: string, zh: string, en: string): SuppressionRule => ({
  id: `lint/${name}`,
  severity: 'warning',
  doc: { zh, en },
});

/** What may be wrong with the comments that let a finding stand; set in the configuration like every other rule. */
export const suppressionRules: readonly SuppressionRule[] = [
  rule(
    'suppression-without-reason',
    '写了 score-ignore 却没写理由：以后没人知道为什么可以不管，这条注释不起作用',
    'a score-ignore comment gives no reason: nobody will know why it may stay, so it has no effect',
  ),
  rule(
    'unknown-suppression',
    'score-ignore 写的不是能压下的规则：多半是写错了名字；语言本身的错误压不下去',
    'a score-ignore comment names no rule that can be suppressed: a misspelt name, or an error of the language',
  ),
  rule(
    'misplaced-suppression',
    'score-ignore-file 不在文件开头，看的人不会知道它管整个文件',
    'a score-ignore-file comment does not stand in the head of the file, where readers would see it',
  ),
  rule(
    'unused-suppression',
    'score-ignore 没有压下任何问题：问题已经改好，或注释放错了地方',
    'a score-ignore comment suppresses nothing: what it was about is cured, or it stands in the wrong place',
  ),
];
