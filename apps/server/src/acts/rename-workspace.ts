import type { Act } from './perform.ts';

export interface RenameWorkspace {
  readonly name: string;
  /** Of the workspace, as the client saw it. */
  readonly revision: number;
}

/** Gives the workspace another name. For the desk and administrators. */
export const renameWorkspace: Act<RenameWorkspace, { readonly revision: number }> = {
  name: 'workspace.rename',
  async run(client, { name, revision }) {
    const found = await client.query<{ id: string; name: string; revision: string }>('select id, name, revision from svod.workspace');
    const [workspace] = found.rows;
    if (!workspace) return { refused: 'not-found' };
    const saved = await client.query<{ revision: string }>(
      'update svod.workspace set name = $1, revision = revision + 1 where revision = $2 returning revision',
      [name, revision],
    );
    const made = Number(saved.rows[0]?.revision);
    if (saved.rowCount === 1)
      return {
        answer: { revision: made },
        objectKind: 'workspace',
        objectId: workspace.id,
        revision: made,
        before: { name: workspace.name },
        after: { name },
      };
    const now = await client.query<{ name: string; revision: string }>('select name, revision from svod.workspace');
    const current = Number(now.rows[0]?.revision);
    return current === revision ? { refused: 'not-allowed' } : { conflict: { revision: current, current: { name: now.rows[0]?.name } } };
  },
};
