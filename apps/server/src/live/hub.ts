import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { Viewer } from '../http/viewer.ts';
import type { Service } from '../service.ts';
import { openCursor, sealCursor } from './cursor.ts';
import { eventStream } from './event-stream.ts';
import { listenTo } from './listen.ts';
import { Reader } from './reader.ts';
import { entriesAfter, standings } from './seen-by.ts';

/** Streams that one person may hold at once on one server. */
const STREAMS = 8;
/** Milliseconds between looks whether the sign-ins still stand. */
const LOOK = 1000;
/** Milliseconds for which a first reader waits for the database to be listened to. */
const LISTENS = 2000;
/** Milliseconds between signs of life. */
const BEAT = 15_000;
/** Milliseconds after which what came in between is not told one by one any more. Time, not number: a number would tell how much happened. */
const TOO_OLD = 60 * 60 * 1000;
/** Milliseconds for which changes of tasks are gathered. */
const GATHER = 50;

/** Live events of one server process: one connection that listens, and a reader for each open stream. */
export class Hub {
  private readonly service: Service;
  private readonly readers = new Set<Reader>();
  private readonly listening;
  private readonly timers: readonly NodeJS.Timeout[];
  private tasks = new Set<string>();
  private ended = false;
  private readonly listens = Promise.withResolvers<void>();

  constructor(service: Service) {
    this.service = service;
    const { options } = service.app;
    this.listening = listenTo({ ...options, password: options.password }, ['svod_log', 'svod_tasks'], {
      notified: (channel, payload) => (channel === 'svod_log' ? this.wake() : this.task(payload)),
      connected: () => {
        this.listens.resolve();
        this.wake();
        for (const reader of this.readers) reader.tellAllTasks();
      },
    });
    this.timers = [setInterval(() => void this.look(), LOOK), setInterval(() => this.beat(), BEAT)];
  }

  /** Opens a stream for somebody; false where they hold too many. */
  async open(viewer: Viewer, cursor: string | null, reply: FastifyReply): Promise<boolean> {
    const { app, secret, clock } = this.service;
    if ([...this.readers].filter(({ person }) => person === viewer.person).length >= STREAMS) return false;
    // Of what happens from now on nothing is missed. A database that can't be listened to yet is no reason to keep anybody waiting: they are told when it can.
    await Promise.race([this.listens.promise, sleep(LISTENS, undefined, { ref: false })]);
    const hash = viewer.sessionHash.toString('hex');
    const standing = (await standings(app, [viewer.sessionHash])).get(hash);
    const { rows } = await app.query<{ seq: string }>('select svod.log_end() as seq');
    const end = Number(rows[0]?.seq ?? 0);
    if (standing === undefined || this.ended) return false;
    const known = cursor === null ? null : openCursor(secret, viewer.person, cursor);
    const fresh = known !== null && known.seq <= end && clock().getTime() - known.at < TOO_OLD;
    const stream = eventStream(reply, () => this.readers.delete(reader));
    const reader = new Reader({
      app,
      stream,
      person: viewer.person,
      sessionHash: viewer.sessionHash,
      standing,
      seq: fresh ? known.seq : end,
      seal: (seq) => sealCursor(secret, viewer.person, { seq, at: clock().getTime() }),
      entriesAfter: (seq) => entriesAfter(app, seq, 500),
    });
    this.readers.add(reader);
    if (cursor !== null && !fresh) reader.reset();
    else reader.beat();
    // What became of tasks in a break is not in the log.
    if (fresh) reader.tellAllTasks();
    reader.wake();
    return true;
  }

  /** Ends all streams; their browsers come back to whoever serves then. */
  async end(): Promise<void> {
    this.ended = true;
    for (const timer of this.timers) clearInterval(timer);
    for (const reader of this.readers) reader.close();
    this.readers.clear();
    await this.listening.end();
  }

  private wake(): void {
    for (const reader of this.readers) reader.wake();
  }

  private beat(): void {
    for (const reader of this.readers) reader.beat();
  }

  private task(id: string): void {
    if (this.tasks.size === 0)
      setTimeout(() => {
        const ids = [...this.tasks];
        this.tasks = new Set();
        for (const reader of this.readers) reader.tellTasks(ids);
      }, GATHER);
    this.tasks.add(id);
  }

  /** Ends the streams of sign-ins that are over or have lost a role, and has those with new rights read all again. */
  private async look(): Promise<void> {
    const readers = [...this.readers];
    if (readers.length === 0) return;
    const now = await standings(
      this.service.app,
      readers.map(({ sessionHash }) => sessionHash),
    ).catch(() => null);
    if (now === null) return;
    for (const reader of readers) {
      reader.stands(now.get(reader.sessionHash.toString('hex')) ?? null);
      reader.goOn();
    }
  }
}

const hubs = new WeakMap<Service, Hub>();

/** The hub of a server; begun with its first reader. */
export function hubOf(service: Service): Hub {
  const hub = hubs.get(service) ?? new Hub(service);
  hubs.set(service, hub);
  return hub;
}

/** Ends the live events of a server, where there are any. */
export async function endLive(service: Service): Promise<void> {
  await hubs.get(service)?.end();
  hubs.delete(service);
}
