// oxlint-disable-next-line import/no-unassigned-import -- @peculiar/x509 wants it to be there before itself
import 'reflect-metadata';
import { webcrypto, X509Certificate as Certificate, randomBytes } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** A certificate and its key (PEM, the key as PKCS #8). */
export interface Certified {
  readonly cert: string;
  readonly key: string;
}

/** P-256 with SHA-256: what browsers of the last ten years take. */
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

const DAY = 24 * 60 * 60 * 1000;
const AUTHORITY_YEARS = 10;
/** Browsers refuse certificates that hold longer than 398 days. */
const SERVER_DAYS = 397;
/** Clocks of people's machines may be behind. */
const BEFORE = DAY;

/** An authority of a network's own, for ten years. It signs certificates of servers and nothing below. */
export async function makeAuthority(name: string, now: Date): Promise<Certified> {
  const keys = await makeKeys();
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + AUTHORITY_YEARS);
  const made = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: [{ CN: [name] }],
    notBefore: new Date(now.getTime() - BEFORE),
    notAfter: until,
    signingAlgorithm: SIGNING,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return await certified(made, keys);
}

/** A certificate of a server, by its name, signed by the authority. */
export async function makeServerCertificate(authority: Certified, name: string, now: Date): Promise<Certified> {
  const keys = await makeKeys();
  const issuer = new X509Certificate(authority.cert);
  const signingKey = await webcrypto.subtle.importKey('pkcs8', PemConverter.decodeFirst(authority.key), CURVE, false, ['sign']);
  const made = await X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: [{ CN: [name] }],
    issuer: issuer.subjectName,
    notBefore: new Date(now.getTime() - BEFORE),
    notAfter: new Date(Math.min(now.getTime() + (SERVER_DAYS - 1) * DAY, issuer.notAfter.getTime())),
    signingAlgorithm: SIGNING,
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([{ type: 'dns', value: name }]),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return await certified(made, keys);
}

/** Whether a certificate is the authority's, for that name, and holds longer than so many days. */
export function holdsFor({ cert }: Certified, authority: Certified, name: string, now: Date, days: number): boolean {
  const [own, issuer] = [new Certificate(cert), new Certificate(authority.cert)];
  return own.checkHost(name) !== undefined && own.verify(issuer.publicKey) && own.validToDate.getTime() - now.getTime() > days * DAY;
}

const makeKeys = async (): Promise<webcrypto.CryptoKeyPair> => await webcrypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);

/** Positive, and never the same twice (RFC 5280, 4.1.2.2). */
const serial = (): string => `01${randomBytes(15).toString('hex')}`;

async function certified(made: X509Certificate, keys: webcrypto.CryptoKeyPair): Promise<Certified> {
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { cert: `${made.toString('pem')}\n`, key: `${PemConverter.encode(key, 'PRIVATE KEY')}\n` };
}
