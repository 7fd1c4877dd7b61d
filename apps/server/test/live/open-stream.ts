import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestPerson, TestServer } from '../test-server.ts';

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
  readonly id: string | null;
}

/** An open stream of live events, as a browser reads it. */
export interface OpenStream {
  readonly status: number;
  /** Events with data, in order. */
  readonly events: readonly ServerEvent[];
  /** Every id that came, also without an event. */
  readonly ids: readonly string[];
  readonly closed: boolean;
  /** Waits until it holds; fails after some seconds. */
  until(holds: (events: readonly ServerEvent[]) => boolean, seconds?: number): Promise<void>;
  close(): void;
}

/** Opens a stream on the server's port. */
export async function openStream(server: TestServer, as: TestPerson, lastId?: string): Promise<OpenStream> {
  const address = server.http.server.address() ?? (await server.http.listen({ port: 0, host: '127.0.0.1' }), server.http.server.address());
  if (address === null || typeof address === 'string') throw new Error('no port');
  const events: ServerEvent[] = [];
  const ids: string[] = [];
  let closed = false;
  const asked = request({
    host: '127.0.0.1',
    port: address.port,
    path: '/api/live',
    headers: { cookie: as.cookie, ...(lastId === undefined ? {} : { 'last-event-id': lastId }) },
  });
  asked.on('error', () => undefined);
  const status = await new Promise<number>((resolve) => {
    asked.on('response', (response) => {
      let held = '';
      response.setEncoding('utf8');
      response.on('error', () => undefined);
      response.on('close', () => (closed = true));
      response.on('data', (text: string) => {
        held += text;
        const blocks = held.split('\n\n');
        held = blocks.pop() ?? '';
        for (const block of blocks) {
          const field = (name: string): string | null =>
            block
              .split('\n')
              .find((line) => line.startsWith(`${name}: `))
              ?.slice(name.length + 2) ?? null;
          const [id, event, data] = [field('id'), field('event'), field('data')];
          if (id !== null) ids.push(id);
          if (data !== null) events.push({ event: event ?? 'message', data, id });
        }
      });
      resolve(response.statusCode ?? 0);
    });
    asked.end();
  });
  return {
    status,
    events,
    ids,
    get closed() {
      return closed;
    },
    async until(holds, seconds = 20) {
      const end = Date.now() + seconds * 1000;
      while (!holds(events)) {
        if (Date.now() > end) throw new Error(`only ${JSON.stringify(events)}`);
        await sleep(20);
      }
    },
    close: () => void asked.destroy(),
  };
}
