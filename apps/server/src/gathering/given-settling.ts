import type { Language } from '@svod/contract';
import type { Provenance } from '@svod/round';
import { asDecisions } from '../deciding/as-decisions.ts';
import { keptDecisions } from '../deciding/kept-decisions.ts';
import { DECISIONS_STATE } from '../acts/store-next-version.ts';
import { Blobs, givenSettings } from '../jobs/run/given.ts';
import { givenBase } from '../jobs/run/gather.ts';
import type { GivenSettling } from '../reading/job.ts';
import type { View } from '../viewing/as-viewer.ts';
import type { BodyName } from './settle-round.ts';

/** A round to be settled as it stands, and what names how it stands. */
export interface RoundToSettle {
  readonly plan: string;
  readonly version: string;
  readonly generation: number;
  /** Names the decisions. */
  readonly decisions: string;
  readonly job: Omit<GivenSettling, 'make'>;
  readonly blobs: readonly Uint8Array[];
  /** File name of the carrier. */
  readonly file: string;
}

/** What a child needs to settle a round in one language; null where it was never brought together, or is not the viewer's. */
export async function givenSettling(view: View, round: string, language: Language, proposed = false): Promise<RoundToSettle | null> {
  const base = await givenBase(view, round, language);
  const [gathering] = await view<{ generation: number; record: Buffer }>(
    'select generation, record from svod.gatherings where round = $1 and language = $2',
    [round, language],
  );
  if (base === null || !gathering) return null;
  const blobs = new Blobs();
  const [state] = await view<{ state: string }>(DECISIONS_STATE, [round, language]);
  const [about] = await view<{ ordinal: number; title: string; version: string }>(
    'select r.ordinal, r.title, v.name as version from svod.rounds r join svod.versions v on v.id = r.version where r.id = $1',
    [round],
  );
  const names = await namesOf(view, language);
  const asked = await view<{ body: string }>('select body from svod.asked where round = $1', [round]);
  const [earlier] = await view<{ data: Provenance }>('select data from svod.provenances where version = $1 and language = $2', [
    base.version,
    language,
  ]);
  const { carrier, file } = base.carrier;
  return {
    plan: base.plan,
    version: base.version,
    generation: gathering.generation,
    decisions: state?.state ?? '',
    file,
    job: {
      carrier: blobs.put(carrier),
      file,
      record: blobs.put(gathering.record),
      language,
      decisions: asDecisions(await keptDecisions(view, round, language), proposed),
      names,
      head: {
        round: about?.title || String(about?.ordinal ?? ''),
        version: about?.version ?? '',
        asked: asked.flatMap(({ body }) => names[body]?.short ?? []),
      },
      earlier: earlier?.data ?? null,
      settings: await givenSettings(view, base.plan),
    },
    blobs: blobs.all,
  };
}

/** How bodies are called in a language; in another one where they have no name in it. */
async function namesOf(view: View, language: Language): Promise<Readonly<Record<string, BodyName>>> {
  const rows = await view<{ id: string; names: Record<string, string>; short_names: Record<string, string> }>(
    'select id, names, short_names from svod.bodies',
  );
  const inLanguage = (names: Record<string, string>): string =>
    names[language] ?? names['ru'] ?? names['en'] ?? Object.values(names)[0] ?? '';
  return Object.fromEntries(
    rows.map(({ id, names, short_names: short }) => [id, { full: inLanguage(names), short: inLanguage(short) || inLanguage(names) }]),
  );
}
