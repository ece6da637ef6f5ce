import type { Rule, Sample } from './sample.ts';

/** The sample as the YAML file that an assessment names (`sample: sample.yaml`); the same bytes for the same sample. */
export function sampleText({ title, seed, by, rule, strata }: Sample): string {
  const lines = [
    "# 抽样名单，由 score sample 抽取，请勿手改；复核：printf '%s\\n%s' 种子 支部代号 | sha256sum",
    "# drawn by score sample, not to be edited; to check: printf '%s\\n%s' SEED ID | sha256sum",
    ...(title === undefined ? [] : [`title: ${written(title)}`]),
    ...(seed === undefined ? [] : [`seed: ${written(seed)}`]),
    ...(by === undefined ? [] : [`by: ${written(by)}`]),
    ...(rule ? ruleLines(rule) : []),
    'strata:',
    ...strata.flatMap(({ name, all, chosen }) => [
      ...(name === undefined ? [`  - all: ${all}`] : [`  - stratum: ${written(name)}`, `    all: ${all}`]),
      '    chosen:',
      ...chosen.map((one) => {
        const digits = one.digits === undefined ? '' : `, digits: ${written(one.digits)}`;
        return `      - {id: ${written(one.id)}, name: ${written(one.name)}${digits}}`;
      }),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

const ruleLines = (rule: Rule): readonly string[] => [
  rule.kind === 'share' ? `share: ${rule.text}` : `size: ${rule.size}`,
  `min: ${rule.min}`,
];

// letters, digits and Chinese characters are safe as they stand; what looks like a number or word to others is quoted
const plain = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;
const telling = /^(?:[\d+-][\x20-\x7e]*|true|false|yes|no|on|off|null|y|n)$/i;

const written = (text: string): string => (plain.test(text) && !telling.test(text) ? text : JSON.stringify(text));
