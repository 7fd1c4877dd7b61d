import type { FastifyReply } from 'fastify';

/** Behind TLS the cookie can be set by this host alone and sent over nothing else; over plain HTTP, on the machine itself, browsers refuse that name. */
export const sessionCookieName = (origin: string): string => (origin.startsWith('https:') ? '__Host-svod' : 'svod');

/** No script reads it, no other site's page sends it, and only this host gets it. */
const attributes = (origin: string) => ({ path: '/', httpOnly: true, secure: origin.startsWith('https:'), sameSite: 'strict' }) as const;

/** Gives the browser a session's id, for as long as a session lasts at most. */
export const setSessionCookie = (reply: FastifyReply, origin: string, id: string): void =>
  void reply.setCookie(sessionCookieName(origin), id, { ...attributes(origin), maxAge: 12 * 60 * 60 });

/** Takes the session's id from the browser, and what it has kept of the pages. */
export const clearSessionCookie = (reply: FastifyReply, origin: string): void =>
  void reply
    .setCookie(sessionCookieName(origin), '', { ...attributes(origin), maxAge: 0 })
    .header('clear-site-data', '"cache", "cookies", "storage"');
