import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { languageSchema, namesSchema } from '../language.ts';

const roundParams = z.strictObject({ round: z.uuid() });
const letterNumber = z.string().trim().max(100);

/** What the desk knows of a body's answer, in the order in which it gets there; `late` where the date has passed without one. */
export const askedStateSchema = z.enum(['sent', 'acknowledged', 'reading', 'answered', 'no-remarks', 'late']);

export const countsSchema = z.object({
  tracked: z.number(),
  untracked: z.number(),
  /** What follows by itself, typography and the like: nobody decides on it, and it is not counted elsewhere. */
  folded: z.number(),
  remarks: z.number(),
  answered: z.number(),
  notPlaced: z.number(),
  notRead: z.number(),
});
export type Counts = z.infer<typeof countsSchema>;

export const askedSchema = z.object({
  body: z.uuid(),
  names: namesSchema,
  shortNames: namesSchema.or(z.strictObject({})),
  kind: z.enum(['ministry', 'agency', 'organisation', 'other']),
  revision: z.number(),
  state: askedStateSchema,
  acknowledged: z.iso.datetime().nullable(),
  /** The date that holds for this body. */
  finalDate: z.iso.date(),
  extended: z.boolean(),
  reminded: z.iso.datetime().nullable(),
  attitude: z.enum(['agreed', 'agreed-with-remarks', 'not-agreed', 'no-remarks']).nullable(),
  letterNumber: z.string(),
  letterDate: z.iso.date().nullable(),
  way: z.enum(['files', 'workbench', 'letter', 'meeting', 'phone', 'mail']).nullable(),
  answeredAt: z.iso.datetime().nullable(),
  /** It came after the date that holds for this body. */
  answeredLate: z.boolean(),
  /** Of all that it sent, what was typed in counted as `answered`; null while something of it is being read. */
  counts: countsSchema.nullable(),
});
export type Asked = z.infer<typeof askedSchema>;

export const sendRound = endpoint({
  method: 'POST',
  path: '/api/plans/:plan/rounds',
  access: ['desk'],
  act: true,
  params: z.strictObject({ plan: z.uuid() }),
  body: z.strictObject({
    version: z.uuid(),
    title: z.string().trim().max(200).default(''),
    letterNumber: letterNumber.default(''),
    letterDate: z.iso.date().nullable().default(null),
    finalDate: z.iso.date(),
    enforceTracking: z.boolean().default(false),
    bodies: z.array(z.uuid()).min(1).max(200),
  }),
  /** The round is there when the task is done: its result is `{ round }`. */
  answer: z.object({ task: z.uuid() }),
});

/** For the desk all bodies; for a body its own line alone. */
export const readRound = endpoint({
  method: 'GET',
  path: '/api/rounds/:round',
  access: 'signed-in',
  params: roundParams,
  answer: z.object({
    id: z.uuid(),
    revision: z.number(),
    plan: z.uuid(),
    planTitles: namesSchema,
    version: z.object({ id: z.uuid(), name: z.string(), languages: z.array(languageSchema) }),
    ordinal: z.number(),
    title: z.string(),
    letterNumber: z.string(),
    letterDate: z.iso.date().nullable(),
    finalDate: z.iso.date(),
    enforceTracking: z.boolean(),
    sent: z.iso.datetime(),
    closed: z.iso.datetime().nullable(),
    asked: z.array(askedSchema),
    /** Whether the viewer is the desk, and so sees them all. */
    whole: z.boolean(),
  }),
});

export const changeRound = endpoint({
  method: 'PATCH',
  path: '/api/rounds/:round',
  access: ['desk'],
  act: true,
  params: roundParams,
  body: z.strictObject({
    revision: z.int().positive(),
    title: z.string().trim().max(200).optional(),
    letterNumber: letterNumber.optional(),
    letterDate: z.iso.date().nullable().optional(),
    finalDate: z.iso.date().optional(),
    closed: z.boolean().optional(),
    /** Bodies asked afterwards. */
    add: z.array(z.uuid()).max(200).optional(),
  }),
  answer: z.object({ revision: z.number() }),
});

export const changeAsked = endpoint({
  method: 'PATCH',
  path: '/api/rounds/:round/asked/:body',
  access: 'signed-in',
  act: true,
  params: z.strictObject({ round: z.uuid(), body: z.uuid() }),
  /** A body acknowledges, or says that it has no remarks; the desk does so for it too, and gives it a later date. */
  body: z.strictObject({
    revision: z.int().positive(),
    acknowledged: z.literal(true).optional(),
    noRemarks: z.boolean().optional(),
    extended: z.iso.date().nullable().optional(),
  }),
  answer: z.object({ revision: z.number() }),
});

export const remind = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/reminders',
  access: ['desk'],
  act: true,
  params: roundParams,
  body: z.strictObject({ bodies: z.array(z.uuid()).min(1).max(200) }),
  /** Letters sent; where no mail can be sent, the text to be sent another way is for the desk to copy. */
  answer: z.object({ sent: z.number(), notSent: z.array(z.object({ body: z.uuid(), why: z.string() })) }),
});

export const downloadSent = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/file',
  access: 'signed-in',
  carries: 'download',
  limit: 'export',
  params: roundParams,
  query: z.strictObject({ language: languageSchema }),
  answer: z.unknown(),
});

/** An empty answer table for those who would rather fill in one. */
export const downloadAnswerForm = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/answer-form',
  access: 'signed-in',
  carries: 'download',
  limit: 'export',
  params: roundParams,
  query: z.strictObject({ language: languageSchema, format: z.enum(['docx', 'xlsx']) }),
  answer: z.unknown(),
});
