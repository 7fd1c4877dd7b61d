/** A letter without content: what it is about, and a link to it. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends letters; `null` sent says that this server has no way to send any. */
export interface Mailer {
  /** False where no mail server is set: links are then shown to the one who makes them. */
  readonly canSend: boolean;
  send(letter: Letter): Promise<void>;
}
