import { createHmac } from 'node:crypto';
import type { Endpoint } from '@svod/contract';
import type { Service } from '../service.ts';
import { type NotDone, notDone } from './route.ts';
import type { Viewer } from './viewer.ts';

/** So many at once, then one in so many seconds. */
export interface Rate {
  readonly atOnce: number;
  readonly seconds: number;
}

/** How much one person may ask. Of an address ten times that: an office shares one. Attempts to sign in are counted where they are made. */
export type UseLimits = Readonly<Record<'upload' | 'export' | 'search' | 'ordinary', Rate>>;

export const USE_LIMITS: UseLimits = {
  upload: { atOnce: 60, seconds: 15 },
  export: { atOnce: 30, seconds: 60 },
  search: { atOnce: 60, seconds: 1 },
  ordinary: { atOnce: 600, seconds: 0.05 },
};

const OFFICE = 10;

/** Null where the call may go on; else how long to wait. */
export type LimitUse = (endpoint: Endpoint, viewer: Viewer | null, address: string) => Promise<NotDone | null>;

/**
 * Counts calls against the limits. What costs much is counted in the database, so that a restart frees nobody and several servers count together; ordinary
 * calls only hold off a flood, and are counted in the process.
 */
export function limitUse(service: Service, limits: UseLimits): LimitUse {
  const flood = new Map<string, number>();
  const ask = async (kind: keyof UseLimits, who: string, { atOnce, seconds }: Rate): Promise<number> => {
    if (kind === 'ordinary') return inProcess(flood, who, atOnce, seconds, service.clock().getTime() / 1000);
    const key = createHmac('sha256', service.secret).update(`use ${kind} ${who}`).digest();
    const { rows } = await service.app.query<{ wait: number }>('select svod.count_use($1, $2, $3) as wait', [
      key,
      `${seconds} seconds`,
      atOnce,
    ]);
    return rows[0]?.wait ?? 0;
  };
  return async ({ limit = 'ordinary' }, viewer, address) => {
    if (limit === 'sign-in') return null;
    const rate = limits[limit];
    const ofAddress = { atOnce: rate.atOnce * OFFICE, seconds: rate.seconds / OFFICE };
    const wait =
      (viewer === null ? 0 : await ask(limit, `person ${viewer.person}`, rate)) || (await ask(limit, `address ${address}`, ofAddress));
    return wait === 0 ? null : notDone(429, 'too-many-requests', { values: { seconds: wait } });
  };
}

/** More callers than that are not remembered apart: the oldest are forgotten. */
const REMEMBERED = 20_000;

/** Until when a caller has used up its share (the generic cell rate algorithm); gives the seconds to wait. */
function inProcess(used: Map<string, number>, who: string, atOnce: number, seconds: number, now: number): number {
  const next = Math.max(used.get(who) ?? 0, now) + seconds;
  if (next > now + atOnce * seconds) return Math.max(1, Math.ceil(next - now - atOnce * seconds));
  used.delete(who);
  used.set(who, next);
  const [oldest] = used.size > REMEMBERED ? used.keys() : [];
  if (oldest !== undefined) used.delete(oldest);
  return 0;
}
