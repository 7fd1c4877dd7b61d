import { keepBlob } from '../acts/keep-blob.ts';
import type { Service } from '../service.ts';
import { readOriginal } from '../viewing/read-file.ts';
import { type Offered, sortInThread } from './sort-in-thread.ts';
import type { TakenFile } from './take-files.ts';

/** What is in a mail or archive that the viewer sees; null where there is no such file. `take` names files whose bytes are wanted. */
async function open(service: Service, person: string, upload: string, take: readonly string[]): Promise<readonly Offered[] | null> {
  const kept = await readOriginal(service, person, upload);
  if (kept === null || (kept.kind !== 'mail' && kept.kind !== 'archive')) return null;
  return (await sortInThread(kept.bytes, take)).inside;
}

/** Lists what a mail or archive holds; null where there is none that the viewer sees. */
export async function listInside(
  service: Service,
  person: string,
  upload: string,
): Promise<{ readonly inside: TakenFile['inside'][number][] } | null> {
  const inside = await open(service, person, upload, []);
  return inside && { inside: inside.map(({ name, size, kind }) => ({ name, size, kind })) };
}

/** Takes files out of a mail or archive by name and keeps them; a name that is not in it is given back. */
export async function takeOut(
  service: Service,
  person: string,
  upload: string,
  names: readonly string[],
): Promise<{ readonly files: readonly TakenFile[] } | { readonly missing: string } | null> {
  const inside = await open(service, person, upload, names);
  if (inside === null) return null;
  const files: TakenFile[] = [];
  for (const name of new Set(names)) {
    const one = inside.find((offered) => offered.name === name);
    if (!one || one.bytes === null) return { missing: name };
    const blob = one.refused === null ? await keepBlob(service.app, person, one.bytes) : null;
    files.push({ file: name, size: one.size, kind: one.kind, blob, refused: one.refused, sender: one.sender, inside: [] });
  }
  return { files };
}
