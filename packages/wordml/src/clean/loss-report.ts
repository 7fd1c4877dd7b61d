import type { Problem } from '@svod/consolidation';

/** Gathers what is not carried: equal things in one place are one problem with a `count`. */
export class LossReport {
  private readonly problems = new Map<
    string,
    { code: string; values: Readonly<Record<string, string | number>>; where: string; count: number }
  >();

  note(code: string, where: string, values: Readonly<Record<string, string | number>> = {}, count = 1): void {
    const key = JSON.stringify([code, where, values]);
    const known = this.problems.get(key);
    if (known === undefined) this.problems.set(key, { code, values, where, count });
    else known.count += count;
  }

  list(): readonly Problem[] {
    return [...this.problems.values()].map(({ code, values, where, count }) => ({ code, values: { ...values, count }, where }));
  }
}
