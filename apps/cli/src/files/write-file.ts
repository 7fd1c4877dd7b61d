import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Halt, UNREADABLE } from '../exit.ts';
import { fill } from '../messages/fill.ts';
import type { Messages } from '../messages/messages.ts';

/** Writes a file whole or not at all: first beside it, then in its place. Folders are made. */
export async function writeWhole(file: string, bytes: Uint8Array | string, messages: Messages): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(beside, bytes);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new Halt(UNREADABLE, fill(messages.cannotWrite, { file, reason: writeRefusal(error, messages) }));
  }
}

function writeRefusal(error: unknown, { writeRefusals }: Messages): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return writeRefusals['no-access'];
  if (['ENOTDIR', 'EEXIST'].includes(code)) return writeRefusals['not-a-folder'];
  if (code === 'EISDIR') return writeRefusals['is-folder'];
  if (['ENOSPC', 'EDQUOT'].includes(code)) return writeRefusals['no-space'];
  return fill(writeRefusals.other, { detail: code });
}
