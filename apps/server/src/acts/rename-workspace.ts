import type { Act } from './perform.ts';

export interface RenameWorkspace {
  readonly name: string;
  /** Where the calendar of final dates is kept; left out, it stays. */
  readonly timeZone?: string | undefined;
  /** Of the workspace, as the client saw it. */
  readonly revision: number;
}

/** Gives the workspace another name, and its calendar another place. For the desk and administrators. */
export const renameWorkspace: Act<RenameWorkspace, { readonly revision: number }> = {
  name: 'workspace.rename',
  async run(client, { name, timeZone, revision }) {
    const found = await client.query<{ id: string; name: string; timeZone: string; revision: string }>(
      'select id, name, time_zone as "timeZone", revision from svod.workspace',
    );
    const [workspace] = found.rows;
    if (!workspace) return { refused: 'not-found' };
    if (timeZone !== undefined) {
      const known = await client.query('select 1 from pg_catalog.pg_timezone_names where name = $1', [timeZone]);
      if (known.rowCount === 0) return { unfit: 'time-zone-not-known', values: { timeZone } };
    }
    const saved = await client.query<{ revision: string }>(
      'update svod.workspace set name = $1, time_zone = coalesce($3, time_zone), revision = revision + 1 where revision = $2 returning revision',
      [name, revision, timeZone ?? null],
    );
    const made = Number(saved.rows[0]?.revision);
    if (saved.rowCount === 1)
      return {
        answer: { revision: made },
        objectKind: 'workspace',
        objectId: workspace.id,
        revision: made,
        before: { name: workspace.name, timeZone: workspace.timeZone },
        after: { name, timeZone: timeZone ?? workspace.timeZone },
      };
    const now = await client.query<{ name: string; revision: string }>('select name, revision from svod.workspace');
    const current = Number(now.rows[0]?.revision);
    return current === revision ? { refused: 'not-allowed' } : { conflict: { revision: current, current: { name: now.rows[0]?.name } } };
  },
};
