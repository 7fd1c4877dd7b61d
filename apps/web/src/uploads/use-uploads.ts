import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { isAbout } from '../calls/query-about.ts';
import { upload } from '../calls/upload.ts';
import { type Upload, type UploadStore, isOnItsWay, makeUploadStore } from './upload-store.ts';

let onTaken: () => void = () => undefined;
/** One for the whole page: what is on its way goes on while one looks elsewhere. */
const store = makeUploadStore(upload, () => onTaken());

globalThis.addEventListener?.('beforeunload', (event) => {
  if (store.all().some(isOnItsWay)) event.preventDefault();
});

/** The files on their way to a round, and what sends more. */
export function useUploads(round: string): { readonly uploads: readonly Upload[]; readonly store: UploadStore } {
  const client = useQueryClient();
  useEffect(() => {
    onTaken = () => void client.invalidateQueries({ predicate: isAbout(['file', 'return', 'task', 'asked']) });
  }, [client]);
  const all = useSyncExternalStore(store.listen, store.all);
  const uploads = useMemo(() => all.filter((one) => one.round === round), [all, round]);
  return { uploads, store };
}
