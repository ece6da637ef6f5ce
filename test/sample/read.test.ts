import { describe, expect, it } from 'vitest';
import type { Checked, Diagnostic } from '../../src/model/diagnostic.ts';
import { readCsvRegister } from '../../src/sample/read-csv-register.ts';
import { readRegister } from '../../src/sample/read-register.ts';
import { readSample } from '../../src/sample/read-sample.ts';
import type { Register } from '../../src/sample/register.ts';
import { documentOf, sha256sum } from './support.ts';

const said = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, path, span }) => `${code} at ${path?.join('.') ?? `${span?.line}:${span?.column}`}`);

const seen = (read: Checked<Register>) =>
  read.ok
    ? read.value.entries.map(
        ({ id, name, fields }) => `${id} ${name} ${[...fields].map((one) => one.join('=')).join(' ')}`,
      )
    : said(read.diagnostics);

describe('a register in YAML', () => {
  const read = (text: string) => seen(readRegister(documentOf('register.yaml', text)));

  it('holds ids, names and whatever else there is', () => {
    expect(read('register: r\nbranches: [{id: a, name: 甲, 片组: 东, size: 007}, {id: b, name: 乙}]')).toEqual([
      'a 甲 片组=东 size=007',
      'b 乙 ',
    ]);
  });

  it.each([
    ['register: r\nbranches: []', ['schema/too-few at branches']],
    ['register: r\nbranches: [{id: a}]', ['schema/missing-key at branches.0']],
    ['register: r\nbranches: [{id: a b, name: 甲}]', ['schema/wrong-form at branches.0.id']],
    ['register: r\nbranche: [{id: a, name: 甲}]', ['schema/unknown-key at branche']],
  ])('%j is told', (text, codes) => {
    expect(read(text)).toEqual(codes);
  });
});

describe('a register in CSV', () => {
  const read = async (text: string) => seen(await readCsvRegister('register.csv', text));

  it('holds a row for each branch, in whatever order the columns are', async () => {
    expect(await read('片组,代号,名称\n东,a,甲支部\n,b,\n\n西, c ,"丙,""新""支部"\n')).toEqual([
      'a 甲支部 片组=东',
      'b b ',
      'c 丙,"新"支部 片组=西',
    ]);
  });

  it('may end without a line feed, and rows may be short', async () => {
    expect(await read('ID,Name,group\na,甲')).toEqual(['a 甲 ']);
  });

  it.each([
    ['代号,片组\na,东\n', ['sample/no-column at 1:1']],
    ['名称,片组\n甲,东\n', ['sample/no-column at 1:1']],
    ['id,name\n', ['sample/no-branches at 1:1']],
    ['id,name\n,甲\na b,乙\n', ['sample/unfit-id at 2:1', 'sample/unfit-id at 3:1']],
    ['id,name\na,甲,东\n', ['sample/long-row at 2:1']],
    ['id,name\na,"甲\n', ['sample/stray-quote at 2:1']],
    ['id,name\na,甲"乙"\n"b"c,丙\n', ['sample/stray-quote at 2:1']],
  ])('%j is told', async (text, codes) => {
    expect(await read(text)).toEqual(codes);
  });
});

describe('the file of a sample', () => {
  const read = async (text: string) => {
    const result = await readSample(documentOf('sample.yaml', text));
    return said(result.diagnostics);
  };
  const digits = (id: string) => `digits: "${sha256sum('s', id).slice(0, 12)}"`;

  it('may be no more than strata, where lots were drawn otherwise', async () => {
    expect(await read('strata: [{all: 5, chosen: [{id: a}, {id: b}]}]')).toEqual([]);
    expect(await read(`seed: s\nstrata: [{all: 5, chosen: [{id: a, ${digits('a')}}]}]`)).toEqual([]);
  });

  it.each([
    ['strata: [{all: 1, chosen: [{id: a}, {id: b}]}]', ['sample/more-than-all at strata.0.all']],
    [
      'strata: [{stratum: 东, all: 2, chosen: [{id: a}]}, {stratum: 东, all: 2, chosen: [{id: a}]}]',
      ['sample/stratum-twice at strata.1.stratum', 'sample/branch-twice at strata.1.chosen.0.id'],
    ],
    ['size: 2\nstrata: [{all: 5, chosen: [{id: a}]}]', ['sample/other-count at strata.0.chosen']],
    ['share: 20%\nstrata: [{all: 6, chosen: [{id: a}]}]', ['sample/other-count at strata.0.chosen']],
    ['size: 9\nstrata: [{all: 5, chosen: [{id: a}]}]', ['sample/other-count at strata.0.chosen']],
    ['share: 0%\nstrata: [{all: 5, chosen: [{id: a}]}]', ['sample/unfit-share at share']],
    ['share: 20%\nsize: 1\nstrata: [{all: 5, chosen: [{id: a}]}]', ['sample/share-and-size at size']],
    [
      `seed: s\nstrata: [{all: 5, chosen: [{id: swapped, ${digits('a')}}]}]`,
      ['sample/other-digits at strata.0.chosen.0.digits'],
    ],
    ['strata: [{all: 0, chosen: [{id: a}]}]', ['schema/wrong-form at strata.0.all']],
    ['strata: [{all: 5, chosen: []}]', ['schema/too-few at strata.0.chosen']],
  ])('%j is told', async (text, codes) => {
    expect(await read(text)).toEqual(codes);
  });
});
