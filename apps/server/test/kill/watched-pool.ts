import pg from 'pg';
import type { Endpoint } from '../../src/database/endpoint.ts';

/** Where in a transaction somebody stands: how many of its statements were answered, and whether its end was sent or answered. */
export interface Point {
  readonly answered: number;
  readonly commit: 'before' | 'sent' | 'answered';
}

/** A pool of one client that tells where its transactions stand, as the server would be killed there. */
export function watchedPool(endpoint: Endpoint, options: string, reached: (point: Point) => void): pg.Pool {
  const pool = new pg.Pool({ ...endpoint, max: 1, options });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    const ask = client.query.bind(client);
    let answered = 0;
    const watched = async (...args: readonly unknown[]): Promise<unknown> => {
      const [text] = args;
      if (text === 'begin') answered = 0;
      if (text === 'commit') {
        const answer: unknown = Reflect.apply(ask, client, args);
        // Sent, and not yet answered: whether it is done nobody can know.
        reached({ answered, commit: 'sent' });
        const ended = await answer;
        reached({ answered, commit: 'answered' });
        return ended;
      }
      const answer: unknown = await Reflect.apply(ask, client, args);
      answered += 1;
      reached({ answered, commit: 'before' });
      return answer;
    };
    Object.defineProperty(client, 'query', { value: watched });
  });
  return pool;
}
