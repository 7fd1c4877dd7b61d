/** What one reading may take. */
export interface ReadingLimits {
  /** Seconds of computing. */
  readonly computing: number;
  /** Seconds on the clock: a machine that is busy gets them all. */
  readonly clock: number;
  /** Megabytes of memory held. */
  readonly memory: number;
}

/** Seconds of computing for a file of an ordinary size. */
const COMPUTING = 10;
/** Bytes of packed files that earn a second more: measured, see docs/reading-files.md. */
const BYTES_A_SECOND = 20_000;
const MOST_COMPUTING = 120;

/** Limits for files of so many bytes in all: large honest files take their time, small ones have no reason to. */
export function readingLimits(bytes: number): ReadingLimits {
  const computing = Math.min(MOST_COMPUTING, COMPUTING + Math.ceil(bytes / BYTES_A_SECOND));
  return { computing, clock: computing * 6, memory: 1024 };
}
