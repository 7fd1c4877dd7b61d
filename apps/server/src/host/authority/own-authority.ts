import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DataFolder } from '../data-folder.ts';
import { describeAuthority } from './describe-authority.ts';
import { type Certified, holdsFor, makeAuthority, makeServerCertificate } from './make-certificates.ts';

/** The authority of a workspace's own, as people's machines are to know it. */
export interface OwnAuthority {
  /** Its certificate (PEM). */
  readonly cert: string;
  /** SHA-256 of it, to be compared by eye. */
  readonly fingerprint: string;
  /** The page that lies beside it. */
  readonly page: string;
  /** How it is installed, in three languages (HTML), where the certificate lies at `link`. */
  describe(link: string): string;
}

export type Certificates =
  | { readonly ok: true; readonly server: Certified; readonly authority: OwnAuthority }
  /** A file of it is damaged: a new authority would be one that nobody's machine knows. */
  | { readonly ok: false };

/** Days before its end at which a server's certificate is made anew. */
const RENEW = 30;

/** The certificate's name for whoever takes it away. */
export const AUTHORITY_FILE = 'svod-authority.crt';

/**
 * The authority of a folder of keys, made on first use, and a certificate of it for the server's name, made anew for another name and a month before it ends. Apart from
 * the keys lie the authority's certificate and a page to be printed or sent: how machines are told of it.
 */
export async function ownAuthority(data: Pick<DataFolder, 'folder' | 'keys'>, name: string, now: Date): Promise<Certificates> {
  const [folder, open] = [path.join(data.keys, 'authority'), path.join(data.folder, 'authority')];
  try {
    for (const one of [folder, open]) mkdirSync(one, { recursive: true, mode: 0o700 });
    const authority =
      read(folder, 'authority') ?? keep(folder, 'authority', await makeAuthority(`Svod · ${name} · ${now.getUTCFullYear()}`, now));
    const earlier = read(folder, 'server');
    const server =
      earlier !== null && holdsFor(earlier, authority, name, now, RENEW)
        ? earlier
        : keep(folder, 'server', await makeServerCertificate(authority, name, now));
    const fingerprint = new X509Certificate(authority.cert).fingerprint256;
    const describe = (link: string): string => describeAuthority({ name, fingerprint, link });
    put(path.join(open, AUTHORITY_FILE), authority.cert);
    const page = path.join(open, 'authority.html');
    put(page, describe(AUTHORITY_FILE));
    return { ok: true, server, authority: { cert: authority.cert, fingerprint, page, describe } };
  } catch {
    return { ok: false };
  }
}

/** Null where it was never made. Throws where it is not what it was made as. */
function read(folder: string, name: string): Certified | null {
  const file = path.join(folder, `${name}.pem`);
  if (!existsSync(file)) return null;
  const [cert = '', key = ''] = readFileSync(file, 'utf8').split(/(?=-----BEGIN PRIVATE KEY-----)/u);
  if (!new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) throw new Error(`${file} holds another key`);
  return { cert, key };
}

/** Certificate and key in one file: neither is ever there without the other. */
function keep(folder: string, name: string, made: Certified): Certified {
  put(path.join(folder, `${name}.pem`), `${made.cert}${made.key}`);
  return made;
}

function put(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
