import { after } from 'node:test';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A letter as a mail server was given it: to whom in the envelope, and what stands in it. */
export interface Received {
  readonly to: readonly string[];
  readonly raw: string;
  readonly mail: ParsedMail;
}

export interface MailServer {
  readonly port: number;
  readonly received: readonly Received[];
}

/** A real mail server on the machine itself, for as long as the tests of the file run. */
export async function mailServer(options: SMTPServerOptions = { disabledCommands: ['AUTH', 'STARTTLS'] }): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    ...options,
    logger: false,
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      const take = async (): Promise<void> => {
        const raw = Buffer.concat(parts).toString('utf8');
        const mail = await simpleParser(raw);
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, mail });
        done();
      };
      stream.on('end', () => void take());
    },
  });
  // A client that goes away in the middle says so by an event.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  after(() => new Promise<void>((resolve) => void server.close(resolve)));
  const address = server.server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, received };
}
