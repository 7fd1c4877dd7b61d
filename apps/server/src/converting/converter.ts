import type { ForeignFormat } from '@svod/archive';
import { type Conversion, type ConversionOptions, convert } from '@svod/office';

/** What turns files of other kinds into ones that are read, for this process. */
export interface Converter {
  /** One file at a time: who comes later waits. Given up at once where the signal is given. Never rejects for what a file holds. */
  turn(bytes: Uint8Array, format: ForeignFormat, signal: AbortSignal): Promise<Conversion>;
}

const STOPPED: Conversion = { ok: false, code: 'conversion-stopped', seconds: 0 };

/**
 * Files are turned by LibreOffice in its jail. Where it is installed is asked for each file, so that one installed later is found without a new start.
 * They are strangers' files on a machine with everybody's, so nothing is started where the system gives no whole jail. LibreOffice takes some hundred
 * megabytes and a processor: files go one after another, however many tasks a worker has.
 */
export function makeConverter(options: Omit<ConversionOptions, 'signal' | 'jailedOnly'> = {}): Converter {
  let last: Promise<unknown> = Promise.resolve();
  return {
    turn(bytes, format, signal) {
      const turned = last.then(() => (signal.aborted ? STOPPED : convert(bytes, format, { ...options, signal, jailedOnly: true })));
      last = turned.catch(() => undefined);
      return Promise.race([turned, abortOf(signal)]);
    },
  };
}

const abortOf = (signal: AbortSignal): Promise<Conversion> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(STOPPED), { once: true }));
