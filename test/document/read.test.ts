import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read.ts';

const read = async (text: string) => {
  const result = await readDocument('a.yaml', text);
  return {
    data: result.ok ? result.value.data : undefined,
    told: result.diagnostics.map(({ code, span }) => `${code} ${span?.line}:${span?.column}`),
    warnings: result.diagnostics.filter(({ severity }) => severity === 'warning').length,
    diagnostics: result.diagnostics,
  };
};

describe('reading a document', () => {
  it('keeps every value as the text that stands there', async () => {
    const { data } = await read(
      'day: 2019-12-10\nid: 007\nversion: 1.10\nyes: no\nbig: 12345678901234567890\nshare: 21/23\nflow: {a: 0x1F, b: [1e3, true]}\n',
    );
    expect(data).toEqual({
      day: '2019-12-10',
      id: '007',
      version: '1.10',
      yes: 'no',
      big: '12345678901234567890',
      share: '21/23',
      flow: { a: '0x1F', b: ['1e3', 'true'] },
    });
  });

  it('reads what has no value, ~ and null as nothing, and quoted ones as text', async () => {
    const { data } = await read('a:\nb: ~\nc: null\nd: ""\ne: "null"\nf: [~, \'~\']\n');
    expect(data).toEqual({ a: null, b: null, c: null, d: '', e: 'null', f: [null, '~'] });
  });

  it('reads anchors and aliases, block texts and explicit keys', async () => {
    const { data } = await read('a: &x {k: 1}\nb: *x\nc: |\n  一\n  二\nd: >-\n  三\n  四\n? e\n: 5\n');
    expect(data).toEqual({ a: { k: '1' }, b: { k: '1' }, c: '一\n二\n', d: '三四', e: '5' });
  });

  it('joins Chinese lines without a space, and leaves every space that was written', async () => {
    const { data } = await read(
      [
        ...['folded: >-', '  党支部每月召开，', '  一次支委会', '  用 PPT', '  讲党课；甲 乙', '  丙'],
        ...['plain: 每季度有小结', '  七月底前完成', 'quoted: "按期', '  换届"', 'english: >', '  one', '  two', ''],
      ].join('\n'),
    );
    expect(data).toEqual({
      folded: '党支部每月召开，一次支委会用 PPT 讲党课；甲 乙丙',
      plain: '每季度有小结七月底前完成',
      quoted: '按期换届',
      english: 'one two\n',
    });
  });

  it('gives the text as it was decoded', async () => {
    const result = await readDocument('a.yaml', new TextEncoder().encode('\ufeffa: 1\r\n'));
    expect(result.ok && result.value).toEqual({ file: 'a.yaml', text: 'a: 1\n', data: { a: '1' } });
  });

  it('hands on what was said about the encoding', async () => {
    const gbk = new Uint8Array([0xb5, 0xb3, 0xd6, 0xa7, 0xb2, 0xbf, 0x3a, 0x20, 0xbc, 0xd7]);
    const result = await readDocument('a.yaml', gbk);
    expect(result.ok && result.value.data).toEqual({ 党支部: '甲' });
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['file/gbk']);
  });
});

