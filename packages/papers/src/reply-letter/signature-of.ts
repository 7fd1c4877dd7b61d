import type { Messages } from '../messages/messages.ts';
import type { Signature } from './paper.ts';

/** What goes below the lines of who signs. */
export const signatureOf = ({ letters: { position, signature, person } }: Messages): Signature => ({ position, signature, person });
