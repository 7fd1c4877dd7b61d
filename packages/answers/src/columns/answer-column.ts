/**
 * What a column of an answer table holds. `place`, `section`, `field`, `paragraph` name a place; `page` and `line` count pages and lines of a print
 * and help nobody find a place in the text; `current` quotes the base; `wording` is the new text itself, `proposal` may be that or an
 * instruction, `mixed` holds remarks and proposals together; `decision` and `grounds` are the desk's; `other` is known and not used.
 */
export const ANSWER_COLUMNS = [
  ...(['number', 'place', 'section', 'field', 'paragraph', 'page', 'line', 'current', 'comment', 'wording', 'proposal', 'mixed'] as const),
  ...(['reason', 'body', 'type', 'decision', 'grounds', 'other'] as const),
] as const;

export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

/** What the desk says a table's columns are, by number of the column from 1 or by its heading; overrides what is recognised. */
export type GivenColumns = Readonly<Record<string, AnswerColumn>>;
