import {
  countOf,
  type Difference,
  exactText,
  type KeptStanding,
  type Lang,
  type Rubric,
  type Snapshot,
} from '../scoring.ts';

/** A file that is no longer what a kept result was made from. */
export type Change = { readonly path: string; readonly gone: boolean };

/** What became of making a kept result again. */
export type Verified = {
  readonly file: string;
  readonly snapshot: Snapshot;
  readonly changed: readonly Change[];
  readonly differences: readonly Difference[];
  /** Whether it is the same to the last character. */
  readonly same: boolean;
  /** Whether anything at all in the result is another: names, consequences, remarks. */
  readonly otherwise: boolean;
  readonly tool: string;
  /** The words for whom it is about. */
  readonly whom: Rubric['whom'];
};

/** What was verified, in sentences. */
export function verifiedTold(verified: Verified, lang: Lang): string {
  const lines = lang === 'zh' ? inChinese(verified) : inEnglish(verified);
  return `${lines.join('\n')}\n`;
}

function inChinese({ file, snapshot, changed, differences, same, otherwise, tool, whom }: Verified): readonly string[] {
  const files = snapshot.files.length;
  if (same) return [`${file}：核对一致。封签完好，${files}个文件未变，重新计算结果相同。`];
  return [
    `${file}：封签完好。`,
    changed.length === 0
      ? `${files}个文件未变。`
      : `${files}个文件中有${changed.length}个变了：${changed.map(({ path, gone }) => `${path}${gone ? '（不在了）' : ''}`).join('、')}`,
    ...(tool === snapshot.tool ? [] : [`留存时用的是 ${snapshot.tool}，现在是 ${tool}。`]),
    differences.length === 0
      ? `重新计算，各${whom.many.zh}得分、等次、名次都与留存的相同${otherwise ? '；名称、结果运用或其他内容有变化' : ''}。`
      : `重新计算，${countOf(differences.length, whom).zh}与留存的不同：`,
    ...differences.map(({ name, before, now }) => `  ${name}：留存 ${zh(before)}；现在 ${zh(now)}`),
  ];
}

function inEnglish({ file, snapshot, changed, differences, same, otherwise, tool, whom }: Verified): readonly string[] {
  const files = snapshot.files.length;
  if (same) return [`${file}: verified. The seal is whole, ${files} files are unchanged, and the result is the same.`];
  return [
    `${file}: the seal is whole.`,
    changed.length === 0
      ? `${files} files are unchanged.`
      : `${changed.length} of ${files} files changed: ${changed.map(({ path, gone }) => `${path}${gone ? ' (gone)' : ''}`).join(', ')}`,
    ...(tool === snapshot.tool ? [] : [`It was made with ${snapshot.tool}; this is ${tool}.`]),
    differences.length === 0
      ? `Made again, every total, grade and rank is as it was kept${otherwise ? '; names, consequences or other things changed' : ''}.`
      : `Made again, ${differences.length} ${whom.many.en} differ:`,
    ...differences.map(({ name, before, now }) => `  ${name}: kept ${en(before)}; now ${en(now)}`),
  ];
}

const points = ({ total }: KeptStanding): string => {
  const [low, high] = [exactText(total.low), exactText(total.high)];
  return low === high ? low : `${low}～${high}`;
};

function zh(one: KeptStanding | undefined): string {
  if (!one) return '没有';
  const rank = one.rank === undefined ? '' : `，第${one.rank}名`;
  return `${points(one)}分，${one.gradeTitle ?? '待定'}${rank}`;
}

function en(one: KeptStanding | undefined): string {
  if (!one) return 'none';
  const rank = one.rank === undefined ? '' : `, rank ${one.rank}`;
  return `${points(one)}, ${one.gradeTitle ?? 'open'}${rank}`;
}
