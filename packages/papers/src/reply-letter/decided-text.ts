import { type Amendment, type Decision, type Remark, isAccepted } from '@svod/consolidation';
import { inSentence } from '../comment-table/place-text.ts';
import { type Messages, fill } from '../messages/messages.ts';
import { type RichText, richText } from '../rich-text/rich-text.ts';

/** The customary word of a decision; what stands in its place where there is none. */
export function decidedWord({ decision, ...one }: Amendment | Remark, messages: Messages): string {
  if (decision) return messages.decisions[decision.kind];
  return 'state' in one && one.state === 'adopted' ? unended(messages.notes.adopted) : unended(messages.disagreements.undecided);
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

/** "Reviewed in all: 5; of these: accepted – 3, rejected – 2." in the order of first mention. */
export function closingText(decided: readonly string[], messages: Messages): string {
  if (decided.length === 0) return '';
  const counts = new Map<string, number>();
  for (const word of decided) counts.set(word, (counts.get(word) ?? 0) + 1);
  const list = [...counts].map(([word, n]) => fill(messages.letters.count, { word: inSentence(word), n }));
  return fill(messages.letters.closing, { n: decided.length, list: list.join(', ') });
}

const unended = (sentence: string): string => sentence.replace(/\.$/u, '');
