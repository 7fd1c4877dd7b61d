import { type Amendment, DECISION_KINDS, type Decision, type Remark, isAccepted } from '@svod/consolidation';
import { rangesText } from '../comment-table/numbering.ts';
import { inSentence } from '../comment-table/place-text.ts';
import { type Messages, fill } from '../messages/messages.ts';
import { type RichText, richText } from '../rich-text/rich-text.ts';

/** The customary word of a decision; what stands in its place where there is none. */
export function decidedWord({ decision, ...one }: Amendment | Remark, messages: Messages): string {
  if (decision) return messages.decisions[decision.kind];
  return 'state' in one && one.state === 'adopted' ? unended(messages.notes.adopted) : messages.letters.undecided;
}

/** Why, as it is told to the body: neither who decided nor what the meeting's record says, and nothing of what others asked. */
export function decidedGrounds(decision: Decision | undefined, numbers: ReadonlyMap<string, number>, messages: Messages): RichText {
  if (!decision) return [];
  const { follows, text, reason, kind } = decision;
  const words = messages.letters;
  if (follows?.kind === 'parent') {
    const row = numbers.get(follows.id);
    return richText([{ text: row === undefined ? words.follows : fill(words.followsPoint, { rows: row }), mark: 'plain' }]);
  }
  const wording = (text ?? '').replace(/ *\t */gu, ' | ').trim();
  const standing = follows?.kind === 'collision' ? messages.grounds.joint : messages.grounds.standing;
  const lines = [
    wording !== '' && isAccepted(decision) ? fill(standing, { text: wording }) : '',
    kind === 'rejected' && follows?.kind === 'collision' ? words.picked : '',
    reason.trim(),
  ];
  return richText([{ text: lines.filter((line) => line !== '').join('\n'), mark: 'plain' }]);
}

/** "In all: 5; of these: accepted – 3, rejected – 1, not decided yet – 1." in the customary order of decisions. */
export function closingText(points: readonly (Amendment | Remark)[], messages: Messages): string {
  if (points.length === 0) return '';
  const words = points.map((one) => decidedWord(one, messages));
  const customary = DECISION_KINDS.map((kind) => messages.decisions[kind]);
  const counted = [...new Set([...customary, ...words])].map((word) => ({ word, n: words.filter((one) => one === word).length }));
  const list = counted.filter(({ n }) => n > 0).map(({ word, n }) => fill(messages.letters.count, { word: inSentence(word), n }));
  return fill(messages.letters.closing, { n: points.length, list: list.join(', ') });
}

/** Which points wait for a decision, so that nobody takes silence for one; '' where none does. */
export function pendingText(points: readonly (Amendment | Remark)[], messages: Messages): string {
  const open = points.flatMap((one, k) => (isPending(one) ? [k + 1] : []));
  return open.length === 0 ? '' : fill(messages.letters.pending, { rows: rangesText(open, messages) });
}

const isPending = ({ decision, ...one }: Amendment | Remark): boolean =>
  decision === undefined && !('state' in one && one.state === 'adopted');

const unended = (sentence: string): string => sentence.replace(/\.$/u, '');
