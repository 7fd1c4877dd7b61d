import type { Consolidation } from '@svod/consolidation';
import { fill, messagesOf } from '../messages/messages.ts';
import type { CommentTableOptions } from './comment-table-options.ts';
import { dateText } from './letter-text.ts';

/** What stands under a paper's title: version, round, date, base file, those that are known. */
export function paperDetails(
  { base }: Consolidation,
  { language, version = '', round = '', date = '' }: Pick<CommentTableOptions, 'language' | 'version' | 'round' | 'date'>,
): readonly string[] {
  const messages = messagesOf(language);
  return [
    version === '' ? '' : fill(messages.version, { version }),
    round === '' ? '' : fill(messages.round, { round }),
    date === '' ? '' : fill(messages.date, { date: dateText(date, messages) }),
    fill(messages.base, { file: base.file, hash: base.hash.slice(0, 12) }),
  ].filter((line) => line !== '');
}
