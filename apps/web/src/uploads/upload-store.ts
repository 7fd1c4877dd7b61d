import { returnEndpoints } from '@svod/contract';
import type { AnswerOf } from '@svod/contract';
import type { Failed } from '../calls/call.ts';
import { upload } from '../calls/upload.ts';

type Answered = AnswerOf<typeof returnEndpoints.uploadReturns>['files'][number];

/** One file on its way to a round. */
export interface Upload {
  readonly id: string;
  readonly round: string;
  readonly body: string | null;
  readonly file: string;
  readonly size: number;
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'sending'; readonly sent: number }
    /** It lies at the server; from now on its task tells how it is read. */
    | { readonly kind: 'taken'; readonly answered: Answered }
    | { readonly kind: 'refused'; readonly why: string }
    | { readonly kind: 'failed'; readonly failed: Failed };
}

export interface UploadStore {
  readonly all: () => readonly Upload[];
  readonly listen: (listener: () => void) => () => void;
  /** Sends files, each by itself, so that each has its progress and one that fails stops no other. */
  readonly add: (round: string, body: string | null, files: readonly File[]) => void;
  /** Sends one that failed again, as the same act. */
  readonly again: (id: string) => void;
  /** Takes it out of the list, once it has been read or given up. */
  readonly forget: (id: string) => void;
}

/** Requests at a time. */
const AT_ONCE = 3;

/** What sends files of rounds. It lives beside the screens: going to another page stops nothing, and closing the tab asks first. */
export function makeUploadStore(send: typeof upload = upload, onTaken: (round: string) => void = () => undefined): UploadStore {
  let uploads: readonly Upload[] = [];
  const files = new Map<string, File>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const set = (id: string, state: Upload['state']): void => {
    uploads = uploads.map((one) => (one.id === id ? { ...one, state } : one));
    tell();
  };
  const next = (): void => {
    const sending = uploads.filter(({ state }) => state.kind === 'sending').length;
    for (const one of uploads.filter(({ state }) => state.kind === 'waiting').slice(0, AT_ONCE - sending)) void sendOne(one);
  };
  const sendOne = async ({ id, round, body, file }: Upload): Promise<void> => {
    const bytes = files.get(id);
    if (bytes === undefined) return;
    set(id, { kind: 'sending', sent: 0 });
    const form = new FormData();
    if (body !== null) form.append('body', body);
    form.append('file', bytes, file);
    const called = await send(returnEndpoints.uploadReturns, form, {
      key: id,
      params: { round },
      onSent: (sent) => set(id, { kind: 'sending', sent }),
    });
    if (called.kind !== 'done') set(id, { kind: 'failed', failed: called });
    else {
      const answered = called.answer.files[0];
      files.delete(id);
      if (answered === undefined || answered.refused !== null) set(id, { kind: 'refused', why: answered?.refused ?? 'not-known' });
      else set(id, { kind: 'taken', answered });
      onTaken(round);
    }
    next();
  };
  return {
    all: () => uploads,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(round, body, given) {
      const added = given.map((file): Upload => {
        const id = crypto.randomUUID();
        files.set(id, file);
        return { id, round, body, file: file.name, size: file.size, state: { kind: 'waiting' } };
      });
      uploads = [...added, ...uploads];
      tell();
      next();
    },
    again(id) {
      set(id, { kind: 'waiting' });
      next();
    },
    forget(id) {
      files.delete(id);
      uploads = uploads.filter((one) => one.id !== id);
      tell();
    },
  };
}

/** Whether closing the page now would lose a file. */
export const isOnItsWay = ({ state }: Upload): boolean => state.kind === 'waiting' || state.kind === 'sending';
