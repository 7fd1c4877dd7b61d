import { availableParallelism } from 'node:os';

/** What a long run of the laws is asked for. */
export interface Asked {
  /** Cases of all laws together. */
  readonly cases: number;
  /** Seed of the first batch; each batch takes the next one. */
  readonly from: number;
  readonly workers: number;
  /** Genes of one case to be held against all laws, in the place of a run. */
  readonly genes: string | null;
}

/** Reads the arguments; a string is what is wrong with them. */
export function readAsked(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Asked | string {
  const given = new Map<string, string>();
  for (let k = 0; k < args.length; k += 2) {
    const [name, value] = [args[k] ?? '', args[k + 1]];
    if (!['--cases', '--from', '--workers', '--case'].includes(name)) return `not known: ${name}; see the head of tools/laws/laws.ts`;
    if (value === undefined) return `${name} wants a value`;
    given.set(name, value);
  }
  const numbers = {
    cases: Number(given.get('--cases') ?? environment['SVOD_CASES'] ?? 1_000_000),
    from: Number(given.get('--from') ?? 1),
    workers: Number(given.get('--workers') ?? availableParallelism()),
  };
  const wrong = Object.entries(numbers).find(([, value]) => !Number.isSafeInteger(value) || value < 1);
  return wrong ? `--${wrong[0]} wants a whole number from 1` : { ...numbers, genes: given.get('--case') ?? null };
}
