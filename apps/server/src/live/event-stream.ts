import type { Changed } from '@svod/contract';
import type { FastifyReply } from 'fastify';

/** Bytes that may wait for a reader who does not take them; then it is let go, and comes back with its cursor. */
const MOST_WAITING = 256 * 1024;

/** Server-sent events to one browser (WHATWG HTML, 9.2). */
export interface EventStream {
  changed(changes: readonly Changed[], cursor: string): void;
  /** Read all again. */
  reset(cursor: string): void;
  /** Nothing new, and still here: the cursor keeps pace, whether anything happened or not. */
  beat(cursor: string): void;
  /** The sign-in is over, or is not what it was. */
  ended(): void;
  /** Without a word: the browser comes back. */
  close(): void;
}

/** Takes the answer over. `gone` is called once, whoever ends it. */
export function eventStream(reply: FastifyReply, gone: () => void): EventStream {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...reply.getHeaders(),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // A proxy in between hands on each event at once.
    'x-accel-buffering': 'no',
  } as Record<string, string>);
  raw.on('error', () => undefined);
  raw.once('close', gone);
  const write = (text: string): void => {
    if (text === '' || raw.destroyed || raw.writableEnded) return;
    raw.write(text);
    if (raw.writableLength > MOST_WAITING) raw.destroy();
  };
  write('retry: 1000\n\n');
  return {
    changed: (changes, cursor) =>
      write(
        changes
          // Only the last one moves the cursor: whoever breaks off before it is told all of them again.
          .map(
            (change, index) =>
              `${index === changes.length - 1 ? `id: ${cursor}\n` : ''}event: changed\ndata: ${JSON.stringify(change)}\n\n`,
          )
          .join(''),
      ),
    reset: (cursor) => write(`id: ${cursor}\nevent: reset\ndata: {}\n\n`),
    beat: (cursor) => write(`: beat\nid: ${cursor}\n\n`),
    ended() {
      write('event: ended\ndata: {}\n\n');
      raw.end();
    },
    close: () => void raw.end(),
  };
}
