import { z } from 'zod';

/**
 * A mail address, in the one form in which it is kept and sent to: lower case, without quoted local parts and comments, so that what is
 * stored and what a mail server reads can't be two addresses.
 */
export const mailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u, { error: 'not-a-mail-address' });
