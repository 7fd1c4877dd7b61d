import type { Failed } from './call.ts';

/** Carries a failed call through the query library, which knows failure by what is thrown. Never leaves `calls/`. */
export class CallFailed extends Error {
  readonly failed: Failed;
  constructor(failed: Failed) {
    super(failed.kind);
    this.failed = failed;
  }
}
