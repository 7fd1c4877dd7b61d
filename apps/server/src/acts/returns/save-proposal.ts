import type { Language, Proposal } from '@svod/contract';
import type pg from 'pg';
import type { Act } from '../perform.ts';
import { refusalOfReturn } from './refusal-of-return.ts';

export interface SaveProposal extends Omit<Proposal, 'id' | 'revision' | 'language'> {
  readonly language?: Language | undefined;
  readonly return: string;
  /** Made by the client. */
  readonly proposal: string;
  /** As the client saw it; 0 for a new one. */
  readonly revision: number;
  readonly takenBack: boolean;
}

interface Row extends Omit<Proposal, 'id' | 'revision'> {
  readonly return: string;
  readonly revision: number;
  readonly takenBack: boolean;
}

/** Saves one proposal of an answer that is typed in. What was typed meanwhile by somebody else is given back with the revision, and nothing of either is lost. */
export const saveProposal: Act<SaveProposal, { readonly revision: number }> = {
  name: 'return.propose',
  async run(client, input) {
    const fault = await refusalOfReturn(client, input.return);
    if (fault !== null) return fault;
    const held = await client.query<{ state: string; version: string; first: Language }>(
      'select t.state, r.version, svod.first_language(r.version) as first from svod.returns t join svod.rounds r on r.id = t.round where t.id = $1 for update of t',
      [input.return],
    );
    const [answer] = held.rows;
    if (!answer) return { refused: 'not-found' };
    if (answer.state !== 'received') return { refused: 'not-now' };
    const known = await proposalOf(client, input.proposal);
    if (known !== null && known.return !== input.return) return { refused: 'not-found' };
    if ((known?.revision ?? 0) !== input.revision) {
      if (known === null) return { refused: 'not-found' };
      const { return: _return, revision, ...current } = known;
      return { conflict: { revision, current } };
    }
    const language = input.language ?? known?.language ?? answer.first;
    const there =
      input.provision === null
        ? await isInLanguage(client, answer.version, language)
        : await isProvision(client, answer.version, language, input.provision);
    if (!there) return { unfit: 'provision-not-known' };
    const values = [input.proposal, language, input.provision, input.field, input.kind, input.wording, input.reason, input.takenBack];
    if (known === null) {
      const made = await client.query(
        `insert into svod.typed_proposals (id, language, provision, field, kind, wording, reason, taken_back, return, ordinal, typed_by)
         values ($1, $2, $3, $4, $5, $6, $7, case when $8 then clock_timestamp() end, $9,
           (select coalesce(max(ordinal), 0) + 1 from svod.typed_proposals where return = $9), svod.viewer())
         on conflict do nothing`,
        [...values, input.return],
      );
      // An id that is another's already, of which nothing is said.
      if (made.rowCount === 0) return { refused: 'not-found' };
    } else
      await client.query(
        `update svod.typed_proposals set language = $2, provision = $3, field = $4, kind = $5, wording = $6, reason = $7, revision = revision + 1,
           taken_back = case when $8 then coalesce(taken_back, clock_timestamp()) end where id = $1`,
        values,
      );
    const revision = input.revision + 1;
    return { answer: { revision }, objectKind: 'return', objectId: input.return, revision, before: known, after: input };
  },
};

async function proposalOf(client: pg.ClientBase, id: string): Promise<Row | null> {
  const { rows } = await client.query<Omit<Row, 'revision'> & { readonly revision: string }>(
    `select p.return, p.revision, coalesce(p.language, svod.first_language(r.version)) as language, p.provision, p.field, p.kind, p.wording, p.reason,
       p.taken_back is not null as "takenBack"
     from svod.typed_proposals p join svod.returns t on t.id = p.return join svod.rounds r on r.id = t.round where p.id = $1 for update of p`,
    [id],
  );
  return rows[0] ? { ...rows[0], revision: Number(rows[0].revision) } : null;
}

async function isInLanguage(client: pg.ClientBase, version: string, language: Language): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('select $2 = any (svod.languages_of($1)) as there', [version, language]);
  return rows[0]?.there === true;
}

/** Whether a version has a provision of that address in a language, in what of it the actor reads. */
async function isProvision(client: pg.ClientBase, version: string, language: Language, provision: string): Promise<boolean> {
  const { rows } = await client.query<{ known: boolean }>(
    `select coalesce(bool_or(
       jsonb_path_exists(page, '$.parts[*].provisions[*].id ? (@ == $id)', jsonb_build_object('id', $3::text))
       or jsonb_path_exists(page, '$.parts[*].measures[*].fields.*.id ? (@ == $id)', jsonb_build_object('id', $3::text))), false) as known
     from svod.page_of_parts($1, $2) as page`,
    [version, language, provision],
  );
  return rows[0]?.known === true;
}
