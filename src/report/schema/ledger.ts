import { branchProperties } from './faults.ts';
import { count, described, describedRef, flag, listOf, object, orNull, type Schema, text } from './parts.ts';
import { headProperties } from './shared.ts';

const day = (description: string): Schema => described(description, orNull(text));

/** The document of a ledger, and what is in it. */
export const ledgerDefinitions: Readonly<Record<string, Schema>> = {
  ledgerTally: object({
    total: described('问题总数 | all entries', count),
    overdue: described('逾期 | overdue', count),
    new: described('新增 | new', count),
    reopened: described('反复 | there again after closing', count),
    open: described('未到期 | open, found before', count),
    closed: described('已销号 | closed', count),
    closedNow: described('其中本次销号 | of these closed this time', count),
    unseen: described('本次未能核实 | not seen this time', count),
  }),
  ledgerEntry: object({
    ...branchProperties,
    section: described('在分项里，还是总分扣减、一票否决 | in an item, or in penalties or vetoes', {
      enum: ['item', 'penalties', 'vetoes'],
    }),
    item: described('分项代号 | id of the item', orNull(text)),
    clause: described('条款代号；整个分项为 null | id of the clause; null for the item as a whole', orNull(text)),
    problem: described('问题 | what was found', text),
    measure: described('整改措施 | what is done about it', text),
    owner: described('责任人 | who sees to it', text),
    due: day('整改时限 | until when'),
    since: described('发现日 | found on', text),
    state: described('状态 | state', { enum: ['new', 'open', 'overdue', 'closed', 'reopened'] }),
    colour: described('三色账单的颜色 | colour', { enum: ['red', 'yellow', 'green'] }),
    closed: day('销号日 | closed on'),
    closedNow: described('是否本次销号 | whether closed this time', flag),
    reopened: described('销号后又发现的日子 | days on which it was there again', listOf(text)),
    unseen: described('本次未能核实的原因 | why it could not be seen', {
      enum: ['no-branch', 'no-clause', 'missing', 'not-applicable', null],
    }),
    note: described('备注 | note', text),
  }),
  ledgerDocument: object({
    ...headProperties('ledger'),
    title: described('考核名称 | title of the assessment', text),
    asOf: described('截止日 | day the states are as of', text),
    before: day('上次台账的截止日 | day of the ledger before'),
    tally: describedRef('总数 | totals', 'ledgerTally'),
    branches: described(
      '各支部 | the branches',
      listOf(object({ ...branchProperties, tally: describedRef('总数 | totals', 'ledgerTally') })),
    ),
    entries: described('逐条 | the entries', listOf(describedRef('一条 | an entry', 'ledgerEntry'))),
  }),
};
