import type { Maker } from '../draft/paragraph.ts';
import { makeParagraph } from '../draft/paragraph.ts';
import type { Paragraph } from '../draft/model.ts';
import { ABBREVIATIONS, ABBREVIATIONS_TITLE, CLOSING } from './after.ts';
import type { Section } from './front.ts';
import { FRONT, PREAMBLE, TITLE_BLOCK } from './front.ts';
import { SETTINGS } from './settings.ts';

/** The portrait part before the table; its last, empty paragraph ends the section. */
export function frontPart(maker: Maker): Paragraph[] {
  return [
    ...TITLE_BLOCK.draft.map((text, at) => makeParagraph(maker, `draft.${at + 1}`, text, SETTINGS.draft)),
    makeParagraph(maker, 'notice', TITLE_BLOCK.notice, SETTINGS.notice),
    makeParagraph(maker, 'title', TITLE_BLOCK.title, SETTINGS.title),
    makeParagraph(maker, 'blank', '', SETTINGS.blank),
    ...PREAMBLE.map((text, at) => makeParagraph(maker, `pre.${at + 1}`, text, SETTINGS.body)),
    ...FRONT.flatMap((section) => sectionParagraphs(maker, section)),
    { ...makeParagraph(maker, 'end.front', '', SETTINGS.blank), section: 'front' },
  ];
}

/** The portrait part after the table. */
export function closingPart(maker: Maker): Paragraph[] {
  return [
    ...sectionParagraphs(maker, CLOSING),
    makeParagraph(maker, 'abbr', ABBREVIATIONS_TITLE, SETTINGS.subheading),
    ...ABBREVIATIONS.map(([short, long], at) => makeParagraph(maker, `abbr.${at + 1}`, `${short} – ${long}`, SETTINGS.abbreviation)),
  ];
}

function sectionParagraphs(maker: Maker, section: Section): Paragraph[] {
  const paragraphs = [makeParagraph(maker, section.key, section.title, SETTINGS.heading)];
  let list = 0;
  let before = 'body';
  section.lines.forEach(([kind, text], at) => {
    if (kind === 'item' && before === 'body') list += 1;
    const setting =
      kind === 'body' ? SETTINGS.body : { ...SETTINGS.item, list: { list: `${section.key}-${list}`, level: kind === 'item' ? 0 : 1 } };
    paragraphs.push(makeParagraph(maker, `${section.key}.${at + 1}`, text, setting));
    before = kind;
  });
  return paragraphs;
}
