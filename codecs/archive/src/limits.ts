/** How much of a hostile file is read before it is refused. All are counted while inflating, none is taken from a header. */
export interface ArchiveLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Entries of the directory, folders included. */
  readonly entries: number;
  /** Inflated bytes of all entries together. */
  readonly totalBytes: number;
  /** Inflated bytes per packed byte of one entry, asked only beyond {@link ArchiveLimits.ratioFrom}. */
  readonly ratio: number;
  /** An entry that inflates to fewer bytes than this is never refused for its ratio. */
  readonly ratioFrom: number;
}

/**
 * Of 500 Word files from many programs the largest has 59 entries and inflates to 15 MB, and no part packs better than 64 to 1
 * (long lists and tables of equal markup). A bomb has 1,000 to 1.
 */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  fileBytes: 50 * 1024 * 1024,
  entries: 2_000,
  totalBytes: 200 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 4 * 1024 * 1024,
};
