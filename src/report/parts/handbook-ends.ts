import { plainText } from '../../model/exact.ts';
import type { Section } from '../../rubric/rubric.ts';
import { label, say } from '../labels.ts';
import type { Block, Column } from '../report.ts';
import { vetoEffectTold, vetoTold } from '../words/vetoes.ts';
import { type Booklet, clauseTable, goesBy, withNote } from './handbook-clauses.ts';

/** Bonus or penalties on the total: their clauses, and how much they may come to together. */
export function sectionChapter(section: Section, booklet: Booklet): readonly Block[] {
  const { lang } = booklet;
  if (section.clauses.length === 0) return [];
  const { cap } = section;
  const together =
    cap === undefined
      ? say(
          lang,
          '合计不设上限；条款写明上限的，以写明的为限。',
          'There is no cap on all of them together; a clause that names one is held to it.',
        )
      : say(lang, `合计最多${plainText(cap)}分。`, `At most ${plainText(cap)} together.`);
  return [{ type: 'paragraph', text: together }, clauseTable(section.entries, booklet)];
}

/** The vetoes: what sets each off, what it does, and where it stands. */
export function vetoChapter({ rubric, numbers, lang }: Booklet): readonly Block[] {
  if (rubric.vetoes.length === 0) return [];
  const sourced = rubric.vetoes.some(({ source }) => source !== undefined);
  const columns: readonly Column[] = [
    { id: 'number', title: say(lang, '编号', 'No.'), align: 'left', key: true },
    { id: 'veto', title: label('veto', lang), align: 'left', least: 24 },
    { id: 'effect', title: label('effect', lang), align: 'left' },
    { id: 'reads', title: say(lang, '依据', 'Goes by'), align: 'left' },
    ...(sourced ? [{ id: 'source', title: label('source', lang), align: 'left' } as const] : []),
  ];
  const rows = rubric.vetoes.map((veto) =>
    [
      numbers.get(veto) ?? '',
      withNote(vetoTold(veto)[lang], veto.note, lang),
      vetoEffectTold(veto.effect, rubric)[lang],
      goesBy(veto.clause, rubric, lang),
      veto.source ?? '',
    ].slice(0, columns.length),
  );
  return [{ type: 'table', columns, rows }];
}
