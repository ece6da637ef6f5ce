import type { Lang, Told } from '../index.ts';

/** The words of the help, in both languages. */
export const helpWords = {
  program: {
    zh: '标尺：用一份细则给一批支部评分，分毫不差，说得出理由',
    en: 'biaochi: scores branches by a rubric, exactly, and says why',
  },
  run: {
    zh: '给一个文件夹（或若干文件）评分，列出名册（默认命令）',
    en: 'score a folder (or files) and print the roster (default)',
  },
  explain: {
    zh: '说明一个支部的得分：从总分到条款到事实',
    en: 'explain a branch: from the total down to clause and fact',
  },
  report: {
    zh: '生成通报、评分表、手册、点评、评估报告、整改通知等',
    en: 'make the circular, score sheets, comments, notices and other papers',
  },
  check: { zh: '检查细则、证据和考核方案文件', en: 'check rubric, evidence and assessment files' },
  fix: {
    zh: '先改正有把握的：全角标点和数字、制表符、键的次序、缺少的 id 和 Schema 行；不动名称和文字',
    en: 'first put right what is safe: full-width marks and digits, tabs, order of keys, missing ids and schema line',
  },
  dryRun: { zh: '只显示 --fix 会改什么，不写文件', en: 'only show what --fix would change' },
  fmt: { zh: '把 YAML 文件整理成统一的写法，内容不变', en: 'bring YAML files into one form; what they say stays' },
  fmtPaths: { zh: '文件或文件夹，可写几个；- 表示标准输入', en: 'files or folders; - for standard input' },
  fmtCheck: {
    zh: '不写文件，只列出要改的地方；有要改的，退出码为1',
    en: 'write nothing, show what would change; exit with 1 if anything would',
  },
  fmtStdout: { zh: '打印出来，不写文件', en: 'print the result instead of writing it' },
  schema: { zh: '输出给编辑器用的 JSON Schema', en: 'print the JSON Schema for editors' },
  diff: { zh: '比较两次结果：谁升谁降，为什么', en: 'compare two results: who moved, and why' },
  before: { zh: '前一次：文件夹或留存的结果', en: 'the earlier one: a folder or a kept result' },
  after: { zh: '后一次：文件夹或留存的结果', en: 'the later one: a folder or a kept result' },
  verify: { zh: '核对留存的结果：重新计算，看是否一致', en: 'make a kept result again and compare' },
  keptResult: { zh: '留存的结果（.json）', en: 'a kept result (.json)' },
  snapshot: { zh: '把结果留存到文件（.json，带封签）', en: 'keep the result in a sealed file (.json)' },
  sample: {
    zh: '从全体支部中抽取抽查名单，谁都能照样再抽一遍',
    en: 'draw a sample of branches that anybody can draw again',
  },
  whole: {
    zh: '全体支部：证据文件夹，或名册（.yaml、.csv）',
    en: 'all branches: a folder of evidence, or a register (.yaml, .csv)',
  },
  seed: {
    zh: '种子：次序由它得来，如 "2019年终抽查"',
    en: 'seed that the order follows from, such as "year end 2019"',
  },
  share: { zh: '每层抽取的比例，有零头进一，如 20%', en: 'share of each stratum, rounded up, such as 20%' },
  size: { zh: '一共抽多少个，按各层支部数分配', en: 'number in all, allotted by the size of the strata' },
  by: { zh: '按哪一项分层（概况或名册中的一项）', en: 'field that divides the branches into strata' },
  min: { zh: '每层至少抽多少个（默认1）', en: 'at least so many of each stratum (default 1)' },
  rectify: {
    zh: '整改台账：与上次的台账比对，哪些已销号、逾期、反复',
    en: 'the ledger of faults: what is closed, overdue or there again since the last one',
  },
  paths: { zh: '可写一个或几个', en: 'one or more folders or files' },
  branch: {
    zh: '这个支部的证据文件；或文件夹，加 --branch',
    en: 'the evidence file of a branch, or a folder with --branch',
  },
  item: { zh: '只看这一项（id 或名称）', en: 'one item only (id or title)' },
  schemaName: { zh: '哪一种文件', en: 'which kind of file' },
  rubric: { zh: '细则文件（默认按 assessment.yaml）', en: 'rubric file (default: as assessment.yaml says)' },
  asOf: { zh: '考核截止日，如 2019-12-20', en: 'day of assessment, such as 2019-12-20' },
  groupBy: { zh: '按概况中的某一项分组列出', en: 'list by a field of the profile' },
  sort: { zh: '排列次序', en: 'order of the list' },
  top: { zh: '只列前几名', en: 'list the first n only' },
  bottom: { zh: '只列后几名', en: 'list the last n only' },
  format: { zh: '输出格式', en: 'output format' },
  output: { zh: '写入文件（默认打印）', en: 'write to a file (default: print)' },
  width: { zh: '每行的宽度（半角字符数）', en: 'width of a line in half-width columns' },
  failOn: {
    zh: '有这种情况时退出码为1：missing（缺失）、veto（否决）、某个等次（低于它）、consequence:代号（结果运用）；可写多个',
    en: 'exit with 1 on: missing, veto, a grade (anyone below it), or consequence:ID; may be repeated',
  },
  view: {
    zh: '看什么：roster 通报，branch 评分表，rubric 手册，comments 点评，comparison 对比，assessment-report 评估报告，notice 整改通知书，ledger 整改台账',
    en: 'what to show: roster, branch (score sheets), rubric (handbook), comments, comparison, assessment-report, notice or ledger',
  },
  common: {
    zh: '多大比例的支部都有算共性问题（默认 50%）',
    en: 'from which share of branches on a fault is common (default: 50%)',
  },
  within: { zh: '整改时限，从截止日算起，如 30天', en: 'time to put right, from the day of assessment: "30 days"' },
  onlyBranch: { zh: '只要这个支部（代号或名称）', en: 'this branch only (id or name)' },
  ledger: { zh: '上次的台账（.yaml）', en: 'the ledger so far (.yaml)' },
  failOnState: {
    zh: '有这种问题时退出码为1：overdue（逾期）、reopened（反复）；可写多个',
    en: 'exit with 1 where an entry is overdue or reopened; may be repeated',
  },
  lang: { zh: '语言', en: 'language' },
  quiet: { zh: '不显示进度和提示', en: 'no progress, no notes' },
  noColor: { zh: '不用颜色', en: 'no colour' },
  help: { zh: '显示帮助', en: 'show help' },
  helpCommand: { zh: '显示某个命令的帮助', en: 'show help for a command' },
  version: { zh: '显示版本', en: 'show the version' },
} as const satisfies Readonly<Record<string, Told>>;

