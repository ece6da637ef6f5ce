import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { example } from './example.ts';

const pages: Readonly<Record<string, readonly ReturnType<typeof example>[]>> = {
  'strong-branches-2022': [
    example('strong-branches-2022/recognition', 'strong-branch-recognition'),
    example('strong-branches-2022/evaluation', 'strong-branch-quality'),
    example('strong-branches-2022/candidate', 'strong-branch-quality'),
  ],
  'secretary-reports-2019': [example('secretary-reports-2019', 'secretary-report-review')],
  'standard-branches': [
    example('standard-branches/2009', 'standard-branch-100'),
    example('standard-branches/2010', 'standard-branch-100', 'standard-branches/2009.json'),
    example(
      'standard-branches/2011',
      'standard-branch-100',
      'standard-branches/2010.json',
      'standard-branches/2009.json',
    ),
  ],
  'three-level-review': [
    example('three-level-review/2010', 'three-level-review-100'),
    example('three-level-review/2011', 'three-level-review-100', 'three-level-review/2010.json'),
  ],
  'excellent-members': [
    example('excellent-members/2010', 'excellent-member-100'),
    example(
      'excellent-members/2011',
      'excellent-member-100',
      'excellent-members/2009.json',
      'excellent-members/2010.json',
    ),
  ],
  'three-colour-bills-2018': [example('three-colour-bills-2018', 'three-colour-bills')],
  'town-reports-2018': [example('town-reports-2018', 'town-report-100')],
  'study-norms-2012': [example('study-norms-2012', 'study-norms-100')],
  'public-appraisal-2009': [
    example('public-appraisal-2009/section-heads', 'section-head-appraisal'),
    example('public-appraisal-2009/organs', 'organ-questionnaire'),
  ],
};

it.each(Object.entries(pages))('%s has a README whose figures are those the tool prints', async (name, folders) => {
  const readme = readFileSync(new URL(`../../examples/${name}/README.md`, import.meta.url), 'utf8');
  const printed = await Promise.all(
    folders.flatMap(({ says, path }) => [
      says([path]),
      says([path, '--format', 'json']),
      says(['report', path, '--view', 'comments']),
    ]),
  );
  const figures = readme.match(/\d+\.\d\d(?=分|%)|\d+\.\d(?=%)/g) ?? [];
  expect(figures.length).toBeGreaterThan(1);
  expect(figures.filter((figure) => !printed.some((text) => text.includes(figure)))).toEqual([]);
});
