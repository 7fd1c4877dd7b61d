import type { Changed } from '@svod/contract';
import type { QueryClient } from '@tanstack/react-query';
import { isAbout } from '../calls/query-about.ts';
import { askWho } from '../calls/signed-out.ts';

/** How live updates stand: while they are `broken`, what is shown may be old. */
export type LiveState = 'joining' | 'joined' | 'broken';

/** Milliseconds in which changes are gathered before what shows them is asked anew: acts come in groups. */
const GATHER = 150;

/**
 * Listens to `/api/live` and asks anew for whatever shows a kind of object that changed. The browser joins again by itself after a break and sends the cursor of
 * the last event it saw (`Last-Event-ID`), so that nothing in between is missed. Returns what ends it.
 */
export function listenLive(client: QueryClient, told: (state: LiveState) => void): () => void {
  let kinds = new Set<string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let broken = false;
  const source = new EventSource('/api/live');
  const refresh = (predicate?: ReturnType<typeof isAbout>): void =>
    void client.invalidateQueries(predicate === undefined ? {} : { predicate });
  source.addEventListener('open', () => {
    told('joined');
    // Whatever the cursor can't bring back, a fresh look does.
    if (broken) refresh();
    broken = false;
  });
  source.addEventListener('error', () => {
    broken = true;
    told('broken');
  });
  source.addEventListener('changed', (event: MessageEvent<string>) => {
    const kind = readChanged(event.data);
    if (kind === null) return;
    kinds.add(kind);
    waiting ??= setTimeout(() => {
      refresh(isAbout([...kinds]));
      kinds = new Set();
      waiting = undefined;
    }, GATHER);
  });
  // Too much came in between: everything is asked anew.
  source.addEventListener('reset', () => refresh());
  source.addEventListener('ended', () => {
    source.close();
    void askWho(client);
  });
  return () => {
    clearTimeout(waiting);
    source.close();
  };
}

/** Reads an event's data: the kind of object that changed; null for what is no change. */
export function readChanged(data: string): string | null {
  try {
    const { kind } = JSON.parse(data) as Partial<Changed>;
    return typeof kind === 'string' ? kind : null;
  } catch {
    return null;
  }
}
