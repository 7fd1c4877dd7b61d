import type pg from 'pg';

/** What a read is done with: one transaction in which row-level security knows who looks. */
export type View = <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/**
 * Reads as a person (null: as somebody not signed in): everything that `read` asks is one read-only transaction, so its answers agree with
 * each other, and holds nothing that the person may not see.
 */
export async function asViewer<Result>(pool: pg.Pool, person: string | null, read: (view: View) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A server that dies between two queries says so by an event, which would end the process if nobody listened.
  const died = (error: Error): void => void (broken = error);
  client.on('error', died);
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query("select set_config('svod.viewer', $1, true)", [person ?? '']);
    const result = await read(async (text, values = []) => (await client.query(text, [...values])).rows as never);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((fault: unknown) => {
      broken = fault instanceof Error ? fault : new Error(String(fault));
    });
    throw error;
  } finally {
    client.off('error', died);
    client.release(broken);
  }
}
