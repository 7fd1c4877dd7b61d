import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that peers are asked about. */
export interface Source {
  /** Path below the shared folder, with slashes. */
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
}

/** Every .docx and .docm of the corpus and of the rounds, by name. */
export function sources(shared: string): readonly Source[] {
  return ['corpus', 'rounds']
    .flatMap((top) =>
      readdirSync(join(shared, top), { recursive: true, encoding: 'utf8' }).map((name) => `${top}/${name.replaceAll('\\', '/')}`),
    )
    .filter((name) => /\.doc[xm]$/.test(name))
    .sort()
    .map((name) => {
      const path = join(shared, name);
      return { name, path, sha256: createHash('sha256').update(readFileSync(path)).digest('hex') };
    });
}

/** What the corpus says another tool made of a file: names below the shared folder. */
export function partners(shared: string): ReadonlyMap<string, { readonly final?: string; readonly original?: string }> {
  const [head = '', ...lines] = readFileSync(join(shared, 'corpus/INDEX.tsv'), 'utf8').split('\n');
  const column = head.split('\t').indexOf('expected_partners');
  const found = new Map<string, { final?: string; original?: string }>();
  for (const line of lines) {
    const fields = line.split('\t');
    const names = (fields[column] ?? '').split(';').filter((name) => name !== '');
    if (names.length === 0) continue;
    const pair: { final?: string; original?: string } = {};
    for (const name of names) {
      if (/-Accepted\.docx$/i.test(name)) pair.final = `corpus/${name}`;
      if (/-Rejected\.docx$/i.test(name)) pair.original = `corpus/${name}`;
    }
    found.set(`corpus/${fields[0]}`, pair);
  }
  return found;
}
