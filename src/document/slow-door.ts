import { isMap, isScalar, isSeq, type ParsedNode, Scalar } from 'yaml';
import { type Checked, checked } from '../model/diagnostic.ts';
import { buildTree } from './build-tree.ts';
import type { Tree } from './document.ts';
import { type Lines, lineAt, lineStart, linesOf, lineText } from './lines.ts';
import { lookAlike } from './look-alikes.ts';
import { isNothing } from './nothing.ts';
import { parserProblems } from './parser-problems.ts';
import { diagnosed, isError, type Problem } from './problem.ts';
import { fileSaid } from './sentences.ts';
import { signProblems } from './sign-problems.ts';
import { deepest, parseSyntax, type Syntax } from './syntax.ts';

// nobody reads more about one file at a time
const mostProblems = 50;

/** What was understood of a text: its data, and everything that is wrong with it. */
type Understood = { readonly tree: Tree; readonly problems: readonly Problem[] };

/** Reads a text with the parser that knows places: the data, or every problem of the file. */
export function readSlowly(file: string, text: string): Checked<Tree> {
  const lines = linesOf(text);
  const { tree, problems } = understood(lines, parseSyntax(text));
  const diagnostics = told(problems, lines).map((problem) => diagnosed(file, lines, problem));
  return checked(tree, diagnostics);
}

/** Each problem once, in the order of the text; a line with an error needs no warning besides. */
function told(problems: readonly Problem[], lines: Lines): readonly Problem[] {
  const wrong = new Set(problems.filter(isError).map((problem) => lineAt(lines, problem.from)));
  const telling = problems.filter((problem) => isError(problem) || !wrong.has(lineAt(lines, problem.from)));
  const single = new Map(telling.map((problem) => [`${problem.from} ${problem.code}`, problem]));
  const ordered = [...single.values()].sort((a, b) => a.from - b.from);
  return ordered.filter((problem, i) => !isEcho(problem, ordered[i - 1], lines)).slice(0, mostProblems);
}

/** Whether a line only fails to fit because one above it does: to cure that one cures both. */
const isEcho = ({ code, from }: Problem, before: Problem | undefined, lines: Lines): boolean =>
  code === 'yaml/indentation' &&
  (before?.code === 'yaml/tab' || before?.code === 'yaml/indentation') &&
  lineAt(lines, from) - lineAt(lines, before.from) <= 2;

function understood(lines: Lines, syntax: Syntax): Understood {
  if (syntax.kind !== 'parsed') {
    const said = syntax.kind === 'too-deep' ? fileSaid.tooDeep(deepest) : fileSaid.tooLong;
    return { tree: null, problems: [{ code: `yaml/${syntax.kind}`, ...said, from: syntax.at, to: syntax.at + 1 }] };
  }
  const [document, second] = syntax.documents;
  const faults = document ? parserProblems(document, syntax.tokens, lines) : [];
  if (second) {
    const at = second.range[0];
    return {
      tree: null,
      problems: [...faults, { code: 'yaml/several-documents', ...fileSaid.several, from: at, to: at + 3 }],
    };
  }
  const { tree, problems } = content(document?.contents ?? null, lines);
  if (faults.length > 0 && !isMap(document?.contents)) return { tree, problems: faults };
  const spoilt = new Set(faults.map((fault) => lineAt(lines, fault.from)));
  const others = [...problems, ...signProblems(syntax.tokens)].filter((one) => !spoilt.has(lineAt(lines, one.from)));
  return { tree, problems: [...faults, ...others] };
}

function content(node: ParsedNode | null, lines: Lines): Understood {
  if (isMap(node)) return buildTree(node, lines);
  if (isSeq(node))
    return { tree: null, problems: [{ code: 'yaml/not-a-mapping', ...fileSaid.list, ...placeOf(node) }] };
  if (isScalar(node) && !isNothing(String(node.value))) return { tree: null, problems: textAlone(node, lines) };
  return { tree: null, problems: [{ code: 'yaml/empty', ...fileSaid.nothing, from: 0, to: 0 }] };
}

const placeOf = ({ range }: ParsedNode): { readonly from: number; readonly to: number } => ({
  from: range[0],
  to: range[1],
});

/** A file that reads as one text: what kept each of its lines from being a key with its value. */
function textAlone(node: Scalar.Parsed, lines: Lines): readonly Problem[] {
  const { from, to } = placeOf(node);
  const problems: Problem[] = [];
  const first = lineAt(lines, from);
  const last = node.type === Scalar.PLAIN ? Math.min(lineAt(lines, to), first + mostProblems) : -1;
  for (let line = first; line <= last; line += 1) {
    const found = lookAlike(lineText(lines, line));
    const start = lineStart(lines, line);
    if (found) problems.push({ ...found, from: found.from + start, to: found.to + start });
  }
  return problems.length > 0 ? problems : [{ code: 'yaml/not-a-mapping', ...fileSaid.text, from, to }];
}
