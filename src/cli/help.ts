import type { Lang, Told } from '../scoring.ts';

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
  handbook: {
    zh: '把一份细则排成手册，与纸面原件逐项核对、签字',
    en: 'a rubric as a booklet, to be compared with the paper original and signed',
  },
  rubricFile: { zh: '细则文件（.yaml）', en: 'the rubric (.yaml)' },
  example: {
    zh: '用这份证据文件举例（默认假设一个）',
    en: 'evidence to show the computing by (default: made up)',
  },
  check: { zh: '检查细则、证据和考核方案文件', en: 'check rubric, evidence and assessment files' },
  checkPaths: {
    zh: '文件、文件夹或通配符（加引号），可写几个；! 开头的除外',
    en: 'files, folders or quoted patterns; ! leaves out',
  },
  config: {
    zh: '检查设置（默认：从当前文件夹往上找 score.config.yaml）',
    en: 'settings of the check (default: the nearest score.config.yaml upwards)',
  },
  baseline: { zh: '旧问题的记录（.json）：记下的不计', en: 'record of old findings (.json), which do not count' },
  writeBaseline: { zh: '把现有问题记为旧问题', en: 'record what is found now as old' },
  failOnSeverity: {
    zh: '有这么重或更重的问题时退出码为1（默认 error）',
    en: 'exit with 1 from this severity on (default: error)',
  },
  minSeverity: { zh: '只列这么重或更重的（不影响退出码）', en: 'show from this severity on; the exit code stays' },
  checkFormat: {
    zh: '格式：human、json、junit、sarif、github；写成 sarif=a.sarif 则写到文件；可写几个',
    en: 'human, json, junit, sarif or github; sarif=a.sarif writes to a file; may be repeated',
  },
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
  init: {
    zh: '从头开始：建一个文件夹，有细则、方案和待填的证据表',
    en: 'begin: a folder with a rubric, a plan and blank evidence',
  },
  newFolder: { zh: '放在哪个文件夹（默认当前文件夹）', en: 'the folder (default: this one)' },
  title: { zh: '细则名称', en: 'title of the rubric' },
  assesses: { zh: '考核对象（默认 党支部）', en: 'who is assessed (default: 党支部)' },
  totalPoints: { zh: '总分（默认100）', en: 'points in all (default: 100)' },
  categories: { zh: '大项名称，用逗号或顿号分开', en: 'titles of the categories, with commas between' },
  itemCount: { zh: '每个大项几个分项（默认2）', en: 'items in each category (default: 2)' },
  gradeNames: { zh: '等次名称，从高到低（默认 优秀,合格,不合格）', en: 'titles of the grades, the best first' },
  branchNames: {
    zh: '支部名称，用逗号或顿号分开；或名册（.csv）',
    en: 'names of the branches, with commas between; or a register (.csv)',
  },
  fromRubric: { zh: '用现成的细则，不另写', en: 'use this rubric instead of a new one' },
  oneMore: { zh: '只给已有的文件夹加一个支部', en: 'only add a branch to a folder that is there' },
  preview: {
    zh: '新版细则印发前预览：改了什么，会影响谁',
    en: 'before a new version is issued: what it changes, and for whom',
  },
  newRubric: { zh: '新版细则', en: 'the new version' },
  against: { zh: '与哪一版比（旧版细则）', en: 'the old version' },
  evidenceFolder: { zh: '用哪次的证据来试算（文件夹）', en: 'the evidence to try it on (a folder)' },
  failOnChange: {
    zh: '有这种变化时退出码为1：grade-change（等次变化或可能变化）、rank-change（名次变化）；可写多个',
    en: 'exit with 1 on: grade-change (or a possible one), rank-change; may be repeated',
  },
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
  test: {
    zh: '运行细则的测试（*.test.yaml），看覆盖了哪些条款',
    en: 'run the tests of rubrics (*.test.yaml) and say what they cover',
  },
  trials: {
    zh: '测试文件、文件夹，或细则（找它旁边的测试）',
    en: 'tests, folders, or rubrics (the tests beside them)',
  },
  filter: { zh: '只运行名称里有这几个字的例子', en: 'run only cases whose title contains this' },
  failFast: { zh: '遇到第一例未通过就停', en: 'stop at the first case that fails' },
  threshold: { zh: '覆盖率低于这个百分数时退出码为1', en: 'exit with 1 where coverage is below this percentage' },
  failOnUnreviewed: { zh: '有未复核的例子时退出码为1', en: 'exit with 1 where cases are not reviewed' },
  record: { zh: '填写空着的结果，标为未复核', en: 'fill in expectations that are left empty, marked as not reviewed' },
  generate: {
    zh: '按细则写出边界上的例子（-o 写入或补入文件）',
    en: 'write the boundary cases of a rubric (-o: into a file, or added to it)',
  },
  watch: { zh: '文件一变就再运行，按 Ctrl-C 结束', en: 'run again whenever a file changes; Ctrl-C ends it' },
  paths: { zh: '可写一个或几个', en: 'one or more folders or files' },
  branch: {
    zh: '这个支部的证据文件；或文件夹，加 --branch',
    en: 'the evidence file of a branch, or a folder with --branch',
  },
  item: { zh: '只看这一项（id 或名称）', en: 'one item only (id or title)' },
  schemaName: { zh: '哪一种文件', en: 'which kind of file' },
  rubric: { zh: '细则文件（默认按 assessment.yaml）', en: 'rubric file (default: as assessment.yaml says)' },
  asOf: { zh: '考核截止日，如 2019-12-20', en: 'day of assessment, such as 2019-12-20' },
  set: {
    zh: '本次给细则参数的值，如 late=3；可写多个',
    en: 'value of a parameter of the rubric in this run, such as late=3; may be repeated',
  },
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
  handbook: [
    [
      'score handbook rubrics/organs-acceptance-100.yaml --format html -o 手册.html',
      { zh: '网页，可直接打印成册', en: 'a page to print and sign' },
    ],
    [
      'score handbook rubric.yaml --example branches/health-2.yaml',
      { zh: '用一个支部的证据举例', en: 'shown by the evidence of a branch' },
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
    [
      "score check '**/*.yaml' '!旧/**' --fail-on warning",
      { zh: '有警告也算不过；“旧”文件夹除外', en: 'warnings count as well; without one folder' },
    ],
    [
      'score check . --baseline 旧问题.json --format github',
      { zh: '在 CI 里只管新问题', en: 'in CI, for new findings only' },
    ],
    ['score check branches --dry-run', { zh: '看看哪些可以自动改正', en: 'see what can be put right by itself' }],
  ],
  fmt: [
    ['score fmt rubrics', { zh: '整理文件夹里的全部 YAML 文件', en: 'every YAML file of a folder' }],
    ['score fmt --check rubrics branches', { zh: '只看哪些地方要改', en: 'only show what would change' }],
    ['score fmt - < 细则.yaml', { zh: '从标准输入到标准输出', en: 'from standard input to standard output' }],
  ],
  diff: [['score diff 2018.json 2019', { zh: '今年与去年比', en: 'this year against the last' }]],
  init: [
    ['score init 2019考核', { zh: '在终端里一问一答', en: 'asks what it needs to know' }],
    [
      'score init 2019考核 --title 党支部考核细则 --categories 组织建设,组织生活 --branches 一支部,二支部',
      { zh: '新写一份细则', en: 'a rubric of your own' },
    ],
    [
      'score init 2019考核 --from rubrics/organs-acceptance-100.yaml --branches 名册.csv',
      { zh: '用现成的细则', en: 'by a rubric that is there' },
    ],
    ['score init 2019考核 --branch 三支部', { zh: '加一个支部', en: 'one more branch' }],
  ],
  preview: [
    ['score preview 细则2020.yaml --against 细则2019.yaml', { zh: '两版的差别', en: 'how the versions differ' }],
    [
      'score preview 细则2020.yaml --against 细则2019.yaml --evidence 2019 --fail-on grade-change',
      { zh: '用2019年的证据试算', en: 'tried on the evidence of 2019' },
    ],
  ],
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
  test: [
    [
      'score test rubrics --threshold 100',
      { zh: '运行全部测试，覆盖率须为100%', en: 'all tests; they must cover everything' },
    ],
    ['score test --generate 细则.yaml -o 细则.test.yaml', { zh: '写出边界上的例子', en: 'write the boundary cases' }],
    ['score test 细则.yaml --record', { zh: '填写空着的结果', en: 'fill in what is left empty' }],
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
