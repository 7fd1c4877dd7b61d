import type { Amendment, Collision, Consolidation, StandingText } from '@svod/consolidation';
import { bodyText, reportsOf } from '../comment-table/body-text.ts';
import type { Reports } from '../comment-table/body-text.ts';
import { changeText, shownSigns } from '../comment-table/change-text.ts';
import type { CommentTableOptions } from '../comment-table/comment-table-options.ts';
import { tableHead } from '../comment-table/table-head.ts';
import { fullAmendmentPlace } from '../comment-table/place-text.ts';
import { movedText, reasonLines } from '../comment-table/request-text.ts';
import { signatureOf } from '../reply-letter/signature-of.ts';
import { fill, messagesOf } from '../messages/messages.ts';
import type { Messages } from '../messages/messages.ts';
import { richText } from '../rich-text/rich-text.ts';
import type { RichText, Run } from '../rich-text/rich-text.ts';
import type { DisagreementRow, DisagreementTable } from './paper.ts';

/**
 * What stayed open between the drafter and the bodies, in the plan's order: amendments that were rejected or accepted in part without the bodies'
 * agreement, those referred to the meeting, and those of a collision that needs a decision and on which nothing was decided. The
 * drafter's wording is the provision as it stands in the next version; the result of the meeting is empty where there was none.
 */
export function disagreementTable(
  consolidation: Consolidation,
  standing: StandingText,
  options: Pick<CommentTableOptions, 'language' | 'version' | 'round' | 'date' | 'title'>,
): DisagreementTable {
  const messages = messagesOf(options.language);
  const words = messages.disagreements;
  const rivals = openRivals(consolidation);
  const reports = reportsOf(consolidation);
  const open = consolidation.amendments.filter((one) => isOpen(one, rivals));
  return {
    format: 'svod-disagreement-table/1',
    language: options.language,
    name: words.name,
    ...tableHead(consolidation, options),
    columns: { number: words.number, drafter: words.drafter, body: words.body, grounds: words.grounds, meeting: words.meeting },
    rows: open.map((one, i): DisagreementRow => rowOf(one, i + 1, standing(one), rivals, reports, messages)),
    empty: words.empty,
    rule: words.rule,
    signature: signatureOf(messages),
    labels: { page: messages.page, cut: messages.cut, sheet: words.sheet },
  };
}

/** Collisions on which nothing was decided, by their amendments, with the bodies of all of them. */
function openRivals({ collisions, amendments }: Consolidation): ReadonlyMap<string, readonly Collision[]> {
  const open = new Set(amendments.filter(({ state }) => state === 'open').map(({ id }) => id));
  const rivals = new Map<string, Collision[]>();
  for (const collision of collisions) {
    if (!collision.needsDecision || collision.decision) continue;
    for (const id of collision.amendments) if (open.has(id)) rivals.set(id, [...(rivals.get(id) ?? []), collision]);
  }
  return rivals;
}

function isOpen({ id, decision, folded }: Amendment, rivals: ReadonlyMap<string, readonly Collision[]>): boolean {
  if (folded !== null) return false;
  if (!decision) return rivals.has(id);
  if (decision.follows?.kind === 'parent') return false;
  return decision.kind === 'referred' || ((decision.kind === 'rejected' || decision.kind === 'accepted-in-part') && !decision.agreed);
}

function rowOf(
  amendment: Amendment,
  number: number,
  standing: string | null,
  rivals: ReadonlyMap<string, readonly Collision[]>,
  reports: Reports,
  messages: Messages,
): DisagreementRow {
  const words = messages.disagreements;
  const { decision } = amendment;
  const place: Run = { text: fullAmendmentPlace(amendment, messages), mark: 'quiet' };
  const asked: Run[] = [
    { text: messages.asks[amendment.kind], mark: 'strong' },
    LINE,
    ...changeText(amendment, messages),
    ...(amendment.kind.endsWith('-moved') ? [LINE, { text: movedText(amendment, messages), mark: 'quiet' as const }] : []),
    ...reasonLines(amendment, messages),
  ];
  const inPart = decision?.kind === 'accepted-in-part' && standing === null ? decision.text : null;
  const others = (rivals.get(amendment.id) ?? []).flatMap(({ bodies }) => bodies).filter((body) => !amendment.bodies.includes(body));
  const grounds: Run[] = decision
    ? [{ text: messages.decisions[decision.kind], mark: 'strong' }, LINE, { text: decision.reason, mark: 'plain' }]
    : [
        { text: words.undecided, mark: 'quiet' },
        LINE,
        { text: others.length === 0 ? '' : fill(words.rivals, { bodies: [...new Set(others)].join(', ') }), mark: 'plain' },
      ];
  return {
    number,
    id: amendment.id,
    drafter: richText([place, LINE, drafted(amendment, inPart ?? standing, messages)]),
    body: [...bodyText(amendment.sponsors, reports, messages), ...richText(asked)],
    grounds: richText(grounds),
    meeting: decision ? richText([{ text: decision.meeting, mark: 'plain' }]) : NOTHING,
  };
}

/** Wording of the drafter: a row's cells are told apart as elsewhere. */
function drafted(amendment: Amendment, standing: string | null, messages: Messages): Run {
  const { leftOut, absent } = messages.disagreements;
  const text = shownSigns(standing ?? '', messages)
    .replace(/ *\t */gu, ' | ')
    .trim();
  if (text !== '') return { text, mark: 'plain' };
  return { text: amendment.before === '' ? absent : leftOut, mark: 'quiet' };
}

const LINE: Run = { text: '\n', mark: 'plain' };
const NOTHING: RichText = [];
