import type { AnswerOf, Language, Page, planEndpoints } from '@svod/contract';
import type { Service } from '../service.ts';
import { type Link, linkProvisions } from '../plans/link-provisions.ts';
import { asViewer } from './as-viewer.ts';
import { versionRows } from './version-rows.ts';

type WholeVersion = AnswerOf<typeof planEndpoints.readVersion>;
type Carrier = WholeVersion['carriers'][number];

interface CarrierRow {
  readonly language: Language;
  readonly file: string;
  readonly text_hash: string;
  readonly base_changes: Carrier['baseChanges'];
  readonly problems: Carrier['problems'];
}

/** A version with its files; null where there is none that the viewer may see. */
export async function readVersion(service: Service, person: string, version: string): Promise<WholeVersion | null> {
  return await asViewer(service.app, person, async (view) => {
    const [found] = await versionRows(view, 'v.id = any ($1)', [version]);
    if (!found) return null;
    const [parts] = await view<{ whole: boolean }>("select svod.parts_of_viewer($1) = '{}' as whole", [version]);
    const carriers = await view<CarrierRow>(
      'select language, file, text_hash, base_changes, problems from svod.carriers where version = $1 order by language',
      [version],
    );
    return {
      ...found,
      carriers: carriers.map(({ text_hash: textHash, base_changes: baseChanges, ...row }) => ({ ...row, textHash, baseChanges })),
      wholeFiles: parts?.whole ?? false,
    };
  });
}

/** A version's page in a language: for an expert of named parts, those. Null where the viewer sees none. */
export async function readPage(service: Service, person: string, version: string, language: Language): Promise<Page | null> {
  return await asViewer(service.app, person, async (view) => {
    const [row] = await view<{ page: Page | null }>('select svod.page_of_parts($1, $2) as page', [version, language]);
    return row?.page ?? null;
  });
}

/** Links between two languages of a version, of what of them the viewer reads; null where one of them is not there. */
export async function readLinks(
  service: Service,
  person: string,
  version: string,
  from: Language,
  to: Language,
): Promise<readonly Link[] | null> {
  return await asViewer(service.app, person, async (view) => {
    const [pages] = await view<{ here: Page | null; there: Page | null }>(
      'select svod.page_of_parts($1, $2) as here, svod.page_of_parts($1, $3) as there',
      [version, from, to],
    );
    if (!pages || pages.here === null || pages.there === null) return null;
    const hand = await view<{ provision: string; other_provision: string | null }>(
      'select provision, other_provision from svod.links where version = $1 and language = $2 and other_language = $3',
      [version, from, to],
    );
    return linkProvisions(pages.here, pages.there, new Map(hand.map((row) => [row.provision, row.other_provision])));
  });
}

/** The version that each body was asked about last; empty for a plan that was never sent out, null where there is no such plan. */
export async function lastSeen(service: Service, person: string, plan: string): Promise<AnswerOf<typeof planEndpoints.lastSeen> | null> {
  return await asViewer(service.app, person, async (view) => {
    if ((await view('select 1 from svod.plans where id = $1', [plan])).length === 0) return null;
    const bodies = await view<{ body: string; version: string }>(
      `select distinct on (a.body) a.body, r.version from svod.asked a join svod.rounds r on r.id = a.round
       where r.plan = $1 order by a.body, r.ordinal desc`,
      [plan],
    );
    return { bodies: [...bodies] };
  });
}
