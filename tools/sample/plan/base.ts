import { chanceOf } from '../draft/chance.ts';
import type { Draft, Paragraph, Piece } from '../draft/model.ts';
import { paragraphsOf } from '../draft/model.ts';
import type { Maker } from '../draft/paragraph.ts';
import { makeParagraph, sessionsOf } from '../draft/paragraph.ts';
import { NOTES, TABLE_TITLE } from './after.ts';
import { INVENTED } from './front.ts';
import { PARTS_1_3 } from './parts-1-3.ts';
import { PARTS_4_7 } from './parts-4-7.ts';
import { closingPart, frontPart } from './running-text.ts';
import { SETTINGS } from './settings.ts';
import { planRows } from './table.ts';

/** Paragraphs before which the program that saved the base had last broken a page. */
const PAGE_BREAKS = ['s1.7', 's3', 's5', 's7', 'm1.6.num', 'm2.6.num', 'm4.3.num', 'm5.4.num', 'm6.3.num', 's8'];

/** The draft plan that the round circulated: a new value on each call. */
export function baseDraft(): Draft {
  const chance = chanceOf('base');
  const maker: Maker = { chance, sessions: sessionsOf(chance) };
  const headed = makeParagraph(maker, 's7', TABLE_TITLE, SETTINGS.heading);
  headed.pieces = around(headed.pieces, '_Ref319047');
  const draft: Draft = {
    body: [
      ...frontPart(maker),
      headed,
      planRows(maker, [...PARTS_1_3, ...PARTS_4_7]),
      { ...makeParagraph(maker, 'end.plan', '', SETTINGS.blank), section: 'plan' },
      ...closingPart(maker),
    ],
    notes: NOTES.map(([key, text]) => [key, makeParagraph(maker, `note.${key}`, ` ${text}`, SETTINGS.note)]),
    headers: Object.fromEntries(['first', 'portrait', 'landscape', 'after'].map((name) => [name, header(maker, name)])),
    comments: [],
    rsids: [...maker.sessions],
  };
  for (const paragraph of paragraphsOf(draft)) {
    if (PAGE_BREAKS.includes(paragraph.key)) paragraph.pieces.unshift({ kind: 'point', what: 'page', name: '' });
    if (paragraph.key === 's4.2') paragraph.pieces = around(paragraph.pieces, 'OLE_LINK1');
  }
  return draft;
}

function header(maker: Maker, name: string): Paragraph {
  const text = name === 'first' ? INVENTED : `${INVENTED} – проект, вторая редакция`;
  return makeParagraph(maker, `header.${name}`, text, SETTINGS.header);
}

function around(pieces: readonly Piece[], name: string): Piece[] {
  return [{ kind: 'point', what: 'bookmark-start', name }, ...pieces, { kind: 'point', what: 'bookmark-end', name }];
}
