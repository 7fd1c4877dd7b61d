import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Service } from '../service.ts';

export type LinkPurpose = 'set-up' | 'invitation' | 'recovery';

/** Hours for which a link holds. */
export const LINK_HOLDS: Readonly<Record<LinkPurpose, number>> = { 'set-up': 24, invitation: 7 * 24, recovery: 24 };

const PAGE: Readonly<Record<LinkPurpose, string>> = { 'set-up': 'set-up', invitation: 'enter', recovery: 'enter' };

/** The link's address. The token stands behind `#`, so that no server and no log on the way is told it. */
export const linkOf = (origin: string, purpose: LinkPurpose, token: string): string => `${origin}/${PAGE[purpose]}#${token}`;

/** How a token is kept. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

export const randomToken = (): string => randomBytes(32).toString('base64url');

/**
 * The token of an act that makes a link: 256 bits that nobody knows without the server's secret. The act asked for again with its key
 * gives the same, so an answer that was lost on the way loses no link.
 */
export const tokenOfAct = (service: Service, purpose: LinkPurpose, actor: string, key: string): string =>
  createHmac('sha256', service.secret).update(`link ${purpose} ${actor} ${key}`).digest('base64url');
