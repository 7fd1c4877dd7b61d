import { mailSchema } from '@svod/contract';
import { createTransport } from 'nodemailer';

/** A letter without content: what it is about, and a link to it. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends letters. */
export interface Mailer {
  /** False where no mail server is set: links are then shown to the one who makes them. */
  readonly canSend: boolean;
  /** Rejects where the mail server did not take the letter. */
  send(letter: Letter): Promise<void>;
}

/** How the mail server is reached, as the configuration says. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` before anything is said, `none` on the machine itself or a closed network. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly account: { readonly user: string; readonly password: string } | null;
  /** The address that letters come from. */
  readonly from: string;
  /** Certificates of an authority of the network's own, PEM. */
  readonly authority?: string;
}

/** Where no mail server is set. */
export const noMailer: Mailer = { canSend: false, send: () => Promise.resolve() };

/** Milliseconds: who waits for an act's answer does not wait for a mail server that is away. */
const PATIENCE = 10_000;

/** A mailer over SMTP. Nothing is read from disk or network for a letter, whatever stands in it. */
export function makeMailer(settings: MailSettings): Mailer {
  const { host, port, security, account, from, authority } = settings;
  const sender = address(from);
  const transport = createTransport({
    ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none' },
    ...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE, disableFileAccess: true, disableUrlAccess: true },
    ...(account === null ? {} : { auth: { user: account.user, pass: account.password } }),
    tls: { minVersion: 'TLSv1.2', ...(authority === undefined ? {} : { ca: authority }) },
  });
  return {
    canSend: true,
    async send({ to, subject, text }) {
      await transport.sendMail({
        ...{ from: { name: 'Svod', address: sender }, to: { name: '', address: address(to) }, subject: oneLine(subject), text },
        // No vacation notes in answer to a machine's letter.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}

/** An address of the one strict form; what could be read as two, or as more than an address, is a fault of whoever let it come here. */
function address(text: string): string {
  const read = mailSchema.safeParse(text);
  if (!read.success || read.data !== text) throw new RangeError('not a mail address of the form that is sent to');
  return read.data;
}

function oneLine(subject: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(subject)) throw new RangeError('a subject is one line');
  return subject;
}
