import { createHash } from 'node:crypto';
import { isDesk } from './is-desk.ts';
import type { Act } from './perform.ts';

/**
 * Seals a version: its hash binds the text and the file of every language, and its links between languages are corrected no more. For the desk. A
 * version is sealed once.
 */
export const sealVersion: Act<{ readonly version: string }, { readonly hash: string }> = {
  name: 'version.seal',
  async run(client, { version }) {
    if (!(await isDesk(client))) return { refused: 'not-allowed' };
    const carriers = await client.query<{ language: string; text_hash: string; blob: string; sealed: boolean }>(
      `select c.language, c.text_hash, encode(c.blob, 'hex') as blob, exists (select from svod.seals s where s.version = v.id) as sealed
       from svod.versions v join svod.carriers c on c.version = v.id where v.id = $1 order by c.language`,
      [version],
    );
    const [first] = carriers.rows;
    if (!first) return { refused: 'not-found' };
    if (first.sealed) return { refused: 'not-now' };
    const hash = sealHash(carriers.rows.map(({ language, text_hash: text, blob }) => ({ language, text, blob })));
    await client.query('insert into svod.seals (version, hash, sealed_by) values ($1, $2, svod.viewer())', [
      version,
      Buffer.from(hash, 'hex'),
    ]);
    return { answer: { hash }, objectKind: 'version', objectId: version, revision: null, before: null, after: { seal: hash } };
  },
};

/** SHA-256, hex, over the lines `language text-hash file-hash`, by language: anybody who has the files can make it anew. */
export const sealHash = (carriers: readonly { readonly language: string; readonly text: string; readonly blob: string }[]): string =>
  createHash('sha256')
    .update(carriers.map(({ language, text, blob }) => `${language} ${text} ${blob}\n`).join(''))
    .digest('hex');
