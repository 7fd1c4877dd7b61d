import pg from 'pg';

/** What a database tells. */
export interface Told {
  /** Somebody notified on a channel. */
  notified(channel: string, payload: string): void;
  /** The connection stands, again or for the first time: what was told in between is not known. */
  connected(): void;
}

export interface Listening {
  end(): Promise<void>;
}

/** Milliseconds before a lost connection is tried anew. */
const AGAIN = 500;
/** Milliseconds between looks whether the connection still stands: a machine that is gone says nothing. */
const LOOK = 10_000;

/** One connection of the process's own that listens, made anew as often as it is lost. */
export function listenTo(options: pg.ClientConfig, channels: readonly string[], told: Told): Listening {
  let ended = false;
  let client: pg.Client | null = null;
  let again: NodeJS.Timeout | undefined;
  const lost = (one: pg.Client): void => {
    if (client !== one) return;
    client = null;
    void one.end().catch(() => undefined);
    if (!ended) again = setTimeout(() => void connect(), AGAIN);
  };
  const connect = async (): Promise<void> => {
    const one = new pg.Client({ ...options, keepAlive: true, connectionTimeoutMillis: 5000 });
    client = one;
    one.on('error', () => lost(one));
    one.on('end', () => lost(one));
    one.on('notification', ({ channel, payload = '' }) => told.notified(channel, payload));
    try {
      await one.connect();
      for (const channel of channels) await one.query(`listen ${one.escapeIdentifier(channel)}`);
      if (client === one) told.connected();
    } catch {
      lost(one);
    }
  };
  const look = setInterval(() => {
    const one = client;
    one?.query('select 1').catch(() => lost(one));
  }, LOOK);
  void connect();
  return {
    async end() {
      ended = true;
      clearTimeout(again);
      clearInterval(look);
      const one = client;
      client = null;
      await one?.end().catch(() => undefined);
    },
  };
}
