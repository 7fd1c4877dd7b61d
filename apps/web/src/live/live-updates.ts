import { type Changed, liveEndpoints } from '@svod/contract';
import type { QueryClient } from '@tanstack/react-query';
import { isAbout } from '../calls/query-about.ts';
import { askWho } from '../calls/signed-out.ts';

/** How live updates stand: while they are `broken`, what is shown may be old. */
export type LiveState = 'joining' | 'joined' | 'broken';

/** Milliseconds in which changes are gathered before what shows them is asked anew: acts come in groups. */
const GATHER = 150;
/** Milliseconds without a connection before people are told: a server that starts anew is back sooner. */
const PATIENCE = 3000;
/** Milliseconds before a stream that the server refused is asked for again. The browser itself only joins broken ones. */
const REFUSED = 5000;

/**
 * Listens to `/api/live` and asks anew for whatever shows a kind of object that changed. After a break the browser joins again by itself and sends the cursor of
 * the last event it saw (`Last-Event-ID`), so that nothing in between is missed; all is asked anew then as well. Returns what ends it.
 */
export function listenLive(client: QueryClient, told: (state: LiveState) => void): () => void {
  let kinds = new Set<string>();
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let missing: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource;
  const refresh = (): void => void client.invalidateQueries();
  const stop = (): void => {
    for (const timer of [gathering, missing, again]) clearTimeout(timer);
    source.close();
  };
  const changed = (event: MessageEvent<string>): void => {
    const kind = readChanged(event.data);
    if (kind === null) return;
    kinds.add(kind);
    gathering ??= setTimeout(() => {
      void client.invalidateQueries({ predicate: isAbout([...kinds]) });
      kinds = new Set();
      gathering = undefined;
    }, GATHER);
  };
  const join = (): void => {
    source = new EventSource(liveEndpoints.live.path);
    source.addEventListener('open', () => {
      clearTimeout(missing);
      if (missing !== undefined) refresh();
      missing = undefined;
      told('joined');
    });
    source.addEventListener('error', () => {
      missing ??= setTimeout(() => told('broken'), PATIENCE);
      if (source.readyState === EventSource.CLOSED) again = setTimeout(join, REFUSED);
    });
    source.addEventListener('changed', changed);
    // Too much came in between: everything is asked anew.
    source.addEventListener('reset', refresh);
    source.addEventListener('ended', () => {
      stop();
      void askWho(client);
    });
  };
  join();
  return stop;
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
