import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { namesSchema } from '../language.ts';
import { roleSchema } from '../role.ts';

export const METHODS = ['passkey', 'password', 'oidc', 'sample', 'link'] as const;

/** After signing in: `enrol` where a means of sign-in is to be set up first, and nothing else may be done. */
export const signedInSchema = z.object({ next: z.enum(['go-on', 'enrol']) });

/** Ways of signing in that this server has. */
export const readWays = endpoint({
  method: 'GET',
  path: '/api/sign-in',
  access: 'anyone',
  answer: z.object({
    /** The name of the identity provider of the ministries; null where none is set. */
    provider: z.string().nullable(),
    /** Anybody of the sample by one click. */
    sample: z.boolean(),
  }),
});

/** Whom one may be in a sample workspace; nobody elsewhere. */
export const listSampleAccounts = endpoint({
  method: 'GET',
  path: '/api/sign-in/sample',
  access: 'anyone',
  answer: z.object({
    accounts: z.array(
      z.object({
        person: z.uuid(),
        name: z.string(),
        roles: z.array(z.object({ role: roleSchema, body: z.uuid().nullable(), names: namesSchema.nullable() })),
      }),
    ),
  }),
});

/** Signs in as somebody of a sample workspace. */
export const signInAsSample = endpoint({
  method: 'POST',
  path: '/api/sign-in/sample',
  access: 'anyone',
  limit: 'sign-in',
  body: z.strictObject({ person: z.uuid() }),
  answer: signedInSchema,
});

export const signOut = endpoint({
  method: 'POST',
  path: '/api/sign-out',
  access: 'enrolling',
  answer: z.object({}),
});

/** One's own open sign-ins, the latest used first. */
export const listSignIns = endpoint({
  method: 'GET',
  path: '/api/sign-ins',
  access: 'signed-in',
  answer: z.object({
    signIns: z.array(
      z.object({
        id: z.uuid(),
        method: z.enum(METHODS),
        /** What the browser calls itself. */
        agent: z.string(),
        made: z.iso.datetime(),
        seen: z.iso.datetime(),
        /** The one that asks. */
        own: z.boolean(),
      }),
    ),
  }),
});

/** Ends one of one's own sign-ins, wherever it is. */
export const endSignIn = endpoint({
  method: 'POST',
  path: '/api/sign-ins/:signIn/end',
  access: 'signed-in',
  act: true,
  params: z.strictObject({ signIn: z.uuid() }),
  answer: z.object({}),
});
