import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { madePasskeySchema, passkeyOptionsSchema, usedPasskeySchema } from '../passkey-json.ts';
import { signedInSchema, typedCodeSchema, typedPasswordSchema } from './sign-in.ts';

/**
 * One's own means of sign-in. Changing them asks for a proof of who one is that is no older than ten minutes (`prove-first`) and ends one's other sign-ins.
 * Who came by a link sets up their first, and is signed in by it; `next` says so.
 */
const access = 'enrolling';
const name = z.string().trim().min(1).max(60);

export const readMeans = endpoint({
  method: 'GET',
  path: '/api/me/means',
  access,
  answer: z.object({
    person: z.object({ name: z.string(), mail: z.string().nullable() }),
    /** Came by a link, and has to set one up. */
    enrolling: z.boolean(),
    /** A change is not asked for a proof first. */
    proved: z.boolean(),
    passkeys: z.array(
      z.object({ id: z.uuid(), name: z.string(), backedUp: z.boolean(), made: z.iso.datetime(), used: z.iso.datetime().nullable() }),
    ),
    password: z.object({ changed: z.iso.datetime(), recoveryCodes: z.number() }).nullable(),
    identities: z.array(z.object({ id: z.uuid(), issuer: z.string(), made: z.iso.datetime() })),
  }),
});

export const beginPasskey = endpoint({
  method: 'POST',
  path: '/api/me/passkeys/begin',
  access,
  answer: z.object({ options: passkeyOptionsSchema }),
});

export const addPasskey = endpoint({
  method: 'POST',
  path: '/api/me/passkeys',
  access,
  body: z.strictObject({ name, response: madePasskeySchema }),
  answer: signedInSchema,
});

export const renamePasskey = endpoint({
  method: 'PATCH',
  path: '/api/me/passkeys/:passkey',
  access: 'signed-in',
  act: true,
  params: z.strictObject({ passkey: z.uuid() }),
  body: z.strictObject({ name }),
  answer: z.object({}),
});

export const removePasskey = endpoint({
  method: 'POST',
  path: '/api/me/passkeys/:passkey/remove',
  access: 'signed-in',
  act: true,
  params: z.strictObject({ passkey: z.uuid() }),
  answer: z.object({}),
});

/** What an authenticator is told: the address of its picture, and the seed to be typed. The password is set with a code of it, within ten minutes. */
export const beginPassword = endpoint({
  method: 'POST',
  path: '/api/me/password/begin',
  access,
  answer: z.object({ uri: z.string(), seed: z.string() }),
});

/** Sets the password and its authenticator, in place of earlier ones. `too-short`, `too-long`, `common`, `about-you`, `wrong-code`. */
export const setPassword = endpoint({
  method: 'POST',
  path: '/api/me/password',
  access,
  body: z.strictObject({ password: typedPasswordSchema, code: typedCodeSchema }),
  /** The codes are shown this once. */
  answer: signedInSchema.extend({ recoveryCodes: z.array(z.string()) }),
});

export const removePassword = endpoint({
  method: 'POST',
  path: '/api/me/password/remove',
  access: 'signed-in',
  act: true,
  answer: z.object({}),
});

/** New recovery codes in place of the earlier ones. Shown this once. */
export const makeRecoveryCodes = endpoint({
  method: 'POST',
  path: '/api/me/recovery-codes',
  access: 'signed-in',
  answer: z.object({ recoveryCodes: z.array(z.string()) }),
});

/** Where the browser goes to link one's account at the identity provider. */
export const beginIdentity = endpoint({
  method: 'POST',
  path: '/api/me/identities/begin',
  access,
  answer: z.object({ location: z.url() }),
});

export const removeIdentity = endpoint({
  method: 'POST',
  path: '/api/me/identities/:identity/remove',
  access: 'signed-in',
  act: true,
  params: z.strictObject({ identity: z.uuid() }),
  answer: z.object({}),
});

export const beginPasskeyProof = endpoint({
  method: 'POST',
  path: '/api/me/prove/passkey/begin',
  access: 'signed-in',
  limit: 'sign-in',
  answer: z.object({ options: passkeyOptionsSchema }),
});

/** Proves anew who one is. The sign-in goes on under a new id. */
export const proveByPasskey = endpoint({
  method: 'POST',
  path: '/api/me/prove/passkey',
  access: 'signed-in',
  limit: 'sign-in',
  body: z.strictObject({ response: usedPasskeySchema }),
  answer: signedInSchema,
});

export const proveByPassword = endpoint({
  method: 'POST',
  path: '/api/me/prove/password',
  access: 'signed-in',
  limit: 'sign-in',
  body: z.strictObject({ password: typedPasswordSchema, code: typedCodeSchema }),
  answer: signedInSchema,
});

export const proveByProvider = endpoint({
  method: 'POST',
  path: '/api/me/prove/provider',
  access: 'signed-in',
  limit: 'sign-in',
  answer: z.object({ location: z.url() }),
});

/** In a sample workspace, where a click is all there is to prove. */
export const proveBySample = endpoint({
  method: 'POST',
  path: '/api/me/prove/sample',
  access: 'signed-in',
  limit: 'sign-in',
  answer: signedInSchema,
});
