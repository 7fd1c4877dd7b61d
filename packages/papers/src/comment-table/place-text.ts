import type { Amendment, Place } from '@svod/consolidation';
import { PLAN_FIELDS } from '@svod/plan';
import type { Field } from '@svod/plan';
import { fill } from '../messages/messages.ts';
import type { Messages } from '../messages/messages.ts';
import { richLine, richText } from '../rich-text/rich-text.ts';
import type { RichText } from '../rich-text/rich-text.ts';
import { shorten } from './shorten.ts';

const LABEL_LENGTH = 70;
/** "1.", "2.3.1", "а)", "IV." and their like. */
const NUMBER_LABEL = /^(?:\d+(?:[.-]\d+)*|\p{L}|[IVXLC]+)[.)]*$/u;
const STORY = /^(header|footer|footnote|endnote|textbox)\/(\d*)/u;

/** The heading of the table under which a place stands. */
export function groupTitle(place: Place, messages: Messages): string {
  const section = place.section.trim();
  const words = messages.groups;
  if (section === '') {
    if (STORY.test(place.flow)) return words.margins;
    return place.measure === '' ? words.intro : words.measures;
  }
  const number = NUMBER_LABEL.test(section) ? section.replace(/[.)]+$/u, '') : '';
  if (place.measure !== '')
    return number === '' ? `${words.measures}. ${shorten(section, LABEL_LENGTH)}` : fill(words.measuresSection, { section: number });
  return number === '' ? shorten(section, 2 * LABEL_LENGTH) : fill(words.section, { section: number });
}

/** A place in one line: "Мероприятие 2.3, графа «Срок»". */
export function placeLine(place: Place, messages: Messages): string {
  const parts = [storyOf(place, messages), measureOf(place, messages)];
  if (place.measure === '') parts.push(labelOf(place, messages));
  parts.push(place.field === '' ? '' : fill(messages.places.field, { field: fieldName(place.field, messages) }));
  return capital(parts.filter((part) => part !== '').join(', ') || messages.places.none);
}

/** A place in one line where no heading says the section: "Section 2, item 3)". */
export function fullPlaceLine(place: Place, messages: Messages): string {
  const line = placeLine(place, messages);
  if (place.measure !== '' || place.section.trim() === '') return line;
  return `${groupTitle(place, messages)}, ${inSentence(line)}`;
}

/** A line with its first letter made small, to stand inside a sentence. */
export const inSentence = (line: string): string => line.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** Text with its first letter made a capital. */
export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** A place for the table's cell: the line, and for a measure the words it begins with. */
export function placeText(place: Place, messages: Messages): RichText {
  const label = place.label.trim();
  const named = place.measure !== '' && label !== '' && !NUMBER_LABEL.test(label) && ['', 'measure', 'task'].includes(place.field);
  return richText([
    { text: placeLine(place, messages), mark: 'plain' },
    { text: named ? `\n${shorten(label, LABEL_LENGTH)}` : '', mark: 'quiet' },
  ]);
}

/** The place of an amendment. What is wholly new stands at the place that it follows, and says so. */
export function amendmentPlace(amendment: Amendment, messages: Messages): RichText {
  if (!followsItsPlace(amendment)) return placeText(amendment.place, messages);
  const line = placeLine(amendment.place, messages);
  return richLine(capital(fill(messages.places.after, { place: inSentence(line) })));
}

/** The place of an amendment in one line where no heading says the section. */
export function fullAmendmentPlace(amendment: Amendment, messages: Messages): string {
  const line = fullPlaceLine(amendment.place, messages);
  return followsItsPlace(amendment) ? capital(fill(messages.places.after, { place: inSentence(line) })) : line;
}

function followsItsPlace({ kind, change, before }: Amendment): boolean {
  if (change.kind === 'rows-inserted' || change.kind === 'columns-inserted') return change.at > 0;
  // In a cell the whole cell is the place; at the very beginning there is nothing to follow.
  return (kind === 'paragraph-inserted' || kind === 'table-inserted') && change.kind === 'text' && change.start > 0 && before === '';
}

function measureOf(place: Place, messages: Messages): string {
  return place.measure === ''
    ? ''
    : fill(messages.places.measure, { measure: shorten(place.measure.replace(/[.)]+$/u, ''), LABEL_LENGTH) });
}

function labelOf(place: Place, messages: Messages): string {
  const label = place.label.trim();
  if (label === '') return '';
  if (NUMBER_LABEL.test(label)) return fill(messages.places.item, { label: label.replace(/\.+$/u, '') });
  return fill(messages.places.paragraph, { label: shorten(label, LABEL_LENGTH) });
}

function storyOf(place: Place, messages: Messages): string {
  const [, story, n] = STORY.exec(place.flow) ?? [];
  switch (story) {
    case 'header':
    case 'footer':
      return messages.places[story];
    case 'footnote':
    case 'endnote':
    case 'textbox':
      return fill(messages.places[story], { n: n ?? '' });
    default:
      return '';
  }
}

function fieldName(field: string, messages: Messages): string {
  return isField(field) ? messages.fields[field] : field;
}

const isField = (name: string): name is Field => PLAN_FIELDS.some((field) => field === name);
