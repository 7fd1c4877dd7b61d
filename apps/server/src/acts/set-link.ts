import type { Language, Page } from '@svod/contract';
import type pg from 'pg';
import { idsOfPage } from '../plans/link-provisions.ts';
import { isDesk } from './is-desk.ts';
import type { Act } from './perform.ts';

export interface SetLink {
  readonly version: string;
  readonly from: Language;
  readonly to: Language;
  /** Of the language `from`. */
  readonly provision: string;
  /** Of the language `to`; null: it says nothing of this provision. */
  readonly other: string | null;
}

/** Says by hand which provision of another language says the same. Not in a sealed version. For the desk. */
export const setLink: Act<SetLink, Readonly<Record<never, never>>> = {
  name: 'version.link',
  async run(client, input) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const sealed = await client.query<{ sealed: boolean }>(
      'select exists (select from svod.seals s where s.version = v.id) as sealed from svod.versions v where v.id = $1',
      [input.version],
    );
    if (!sealed.rows[0]) return { refused: 'not-found' };
    if (sealed.rows[0].sealed) return { refused: 'not-now' };
    if (input.from === input.to) return { unfit: 'same-language' };
    const [from, to] = [await idsOf(client, input.version, input.from), await idsOf(client, input.version, input.to)];
    if (!from.has(input.provision) || (input.other !== null && !to.has(input.other))) return { unfit: 'provision-not-known' };
    const key = [input.version, input.from, input.provision, input.to];
    const before = await client.query<{ other_provision: string | null }>(
      'select other_provision from svod.links where version = $1 and language = $2 and provision = $3 and other_language = $4',
      key,
    );
    await client.query(
      `insert into svod.links (version, language, provision, other_language, other_provision) values ($1, $2, $3, $4, $5)
       on conflict (version, language, provision, other_language) do update set other_provision = excluded.other_provision`,
      [...key, input.other],
    );
    return {
      answer: {},
      objectKind: 'version',
      objectId: input.version,
      revision: null,
      before: before.rows[0] ? { ...input, other: before.rows[0].other_provision } : null,
      after: input,
    };
  },
};

async function idsOf(client: pg.ClientBase, version: string, language: Language): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ page: Page }>('select page from svod.carriers where version = $1 and language = $2', [
    version,
    language,
  ]);
  return new Set(rows[0] ? idsOfPage(rows[0].page) : []);
}