/** The titles of the parts of a help page. */
export const helpTitles: Readonly<Record<string, Told>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
};

type Examples = readonly (readonly [string, Told])[];

const examples = {
  program: [
    ['score examples/city-organs-2019', { zh: '给一个文件夹评分', en: 'score a folder' }],
    ['score explain examples/city-organs-2019/branches/health-2.yaml', { zh: '为什么是这个分', en: 'why this score' }],
    ['score check rubrics/*.yaml', { zh: '检查细则', en: 'check rubrics' }],
  ],
  run: [
    ['score examples/city-organs-2019', { zh: '名册', en: 'the roster' }],
    ['score examples/city-organs-2019 --top 5', { zh: '前5名', en: 'the first five' }],
    [
      'score branches --rubric rubric.yaml --format csv -o 汇总.csv',
      { zh: '给 Excel 用的汇总表', en: 'a table for Excel' },
    ],
    [
      'score . --fail-on missing --fail-on 达标',
      { zh: '有缺失或不达标时退出码为1', en: 'exit with 1 on missing evidence or a failing grade' },
    ],
  ],
  explain: [
    ['score explain branches/health-2.yaml', { zh: '整棵得分树', en: 'the whole tree' }],
    [
      'score explain examples/three-level-review/2011 --branch p01',
      { zh: '没有单独文件的也行', en: 'one without a file of its own' },
    ],
    ['score explain branches/health-2.yaml election', { zh: '只看一个分项', en: 'one item' }],
  ],
  report: [
    ['score report examples/city-organs-2019 --view roster', { zh: '排名通报', en: 'the circular' }],
    [
      'score report examples/city-organs-2019 --view branch -o 评分表.txt',
      { zh: '每个支部一张评分表', en: 'a score sheet for each branch' },
    ],
    [
      'score report examples/city-organs-2019 --view rubric --format markdown',
      { zh: '细则手册', en: 'the handbook of the rubric' },
    ],
    [
      'score report examples/city-organs-2019 --view notice --branch health-2',
      { zh: '一个支部的整改通知书', en: 'the notice to one branch' },
    ],
  ],
  rectify: [
    ['score rectify examples/city-organs-2019 --within 30天 -o 台账.yaml', { zh: '建台账', en: 'begin a ledger' }],
    [
      'score rectify . --ledger 台账.yaml -o 台账-复查.yaml --fail-on overdue',
      { zh: '复查后更新台账，有逾期的退出码为1', en: 'bring it up to date; exit with 1 if anything is overdue' },
    ],
  ],
  check: [
    ['score check rubrics', { zh: '检查文件夹里的全部细则', en: 'check every rubric of a folder' }],
    ['score check examples/city-organs-2019', { zh: '连同证据和考核方案一起检查', en: 'with evidence and assessment' }],
    ['score check branches --dry-run', { zh: '看看哪些可以自动改正', en: 'see what can be put right by itself' }],
  ],
  fmt: [
    ['score fmt rubrics', { zh: '整理文件夹里的全部 YAML 文件', en: 'every YAML file of a folder' }],
    ['score fmt --check rubrics branches', { zh: '只看哪些地方要改', en: 'only show what would change' }],
    ['score fmt - < 细则.yaml', { zh: '从标准输入到标准输出', en: 'from standard input to standard output' }],
  ],
  diff: [['score diff 2018.json 2019', { zh: '今年与去年比', en: 'this year against the last' }]],
  verify: [['score verify 2019.json', { zh: '核对2019年的结果', en: 'verify the result of 2019' }]],
  sample: [
    [
      'score sample 名册.yaml --share 20% --by 片组 --seed "2019年终抽查"',
      { zh: '各片组抽20%', en: 'a fifth of each group' },
    ],
    [
      'score sample 名册.csv --size 12 --seed 20191202 -o sample.yaml',
      { zh: '共抽12个，写成名单文件', en: 'twelve in all, written to a file' },
    ],
  ],
  schema: [
    ['score schema rubric > rubric.schema.json', { zh: '细则的 Schema', en: 'the schema of rubrics' }],
    [
      'score schema evidence --rubric rubric.yaml',
      { zh: '按这份细则填写证据的 Schema', en: 'the schema of evidence for this rubric' },
    ],
  ],
} as const satisfies Readonly<Record<string, Examples>>;

/** The examples at the end of a help page. */
export function examplesOf(command: keyof typeof examples, lang: Lang): string {
  const title = lang === 'zh' ? '示例：' : 'Examples:';
  const list: Examples = examples[command];
  return `\n${title}\n${list.map(([line, told]) => `  ${line}\n      ${told[lang]}`).join('\n')}`;
}

const codes = {
  zh: '\n退出码：0 正常；1 查到问题（--fail-on、check）；2 输入或用法有误\n',
  en: '\nExit codes: 0 fine; 1 something was found (--fail-on, check);\n            2 unusable input or usage\n',
};

/** What the exit codes mean. */
export const exitCodesTold = (lang: Lang): string => codes[lang];
