import path from 'node:path';
import type { PlacedReturn, ReturnInput } from '@svod/round';
import { usage } from '../arguments.ts';
import type { BaseFile } from '../files/read-base.ts';
import type { KnownReturn } from '../files/round-file.ts';
import { fill } from '../messages/fill.ts';
import type { Messages } from '../messages/messages.ts';
import type { Refused } from '../record.ts';
import type { ReturnsSetting, TakenReturn } from './return-task.ts';

/** What of the base is handed to those that read returns. */
export function readingBase({ file, document, ownComments, own, kept, objects }: BaseFile): ReturnsSetting['base'] {
  return { file, document, ownComments, own, kept, objects };
}

/** Those that were read and those that were refused. The same file twice from one body is a slip. */
export function sortReturns(
  known: readonly KnownReturn[],
  taken: readonly TakenReturn[],
  messages: Messages,
): { readonly returns: (ReturnInput | PlacedReturn)[]; readonly refused: readonly Refused[] } {
  const returns: (ReturnInput | PlacedReturn)[] = [];
  const refused: Refused[] = [];
  const twins = new Map<string, string>();
  taken.forEach((one, index) => {
    const { file = '', body = '' } = known[index] ?? {};
    if (!one.ok) {
      refused.push({ body, name: path.basename(file), refusal: one.refusal });
      return;
    }
    const key = `${one.placed.input.hash} ${body}`;
    const twin = twins.get(key);
    if (twin !== undefined) throw usage(messages, fill(messages.usage.returnTwice, { file: twin, other: file }));
    twins.set(key, file);
    returns.push(one.placed);
  });
  return { returns, refused };
}
