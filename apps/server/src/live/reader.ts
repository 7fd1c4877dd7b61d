import type { Changed } from '@svod/contract';
import type pg from 'pg';
import type { EventStream } from './event-stream.ts';
import { type Entry, seenBy, standings, tasksSeenBy } from './seen-by.ts';

interface ReaderOptions {
  readonly app: pg.Pool;
  readonly stream: EventStream;
  readonly person: string;
  readonly sessionHash: Buffer;
  readonly standing: string;
  readonly seq: number;
  seal(seq: number): string;
  entriesAfter(seq: number): Promise<readonly Entry[]>;
}

const ALL_TASKS: Changed = { kind: 'task', id: null, round: null, plan: null };

/**
 * One open stream: how far its reader was told, and what is told next. What is to be told is asked one thing after another, as the reader, and before each it is
 * looked whether the sign-in still stands, so that nothing is told after it has ended.
 */
export class Reader {
  readonly person: string;
  readonly sessionHash: Buffer;
  private readonly options: ReaderOptions;
  private standing: string;
  private seq: number;
  private closed = false;
  private working = false;
  /** Whether the log may have grown since it was last read. */
  private grown = false;
  private readonly tasks = new Set<string>();

  constructor(options: ReaderOptions) {
    this.options = options;
    this.person = options.person;
    this.sessionHash = options.sessionHash;
    this.standing = options.standing;
    this.seq = options.seq;
  }

  wake(): void {
    this.grown = true;
    this.work();
  }

  tellTasks(ids: readonly string[]): void {
    for (const id of ids) this.tasks.add(id);
    this.work();
  }

  tellAllTasks(): void {
    if (!this.closed) this.options.stream.changed([ALL_TASKS], this.cursor());
  }

  beat(): void {
    if (!this.closed) this.options.stream.beat(this.cursor());
  }

  reset(): void {
    if (!this.closed) this.options.stream.reset(this.cursor());
  }

  close(): void {
    this.closed = true;
    this.options.stream.close();
  }

  /** What the sign-in may do now; null where it is over. */
  stands(now: string | null): void {
    if (this.closed || now === this.standing) return;
    const had = this.standing === '' ? [] : this.standing.split('\n');
    const has = new Set(now?.split('\n') ?? []);
    if (now === null || had.some((role) => !has.has(role))) {
      this.closed = true;
      this.options.stream.ended();
      return;
    }
    this.standing = now;
    this.reset();
  }

  private cursor(): string {
    return this.options.seal(this.seq);
  }

  private work(): void {
    if (this.working || this.closed) return;
    this.working = true;
    void this.run()
      // The database is away, or was for a moment: it is asked again with the next look.
      .catch(() => {
        this.grown = true;
      })
      .finally(() => {
        this.working = false;
      });
  }

  /** Goes on with what a fault of the database left undone. */
  goOn(): void {
    if (this.grown || this.tasks.size > 0) this.work();
  }

  private async run(): Promise<void> {
    const { app, stream, entriesAfter } = this.options;
    while (!this.closed && (this.grown || this.tasks.size > 0)) {
      this.grown = false;
      for (let entries = await entriesAfter(this.seq); entries.length > 0 && !this.closed; entries = await entriesAfter(this.seq)) {
        const seen = await seenBy(app, this.person, entries);
        await this.look();
        // The look was the last wait: what follows can't be overtaken by an end.
        if (this.closed) return;
        this.seq = entries.at(-1)?.seq ?? this.seq;
        stream.changed(seen, this.cursor());
      }
      if (this.tasks.size === 0) continue;
      const ids = [...this.tasks];
      const seen = await tasksSeenBy(app, this.person, ids);
      for (const id of ids) this.tasks.delete(id);
      await this.look();
      if (!this.closed) stream.changed(seen, this.cursor());
    }
  }

  private async look(): Promise<void> {
    const now = await standings(this.options.app, [this.sessionHash]);
    this.stands(now.get(this.sessionHash.toString('hex')) ?? null);
  }
}
