import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { languageSchema } from '../language.ts';
import { countsSchema } from './rounds.ts';
import { problemSchema } from './plans.ts';
import { taskSchema } from './tasks.ts';

export * from './tasks.ts';

const roundParams = z.strictObject({ round: z.uuid() });
const returnParams = z.strictObject({ return: z.uuid() });
const waySchema = z.enum(['files', 'workbench', 'letter', 'meeting', 'phone', 'mail']);
const attitudeSchema = z.enum(['agreed', 'agreed-with-remarks', 'not-agreed', 'no-remarks']);
const letterNumber = z.string().trim().max(100);
const note = z.string().max(4000);

export const fileKindSchema = z.enum(['word', 'workbook', 'letter', 'picture', 'mail', 'archive', 'convertible', 'unknown']);

export const fileSchema = z.object({
  upload: z.uuid(),
  file: z.string(),
  size: z.number(),
  kind: fileKindSchema,
  uploaded: z.iso.datetime(),
  /** Null: nobody has said yet whose it is. */
  body: z.uuid().nullable(),
  /** Bodies that the file's name, its authors or its sender point to, likeliest first. */
  suggested: z.array(z.uuid()),
  return: z.uuid().nullable(),
  state: z.enum(['in', 'replaced', 'out']),
  takenFrom: z.uuid().nullable(),
  task: taskSchema.nullable(),
  reading: z
    .object({
      id: z.uuid(),
      counts: countsSchema,
      /** Id and name of the version it was made on; null: of none that is known. */
      madeOn: z.object({ id: z.uuid(), name: z.string() }).nullable(),
      authors: z.array(z.string()),
      problems: z.array(problemSchema),
    })
    .nullable(),
});
export type ReturnedFile = z.infer<typeof fileSchema>;

export const returnSchema = z.object({
  id: z.uuid(),
  revision: z.number(),
  round: z.uuid(),
  body: z.uuid(),
  state: z.enum(['received', 'replaced', 'withdrawn']),
  way: waySchema,
  attitude: attitudeSchema.nullable(),
  letterNumber: z.string(),
  letterDate: z.iso.date().nullable(),
  note: z.string(),
  received: z.iso.datetime(),
  files: z.array(z.uuid()),
  proposals: z.number(),
});
export type Return = z.infer<typeof returnSchema>;

const insideSchema = z.array(z.object({ name: z.string(), size: z.number(), kind: fileKindSchema }));

/**
 * Many files at once, each a part named `file`. A part `body` before them says whose they are. Each file is kept as it came and answered for by
 * itself: one that is refused does not stop the others. Files in mails and archives are offered, not taken.
 */
export const uploadReturns = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/files',
  access: ['desk', 'contributor', 'clearing-officer', 'head', 'expert'],
  carries: 'files',
  limit: 'upload',
  act: true,
  params: roundParams,
  answer: z.object({
    files: z.array(
      z.object({
        file: z.string(),
        upload: z.uuid().nullable(),
        task: z.uuid().nullable(),
        /** Code of why it was not taken: `empty`, `too-large`, `not-known`, `protected`, `damaged`, `same-file` (`upload` is then the one that is there). */
        refused: z.string().nullable(),
        /** Attachments found inside, to be taken with `takeInside`. */
        inside: insideSchema,
      }),
    ),
  }),
});

/** What a mail or archive holds, to be taken with `takeInside`. */
export const listInside = endpoint({
  method: 'GET',
  path: '/api/files/:upload/inside',
  access: 'signed-in',
  limit: 'export',
  params: z.strictObject({ upload: z.uuid() }),
  answer: z.object({ inside: insideSchema }),
});

export const takeInside = endpoint({
  method: 'POST',
  path: '/api/files/:upload/inside',
  access: ['desk', 'contributor', 'clearing-officer', 'head', 'expert'],
  act: true,
  params: z.strictObject({ upload: z.uuid() }),
  body: z.strictObject({ names: z.array(z.string().max(255)).min(1).max(200) }),
  answer: z.object({ uploads: z.array(z.uuid()) }),
});

export const listReturned = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/returns',
  access: 'signed-in',
  params: roundParams,
  answer: z.object({ returns: z.array(returnSchema), files: z.array(fileSchema) }),
});

/** Says whose a file is, who its authors are, on which version it was made, or takes it out; it is read anew where that matters. */
export const changeFile = endpoint({
  method: 'PATCH',
  path: '/api/files/:upload',
  access: ['desk'],
  act: true,
  params: z.strictObject({ upload: z.uuid() }),
  body: z.strictObject({
    body: z.uuid().optional(),
    authors: z.record(z.string().max(200), z.uuid()).optional(),
    madeOn: z.uuid().nullable().optional(),
    state: z.enum(['in', 'out']).optional(),
    /** Puts it in the place of an earlier file of the same body. */
    replaces: z.uuid().optional(),
  }),
  answer: z.object({ task: z.uuid().nullable() }),
});

