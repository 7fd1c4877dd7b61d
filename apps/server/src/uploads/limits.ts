/** How much is taken in at once (security.md, 2.6). */
export const UPLOAD_LIMITS = {
  /** Bytes of one file. */
  fileBytes: 25 * 1024 * 1024,
  /** Files in one call. */
  files: 200,
  /** Milliseconds in which it must be known what a file is. */
  sortTime: 20_000,
  /** Bytes of a sorting thread's own memory. */
  threadMegabytes: 256,
} as const;
