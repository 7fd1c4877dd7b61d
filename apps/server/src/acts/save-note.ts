import type { Language } from '@svod/contract';
import { isDesk } from './is-desk.ts';
import type { Act } from './perform.ts';

export interface SaveNote {
  readonly round: string;
  readonly language: Language;
  /** Made by the client. */
  readonly note: string;
  readonly item: string;
  /** 0 for a new one. */
  readonly revision: number;
  readonly text: string;
  readonly takenBack: boolean;
}

/** Writes a note of the desk on an item; only its writer changes it. */
export const saveNote: Act<SaveNote, { readonly revision: number }> = {
  name: 'round.note',
  async run(client, { round, language, note, item, revision, text, takenBack }) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const there = await client.query('select 1 from svod.items where round = $1 and language = $2 and id = $3', [round, language, item]);
    if (there.rowCount === 0) return { refused: 'not-found' };
    const saved =
      revision === 0
        ? await client.query<{ revision: string }>(
            `insert into svod.desk_notes (id, round, language, item, note, written_by) values ($1, $2, $3, $4, $5, svod.viewer())
             on conflict do nothing returning revision`,
            [note, round, language, item, text],
          )
        : await client.query<{ revision: string }>(
            `update svod.desk_notes set revision = revision + 1, note = $2, taken_back = case when $3 then clock_timestamp() end
             where id = $1 and revision = $4 and round = $5 and item = $6 returning revision`,
            [note, text, takenBack, revision, round, item],
          );
    const now = saved.rows[0];
    if (now) {
      const made = Number(now.revision);
      return {
        answer: { revision: made },
        objectKind: 'round',
        objectId: round,
        revision: null,
        before: null,
        after: { note, item, text, takenBack },
      };
    }
    const current = await client.query<{ revision: string; note: string; own: boolean }>(
      'select revision, note, written_by = svod.viewer() as own from svod.desk_notes where id = $1',
      [note],
    );
    const [known] = current.rows;
    if (!known) return { refused: 'not-found' };
    return known.own ? { conflict: { revision: Number(known.revision), current: { note: known.note } } } : { refused: 'not-allowed' };
  },
};
