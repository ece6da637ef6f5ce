import { conform } from '../document/conform.ts';
import type { Document } from '../document/document.ts';
import { validate } from '../generated/validate-config.js';
import { lintRules } from '../lint/rules/index.ts';
import { type Checked, checked, type Diagnostic, type Path, type Severity } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { globsOf, type IsMeant } from './globs.ts';
import { suppressionRules } from './suppression-rules.ts';

/** How grave a rule is, or that it does not run. */
export type Level = Severity | 'off';

type Settings = ReadonlyMap<string, Level>;

/** What `score.config.yaml` says. */
export type Config = {
  readonly rules: Settings;
  /** In order: of those that mean a file, the last that names a rule holds. */
  readonly overrides: readonly { readonly isMeant: IsMeant; readonly rules: Settings }[];
};

/** How grave a rule is in one file. */
export type LevelOf = (rule: { readonly id: string; readonly severity: Severity }) => Level;

/** Nothing is set. */
export const plainConfig: Config = { rules: new Map(), overrides: [] };

type Written = {
  readonly rules: Readonly<Record<string, string>>;
  readonly overrides?: readonly {
    readonly files: readonly string[];
    readonly rules: Readonly<Record<string, string>>;
  }[];
};

/** The ids of every rule that can be set or suppressed. */
export const ruleIds: readonly string[] = [...lintRules, ...suppressionRules].map(({ id }) => id);

/** Reads the settings of a check: their shape, and whether every rule they name is one. */
export async function readConfig(document: Document): Promise<Checked<Config>> {
  const shape = conform(document, validate);
  if (shape.length > 0) return { ok: false, diagnostics: shape };
  // the schema has checked the shape
  const written = document.data as unknown as Written;
  const overrides = written.overrides ?? [];
  const diagnostics = [
    ...unknownRules(document.file, written.rules, ['rules']),
    ...overrides.flatMap(({ rules }, i) => unknownRules(document.file, rules, ['overrides', i, 'rules'])),
    ...overrides.flatMap(({ files }, i) => onlyExcluding(document.file, files, ['overrides', i, 'files'])),
  ];
  const read = overrides.map(async ({ files, rules }) => ({ isMeant: await globsOf(files), rules: settingsOf(rules) }));
  return checked({ rules: settingsOf(written.rules), overrides: await Promise.all(read) }, diagnostics);
}

// the schema knows no other words
const settingsOf = (rules: Written['rules']): Settings => new Map(Object.entries(rules)) as Settings;

/** How grave the rules are in a file, by its path from the folder of the configuration. */
export function levelsIn(config: Config, path: string): LevelOf {
  const holding = config.overrides.filter(({ isMeant }) => isMeant(path)).map(({ rules }) => rules);
  return ({ id, severity }) => [config.rules, ...holding].findLast((rules) => rules.has(id))?.get(id) ?? severity;
}

const unknownRules = (file: string, rules: Written['rules'], path: Path): readonly Diagnostic[] =>
  Object.keys(rules)
    .filter((id) => !ruleIds.includes(id))
    .map((id) => ({ ...notARule(id), severity: 'error', file, path: [...path, id], atKey: true }));

/** What is said of a name that is none of a rule. */
export function notARule(id: string): Pick<Diagnostic, 'code' | 'message' | 'hint'> {
  if (id.includes('/') && !id.startsWith('lint/')) return fixed(id);
  const meant = nearest(id.startsWith('lint/') ? id : `lint/${id}`, ruleIds);
  return {
    code: 'config/unknown-rule',
    message: { zh: `没有“${id}”这条规则`, en: `there is no rule "${id}"` },
    hint: meant
      ? { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` }
      : { zh: `现有规则：${ruleIds.join('、')}`, en: `the rules are: ${ruleIds.join(', ')}` },
  };
}

const fixed = (id: string): Pick<Diagnostic, 'code' | 'message' | 'hint'> => ({
  code: 'config/not-a-lint-rule',
  message: {
    zh: `“${id}”是语言本身的检查，不能改轻重，也不能关掉`,
    en: `"${id}" is a check of the language and can be neither changed nor switched off`,
  },
  hint: {
    zh: '能设置的只有 lint/ 开头的规则；这一类问题要在文件里改正',
    en: 'only rules that begin with lint/ can be set; such problems are put right in the file',
  },
});

const onlyExcluding = (file: string, files: readonly string[], path: Path): readonly Diagnostic[] =>
  files.some((one) => !one.startsWith('!'))
    ? []
    : [
        {
          code: 'config/excludes-only',
          severity: 'error',
          file,
          path,
          message: {
            zh: '这里只有除外（!），没有说哪些文件',
            en: 'these patterns only leave out (!) and mean no file',
          },
          hint: { zh: '前面加上“**”', en: 'add "**" before them' },
        },
      ];
