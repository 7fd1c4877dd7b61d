import { Readable } from 'node:stream';
import type pg from 'pg';

/** What of pg's connection a copy needs beyond its published types: messages of the copy protocol (PostgreSQL, 54.2.6). */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): boolean | undefined;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
  readonly stream: { pause(): void; resume(): void; once(event: 'drain', act: () => void): void; readonly writableNeedDrain: boolean };
}

const start = (client: pg.Client, copy: object): void => void client.query(copy as pg.Submittable);
const nothing = (): void => undefined;

/** The rows of a `copy … to stdout` in text format, one to a chunk, as fast as they are read. */
export function copyOut(client: pg.Client, sql: string): Readable {
  let connection: CopyConnection | null = null;
  const rows = new Readable({ read: () => connection?.stream.resume(), objectMode: true, highWaterMark: 64 });
  start(client, {
    submit(given: unknown) {
      connection = given as CopyConnection;
      connection.query(sql);
    },
    handleCopyData({ chunk }: { readonly chunk: Buffer }) {
      // The chunk is a window on the connection's own buffer, which is written over.
      if (!rows.push(Buffer.from(chunk))) connection?.stream.pause();
    },
    handleError(error: Error) {
      connection?.stream.resume();
      rows.destroy(error);
    },
    handleReadyForQuery() {
      // Nobody will ask for more: the connection is left as it was found.
      connection?.stream.resume();
      rows.push(null);
    },
    handleRowDescription: nothing,
    handleDataRow: nothing,
    handleCommandComplete: nothing,
    handleEmptyQuery: nothing,
    callback: (error?: Error) => void (error && rows.destroy(error)),
  });
  return rows;
}

/** Feeds a `copy … from stdin`; gives how many rows it took. */
export async function copyIn(client: pg.Client, sql: string, chunks: AsyncIterable<Buffer>): Promise<number> {
  return await new Promise((resolve, reject) => {
    let failed: Error | null = null;
    let rows = 0;
    const feed = async (connection: CopyConnection): Promise<void> => {
      try {
        for await (const chunk of chunks) {
          if (failed !== null) return;
          connection.sendCopyFromChunk(chunk);
          if (connection.stream.writableNeedDrain) await new Promise<void>((drained) => connection.stream.once('drain', drained));
        }
        connection.endCopyFrom();
      } catch (error) {
        failed = error instanceof Error ? error : new Error(String(error));
        connection.sendCopyFail('what was to be copied ended early');
      }
    };
    start(client, {
      submit: (connection: unknown) => (connection as CopyConnection).query(sql),
      handleCopyInResponse: (connection: unknown) => void feed(connection as CopyConnection),
      // After an error pg tells the query nothing more.
      handleError: (error: Error) => reject((failed ??= error)),
      handleCommandComplete: ({ text }: { readonly text: string }) => void (rows = Number(/^COPY (\d+)$/u.exec(text)?.[1])),
      handleReadyForQuery: () => resolve(rows),
      handleRowDescription: nothing,
      handleDataRow: nothing,
      handleEmptyQuery: nothing,
      callback: (error?: Error) => void (error && reject(error)),
    });
  });
}
