import type { Lang } from '../../model/told.ts';
import { visible } from '../../report/width.ts';
import { type CheckResult, type Found, fails, listed } from '../finding.ts';

/** What was found as JUnit XML: a suite for each file, a case for each finding; a file without any is one case that passes. */
export function junit(result: CheckResult, lang: Lang): string {
  const found = listed(result);
  const files = new Set([...result.files, ...found.map(({ diagnostic }) => diagnostic.file)]);
  const ofFile = new Map<string, Found[]>([...files].map((file) => [file, []]));
  for (const one of found) ofFile.get(one.diagnostic.file)?.push(one);
  const suites = [...ofFile].map(([file, own]) => suiteOf(file, own, result, lang));
  const counts = {
    tests: suites.reduce((sum, { tests }) => sum + tests, 0),
    failures: suites.reduce((sum, { failures }) => sum + failures, 0),
    skipped: suites.reduce((sum, { skipped }) => sum + skipped, 0),
  };
  const inner = suites.map(({ text }) => text).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('testsuites', { name: `${result.tool.name} check`, ...counts })}\n${inner}</testsuites>\n`;
}

function suiteOf(file: string, own: readonly Found[], result: CheckResult, lang: Lang) {
  const failures = own.filter((one) => fails(one, result.failOn)).length;
  const skipped = own.filter(({ standing }) => standing.kind !== 'counts').length;
  const tests = Math.max(1, own.length);
  const names = namesOf(own);
  const cases = own.map((one, i) => caseOf(one, names[i] ?? '', fails(one, result.failOn), lang));
  if (own.length === 0) cases.push(`    ${tag('testcase', { name: 'check', classname: file }, '/')}\n`);
  const head = tag('testsuite', { name: file, tests, failures, errors: 0, skipped });
  return { tests, failures, skipped, text: `  ${head}\n${cases.join('')}  </testsuite>\n` };
}

/** A name for each finding that stays the same where lines move; several of one name are numbered, as readers take one name for one case. */
function namesOf(own: readonly Found[]): readonly string[] {
  const counts = new Map<string, number>();
  return own.map(({ diagnostic: { code }, at }) => {
    const name = at === '' ? code : `${code} ${at}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  });
}

function caseOf({ diagnostic, standing }: Found, name: string, failing: boolean, lang: Lang): string {
  const { file, span, severity, message, hint } = diagnostic;
  const place = span ? `${file}:${span.line}:${span.column}` : file;
  const said = [`${place}: ${message[lang]}`, ...(hint ? [hint[lang]] : [])].join('\n');
  const head = tag('testcase', { name, classname: file, ...(span && { file, line: span.line }) });
  return `    ${head}\n      ${outcome()}\n    </testcase>\n`;

  function outcome(): string {
    if (standing.kind === 'suppressed') return tag('skipped', { message: standing.reason }, '/');
    if (standing.kind === 'known') return tag('skipped', { message: old[lang] }, '/');
    if (!failing) return `<system-out>${escaped(said)}</system-out>`;
    return `${tag('failure', { message: message[lang], type: severity })}${escaped(said)}</failure>`;
  }
}

const old = { zh: '旧问题，已有记录', en: 'recorded as old' };

const tag = (name: string, attributes: Readonly<Record<string, string | number>>, end = ''): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${quoted(String(value))}"`);
  return `<${name}${written.join('')}${end}>`;
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// characters that XML does not know are written out by `visible`, but for these two
const escaped = (text: string): string =>
  visible(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);

const quoted = (text: string): string => escaped(text).replaceAll('\n', '&#10;');