describe('a named problem', () => {
  it.each<[string, string, ...string[]]>([
    ['a full-width colon', 'a: 3\narea：5\nx: 1\n', 'yaml/full-width-colon 2:5'],
    ['one before deeper lines', 'name: 甲\nfacts：\n  a: 3\n', 'yaml/full-width-colon 2:6'],
    ['nothing but full-width colons', '得分：5\n等次：好\n', 'yaml/full-width-colon 1:3', 'yaml/full-width-colon 2:3'],
    ['one in brackets', 'a: {得分：5}\n', 'yaml/full-width-colon 1:5'],
    ['one before a bracket', 'a：{b: 1, c: 2}\n', 'yaml/full-width-colon 1:2'],
    ['one before a bracket with one pair', 'a：{b: 1}\n', 'yaml/full-width-colon 1:1'],
    ['a missing space after a colon', 'a: 1\nb:2\nc: 3\n', 'yaml/space-after-colon 2:2'],
    ['one in brackets', 'a: {b:1, c: 2}\n', 'yaml/space-after-colon 1:5'],
    ['one before a bracket', 'a:{b: 1, c: 2}\n', 'yaml/space-after-colon 1:2'],
    ['a full-width dash', 'list:\n  － 甲\n  － 乙\n', 'yaml/full-width-dash 2:3', 'yaml/full-width-dash 3:3'],
    ['one below a proper one', 'list:\n  - 甲\n  －乙\n', 'yaml/full-width-dash 3:3'],
    ['a dash without space', 'list:\n  -甲\n  -乙\n', 'yaml/space-after-dash 2:3', 'yaml/space-after-dash 3:3'],
    ['a full-width hash', 'a: 1\n＃注释\nb: 2\n', 'yaml/full-width-hash 2:1'],
    ['a full-width hash before a colon', '＃注释: 说明\nb: 2\n', 'yaml/full-width-hash 1:1'],
    ['a full-width bracket', 'a: ｛b: 1｝\n', 'yaml/full-width-bracket 1:4'],
    ['a full-width bracket that closes', 'a: [甲, 乙］\nb: 1\n', 'yaml/full-width-bracket 1:9'],
    ['a full-width comma between pairs', 'a: {b: 1， c: 2}\n', 'yaml/full-width-comma 1:9'],
    ['a full-width comma behind a quote', 'a: {b: "1"，c: 2}\n', 'yaml/full-width-comma 1:11'],
    ['a full-width bracket behind a quote', 'a: {b: "1"｝\nc: 1\n', 'yaml/full-width-bracket 1:11'],
    ['ideographic indentation', 'a:\n　　b: 2\n', 'yaml/full-width-space 2:1'],
    ['an ideographic space after a colon', 'a: 1\nb:　5\n', 'yaml/full-width-space 2:3'],
    ['a no-break space after a colon', 'a: 1\nb:\u00a05\n', 'yaml/full-width-space 2:3'],
    ['a tab', 'a:\n  b: 1\n\tc: 2\n', 'yaml/tab 3:1'],
    ['a second colon', 'x:\n  备注: 9月: 缺\ny: 1\n', 'yaml/second-colon 2:7'],
    ['wrong indentation', 'a:\n    b: 1\n  c: 2\n', 'yaml/indentation 3:3'],
    ['a line indented below a value', 'a: 1\n  b: 2\n', 'yaml/indentation 2:3'],
    ['a line without colon', 'a: 1\nb\nc: 2\n', 'yaml/no-colon 2:1'],
    ['an entry swallowed by the one above', 'a:\n- b\n- c\n  - d\n', 'yaml/folded-line 4:3'],
    ['an entry on the line of its key', 'a: - b\n', 'yaml/dash-after-key 1:4'],
    ['an unclosed bracket', 'a: {x: 1, y: 2\nb: 3\n', 'yaml/unclosed-bracket 1:4'],
    ['a bracket of the other kind', 'a: [1, 2}\nb: 1\n', 'yaml/wrong-bracket 1:9'],
    ['a bracket too many', 'a: [1]]\nb: 1\n', 'yaml/extra-bracket 1:7'],
    ['a bracket that nothing opened', 'a: b: 1, c: 2}\n', 'yaml/extra-bracket 1:14'],
    ['a missing comma', 'a: {b: 1 c: 2}\n', 'yaml/missing-comma 1:8'],
    ['a comma too many', 'a: [1,, 2]\n', 'yaml/extra-comma 1:7'],
    ['an unclosed quote', 'a: 1\nb: "abc\nc: 1\n', 'yaml/unclosed-quote 2:4'],
    ['quotes in quotes', 'a: "甲"乙"\n', 'yaml/text-after-quote 1:7'],
    ['a mapping after a list', 'a: 1\n- b\n', 'yaml/indentation 2:1'],
    ['a list that goes on as mapping', '- a\nb: 1\n', 'yaml/after-value 2:1'],
    ['an unknown escape', 'a: "C:\\附件"\n', 'yaml/escape 1:7'],
    ['an escaped control character', 'a: "\\u001b[31m"\n', 'yaml/control-character 1:4'],
    ['one in a key', '"\\x07": 1\n', 'yaml/control-character 1:1'],
    ['a comment without space', 'a: "x"#c\n', 'yaml/hash-without-space 1:7'],
    ['a double key', 'a: 1\nb: 2\na: 3\n', 'yaml/duplicate-key 3:1'],
    ['a double key in brackets', 'a: {b: 1, b: 2}\n', 'yaml/duplicate-key 1:11'],
    ['__proto__', '__proto__: {x: 1}\n', 'yaml/forbidden-key 1:1'],
    ['constructor', 'a: {constructor: 1}\n', 'yaml/forbidden-key 1:5'],
    ['prototype', 'a:\n  "prototype": 1\n', 'yaml/forbidden-key 2:3'],
    ['an empty key', ': 5\n', 'yaml/empty-key 1:1'],
    ['a list as key', '[a]: 5\n', 'yaml/key-not-text 1:1'],
    ['an invisible character in a key', 'a\u200b: 5\n', 'yaml/invisible-character 1:1'],
    ['a byte-order mark in a key', 'x: 1\n\ufeffa: 5\n', 'yaml/invisible-character 2:1'],
    ['@', 'a: @书记\n', 'yaml/starts-with-sign 1:4'],
    ['%', 'a: %5\n', 'yaml/starts-with-sign 1:4'],
    ['a backtick', 'a: `x`\n', 'yaml/starts-with-sign 1:4'],
    ['*', 'a: *重要\n', 'yaml/starts-with-sign 1:4'],
    ['!', 'a: !注意 会议\n', 'yaml/starts-with-sign 1:4'],
    ['! before Latin letters', 'a: !x b\n', 'yaml/starts-with-sign 1:4'],
    ['&', 'a: &重点 工作\n', 'yaml/starts-with-sign 1:4'],
    ['& alone', 'a: & 其他\n', 'yaml/starts-with-sign 1:4'],
    ['>=', 'when: {members: 7}\nx: >= 7\n', 'yaml/starts-with-sign 2:4'],
    ['|', 'a: | b\n', 'yaml/starts-with-sign 1:4'],
    ['several documents', 'a: 1\n---\nb: 2\n', 'yaml/several-documents 2:1'],
    ['a directive of its own', '%FOO\n---\na: 1\n', 'yaml/directive 1:1'],
    ['an alias of itself', 'a: &x [*x]\n', 'yaml/alias-loop 1:8'],
    ['a list as root', '- a\n- b\n', 'yaml/not-a-mapping 1:1'],
    ['a text as root', '支部考核\n', 'yaml/not-a-mapping 1:1'],
    ['comments only', '# 只有注释\n\n', 'yaml/empty 1:1'],
    ['an empty document', '---\n', 'yaml/empty 1:1'],
  ])('is told at its place: %s', async (_, text, ...expected) => {
    const { told, data, diagnostics } = await read(text);
    expect(told).toEqual(expected);
    expect(data).toBeUndefined();
    for (const { message, hint } of diagnostics) {
      for (const said of [message.zh, message.en, hint?.zh, hint?.en]) expect(said).toMatch(/\S/);
    }
  });

  it.each<[string, string, string]>([
    ['several entries behind one full-width comma', 'a: [甲，乙]\n', 'yaml/full-width-comma 1:5'],
    ['a pair that became part of a text', 'a: 好\n  等次：优\nb: 1\n', 'yaml/folded-line 2:3'],
    ['a bracket that nothing opened', 'a: 甲, 乙]\n', 'yaml/extra-bracket 1:8'],
    ['a quote that nothing opened', 'a: 2019"\n', 'yaml/extra-quote 1:8'],
    ['a full-width comment', 'a:\n  - 甲  ＃ 说明\n', 'yaml/full-width-hash 2:5'],
    ['an invisible character in a text', 'a: 5\u200b\n', 'yaml/invisible-character 1:4'],
    ['a full-width colon in a key with value', '好：全部完成: 5\n', 'yaml/full-width-colon 1:1'],
  ])('only warns of %s', async (_, text, expected) => {
    const { told, data, warnings } = await read(text);
    expect(told).toEqual([expected]);
    expect(warnings).toBe(1);
    expect(data).toBeDefined();
  });

  it.each([
    ['full-width punctuation inside texts', 'a: 缺两份：计划、总结（初稿），已补\nb: {c: 一，二：三}\nc: 80％\n'],
    ['a colon and a hash inside texts', 'a: 12:30\nb: 第1页#2\nc: C#\n'],
    ['signs inside quotes', 'a: ">= 7"\nb: "@x"\nc: \'*y\'\n'],
    ['dashes inside texts', 'a: 会议 - 记录\nb: -1\nc: 2019-01-01\n'],
    ['keys with full-width brackets and percent', '优（90分以上）: 20\n90%: 5\n'],
    ['long texts in quotes over several lines', 'a: "一\n  - 二\n  三：四"\n'],
  ])('is none: %s', async (_, text) => {
    expect((await read(text)).told).toEqual([]);
  });

  it('tells all problems of a file at once, in their order', async () => {
    const { told } = await read('a: 1\nb：2\nc: @x\nd: {e: 1 f: 2}\na: 2\ng: &h 1\ni: 3\n');
    expect(told).toEqual([
      'yaml/full-width-colon 2:2',
      'yaml/starts-with-sign 3:4',
      'yaml/missing-comma 4:8',
      'yaml/duplicate-key 5:1',
      'yaml/starts-with-sign 6:4',
    ]);
  });

  it('shows the cured line', async () => {
    const { diagnostics } = await read('a: 1\n党课次数：5\nb: 2\n');
    expect(diagnostics[0]?.hint?.zh).toContain('党课次数: 5');
  });

  it('never repeats control characters of the file in its sentences', async () => {
    const { diagnostics } = await read('"\\e[31m": 1\n"\\e[31m": 2\na: "\\e]0;x\\a"\n');
    expect(diagnostics.length).toBeGreaterThan(1);
    expect(JSON.stringify(diagnostics)).not.toMatch(/\\u00[01]|\\b|\\f/);
  });

  it('leaves the prototypes of objects alone', async () => {
    await read('__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
