/** A test that did not run, and what it says why. */
export interface Skip {
  /** Test file, relative to the root. */
  readonly file: string;
  readonly name: string;
  readonly reason: string;
}

/** What checks and tests came to. Each check counts as one test. */
export interface Outcome {
  readonly passed: number;
  /** One line for each failure. */
  readonly failed: readonly string[];
  readonly skipped: readonly Skip[];
}

export const NOTHING: Outcome = { passed: 0, failed: [], skipped: [] };

export const sum = (one: Outcome, other: Outcome): Outcome => ({
  passed: one.passed + other.passed,
  failed: [...one.failed, ...other.failed],
  skipped: [...one.skipped, ...other.skipped],
});

/** The last line that is printed. */
export const closingLine = (outcome: Outcome): string =>
  `${outcome.passed} passed, ${outcome.failed.length} failed, ${outcome.skipped.length} skipped`;
