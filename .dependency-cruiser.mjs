import { layers } from './layers.mjs';

const names = Object.keys(layers);

const looksDown = Object.entries(layers).map(([layer, { below }]) => ({
  name: `${layer}-imports-only-what-is-below`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...below].join('|')})/` },
}));

const packagesOnly = Object.entries(layers).map(([layer, { packages }]) => ({
  name: `${layer}-uses-only-its-packages`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: 'node_modules/', pathNot: packages.length > 0 ? `node_modules/(${packages.join('|')})/` : '^$' },
}));

const siblings = [
  'clauses/effects',
  'clauses/values',
  'clauses/triggers',
  'lint/rules',
  'report/writers',
  'findings/writers',
  'cli/commands',
].map((folder) => ({
  name: `${folder.replace('/', '-')}-do-not-import-each-other`,
  comment: 'One kind of thing, one file: what two of them share belongs in the folder above.',
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: `^src/${folder}/index\\.ts$` },
  to: { path: `^src/${folder}/`, pathNot: '^$' },
}));

export default {
  forbidden: [
    ...looksDown,
    ...packagesOnly,
    ...siblings,
    {
      name: 'only-cli-touches-the-world',
      comment: "Files, streams, clock and environment come in through src/cli; nobody else imports Node's own modules.",
      severity: 'error',
      from: { path: `^src/(${names.join('|')})/|^src/(index|light|scoring|authoring)\\.ts$` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'cli-uses-the-door',
      comment: 'If a command needs something the door does not offer, the door is too small: export it.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/', pathNot: '^src/(cli/|(index|light|scoring|authoring)\\.ts$)' },
    },
    {
      name: 'cli-uses-only-its-packages',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(commander|chalk|write-file-atomic|@types)/' },
    },
    {
      name: 'only-cli-enters-by-the-door',
      severity: 'error',
      from: { path: `^src/(${names.join('|')})/` },
      to: { path: '^src/(index|light|scoring|authoring)\\.ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.d.ts'] },
  },
};
