import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fill } from '@svod/papers';
import { Halt, UNREADABLE } from '../exit.ts';
import type { Messages } from '../messages/messages.ts';
import { refusalOf } from './read-word-file.ts';

/** Writes a file whole or not at all: first beside it, then in its place. Folders are made. */
export async function writeWhole(file: string, bytes: Uint8Array | string, messages: Messages): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(beside, bytes);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new Halt(UNREADABLE, fill(messages.cannotWrite, { file, reason: messages.refusals[refusalOf(error)] ?? String(error) }));
  }
}
