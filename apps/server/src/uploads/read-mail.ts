/** A file inside a mail or archive. */
export interface Inside {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What of a mail is asked for: who sent it, and its attachments. Its text is not read. */
export interface MailContent {
  readonly sender: string;
  readonly inside: readonly Inside[];
}

/** Headers of which a mail has two at least (RFC 5322, 3.6). */
const HEADERS = /^(?:from|to|date|subject|message-id|mime-version|received|return-path|delivered-to|reply-to):/iu;
/** A header line, or the next line of one. */
const LINE = /^(?:[!-9;-~]+:|[ \t])/u;
const ADDRESS = /^[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u;

/** Whether bytes begin as a mail does: header lines and nothing else up to an empty line. */
export function looksLikeMail(bytes: Uint8Array): boolean {
  const head =
    Buffer.from(bytes.subarray(0, 64 * 1024))
      .toString('latin1')
      .replace(/^\xEF\xBB\xBF/u, '')
      .split(/\r?\n\r?\n/u, 1)[0] ?? '';
  const lines = head.split(/\r?\n/u);
  // Cut in the middle of a long header: the last line may be anything.
  const whole = head.length >= 64 * 1024 - 3 ? lines.slice(0, -1) : lines;
  return whole.every((line) => LINE.test(line)) && whole.filter((line) => HEADERS.test(line)).length >= 2;
}

/** Takes a mail apart. What cannot be read of it is left out. */
export async function readMail(bytes: Uint8Array): Promise<MailContent> {
  // Read when the first mail comes: most files are none.
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(Buffer.from(bytes), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  });
  const address = mail.from?.value[0]?.address?.toLowerCase() ?? '';
  return {
    sender: address.length <= 254 && ADDRESS.test(address) ? address : '',
    // Pictures that the text of the mail shows are not what was sent.
    inside: mail.attachments
      .filter(({ related, content }) => !related && content.length > 0)
      .map(({ filename, content }, index) => ({ name: filename ?? `attachment-${index + 1}`, bytes: content })),
  };
}
