import type { World } from './commands/command.ts';
import { fill } from './messages/fill.ts';
import { type Messages, printable } from './messages/messages.ts';

export interface Progress {
  show(n: number, all: number, file: string): void;
  end(): void;
}

const WIDTH = 24;

/** A bar on a terminal; nothing elsewhere, so that logs stay clean. */
export function progressOn(world: Pick<World, 'err' | 'terminal'>, messages: Messages): Progress {
  if (!world.terminal) return { show: () => undefined, end: () => undefined };
  const clear = '\r\u001B[K';
  return {
    show(n, all, file) {
      const full = Math.round((WIDTH * n) / all);
      world.err(`${clear}[${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ${printable(fill(messages.reading, { n, all, file }))}`);
    },
    end: () => world.err(clear),
  };
}
