import { sha256Of } from '../../document/hash.ts';
import { lintRules } from '../../lint/rules/index.ts';
import type { Severity } from '../../model/diagnostic.ts';
import type { Lang } from '../../model/told.ts';
import { jsonText } from '../../report/json-text.ts';
import type { Json } from '../../report/report.ts';
import { familyOf } from '../families.ts';
import { type CheckResult, type Found, listed, type RuleInfo } from '../finding.ts';
import { suppressionRules } from '../suppression-rules.ts';
import { uriOf } from '../uri.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** What was found as a SARIF 2.1.0 log, with every rule, what was suppressed and why, and what was known before. */
export async function sarif(result: CheckResult, lang: Lang): Promise<string> {
  const rules = rulesOf(result);
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const found = listed(result);
  const prints = await fingerprints(found);
  const results = found.map(
    (one, i): Json => ({
      ruleId: one.diagnostic.code,
      ruleIndex: index.get(one.diagnostic.code) ?? -1,
      level: levels[one.diagnostic.severity],
      message: { text: saidBy(one, lang) },
      locations: [locationOf(one)],
      partialFingerprints: { 'placeByIds/v1': prints[i] ?? '' },
      suppressions: suppressionsOf(one),
    }),
  );
  const { name, version } = result.tool;
  const driver = { name, semanticVersion: version, rules: rules.map((rule) => ruleOf(rule, lang)) };
  const run: Json = {
    tool: { driver },
    columnKind: 'unicodeCodePoints',
    invocations: [{ executionSuccessful: result.readable }],
    artifacts: result.files.map((file) => ({ location: { uri: uriOf(file) } })),
    results,
  };
  return `${jsonText({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, 2)}\n`;
}

/** Every rule that could have been found, then the families of what was found besides. */
function rulesOf(result: CheckResult): readonly RuleInfo[] {
  const known: readonly RuleInfo[] = [...lintRules, ...suppressionRules];
  const ids = new Set(known.map(({ id }) => id));
  const others = new Map(
    listed(result)
      .filter(({ diagnostic }) => !ids.has(diagnostic.code))
      .map(({ diagnostic: { code, severity } }) => [code, { id: code, severity, doc: familyOf(code) }]),
  );
  return [...known, ...[...others.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))];
}

function ruleOf({ id, severity, doc, wrong, right }: RuleInfo, lang: Lang): Json {
  const told = `${doc[lang]}${lang === 'zh' ? '。' : '.'}`;
  const [before, after] = lang === 'zh' ? ['不妥的写法', '改正以后'] : ['Found in', 'Put right'];
  const example = (title: string, text: string) => `\n\n${title}:\n\n\`\`\`yaml\n${text}\n\`\`\``;
  const examples = wrong && right ? `${example(before, wrong)}${example(after, right)}` : '';
  const plain = wrong && right ? `\n\n${before}:\n${wrong}\n\n${after}:\n${right}` : '';
  return {
    id,
    shortDescription: { text: told },
    help: { text: `${told}${plain}`, markdown: `${told}${examples}` },
    defaultConfiguration: { level: levels[severity] },
  };
}

const saidBy = ({ diagnostic: { message, hint } }: Found, lang: Lang): string => {
  const cure = lang === 'zh' ? '怎么办' : 'Hint';
  return hint ? `${message[lang]}\n${cure}: ${hint[lang]}` : message[lang];
};

function locationOf({ diagnostic: { file, span }, at }: Found): Json {
  const region = span && {
    startLine: span.line,
    startColumn: span.column,
    endLine: span.endLine,
    endColumn: span.endColumn,
  };
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(region && { region }) },
    ...(at !== '' && { logicalLocations: [{ fullyQualifiedName: at }] }),
  };
}

function suppressionsOf({ standing }: Found): Json {
  if (standing.kind === 'suppressed') return [{ kind: 'inSource', justification: standing.reason }];
  return standing.kind === 'known' ? [{ kind: 'external', justification: 'baseline' }] : [];
}

/** What makes a finding the same in the next run: code, file and place by ids; several of one kind are numbered. */
async function fingerprints(found: readonly Found[]): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  const prints: string[] = [];
  for (const { diagnostic, at } of found) {
    const key = JSON.stringify([diagnostic.code, uriOf(diagnostic.file), at]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    prints.push(`${(await sha256Of(key)).slice(0, 32)}:${count}`);
  }
  return prints;
}
