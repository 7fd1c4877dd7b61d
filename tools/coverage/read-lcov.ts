import { readFileSync } from 'node:fs';

/** Branches of one source file, as the tests took them. */
export interface FileCoverage {
  /** Path from the root. */
  readonly file: string;
  readonly branches: number;
  readonly taken: number;
  /** Lines on which a branch begins that no test took, from 1, each once. */
  readonly untaken: readonly number[];
}

/** Reads what Node's `lcov` reporter wrote. */
export function readLcov(path: string): readonly FileCoverage[] {
  const files = new Map<string, Map<string, { readonly line: number; taken: boolean }>>();
  let branches: Map<string, { readonly line: number; taken: boolean }> | undefined;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('SF:')) {
      const file = line.slice(3).trim().replaceAll('\\', '/');
      branches = files.get(file) ?? new Map();
      files.set(file, branches);
    } else if (line.startsWith('BRDA:')) {
      const [at = '0', block = '', branch = '', count = '0'] = line.slice(5).trim().split(',');
      const key = `${at},${block},${branch}`;
      const known = branches?.get(key)?.taken === true;
      branches?.set(key, { line: Number(at), taken: known || (count !== '0' && count !== '-') });
    }
  }
  return [...files].map(([file, all]) => {
    const list = [...all.values()];
    return {
      file,
      branches: list.length,
      taken: list.filter(({ taken }) => taken).length,
      untaken: [...new Set(list.filter(({ taken }) => !taken).map(({ line }) => line))].sort((a, b) => a - b),
    };
  });
}
