import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Service } from '../service.ts';
import { seal, unseal } from './seal.ts';

export type ChallengeKind = 'passkey-sign-in' | 'passkey-add' | 'passkey-prove' | 'password-set' | 'provider';

/** Of whom something is remembered between two steps: a sign-in that is open, or an attempt, which a cookie of its own tells. */
export type Holder = Buffer;

/** Remembers a value for ten minutes, for one holder and one kind; it is taken once. */
export async function keepChallenge(service: Service, holder: Holder, kind: ChallengeKind, value: unknown): Promise<void> {
  const sealed = seal(
    service.secret,
    { purpose: 'challenge', about: `${kind} ${holder.toString('hex')}` },
    Buffer.from(JSON.stringify(value)),
  );
  await service.app.query('select svod.keep_challenge($1, $2, $3)', [holder, kind, sealed]);
}

/** What was remembered; null where there is nothing, or not any more. The caller knows its shape: nobody but the server seals. */
export async function takeChallenge<Value>(service: Service, holder: Holder, kind: ChallengeKind): Promise<Value | null> {
  const { rows } = await service.app.query<{ sealed: Buffer | null }>('select svod.take_challenge($1, $2) as sealed', [holder, kind]);
  const sealed = rows[0]?.sealed ?? null;
  if (sealed === null) return null;
  const opened = unseal(service.secret, { purpose: 'challenge', about: `${kind} ${holder.toString('hex')}` }, sealed);
  return opened === null ? null : (JSON.parse(opened.toString('utf8')) as Value);
}

const cookieName = (origin: string): string => (origin.startsWith('https:') ? '__Host-svod-attempt' : 'svod-attempt');

/** Begins an attempt to sign in. Its cookie comes back from an identity provider's page too, which a stricter one would not. */
export function beginAttempt(service: Service, reply: FastifyReply): Holder {
  const id = randomBytes(32).toString('base64url');
  const { origin } = service;
  reply.setCookie(cookieName(origin), id, { path: '/', httpOnly: true, secure: origin.startsWith('https:'), sameSite: 'lax', maxAge: 600 });
  return createHash('sha256').update(id).digest();
}

/** The attempt that a browser is in; null for none. */
export function attemptOf(service: Service, request: FastifyRequest): Holder | null {
  const id = request.cookies[cookieName(service.origin)];
  return id === undefined || id.length > 100 ? null : createHash('sha256').update(id).digest();
}
