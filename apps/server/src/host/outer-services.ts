import { readFileSync } from 'node:fs';
import { mailSchema } from '@svod/contract';
import type { MailSettings } from '../mail/mailer.ts';
import type { ProviderSettings } from '../sign-in/provider.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a variable that is not as it should be is called. */
export interface WrongVariable {
  readonly wrong: string;
}

const SECURITY: Readonly<Record<string, MailSettings['security']>> = { 'smtps:': 'tls', 'smtp:': 'starttls', 'smtp+plain:': 'none' };
const PORTS: Readonly<Record<MailSettings['security'], number>> = { tls: 465, starttls: 587, none: 25 };

/** The mail server: `SVOD_MAIL=smtps://user:password@host:465` with `SVOD_MAIL_FROM`, `SVOD_MAIL_CA`. Null where none is set. */
export function mailSettings(environment: Environment): MailSettings | WrongVariable | null {
  const { SVOD_MAIL: given, SVOD_MAIL_FROM: from, SVOD_MAIL_CA: authority } = environment;
  if (!given) return null;
  let url: URL;
  try {
    // Schemes that the URL standard does not know keep their parts as they are; an http one is read the same way everywhere.
    url = new URL(given.replace(/^[a-z+]+:/u, 'http:'));
  } catch {
    return { wrong: 'SVOD_MAIL' };
  }
  const security = SECURITY[/^[a-z+]+:/u.exec(given)?.[0] ?? ''];
  if (security === undefined || url.hostname === '' || url.pathname.length > 1) return { wrong: 'SVOD_MAIL' };
  if (!mailSchema.safeParse(from).success) return { wrong: 'SVOD_MAIL_FROM' };
  const read = authority ? readOrNull(authority) : undefined;
  if (read === null) return { wrong: 'SVOD_MAIL_CA' };
  return {
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port: Number(url.port || PORTS[security]),
    security,
    account: url.username === '' ? null : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
    from: from ?? '',
    ...(read === undefined ? {} : { authority: read }),
  };
}

/** The ministries' identity provider: `SVOD_OIDC_ISSUER`, `_CLIENT_ID`, `_CLIENT_SECRET`, `_NAME`. Null where none is set. */
export function providerSettings(environment: Environment): ProviderSettings | WrongVariable | null {
  const { SVOD_OIDC_ISSUER: issuer, SVOD_OIDC_CLIENT_ID: clientId, SVOD_OIDC_CLIENT_SECRET: secret, SVOD_OIDC_NAME: name } = environment;
  if (!issuer) return null;
  if (!URL.canParse(issuer) || !issuer.startsWith('https://')) return { wrong: 'SVOD_OIDC_ISSUER' };
  if (!clientId) return { wrong: 'SVOD_OIDC_CLIENT_ID' };
  return { name: name || new URL(issuer).hostname, issuer, clientId, clientSecret: secret || null };
}

export const isWrong = (settings: object | null): settings is WrongVariable => settings !== null && 'wrong' in settings;

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
