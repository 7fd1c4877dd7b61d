import type { Language } from '@svod/contract';
import type { GivenBase, GivenSettings } from '../../reading/job.ts';
import type { View } from '../../viewing/as-viewer.ts';

/** A file that was uploaded, as the asker of a task sees it. */
export interface GivenFile {
  readonly file: string;
  /** SHA-256, hex. */
  readonly hash: string;
  readonly bytes: Buffer;
  readonly kind: string;
  readonly plan: string;
  readonly round: string | null;
  readonly body: string | null;
}

/** An uploaded file; null where there is none that the asker may see. */
export async function givenFile(view: View, upload: string): Promise<GivenFile | null> {
  const [row] = await view<GivenFile>(
    `select u.file, encode(u.blob, 'hex') as hash, b.bytes, u.kind, u.plan, u.round, u.body
     from svod.uploads u join svod.blobs b on b.hash = u.blob where u.id = $1`,
    [upload],
  );
  return row ?? null;
}

/** What the desk says of a plan's columns and bodies. */
export async function givenSettings(view: View, plan: string): Promise<GivenSettings> {
  const [row] = await view<{ settings: GivenSettings }>('select settings from svod.plans where id = $1', [plan]);
  return row?.settings ?? {};
}

/** A version's carrier in one language. */
export interface GivenCarrier {
  readonly version: string;
  readonly language: Language;
  readonly textHash: string;
  readonly changes: GivenBase['changes'];
  readonly carrier: Buffer;
  /** The imported file: for the desk, where it held something of its own. */
  readonly original: Buffer | null;
  readonly file: string;
}

/** Carriers of a plan's versions that the asker may see, the newest version first. */
export async function givenCarriers(view: View, plan: string, upTo: string): Promise<readonly GivenCarrier[]> {
  return await view<GivenCarrier>(
    `select v.id as version, c.language, c.text_hash as "textHash", c.base_changes as changes, b.bytes as carrier, o.bytes as original, c.file
     from svod.versions v join svod.carriers c on c.version = v.id join svod.blobs b on b.hash = c.blob left join svod.blobs o on o.hash = c.original
     where v.plan = $1 and v.ordinal <= (select ordinal from svod.versions where id = $2)
     order by v.ordinal desc, c.language`,
    [plan, upTo],
  );
}

/** Collects the bytes that go beside a job. */
export class Blobs {
  readonly all: Uint8Array[] = [];

  /** Number of the bytes beside the job; -1 for none. */
  put(bytes: Uint8Array | null): number {
    return bytes === null ? -1 : this.all.push(bytes) - 1;
  }

  base(given: GivenCarrier, withOriginal: boolean): GivenBase {
    return {
      id: given.version,
      carrier: this.put(given.carrier),
      original: this.put(withOriginal ? given.original : null),
      changes: given.changes,
    };
  }
}
