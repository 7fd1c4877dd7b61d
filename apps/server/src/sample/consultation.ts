import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What is asked of a round file (docs/round-file.md) here. */
const roundFile = z.object({
  base: z.string(),
  version: z.string(),
  asked: z.array(z.string()),
  returns: z.array(
    z.object({
      file: z.string(),
      body: z.string(),
      date: z.iso.date(),
      letter: z.string(),
      authors: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

/** The invented consultation, as its round file tells it; bodies by their short names. */
export interface Consultation {
  readonly base: string;
  readonly version: string;
  readonly asked: readonly string[];
  readonly returns: readonly {
    readonly file: string;
    readonly body: string;
    readonly date: string;
    readonly letter: string;
    /** Authors inside that wrote for a body of their own. */
    readonly authors: readonly string[];
  }[];
}

export function readConsultation(folder: string): Consultation {
  const { returns, ...round } = roundFile.parse(JSON.parse(readFileSync(path.join(folder, 'round.json'), 'utf8')));
  return { ...round, returns: returns.map(({ authors, ...one }) => ({ ...one, authors: Object.keys(authors) })) };
}
