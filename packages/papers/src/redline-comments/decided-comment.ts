import type { Amendment } from '@svod/consolidation';
import { type Language, messagesOf } from '../messages/messages.ts';
import { decidedGrounds, decidedWord } from '../reply-letter/decided-text.ts';
import { plainText } from '../rich-text/rich-text.ts';
import { redlineMessages } from './messages.ts';

/** Who says a decision in the redline of a body's own proposals: the desk without a name of anybody. */
export const drafterName = (language: Language): string => redlineMessages(language).drafter;

/**
 * Text of the comment beside a body's own proposal: what was decided, and why, as its letter says it; nothing of others, of who decided, or of the
 * desk's notes. `numbers` are those of the letter's points. Paragraphs are split by `\n`.
 */
export function decidedComment(amendment: Amendment, numbers: ReadonlyMap<string, number>, language: Language): string {
  const messages = messagesOf(language);
  const grounds = plainText(decidedGrounds(amendment.decision, numbers, messages));
  return [`${decidedWord(amendment, messages)}.`, grounds].filter((text) => text !== '').join('\n');
}