export const addReturn = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/returns',
  access: ['desk', 'contributor', 'clearing-officer', 'head', 'expert'],
  act: true,
  params: roundParams,
  body: z.strictObject({
    body: z.uuid(),
    way: waySchema,
    attitude: attitudeSchema.nullable().default(null),
    letterNumber: letterNumber.default(''),
    letterDate: z.iso.date().nullable().default(null),
    note: note.default(''),
    /** A signed letter's file that it is typed in from. */
    source: z.uuid().nullable().default(null),
  }),
  answer: z.object({ id: z.uuid(), revision: z.number() }),
});

export const changeReturn = endpoint({
  method: 'PATCH',
  path: '/api/returns/:return',
  access: ['desk', 'contributor', 'clearing-officer', 'head', 'expert'],
  act: true,
  params: returnParams,
  body: z.strictObject({
    revision: z.int().positive(),
    attitude: attitudeSchema.nullable().optional(),
    letterNumber: letterNumber.optional(),
    letterDate: z.iso.date().nullable().optional(),
    note: note.optional(),
    state: z.enum(['received', 'withdrawn']).optional(),
    replacedBy: z.uuid().optional(),
  }),
  answer: z.object({ revision: z.number() }),
});

export const proposalSchema = z.object({
  id: z.uuid(),
  revision: z.number(),
  /** The language of the text that it is about. */
  language: languageSchema,
  /** Address of the provision; null: the whole plan. */
  provision: z.string().nullable(),
  field: z.string().nullable(),
  kind: z.enum(['replace', 'insert-after', 'delete', 'remark']),
  wording: z.string(),
  reason: z.string(),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const readReturn = endpoint({
  method: 'GET',
  path: '/api/returns/:return',
  access: 'signed-in',
  params: returnParams,
  answer: returnSchema.extend({ proposals: z.number(), typed: z.array(proposalSchema) }),
});

/** Saves one proposal, new or changed: `revision` 0 for a new one, whose id the client makes. */
export const saveProposal = endpoint({
  method: 'PUT',
  path: '/api/returns/:return/proposals/:proposal',
  access: ['desk', 'contributor', 'clearing-officer', 'head', 'expert'],
  act: true,
  params: z.strictObject({ return: z.uuid(), proposal: z.uuid() }),
  body: z.strictObject({
    revision: z.int().nonnegative(),
    /** One of the version's; left out: the first of the plan's that the version has. */
    language: languageSchema.optional(),
    provision: z.string().max(200).nullable(),
    field: z.string().max(60).nullable(),
    kind: z.enum(['replace', 'insert-after', 'delete', 'remark']),
    wording: z.string().max(40_000),
    reason: z.string().max(40_000),
    takenBack: z.boolean().default(false),
  }),
  answer: z.object({ revision: z.number() }),
});

/** What was read of one file, in the reading order of the base. */
export const readReport = endpoint({
  method: 'GET',
  path: '/api/files/:upload/report',
  access: 'signed-in',
  params: z.strictObject({ upload: z.uuid() }),
  answer: z.object({
    file: fileSchema,
    bodyNames: z.record(z.uuid(), z.string()),
    amendments: z.array(
      z.object({
        id: z.string(),
        /** Name of the place: number of the measure, field, section. */
        place: z.string(),
        field: z.string().nullable(),
        kind: z.string(),
        tracked: z.boolean(),
        author: z.string(),
        reason: z.string(),
        state: z.enum(['open', 'adopted', 'folded', 'homeless']),
        /** Why it was folded, or ''. */
        why: z.string(),
        pieces: z.array(z.object({ kind: z.enum(['same', 'inserted', 'deleted']), text: z.string() })),
      }),
    ),
    remarks: z.array(z.object({ id: z.string(), place: z.string(), author: z.string(), quote: z.string(), text: z.string() })),
  }),
});

export const downloadOriginal = endpoint({
  method: 'GET',
  path: '/api/files/:upload/original',
  access: 'signed-in',
  carries: 'download',
  limit: 'export',
  params: z.strictObject({ upload: z.uuid() }),
  answer: z.unknown(),
});

/** A signed letter (PDF, PNG, JPEG) to be shown in a frame or as a picture beside what is typed in from it; anything else is not there. */
export const showLetter = endpoint({
  method: 'GET',
  path: '/api/files/:upload/letter',
  access: 'signed-in',
  carries: 'download',
  limit: 'export',
  params: z.strictObject({ upload: z.uuid() }),
  answer: z.unknown(),
});
