import { askThread } from '../threads/ask-thread.ts';
import type { FileKind } from './file-kind.ts';
import { UPLOAD_LIMITS } from './limits.ts';
import type { Refusal, Sorted } from './sort-file.ts';

/** A file inside a mail or archive, as it is offered; its bytes where it was asked for by name. */
export interface Offered {
  readonly name: string;
  readonly size: number;
  readonly kind: FileKind;
  readonly refused: Refusal | null;
  readonly sender: string;
  readonly bytes: Uint8Array | null;
}

/** What a file is and holds. */
export type Told = Omit<Sorted, 'inside'> & { readonly inside: readonly Offered[] };

/** What a thread is asked: what a file is, and for the bytes of files inside it by name. */
export interface Asked {
  readonly bytes: Uint8Array;
  readonly take: readonly string[];
}

const THREAD = { module: new URL('sort-thread.ts', import.meta.url), megabytes: UPLOAD_LIMITS.threadMegabytes };
const DAMAGED: Told = { kind: 'unknown', refused: 'damaged', sender: '', inside: [] };

/**
 * What a file is, told by a thread with limits of time and memory: one that can't be told within them is damaged, and hinders no other. `take` names files inside it
 * whose bytes are wanted.
 */
export async function sortInThread(bytes: Uint8Array, take: readonly string[] = [], time: number = UPLOAD_LIMITS.sortTime): Promise<Told> {
  return (await askThread<Asked, Told>(THREAD, { bytes: new Uint8Array(bytes), take }, time)) ?? DAMAGED;
}
