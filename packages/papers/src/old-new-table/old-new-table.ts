import type { Amendment, Consolidation, PutTexts, StandingText } from '@svod/consolidation';
import { type Reports, bodyText, reportsOf } from '../comment-table/body-text.ts';
import { formatText, shownSigns } from '../comment-table/change-text.ts';
import type { CommentTableOptions } from '../comment-table/comment-table-options.ts';
import { foldPlaces, foldText, foldsOf } from '../comment-table/folded-rows.ts';
import { numberCollisions } from '../comment-table/numbering.ts';
import { tableHead } from '../comment-table/table-head.ts';
import { fullAmendmentPlace } from '../comment-table/place-text.ts';
import { movedText } from '../comment-table/request-text.ts';
import { type Messages, messagesOf } from '../messages/messages.ts';
import { type RichText, type Run, richLine, richText } from '../rich-text/rich-text.ts';
import { type AcceptedGroup, acceptedGroups, isApplied } from './grouped-amendments.ts';
import type { OldNewRow, OldNewTable } from './paper.ts';
import { type Wordings, markedWordings } from './wordings.ts';

/** How the next version reads. */
export interface NextTexts {
  /** Of a provision of the base. */
  readonly standing: StandingText;
  /** Of what an amendment put in. */
  readonly put: PutTexts;
}

/**
 * Former and new wordings side by side: a row for each provision that accepted amendments change, put in, take out or move, in the plan's order;
 * then what was changed only in consequence, summed up. New wordings are read off the next version, so no row can tell another text than it has.
 */
export function oldNewTable(
  consolidation: Consolidation,
  texts: NextTexts,
  options: Pick<CommentTableOptions, 'language' | 'version' | 'round' | 'date' | 'title'>,
): OldNewTable {
  const messages = messagesOf(options.language);
  const words = messages.wordings;
  const reports = reportsOf(consolidation);
  const groups = acceptedGroups(consolidation.amendments);
  const rows = groups.map((group, i) => rowOf(group, i + 1, texts, reports, messages));
  return {
    format: 'svod-old-new-table/1',
    language: options.language,
    name: words.name,
    ...tableHead(consolidation, options),
    columns: { number: messages.columns.number, place: messages.columns.place, base: words.base, next: words.next, body: words.body },
    rows: [...rows, ...foldedRows(consolidation, groups, reports, messages)],
    empty: words.empty,
    rule: words.rule,
    labels: { page: messages.page, cut: messages.cut, sheet: words.sheet },
  };
}

function rowOf({ head, all }: AcceptedGroup, number: number, texts: NextTexts, reports: Reports, messages: Messages): OldNewRow {
  const { base, next } = wordingsOf(head, all, texts, messages);
  const looks = [...new Set(all.map((one) => formatText(one, messages)))].filter((text) => text !== '');
  const notes = looks.map((text): Run => ({ text: `\n${text}`, mark: 'quiet' }));
  return {
    number,
    ids: all.map(({ id }) => id),
    place: richLine(fullAmendmentPlace(head, messages)),
    base: shownText(base, messages),
    next: [...shownText(next, messages), ...richText(notes)],
    body: bodyText(
      all.flatMap(({ sponsors }) => sponsors),
      reports,
      messages,
    ),
  };
}

function wordingsOf(head: Amendment, all: readonly Amendment[], texts: NextTexts, messages: Messages): Wordings {
  const { absent, leftOut } = messages.disagreements;
  const { before, after, kind, change } = head;
  if (kind.endsWith('-moved'))
    return {
      base: [{ text: before || head.old, mark: 'plain' }],
      next: [
        { text: before || head.old, mark: 'plain' },
        { text: `\n${movedText(head, messages)}`, mark: 'quiet' },
      ],
    };
  if (before === '') {
    const put = texts.put(head);
    return { base: [{ text: absent, mark: 'quiet' }], next: [{ text: put === '' ? after || head.new : put, mark: 'inserted' }] };
  }
  if (change.kind === 'format' || change.kind === 'paragraph-format' || change.kind === 'property') {
    const text: Run = { text: before, mark: 'plain' };
    return { base: [text], next: [text] };
  }
  const next = change.kind === 'text' ? texts.standing(head) : after;
  if (next === null || next === '') return { base: [{ text: before, mark: 'deleted' }], next: [{ text: leftOut, mark: 'quiet' }] };
  if (change.kind !== 'text') return { base: [{ text: before, mark: 'plain' }], next: [{ text: next, mark: 'plain' }] };
  return markedWordings(before, next, all);
}

/** Cells are told apart as elsewhere; an empty text is said to be so. */
function shownText(runs: readonly Run[], messages: Messages): RichText {
  return richText(runs.map(({ text, mark }) => ({ text: shownSigns(text, messages).replace(/ *\t */gu, ' | '), mark })));
}

/** What was accepted in consequence of others (numbers, typography), as the comment table sums it up. */
function foldedRows(
  consolidation: Consolidation,
  groups: readonly AcceptedGroup[],
  reports: Reports,
  messages: Messages,
): readonly OldNewRow[] {
  const folded = consolidation.amendments.filter((one) => one.folded !== null && isApplied(one));
  const numbers = new Map(groups.flatMap(({ all }, i) => all.map(({ id }) => [id, i + 1] as const)));
  const numbering = numberCollisions([], numbers, messages);
  return foldsOf(folded).map((fold, i): OldNewRow => {
    const shown = foldText(fold, numbering, messages);
    const sponsors = fold.amendments.flatMap((one) => one.sponsors);
    return {
      number: groups.length + i + 1,
      ids: fold.amendments.map(({ id }) => id),
      place: foldPlaces(fold, messages),
      base: [],
      next: shown,
      body: bodyText(sponsors, reports, messages),
    };
  });
}
