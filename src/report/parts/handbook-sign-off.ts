import type { Item } from '../../rubric/rubric.ts';
import { label, say } from '../labels.ts';
import type { Block, Column, Row } from '../report.ts';
import type { Booklet } from './handbook-clauses.ts';
import { categoryTitle } from './handbook-items.ts';

const box = '□';
// room to write in, in full-width spaces that no format drops
const room = '\u3000'.repeat(7);

/** The table in which somebody confirms, item by item, that the booklet says what the paper says; and the lines to sign. */
export function signOffChapter(booklet: Booklet, rubricHash: string): readonly Block[] {
  const { lang } = booklet;
  const hash = rubricHash.slice(0, 12);
  return [
    {
      type: 'paragraph',
      text: say(
        lang,
        `逐项对照纸面原件：编号、分值、每一条的文字和数字。一致的在□中打勾；不一致的写明差在哪里。细则改动后指纹会变，签字只对指纹为${hash}的细则有效。`,
        `Compare item by item with the paper original: numbers, points, every word and figure of each clause. Tick one box, and say what differs. Any change of the rubric changes its fingerprint; a signature holds for ${hash} only.`,
      ),
    },
    { type: 'table', columns: columnsOf(booklet), rows: rowsOf(booklet) },
    {
      type: 'pairs',
      pairs: [
        { label: label('hash', lang), value: rubricHash },
        { label: say(lang, '不一致处数', 'Differences'), value: '' },
        { label: say(lang, '核对人', 'Compared by'), value: '' },
        { label: say(lang, '复核人', 'Reviewed by'), value: '' },
        { label: say(lang, `印发单位（盖章）`, 'Issued by (seal)'), value: '' },
        { label: label('date', lang), value: say(lang, '\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日', '') },
      ],
    },
  ];
}

const columnsOf = ({ lang }: Booklet): readonly Column[] => [
  { id: 'number', title: say(lang, '编号', 'No.'), align: 'left', key: true },
  { id: 'item', title: label('item', lang), align: 'left', least: 16 },
  { id: 'points', title: label('points', lang), align: 'right' },
  { id: 'clauses', title: say(lang, '条数', 'Clauses'), align: 'right' },
  { id: 'same', title: say(lang, '与纸面一致', 'As on paper'), align: 'left' },
  { id: 'different', title: say(lang, '不一致', 'Differs'), align: 'left' },
  { id: 'remarks', title: label('remarks', lang), align: 'left', least: 14 },
];

function rowsOf(booklet: Booklet): readonly Row[] {
  const { rubric, lang } = booklet;
  const line = (what: string, count: number): readonly Row[] =>
    count === 0 ? [] : [['', what, undefined, String(count), box, box, room]];
  return [
    ['', say(lang, '封面各栏', 'Title page'), rubric.total, '', box, box, room],
    ...rubric.categories.flatMap((category) => [
      [categoryTitle(category, 0, booklet)],
      ...rubric.items.filter(({ path }) => path[1] === category.path[1]).map((item) => itemLine(item, booklet)),
    ]),
    [say(lang, '其他', 'The rest')],
    ...line(label('bonus', lang), rubric.bonus.clauses.length),
    ...line(label('penalties', lang), rubric.penalties.clauses.length),
    ...line(say(lang, '一票否决', 'Vetoes'), rubric.vetoes.length),
    ...line(say(lang, '等次和名额', 'Grades and quotas'), rubric.grades.length),
    ['', say(lang, '计算办法', 'How points are computed'), undefined, '', box, box, room],
  ];
}

const itemLine = (item: Item, { numbers }: Booklet): Row => [
  numbers.get(item) ?? '',
  item.title,
  item.points,
  String(item.clauses.length),
  ...[box, box, room],
];
