import type { Messages } from '../messages/messages.ts';
import { richText } from '../rich-text/rich-text.ts';
import type { CommentTable } from './paper.ts';

/** How the marks of the table are to be read, each shown by itself. */
export function legendOf({ legend: words }: Messages): CommentTable['legend'] {
  const lines = richText([
    { text: words.sample, mark: 'deleted' },
    { text: ` – ${words.deleted}; `, mark: 'plain' },
    { text: words.sample, mark: 'inserted' },
    { text: ` – ${words.inserted}; ${words.omitted}; ${words.signs}.\n${words.untracked}\n${words.clash}\n${words.folded}`, mark: 'plain' },
  ]);
  return { caption: words.caption, lines };
}
