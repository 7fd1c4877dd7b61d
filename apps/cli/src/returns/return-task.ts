import { type PlacedReturn, type ReadingInput, returnReader } from '@svod/round';
import { type ReadingMemory, startMemory } from '@svod/wordml';
import type { BaseFile } from '../files/read-base.ts';
import type { Refusal } from '../files/open-file.ts';
import { readReturnFile } from '../files/read-return-file.ts';
import type { KnownReturn } from '../files/round-file.ts';
import { returnedOf } from '../read-returned.ts';

/** What has to be known to read the returns of a round. Plain data: it is handed to other threads. */
export interface ReturnsSetting extends ReadingInput {
  readonly base: ReadingInput['base'] & Pick<BaseFile, 'own' | 'kept' | 'objects'>;
  /** Hash of the base's file: a return that is the very same file is told of. */
  readonly baseHash: string;
}

/** A return read and compared, or why its file was refused. */
export type TakenReturn = { readonly ok: true; readonly placed: PlacedReturn } | { readonly ok: false; readonly refusal: Refusal };

/** Reads returns one after another and compares each with the version it was made on; of the files nothing is kept but what they have in common. */
export function returnTask(setting: ReturnsSetting, memory: ReadingMemory = startMemory()): (one: KnownReturn) => Promise<TakenReturn> {
  const place = returnReader(setting);
  // What the base held itself is settled in the returns: for that they are opened whole.
  const settles = setting.base.own.revisions.count > 0;
  return async (one) => {
    const read = await readReturnFile(one.file, settles ? null : memory);
    if (!read.ok) return read;
    const { document, ...rest } = returnedOf(read, setting.base);
    const problems =
      rest.hash === setting.baseHash ? [...document.problems, { code: 'base-returned', values: {}, where: '' }] : document.problems;
    return { ok: true, placed: place({ ...one, ...rest, document: { ...document, problems } }) };
  };
}
