import type { Ran } from '../cases/run-process.ts';
import { total } from '../cases/timed.ts';
import type { InputSet } from '../inputs/input-sets.ts';
import { duration, table } from './table.ts';

/** What was timed over one set, by subject. */
export interface TimedSet {
  readonly set: InputSet;
  readonly ran: Readonly<Record<string, Ran>>;
}

/** Phases by stage of the product: those that the floor is a floor of, and the others. */
export const BROUGHT = ['inflate', 'parse', 'read', 'compare'] as const;

/** Times of the program and the floor: a first run in a fresh process, then the best of later runs in it. */
export function ownTimes(timed: readonly TimedSet[]): string {
  const rows = timed.flatMap(({ set, ran }) => {
    const [svod, floor] = [ran['svod'], ran['floor']];
    if (!svod?.ok || !floor?.ok) return [[set.title, !svod?.ok ? (svod?.why ?? '') : '', !floor?.ok ? (floor?.why ?? '') : '']];
    return ['first', 'warm'].flatMap((temper, k) => {
      const [phases, floors] = [svod.timed.runs[k], floor.timed.runs[k]];
      if (!phases || !floors) return [];
      const ms = (...names: readonly string[]): number => names.reduce((sum, name) => sum + (phases[name] ?? 0), 0);
      const ratio = ms(...BROUGHT) / total(floors);
      return [
        [
          k === 0 ? set.title : '',
          temper,
          duration(total(floors)),
          duration(ms('inflate')),
          duration(ms('parse')),
          duration(ms('read')),
          duration(ms('compare')),
          duration(ms('collide')),
          duration(ms('write')),
          duration(ms(...BROUGHT)),
          `${ratio.toFixed(1)}×`,
          k === 0 ? `${svod.timed.rss.toFixed(0)} MB` : '',
        ],
      ];
    });
  });
  return table(
    ['', 'run', 'floor', 'inflate', 'parse', 'read', 'compare', 'collide', 'write', 'inflate…compare', 'of floor', 'peak RSS'],
    rows,
  );
}

/** Times of the program's own way, checks and cleaning of what comes in included: a first run in a fresh process, then the best of later runs in it. */
export function programTimes(timed: readonly TimedSet[]): string {
  const rows = timed.flatMap(({ set, ran: { program } }) => {
    if (!program?.ok) return [[set.title, program?.why ?? '']];
    return program.timed.runs.map((phases, k) => [
      k === 0 ? set.title : '',
      k === 0 ? 'first' : 'warm',
      ...['base', 'returns', 'together', 'pack'].map((name) => duration(phases[name] ?? 0)),
      duration(total(phases)),
      k === 0 ? `${program.timed.rss.toFixed(0)} MB` : '',
    ]);
  });
  return table(['the program', 'run', 'base', 'returns', 'together', 'pack', 'all', 'peak RSS'], rows);
}

/** Peers beside the program: from bytes to the redline's bytes, each one's first run in a fresh process; markers of the program's redline and of the peer's. */
export function peerTimes(timed: readonly TimedSet[]): string {
  const rows = timed.flatMap(({ set, ran }) => {
    const own = ran['svod'];
    if (!own?.ok) return [];
    const ours = total(own.timed.runs[0] ?? {});
    return ['docxodus', 'libreoffice'].flatMap((name) => {
      const peer = ran[name];
      if (!peer) return [];
      if (!peer.ok) return [[set.title, duration(ours), name, peer.why, '', '', '', '']];
      const [first, ...later] = peer.timed.runs.map(total);
      const best = Math.min(...later);
      return [
        [
          set.title,
          duration(ours),
          name,
          duration(first ?? 0),
          Number.isFinite(best) ? duration(best) : '',
          `${((first ?? 0) / ours).toFixed(1)}×`,
          computed(peer, own),
          `${peer.timed.rss.toFixed(0)} MB`,
          `${own.timed.found['markers'] ?? ''} of ${peer.timed.found['markers'] ?? ''}`,
        ],
      ];
    });
  });
  return table(['', 'svod', 'peer', 'first run', 'second', 'of svod', 'of its CPU', 'peak RSS', 'markers'], rows);
}

/** How many times more a peer computes, all threads of its process taken together; nothing where that was not measured. */
function computed(peer: Ran, own: Ran): string {
  const [theirs, ours] = [peer, own].map((ran) => (ran.ok ? ran.timed.cpu[0] : undefined));
  return theirs === undefined || ours === undefined ? '' : `${(theirs / ours).toFixed(1)}×`;
}
