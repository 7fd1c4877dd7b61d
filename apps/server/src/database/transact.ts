import type pg from 'pg';

/** A transaction that lost to another is done anew so many times. */
const TRIES = 5;
/** Serialization failure, deadlock (PostgreSQL, appendix A). */
const RETRY: ReadonlySet<string> = new Set(['40001', '40P01']);

/** From here to the end of the transaction it is a person's: asked where the transaction itself found out who they are. */
export async function become(client: pg.ClientBase, person: string): Promise<void> {
  await client.query("select set_config('svod.viewer', $1, true)", [person]);
}

/**
 * Reads and writes as a person (null: as somebody not signed in), in one transaction: kept whole where `keeps` says so of what `work` gave, else undone whole.
 * `work` is done anew where the transaction lost to another, so it does nothing but ask the database.
 */
export async function transact<Result>(
  pool: pg.Pool,
  viewer: string | null,
  work: (client: pg.ClientBase) => Promise<Result>,
  keeps: (result: Result) => boolean = () => true,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    let broken: Error | undefined;
    // A server that dies between two queries says so by an event, which would end the process if nobody listened.
    const died = (error: Error): void => void (broken = error);
    client.on('error', died);
    try {
      await client.query('begin');
      await client.query("select set_config('svod.viewer', $1, true)", [viewer ?? '']);
      const result = await work(client);
      await client.query(keeps(result) ? 'commit' : 'rollback');
      return result;
    } catch (error) {
      await client.query('rollback').catch((fault: unknown) => {
        broken = fault instanceof Error ? fault : new Error(String(fault));
      });
      if (attempt === TRIES || !(error instanceof Error && 'code' in error && RETRY.has(String(error.code)))) throw error;
    } finally {
      // A client whose transaction could not be ended is not given to anybody else.
      client.off('error', died);
      client.release(broken);
    }
  }
}
