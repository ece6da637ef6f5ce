import fc from 'fast-check';
import { type DocumentOptions, stringify, type ToStringOptions } from 'yaml';

/** Pieces of YAML and of Chinese office texts, as they come from tired hands. */
const pieces = [
  ...[
    ':',
    ': ',
    '：',
    '-',
    '- ',
    '－',
    '#',
    ' #',
    '＃',
    ',',
    ', ',
    '，',
    '[',
    ']',
    '{',
    '}',
    '&',
    '*',
    '!',
    '|',
    '>',
    "'",
    '"',
  ],
  ...[
    '%',
    '@',
    '`',
    '?',
    '? ',
    '~',
    'null',
    '\t',
    '\\',
    '---',
    '...',
    '<<',
    '=',
    '.',
    ' ',
    '  ',
    '\u3000',
    '\n',
    '\n  ',
    '\n- ',
  ],
  ...[
    '甲',
    '学习: ',
    'a',
    'b: ',
    '1',
    'k:',
    '"q": ',
    "'s'",
    '{}',
    '[]',
    '{a: 1}',
    '}, {',
    ', [',
    '\nx: ',
    '\ny: [',
    '\nz: {',
  ],
];

const plainWords = [
  '甲',
  '学习制度',
  '3',
  '21/23',
  '2019-12-10',
  '0.5',
  '-1',
  '90%',
  '第 12 页',
  'none',
  'true',
  'a:b',
  '缺：两份',
];

const oddWords = [
  ...[
    '一，二',
    '>= 7',
    "it's",
    '',
    ' ',
    'null',
    '~',
    '- a',
    'a: b',
    '[x]',
    '{y}',
    'a, b',
    '#c',
    'a #c',
    '& 7',
    '*x',
    '!y',
    '@x',
  ],
  ...['一\n二', 'p\n\nq\n', ' lead', 'trail ', '"q"', ':', '-', '?', 'C#', '长长的一段文字，说明情况。'.repeat(9)],
];

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...plainWords) },
  { weight: 1, arbitrary: fc.constantFrom(...oddWords) },
);

const keys = ['a', 'b', '学习', '得分', 'id', '90%', 'x y', 'e.f', '1', '2019'];

const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));

const soupAmongLines = soup.map((text) => `a: 1\n${text}\nb: 2\n`);

const fragments = [
  ...plainWords,
  ...plainWords,
  '[x, y]',
  '{a: 1, b: }',
  "'s'",
  '"t"',
  '# c',
  ' # c',
  '[',
  ']',
  '{',
  '}',
  ', ',
  ' ',
  '"',
  'k: ',
];

const line = fc
  .tuple(
    fc.constantFrom(0, 0, 0, 2, 2, 2, 4, 4, 1, 3),
    fc.constantFrom('', '', '', '- ', '- ', '- - ', '# '),
    fc.constantFrom(...keys.map((key) => `${key}:`), '', '"q":', 'a :'),
    fc.constantFrom(' ', ' ', ' ', '', '  '),
    fc.array(fc.constantFrom(...fragments), { maxLength: 2 }),
  )
  .map(([indent, dash, key, space, rest]) => `${' '.repeat(indent)}${dash}${key}${space}${rest.join('')}`);

const lines = fc.array(line, { minLength: 1, maxLength: 5 }).map((all) => `${all.join('\n')}\n`);

const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    { weight: 5, arbitrary: word },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: tie('list') },
    { weight: 3, arbitrary: tie('mapping') },
  ),
  list: fc.array(tie('tree'), { maxLength: 3 }),
  mapping: fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 4 }),
}));

const written = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...keys), tree, { minKeys: 1, maxKeys: 4 }),
    fc.record({
      collectionStyle: fc.constantFrom('any', 'block', 'flow'),
      defaultStringType: fc.constantFrom(
        'PLAIN',
        'PLAIN',
        'QUOTE_SINGLE',
        'QUOTE_DOUBLE',
        'BLOCK_LITERAL',
        'BLOCK_FOLDED',
      ),
      indent: fc.constantFrom(1, 2, 4),
      indentSeq: fc.boolean(),
      lineWidth: fc.constantFrom(0, 24, 80),
      nullStr: fc.constantFrom('', 'null', '~'),
      flowCollectionPadding: fc.boolean(),
    }),
  )
  .map(([data, options]) => stringify(data, options as DocumentOptions & ToStringOptions));

const mutated = fc
  .tuple(written, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 }), fc.constantFrom('', ...pieces)), { maxLength: 3 }))
  .map(([text, changes]) =>
    changes.reduce((sofar, [place, cut, piece]) => {
      const at = place % (sofar.length + 1);
      return sofar.slice(0, at) + piece + sofar.slice(at + cut);
    }, text),
  );

const folds = fc
  .tuple(
    fc.constantFrom('a: >-', 'a: >-', '学习: >-', 'a: |-', '  a: >-', 'a: "x\nb: >-'),
    fc.array(
      fc.tuple(fc.constantFrom(2, 2, 2, 2, 4, 0), fc.array(fc.constantFrom(...plainWords, ...fragments, '，', '、'))),
      { minLength: 1, maxLength: 4 },
    ),
    fc.constantFrom('', 'b: 1\n', '\nb: 1\n', '# c\nb: 1\n', '  \n  y\n', 'b: y"\n'),
  )
  .map(([head, body, rest]) => {
    const said = body.map(([indent, parts]) => `${' '.repeat(indent)}${parts.join('')}\n`);
    return `${head}\n${said.join('')}${rest}`;
  });

/** Texts that are YAML, nearly YAML, or hardly. */
export const yamlTexts = fc.oneof(
  { weight: 2, arbitrary: soup },
  { weight: 1, arbitrary: soupAmongLines },
  { weight: 3, arbitrary: lines },
  { weight: 2, arbitrary: written },
  { weight: 4, arbitrary: mutated },
  { weight: 2, arbitrary: folds },
);
