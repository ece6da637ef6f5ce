import type { YAMLError } from 'yaml';
import { type Lines, lineAt } from './lines.ts';
import { parserRules } from './parser-rules.ts';
import { parserSaid } from './parser-sentences.ts';
import type { Problem } from './problem.ts';
import type { Parsed } from './syntax.ts';
import type { Token } from './tokens.ts';

// more are never told
const mostErrors = 200;

/** The parser's complaints about a document in plain words, the first of each line. */
export function parserProblems(document: Parsed, tokens: readonly Token[], lines: Lines): readonly Problem[] {
  const directives = document.warnings.filter((warning) => warning.code === 'BAD_DIRECTIVE');
  const errors = [...beforeCollapse(document.errors), ...directives];
  const problems = errors.flatMap((error) => inWords(error, errors, tokens, lines));
  const firsts = new Map<number, Problem>();
  for (const problem of problems) {
    const line = lineAt(lines, problem.from);
    if (!firsts.has(line)) firsts.set(line, problem);
  }
  return [...firsts.values()];
}

/** The errors up to the first after which the parser no longer knows where it is; what follows is its echo. */
function beforeCollapse(errors: readonly YAMLError[]): readonly YAMLError[] {
  const at = errors.findIndex(({ message }) => message.includes('in YAML stream') || message.includes('at node end'));
  return errors.slice(0, at < 0 ? mostErrors : Math.min(at + 1, mostErrors));
}

function inWords(
  error: YAMLError,
  errors: readonly YAMLError[],
  tokens: readonly Token[],
  lines: Lines,
): readonly Problem[] {
  const [from, to] = error.pos;
  // complaints about indentation stand at the blanks in front of what is meant
  const blanks = /^\s*/.exec(lines.text.slice(from, from + 1000))?.[0].length ?? 0;
  const spot = { error, errors, tokens, lines, from, to: Math.max(to, from + 1), first: from + blanks };
  const complaint = `${error.code} ${error.message}`;
  for (const rule of parserRules) {
    const found = rule.on.test(complaint) ? rule.tell(spot) : undefined;
    if (found) return found;
  }
  return [{ code: 'yaml/syntax', ...parserSaid.other, from: spot.from, to: spot.to }];
}
