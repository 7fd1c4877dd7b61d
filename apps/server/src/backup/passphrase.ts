import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Characters that a passphrase has at least. */
export const SHORTEST = 12;

/** A passphrase from the environment, a file, or a person at a terminal, who is not shown what is typed. Null where there is none of these. */
export async function passphraseFrom(
  environment: Readonly<Record<string, string | undefined>>,
  file: string | undefined,
  ask: readonly string[],
): Promise<string | null> {
  const given = environment['SVOD_BACKUP_PASSPHRASE'];
  if (given) return given;
  if (file !== undefined) return readFileSync(file, 'utf8').replace(/\r?\n$/u, '');
  if (process.stdin.isTTY !== true) return null;
  let answer: string | null = null;
  for (const question of ask) {
    const typed = await askHidden(question);
    if (answer !== null && typed !== answer) return '';
    answer = typed;
  }
  return answer;
}

async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
