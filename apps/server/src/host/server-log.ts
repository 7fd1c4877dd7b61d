import { closeSync, fstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Bytes of a file of the log; with the older ones beside it no more than five times that is kept. */
const FILE_LIMIT = 10 * 1024 * 1024;
const OLDER = 4;

/** The server's log: JSON, a line for each thing. Holds what `record` is given and the time, so it is for the caller to keep content out. */
export interface ServerLog {
  record(line: { readonly kind: string }): void;
  close(): void;
}

/** Writes into `server.log` of a folder, or hands each line on (for containers, whose output is the log). */
export function openServerLog(
  folder: string,
  clock: () => Date,
  out: ((line: string) => void) | null = null,
  limit = FILE_LIMIT,
): ServerLog {
  const lineOf = (line: { readonly kind: string }): string => `${JSON.stringify({ time: clock().toISOString(), ...line })}\n`;
  if (out !== null) return { record: (line) => out(lineOf(line)), close: () => undefined };
  const file = path.join(folder, 'server.log');
  let open = openSync(file, 'a', 0o600);
  let size = fstatSync(open).size;
  return {
    record(line) {
      const bytes = Buffer.from(lineOf(line));
      if (size > 0 && size + bytes.length > limit) {
        closeSync(open);
        turnOver(file);
        open = openSync(file, 'a', 0o600);
        size = 0;
      }
      // A full disk must not end the server: what can't be noted is left out.
      try {
        size += writeSync(open, bytes);
      } catch {
        return;
      }
    },
    close: () => closeSync(open),
  };
}

function turnOver(file: string): void {
  rmSync(`${file}.${OLDER}`, { force: true });
  for (let k = OLDER; k > 1; k--)
    try {
      renameSync(`${file}.${k - 1}`, `${file}.${k}`);
    } catch {
      // There are not so many yet.
    }
  renameSync(file, `${file}.1`);
}
