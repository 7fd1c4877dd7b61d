import { readFileSync } from 'node:fs';
import { CANNOT, DONE, FAULTS, Halt } from '../host/halt.ts';
import { tell } from '../host/messages/messages.ts';
import { required, usage } from '../host/read-options.ts';
import { readAnchors } from '../log/anchor-log.ts';
import { readPublicKey } from '../log/signing-key.ts';
import { verifyExport } from '../log/verify-export.ts';
import type { Command } from './command.ts';
import { linesOf } from './lines-of.ts';

/** `svod verify-log FILE --key PUB`: is an exported log as it was written? Asks no server and no database. */
export const verifyLogCommand: Command = {
  options: { key: 'one', anchors: 'one' },
  files: 1,
  async run(options, { messages, out }) {
    const texts = messages.verifyLog;
    const file = required(options.files[0], 'FILE', messages);
    const given = required(options.one('key'), '--key', messages);
    const key = readPublicKey(readOr(given, given));
    if (key === null) throw usage(messages, tell(texts.noKey, { key: given }));
    const kept = options.one('anchors');
    if (kept !== undefined) mustRead(kept);
    try {
      const verdict = verifyExport(linesOf(file), key, kept === undefined ? [] : readAnchors(kept));
      if (verdict.kind === 'no-export') throw new Halt(CANNOT, tell(texts.noExport, { file }));
      if (verdict.kind === 'as-written') {
        out(`${tell(texts.asWritten, { entries: verdict.entries, anchors: verdict.anchors })}\n`);
        if (verdict.signed < verdict.entries) out(`${tell(texts.unsignedTail, { signed: verdict.signed, entries: verdict.entries })}\n`);
        return DONE;
      }
      out(
        `${verdict.kind === 'unreadable' ? tell(texts.unreadable, { line: verdict.line }) : tell(texts.faults[verdict.code], { seq: verdict.seq })}\n`,
      );
      return FAULTS;
    } catch (error) {
      if (error instanceof Halt || !(error instanceof Error && 'code' in error)) throw error;
      throw new Halt(CANNOT, tell(messages.files.cannotRead, { file, detail: String(error.code) }));
    }

    function mustRead(path: string): void {
      if (readOr(path, '') === '') throw new Halt(CANNOT, tell(messages.files.cannotRead, { file: path, detail: 'ENOENT' }));
    }
  },
};

/** A key is given as a file or by itself. */
function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
