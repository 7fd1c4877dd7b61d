import type pg from 'pg';

/** The return that a body's files are put together in: several files of one body in one round are one return. Made where there is none yet. */
export async function filesReturn(client: pg.ClientBase, round: string, body: string): Promise<string> {
  // Held until the end: two who bring files of one body at once put them into one return.
  await client.query('select 1 from svod.asked where round = $1 and body = $2 for update', [round, body]);
  const found = await findFilesReturn(client, round, body);
  if (found !== null) return found;
  const made = await client.query<{ id: string }>(
    "insert into svod.returns (round, body, way, received_by) values ($1, $2, 'files', svod.viewer()) returning id",
    [round, body],
  );
  return made.rows[0]?.id ?? '';
}

/** The same where it is there already; null where it is not. */
export async function findFilesReturn(client: pg.ClientBase, round: string, body: string): Promise<string | null> {
  const found = await client.query<{ id: string }>(
    `select id from svod.returns where round = $1 and body = $2 and way = 'files' and state = 'received' order by received desc limit 1`,
    [round, body],
  );
  return found.rows[0]?.id ?? null;
}

/** Puts a file into a return and takes it out of any other. What was said of its authors goes with it only within the return. */
export async function attachFile(client: pg.ClientBase, to: string, upload: string): Promise<void> {
  await detachFile(client, upload, to);
  await client.query(
    `insert into svod.return_files (return, upload) values ($1, $2) on conflict (return, upload) do update set state = 'in'`,
    [to, upload],
  );
  await client.query('update svod.returns set revision = revision + 1 where id = $1', [to]);
}

/** Takes a file out of every return but one. */
export async function detachFile(client: pg.ClientBase, upload: string, but: string | null = null): Promise<void> {
  const left = await client.query<{ return: string }>(
    `update svod.return_files set state = 'out' where upload = $1 and return is distinct from $2 and state <> 'out' returning return`,
    [upload, but],
  );
  await client.query('update svod.returns set revision = revision + 1 where id = any ($1)', [left.rows.map((row) => row.return)]);
}
