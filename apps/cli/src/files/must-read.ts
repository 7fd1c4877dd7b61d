import { Halt, UNREADABLE } from '../exit.ts';
import { fill } from '../messages/fill.ts';
import { type Messages, noteText, printable } from '../messages/messages.ts';
import type { Refusal } from './open-file.ts';
import { type WordFile, readWordFile } from './read-word-file.ts';

/** One line: which file, why, and what to do. */
export const refusalText = (messages: Messages, refusal: Refusal): string =>
  printable(fill(messages.cannotRead, { file: refusal.file, reason: noteText(messages, messages.refusals, refusal) }));

/** Reads a file without which the command can't go on. `foreign`: files of other kinds are read too, by way of LibreOffice. */
export async function mustRead(file: string, messages: Messages, { foreign = false } = {}): Promise<WordFile> {
  const read = await readWordFile(file, null, foreign);
  if (!read.ok) throw new Halt(UNREADABLE, refusalText(messages, read.refusal));
  return read.file;
}
