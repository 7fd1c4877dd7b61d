import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { outsideDatabase } from '../database/outside.ts';
import { ROOT } from '../web/build-web.ts';
import { Halt, USAGE, haltOf } from './halt.ts';
import { type HostMessages, tell } from './messages/messages.ts';
import { type Options, type OptionSpec, usage } from './read-options.ts';
import type { HostSettings } from './host-settings.ts';
import { isWrong, mailSettings, providerSettings } from './outer-services.ts';

/** What `serve` and `sample` may be told. Each may stand in the environment too: `SVOD_DATA`, `SVOD_PORT` … */
export const HOST_OPTIONS: OptionSpec = {
  data: 'one',
  port: 'one',
  host: 'one',
  origin: 'one',
  'tls-cert': 'one',
  'tls-key': 'one',
  'make-authority': 'flag',
  name: 'one',
};

/** A name in a network as browsers write it; not an address, to which no passkey can be bound. */
const NAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;

type Environment = Readonly<Record<string, string | undefined>>;

const PORT = 1540;
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1']);

/** The settings from the command's words and the environment. Ends the command where they don't go together. */
export function readSettings(kind: HostSettings['kind'], options: Options, environment: Environment, messages: HostMessages): HostSettings {
  const given = (name: string): string | undefined =>
    options.one(name) ?? (environment[`SVOD_${name.toUpperCase().replaceAll('-', '_')}`] || undefined);
  const port = given('port');
  if (port !== undefined && !(/^\d{1,5}$/u.test(port) && Number(port) > 0 && Number(port) < 65_536))
    throw usage(messages, messages.usage.port);
  const outside = kind === 'sample' ? null : outsideDatabase(environment);
  if (typeof outside === 'string') throw haltOf({ code: 'database-url', name: outside }, messages);
  const host = given('host') ?? 'localhost';
  const tls = readTls(given('tls-cert'), given('tls-key'), messages);
  const origin = originOf(options, environment, messages);
  const authorityFor = given('name') ?? null;
  const making = options.flag('make-authority');
  if (making !== (authorityFor !== null) || (authorityFor !== null && (tls !== null || !NAME.test(authorityFor))))
    throw usage(messages, messages.usage.authorityPair);
  if (!LOOPBACK.has(host) && authorityFor === null && (tls === null || origin === null))
    throw usage(messages, tell(messages.usage.wideWithoutTls, { host }));
  return {
    kind,
    data: dataFolderOf(kind, options, environment),
    outside,
    host,
    port: Number(port ?? PORT),
    portGiven: port !== undefined,
    origin,
    tls,
    authorityFor,
    metricsToken: environment['SVOD_METRICS_TOKEN'] || null,
    ...outerServices(environment, messages),
    logTo: environment['SVOD_LOG'] === '-' ? (line) => void process.stdout.write(line) : null,
  };
}

/** The folder of data that a command is about. */
export const dataFolderOf = (kind: HostSettings['kind'], options: Options, environment: Environment): string =>
  path.resolve(options.one('data') ?? (environment['SVOD_DATA'] || path.join(ROOT, '.svod', kind === 'sample' ? 'data-sample' : 'data')));

/** Where browsers are told to reach the server; null where nobody said. */
export function originOf(options: Options, environment: Environment, messages: HostMessages): string | null {
  const origin = options.one('origin') ?? (environment['SVOD_ORIGIN'] || null);
  if (origin !== null && !isOrigin(origin)) throw usage(messages, messages.usage.origin);
  return origin;
}

/** The mail server and the identity provider of the environment. */
export function outerServices(environment: Environment, messages: HostMessages): Pick<HostSettings, 'mail' | 'provider'> {
  const [mail, provider] = [mailSettings(environment), providerSettings(environment)];
  if (isWrong(mail)) throw usage(messages, tell(messages.usage.variable, { name: mail.wrong }));
  if (isWrong(provider)) throw usage(messages, tell(messages.usage.variable, { name: provider.wrong }));
  return { mail, provider };
}

function isOrigin(text: string): boolean {
  try {
    const url = new URL(text);
    return /^https?:$/u.test(url.protocol) && url.origin === text;
  } catch {
    return false;
  }
}

function readTls(cert: string | undefined, key: string | undefined, messages: HostMessages): HostSettings['tls'] {
  if (cert === undefined && key === undefined) return null;
  if (cert === undefined || key === undefined) throw usage(messages, messages.usage.tlsPair);
  try {
    const read = { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
    if (!new X509Certificate(read.cert).checkPrivateKey(createPrivateKey(read.key))) throw new Error(`${cert} ≠ ${key}`);
    return read;
  } catch (error) {
    throw new Halt(USAGE, tell(messages.usage.tlsUnread, { detail: error instanceof Error ? error.message : String(error) }));
  }
}
