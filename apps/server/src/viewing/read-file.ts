import type { Language } from '@svod/contract';
import type { Service } from '../service.ts';
import { asViewer } from './as-viewer.ts';

/** A file to be handed out, as it is kept. */
export interface KeptFile {
  readonly file: string;
  readonly bytes: Buffer;
}

/** A version's clean carrier; null where the viewer sees none. */
export const readCarrier = async (service: Service, person: string, version: string, language: Language): Promise<KeptFile | null> =>
  await one(
    service,
    person,
    'select c.file, b.bytes from svod.carriers c join svod.blobs b on b.hash = c.blob where c.version = $1 and c.language = $2',
    [version, language],
  );

/** The file that went out with a round; null where the viewer sees none. */
export const readSent = async (service: Service, person: string, round: string, language: Language): Promise<KeptFile | null> =>
  await one(
    service,
    person,
    'select f.file, b.bytes from svod.sent_files f join svod.blobs b on b.hash = f.blob where f.round = $1 and f.language = $2',
    [round, language],
  );

/** A file as it came; null where the viewer sees none. */
export const readOriginal = async (
  service: Service,
  person: string,
  upload: string,
): Promise<(KeptFile & { readonly kind: string }) | null> =>
  await one(service, person, 'select u.file, u.kind, b.bytes from svod.uploads u join svod.blobs b on b.hash = u.blob where u.id = $1', [
    upload,
  ]);

async function one<Row extends KeptFile>(service: Service, person: string, text: string, values: readonly unknown[]): Promise<Row | null> {
  return await asViewer(service.app, person, async (view) => (await view<Row>(text, values))[0] ?? null);
}
