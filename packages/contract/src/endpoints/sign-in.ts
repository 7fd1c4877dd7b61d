import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { languageSchema, namesSchema } from '../language.ts';
import { mailSchema } from '../mail.ts';
import { passkeyOptionsSchema, usedPasskeySchema } from '../passkey-json.ts';
import { roleSchema } from '../role.ts';

export const METHODS = ['passkey', 'password', 'oidc', 'sample', 'link'] as const;

/** After signing in: `enrol` where a means of sign-in is to be set up first, and nothing else may be done. */
export const signedInSchema = z.object({ next: z.enum(['go-on', 'enrol']) });

/** A one-time link's token: what stands behind `#` in its address, which browsers send to no server. */
const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/u);

/** The password as it was typed; whether it would be taken today is asked when it is set. */
export const typedPasswordSchema = z.string().min(1).max(512);
/** A code of an authenticator, or a recovery code. */
export const typedCodeSchema = z.string().trim().min(1).max(40);

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

/** Makes the workspace and its first person, who is the desk and administrator, with the link that the first start printed. A means of sign-in comes next. */
export const setUp = endpoint({
  method: 'POST',
  path: '/api/set-up',
  access: 'anyone',
  limit: 'sign-in',
  body: z.strictObject({
    token: tokenSchema,
    workspace: z.string().trim().min(1).max(400),
    name: z.string().trim().min(1).max(200),
    mail: mailSchema.nullable(),
    language: languageSchema,
  }),
  answer: signedInSchema,
});

/** Enters by an invitation or a link of recovery, once. A means of sign-in comes next. */
export const enterByLink = endpoint({
  method: 'POST',
  path: '/api/sign-in/link',
  access: 'anyone',
  limit: 'sign-in',
  body: z.strictObject({ token: tokenSchema }),
  answer: signedInSchema,
});

/** `wrong-sign-in` for whatever is wrong: nobody learns which part was. */
export const signInByPassword = endpoint({
  method: 'POST',
  path: '/api/sign-in/password',
  access: 'anyone',
  limit: 'sign-in',
  body: z.strictObject({ mail: z.string().trim().toLowerCase().max(254), password: typedPasswordSchema, code: typedCodeSchema }),
  answer: signedInSchema,
});

/** What the browser asks a passkey with; to be answered within ten minutes. */
export const beginPasskeySignIn = endpoint({
  method: 'POST',
  path: '/api/sign-in/passkey/begin',
  access: 'anyone',
  limit: 'sign-in',
  answer: z.object({ options: passkeyOptionsSchema }),
});

export const signInByPasskey = endpoint({
  method: 'POST',
  path: '/api/sign-in/passkey',
  access: 'anyone',
  limit: 'sign-in',
  body: z.strictObject({ response: usedPasskeySchema }),
  answer: signedInSchema,
});

/** Where the browser goes to be signed in by the identity provider. It comes back to `comeBack`. */
export const beginProviderSignIn = endpoint({
  method: 'POST',
  path: '/api/sign-in/provider',
  access: 'anyone',
  limit: 'sign-in',
  answer: z.object({ location: z.url() }),
});

/** Where the identity provider sends the browser: it goes on to `/`, or to `/sign-in?fault=…` where it was not signed in. */
export const comeBack = endpoint({
  method: 'GET',
  path: '/api/sign-in/provider/back',
  access: 'anyone',
  carries: 'download',
  query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  answer: z.unknown(),
});
