import type { Consolidation } from '@svod/consolidation';
import { fill, messagesOf } from '../messages/messages.ts';
import type { CommentTableOptions } from './comment-table-options.ts';
import { longDateText } from './letter-text.ts';

/** What a table says of itself around its rows. */
export interface TableHead {
  /** What it is about, below its name. */
  readonly planTitle: string;
  /** Version, round, date: those that are known. */
  readonly details: readonly string[];
  /** The base file and its checksum, at the end. */
  readonly source: string;
}

/** The head of a table on a round. */
export function tableHead(
  { base }: Consolidation,
  { language, version = '', round = '', date = '', title }: Pick<CommentTableOptions, 'language' | 'version' | 'round' | 'date' | 'title'>,
): TableHead {
  const messages = messagesOf(language);
  const known = (title ?? base.title).trim();
  return {
    planTitle: known === '' ? '' : fill(messages.onDraft, { title: known }),
    details: [
      version === '' ? '' : fill(messages.version, { version }),
      round === '' ? '' : fill(messages.round, { round }),
      date === '' ? '' : fill(messages.date, { date: longDateText(date, messages) }),
    ].filter((line) => line !== ''),
    source: fill(messages.base, { file: base.file, hash: base.hash.slice(0, 12) }),
  };
}
