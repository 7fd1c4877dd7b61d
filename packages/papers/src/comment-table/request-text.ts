import { lookAlikeEdit } from '@svod/consolidation';
import type { Amendment, Remark, Sponsor } from '@svod/consolidation';
import { fill } from '../messages/messages.ts';
import type { Messages } from '../messages/messages.ts';
import { richText } from '../rich-text/rich-text.ts';
import type { RichText, Run } from '../rich-text/rich-text.ts';
import { changeText, formatText } from './change-text.ts';
import { isLarge, otherRows, rangesText } from './numbering.ts';
import type { Numbering } from './numbering.ts';
import { fullPlaceLine, inSentence } from './place-text.ts';
import { shorten } from './shorten.ts';

const QUOTE_LENGTH = 120;
const NEW_LINE: Run = { text: '\n', mark: 'plain' };

/** What an amendment asks for: the act in words, the changed words, the reasons, and what the desk must know of it. */
export function amendmentText(amendment: Amendment, numbering: Numbering, messages: Messages): RichText {
  const runs: Run[] = [{ text: messages.asks[amendment.kind], mark: 'strong' }, NEW_LINE, ...changeText(amendment, messages)];
  const quiet = (text: string): void => {
    if (text !== '') runs.push(NEW_LINE, { text, mark: 'quiet' });
  };
  quiet(formatText(amendment, messages));
  if (amendment.kind.endsWith('-moved')) quiet(movedText(amendment, messages));
  if (amendment.kind === 'table-replaced') quiet(messages.rebuilt);
  runs.push(...reasonLines(amendment, messages));
  for (const note of notesOf(amendment, numbering, messages)) quiet(note);
  return richText(runs);
}

/** Where a move goes: the provision that it comes to stand after, where that is known. */
export function movedText({ destination }: Amendment, messages: Messages): string {
  return destination === undefined
    ? messages.moved
    : fill(messages.movedAfter, { place: inSentence(fullPlaceLine(destination, messages)) });
}

/** A remark with the words it is pinned to and the answers in its thread. Names of authors are not printed: the body has spoken. */
export function remarkText(remark: Remark, messages: Messages): RichText {
  const quote = shorten(remark.quote, QUOTE_LENGTH);
  const runs: Run[] = [
    { text: quote === '' ? messages.remark : fill(messages.remarkOn, { quote }), mark: 'strong' },
    NEW_LINE,
    { text: remark.text, mark: 'plain' },
  ];
  const more = (title: string, text: string): void => {
    if (text !== '') runs.push(NEW_LINE, { text: title, mark: 'strong' }, { text: ` ${text}`, mark: 'plain' });
  };
  more(messages.proposed, remark.proposed ?? '');
  more(messages.reason, remark.reason ?? '');
  if (remark.source?.kind === 'answer-table')
    runs.push(NEW_LINE, { text: fill(messages.notes.answer, { ...remark.source }), mark: 'quiet' });
  for (const reply of remark.replies)
    runs.push(NEW_LINE, { text: messages.reply, mark: 'strong' }, { text: ` ${reply.text}`, mark: 'plain' });
  if (remark.resolved) runs.push(NEW_LINE, { text: messages.resolved, mark: 'quiet' });
  return richText(runs);
}

/** Numbers of the rows that an amendment needs a decision with. */
export function clashText(amendment: Amendment, numbering: Numbering, messages: Messages): string {
  const own = numbering.numberOf(amendment.id);
  const needed = numbering.collisionsOf(amendment.id).filter(({ collision }) => collision.needsDecision);
  const many = needed.filter(isLarge).map(({ text }) => text);
  const few = new Set(needed.filter((collision) => !isLarge(collision)).flatMap(({ numbers }) => numbers));
  if (own !== undefined) few.delete(own);
  return [
    rangesText(
      [...few].sort((a, b) => a - b),
      messages,
    ),
    ...many,
  ]
    .filter((text) => text !== '')
    .join('; ');
}

/** The reasons given, each on a line of its own, with the body where several ask. */
export function reasonLines(amendment: Amendment, messages: Messages): readonly Run[] {
  return reasonsOf(amendment, messages).flatMap(({ title, reason }): readonly Run[] => [
    NEW_LINE,
    { text: title, mark: 'strong' },
    { text: ` ${reason}`, mark: 'plain' },
  ]);
}

function reasonsOf({ sponsors, bodies }: Amendment, messages: Messages): readonly { readonly title: string; readonly reason: string }[] {
  const seen = new Set<string>();
  const given = sponsors.filter(({ body, reason }) => {
    const key = JSON.stringify([body, reason.trim()]);
    if (reason.trim() === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return given.map(({ body, reason }) => ({
    title: bodies.length > 1 ? fill(messages.reasonOf, { body }) : messages.reason,
    reason: reason.trim(),
  }));
}

function notesOf(amendment: Amendment, numbering: Numbering, messages: Messages): readonly string[] {
  const words = messages.notes;
  const notes = [untrackedNote(amendment.sponsors, messages), ...answerNotes(amendment.sponsors, messages)];
  if (amendment.sponsors.some(({ resolved }) => resolved)) notes.push(messages.resolved);
  const unseen = lookAlikeEdit(amendment.old, amendment.new);
  if (unseen !== null) notes.push(fill(words.lookAlike, unseen));
  if (amendment.bodies.length > 1) notes.push(fill(words.same, { n: amendment.bodies.length }));
  if (amendment.state === 'adopted') notes.push(words.adopted);
  if (amendment.state === 'homeless') notes.push(words.homeless);
  const own = numbering.numberOf(amendment.id);
  const parent = amendment.parent === null ? undefined : numbering.numberOf(amendment.parent);
  if (parent !== undefined && parent !== own) notes.push(fill(words.dependent, { rows: parent }));
  for (const numbered of numbering.collisionsOf(amendment.id)) {
    const { kind, needsDecision } = numbered.collision;
    const rows = otherRows(numbered, own, messages);
    // What it depends on is said already. Equal proposals are one row, so there is no other to name.
    if (rows === '' || (kind === 'dependent' && parent !== undefined)) continue;
    notes.push(fill(needsDecision ? words.clash : words.related, { kind: messages.collisions[kind], rows }));
  }
  return [...new Set(notes)].filter((note) => note !== '');
}

/** Which rows of which answer tables ask for it. */
const answerNotes = (sponsors: readonly Sponsor[], messages: Messages): readonly string[] =>
  sponsors.flatMap(({ source, body }) =>
    source?.kind === 'answer-table'
      ? [fill(sponsors.length > 1 ? messages.notes.answerOf : messages.notes.answer, { row: source.row, table: source.table, body })]
      : [],
  );

function untrackedNote(sponsors: readonly Sponsor[], messages: Messages): string {
  const untracked = sponsors.filter(({ tracked, source }) => !tracked && !source);
  if (untracked.length === 0) return '';
  if (untracked.length === sponsors.length) return messages.notes.untracked;
  return fill(messages.notes.untrackedBy, { bodies: [...new Set(untracked.map(({ body }) => body))].join(', ') });
}
