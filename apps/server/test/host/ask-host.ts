import { randomUUID } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';

export interface Asked {
  readonly method?: string;
  readonly cookie?: string;
  readonly body?: unknown;
  /** What stands in the `Host` header, where it is not the address's own. */
  readonly host?: string;
  /** Address of the machine, where the name of the address is known to no server of names. */
  readonly at?: string;
  /** The authority that is trusted (PEM). */
  readonly ca?: string;
}

export interface Said {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  /** Cookies that it set, as the next request brings them. */
  readonly cookie: string;
}

/** One request as a browser on the server's own pages makes it, over a real connection. */
export function askHost(address: string, path: string, { method = 'GET', cookie, body, host, at, ca }: Asked = {}): Promise<Said> {
  const { protocol, hostname, port, origin } = new URL(address);
  const headers = {
    host: host ?? `${hostname}${port === '' ? '' : `:${port}`}`,
    ...(method === 'GET' ? {} : { origin, 'x-svod': '1', 'idempotency-key': randomUUID() }),
    ...(cookie === undefined ? {} : { cookie }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const options = { host: at ?? hostname, port: port || undefined, path, method, headers, agent: false };
  return new Promise((resolve, reject) => {
    const request =
      protocol === 'https:'
        ? https.request({ ...options, servername: hostname, ...(ca === undefined ? {} : { ca }) })
        : http.request(options);
    request.once('error', reject);
    request.once('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('end', () => {
        const set = response.headers['set-cookie'] ?? [];
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
          cookie: set.map((one) => one.split(';')[0] ?? '').join('; '),
        });
      });
    });
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
