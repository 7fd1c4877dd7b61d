import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { languageSchema } from '../language.ts';
import { mailSchema } from '../mail.ts';
import { roleSchema } from '../role.ts';

const BODY_ROLES = ['contributor', 'clearing-officer', 'head'];

/** A role as it is given: those of a body need one, and an expert has an end date. */
export const givenRoleSchema = z
  .strictObject({
    role: roleSchema,
    body: z.uuid().nullable(),
    /** For an expert: ids of the parts of the plan that they are asked about; null for all. */
    parts: z.array(z.string().min(1).max(200)).min(1).max(100).nullable(),
    until: z.iso.datetime().nullable(),
  })
  .refine(({ role, body }) => body !== null || !BODY_ROLES.includes(role), { error: 'body-missing', path: ['body'] })
  .refine(({ role, parts }) => parts === null || role === 'expert', { error: 'parts-of-no-expert', path: ['parts'] })
  .refine(({ role, until }) => until !== null || role !== 'expert', { error: 'end-missing', path: ['until'] });

const ACCESS = ['desk', 'administrator'] as const;
const params = z.strictObject({ person: z.uuid() });
const revision = z.int().positive();
const name = z.string().trim().min(1).max(200);
const answer = z.object({ revision: z.number() });

export const personSchema = z.object({
  id: z.uuid(),
  revision: z.number(),
  name: z.string(),
  mail: z.string().nullable(),
  language: languageSchema,
  suspended: z.boolean(),
  /** Those that hold now. */
  roles: z.array(
    z.object({ role: roleSchema, body: z.uuid().nullable(), parts: z.array(z.string()).nullable(), until: z.iso.datetime().nullable() }),
  ),
  /** How they can sign in. */
  means: z.object({ passkeys: z.number(), password: z.boolean(), provider: z.boolean() }),
  /** Their latest invitation, while they have no means of sign-in. */
  invitation: z
    .object({ state: z.enum(['open', 'used', 'expired', 'revoked']), made: z.iso.datetime(), expires: z.iso.datetime() })
    .nullable(),
  /** A recovery that somebody asked for and nobody has confirmed yet. */
  recovery: z.object({ id: z.uuid(), askedBy: z.uuid(), asked: z.iso.datetime() }).nullable(),
});
export type Person = z.infer<typeof personSchema>;

/** Everybody, by name. */
export const listPeople = endpoint({
  method: 'GET',
  path: '/api/people',
  access: ACCESS,
  answer: z.object({ people: z.array(personSchema) }),
});

/** Takes somebody in. They can do nothing until they have a role, and sign in once they were invited. */
export const addPerson = endpoint({
  method: 'POST',
  path: '/api/people',
  access: ACCESS,
  act: true,
  body: z.strictObject({ name, mail: mailSchema.nullable(), language: languageSchema, roles: z.array(givenRoleSchema).max(20) }),
  answer: z.object({ id: z.uuid(), revision: z.number() }),
});

export const editPerson = endpoint({
  method: 'PATCH',
  path: '/api/people/:person',
  access: ACCESS,
  act: true,
  params,
  body: z.strictObject({ name, mail: mailSchema.nullable(), language: languageSchema, revision }),
  answer,
});

/** Gives a role, or gives one anew: with other parts, another end. */
export const giveRole = endpoint({
  method: 'POST',
  path: '/api/people/:person/roles',
  access: ACCESS,
  act: true,
  params,
  body: z.strictObject({ role: givenRoleSchema, revision }),
  answer,
});

export const endRole = endpoint({
  method: 'POST',
  path: '/api/people/:person/roles/end',
  access: ACCESS,
  act: true,
  params,
  body: z.strictObject({ role: roleSchema, body: z.uuid().nullable(), revision }),
  answer,
});

/** Keeps somebody out from this moment on: their sign-ins end, their roles stand still. */
export const suspendPerson = endpoint({
  method: 'POST',
  path: '/api/people/:person/suspend',
  access: ACCESS,
  act: true,
  params,
  body: z.strictObject({ revision, reason: z.string().trim().max(1000) }),
  answer,
});

/** Lets somebody in again who was suspended. */
export const readmitPerson = endpoint({
  method: 'POST',
  path: '/api/people/:person/readmit',
  access: ACCESS,
  act: true,
  params,
  body: z.strictObject({ revision }),
  answer,
});

/** Ends every open sign-in of somebody. */
export const signOutPerson = endpoint({
  method: 'POST',
  path: '/api/people/:person/sign-out',
  access: ['administrator'],
  act: true,
  params,
  answer: z.object({ ended: z.number() }),
});

export const readOwn = endpoint({
  method: 'GET',
  path: '/api/me',
  access: 'signed-in',
  answer: personSchema.pick({ id: true, revision: true, name: true, mail: true, language: true }),
});

/** One's own name, and the language of pages and letters. */
export const editOwn = endpoint({
  method: 'PATCH',
  path: '/api/me',
  access: 'signed-in',
  act: true,
  body: z.strictObject({ name, language: languageSchema, revision }),
  answer,
});

/** What becomes of a link: mailed to the person it is for, or shown this once to the one who made it. Neither: it could not be sent, make another. */
const madeLinkSchema = z.object({ expires: z.iso.datetime(), mailed: z.boolean(), link: z.url().nullable() });

/** Invites somebody who can't sign in yet, or invites them anew: earlier invitations end. For seven days. */
export const invitePerson = endpoint({
  method: 'POST',
  path: '/api/people/:person/invitation',
  access: ACCESS,
  act: true,
  params,
  answer: madeLinkSchema,
});

export const revokeInvitation = endpoint({
  method: 'POST',
  path: '/api/people/:person/invitation/revoke',
  access: ACCESS,
  act: true,
  params,
  answer: z.object({}),
});

/** Asks that somebody who lost their means of sign-in be let in by a link. Another one must confirm it. */
export const askRecovery = endpoint({
  method: 'POST',
  path: '/api/people/:person/recovery',
  access: ACCESS,
  act: true,
  params,
  body: z.strictObject({ reason: z.string().trim().min(1).max(1000) }),
  answer: z.object({ id: z.uuid() }),
});

/** Confirms it: the link is made, for a day. */
export const confirmRecovery = endpoint({
  method: 'POST',
  path: '/api/people/:person/recovery/confirm',
  access: ACCESS,
  act: true,
  params,
  body: z.strictObject({ id: z.uuid() }),
  answer: madeLinkSchema,
});

export const dropRecovery = endpoint({
  method: 'POST',
  path: '/api/people/:person/recovery/drop',
  access: ACCESS,
  act: true,
  params,
  body: z.strictObject({ id: z.uuid() }),
  answer: z.object({}),
});
