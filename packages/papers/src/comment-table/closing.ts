import { type AmendmentKind, type Collision, type CollisionKind, type Consolidation, DECISION_KINDS } from '@svod/consolidation';
import type { Messages } from '../messages/messages.ts';
import type { NumberedCollision, Numbering } from './numbering.ts';
import type { CommentTable, Grid, SummaryLine } from './paper.ts';
import { fullPlaceLine } from './place-text.ts';
import { whyText } from './why-text.ts';

/** Kinds in the order in which they are counted. */
const KINDS: readonly CollisionKind[] = ['rival', 'swallowed', 'order', 'structure', 'meaning', 'same', 'dependent', 'format'];

/** Amendments that leave the words as they are. */
const FORMAT_ONLY: ReadonlySet<AmendmentKind> = new Set(['format', 'paragraph-format', 'property']);

/** How much there is of what, and how many collisions of each kind need a decision. */
export function summaryOf(consolidation: Consolidation, asked: readonly string[], messages: Messages): CommentTable['summary'] {
  const { returns, amendments, remarks, collisions } = consolidation;
  const words = messages.summary;
  const isSettled = settledIn(consolidation);
  const decisions = [...amendments, ...remarks].flatMap(({ decision }) => (decision ? [decision.kind] : []));
  const open = amendments.filter(({ folded }) => folded === null);
  const line = (label: string, count: number, level: 0 | 1 = 0): SummaryLine => ({ label, count, level });
  const part = (label: string, count: number): readonly SummaryLine[] => (count === 0 ? [] : [line(label, count, 1)]);
  const needed = collisions.filter(({ needsDecision }) => needsDecision);
  const lines = [
    ...(asked.length === 0 ? [] : [line(words.asked, new Set(asked).size)]),
    line(words.answered, returns.length),
    line(words.amendments, open.length),
    ...part(words.untracked, open.filter(({ sponsors }) => sponsors.some(({ tracked, source }) => !tracked && !source)).length),
    ...part(words.shared, open.filter(({ bodies }) => bodies.length > 1).length),
    ...part(words.formatOnly, open.filter(({ kind }) => FORMAT_ONLY.has(kind)).length),
    ...part(words.adopted, open.filter(({ state }) => state === 'adopted').length),
    ...part(words.homeless, open.filter(({ state }) => state === 'homeless').length),
    ...(amendments.length === open.length ? [] : [line(words.folded, amendments.length - open.length)]),
    line(words.remarks, remarks.length),
    line(words.collisions, needed.length),
    ...KINDS.flatMap((kind) => part(messages.collisions[kind], needed.filter((collision) => collision.kind === kind).length)),
    ...part(words.settled, needed.filter(isSettled).length),
    ...(decisions.length === 0 ? [] : [line(words.decided, decisions.length)]),
    ...DECISION_KINDS.flatMap((kind) => part(messages.decisions[kind], decisions.filter((one) => one === kind).length)),
  ];
  return { caption: words.caption, lines };
}

/** Tells whether nothing of a collision is open any more, where anything was decided at all. */
function settledIn({ amendments, collisions }: Consolidation): (collision: Collision) => boolean {
  if (amendments.every(({ decision }) => decision === undefined) && collisions.every(({ decision }) => decision === undefined))
    return () => false;
  const open = new Set(amendments.filter(({ state }) => state === 'open').map(({ id }) => id));
  return (collision) => collision.decision !== undefined || collision.amendments.every((id) => !open.has(id));
}

/** The collisions that need a decision, in the order of their rows. */
export function collisionsGrid(consolidation: Consolidation, numbering: Numbering, messages: Messages): Grid {
  const words = messages.collisionTable;
  const isSettled = settledIn(consolidation);
  const first = ({ numbers }: NumberedCollision): number => numbers[0] ?? Infinity;
  const needed = numbering.collisions
    .filter(({ collision }) => collision.needsDecision)
    .toSorted((a, b) => (first(a) === first(b) ? 0 : first(a) - first(b)));
  return {
    caption: words.caption,
    columns: [words.number, words.kind, words.place, words.rows, words.bodies],
    rows: needed.map(({ collision, text }, i) => [
      String(i + 1),
      kindText(collision, messages) + (isSettled(collision) ? ` – ${words.settled}` : ''),
      fullPlaceLine(collision.place, messages),
      text,
      collision.bodies.join(', '),
    ]),
    empty: words.empty,
  };
}

function kindText(collision: Collision, messages: Messages): string {
  const kind = messages.collisions[collision.kind];
  const reason = whyText(collision, messages);
  return reason === null ? kind : `${kind}: ${reason}`;
}
