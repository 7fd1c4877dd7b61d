import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { languageSchema, namesSchema } from '../language.ts';
import { pageSchema } from '../page.ts';

const stageSchema = z.enum(['drafting', 'round', 'meeting', 'sign-off', 'submitted', 'approved', 'in-force']);
const planParams = z.strictObject({ plan: z.uuid() });
const versionParams = z.strictObject({ version: z.uuid() });
const versionName = z.string().trim().min(1).max(60);

/** A problem in codes; the reader's language makes words of it. */
export const problemSchema = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  where: z.string(),
});

export const versionSchema = z.object({
  id: z.uuid(),
  ordinal: z.number(),
  name: z.string(),
  previous: z.uuid().nullable(),
  note: z.string(),
  made: z.iso.datetime(),
  /** Name of who made it; '' where the viewer may not know. */
  madeBy: z.string(),
  languages: z.array(languageSchema),
  seal: z.object({ hash: z.string(), sealed: z.iso.datetime() }).nullable(),
});
export type Version = z.infer<typeof versionSchema>;

/** What of a plan waits for the viewer. */
const waitingSchema = z.object({
  kind: z.enum([
    'answer-due',
    'files-without-body',
    'files-not-read',
    'to-bring-together',
    'collisions-open',
    'to-decide',
    'to-confirm',
    'version-can-be-made',
    'round-settled',
    'late-bodies',
    'round-can-close',
  ]),
  count: z.number(),
  round: z.uuid().nullable(),
  until: z.iso.date().nullable(),
});

const roundLineSchema = z.object({
  id: z.uuid(),
  ordinal: z.number(),
  title: z.string(),
  version: z.uuid(),
  sent: z.iso.datetime(),
  finalDate: z.iso.date(),
  closed: z.iso.datetime().nullable(),
});

export const planLineSchema = z.object({
  id: z.uuid(),
  revision: z.number(),
  titles: namesSchema,
  languages: z.array(languageSchema),
  stage: stageSchema,
  /** The latest version and round that the viewer sees. */
  version: versionSchema.nullable(),
  round: roundLineSchema.nullable(),
  waiting: z.array(waitingSchema),
});

export const listPlans = endpoint({
  method: 'GET',
  path: '/api/plans',
  access: 'signed-in',
  answer: z.object({ plans: z.array(planLineSchema) }),
});

export const createPlan = endpoint({
  method: 'POST',
  path: '/api/plans',
  access: ['desk'],
  act: true,
  body: z.strictObject({ titles: namesSchema, languages: z.array(languageSchema).min(1).max(3) }),
  answer: z.object({ id: z.uuid(), revision: z.number() }),
});

export const readPlan = endpoint({
  method: 'GET',
  path: '/api/plans/:plan',
  access: 'signed-in',
  params: planParams,
  answer: planLineSchema.extend({
    versions: z.array(versionSchema),
    rounds: z.array(roundLineSchema),
    /** Only for the desk. */
    settings: z
      .object({
        enforceTracking: z.boolean(),
        twoPersons: z.boolean(),
        /** Who proposes that the rule be given up; it holds until another of the desk agrees. */
        twoPersonsLeaving: z.object({ by: z.string(), mine: z.boolean() }).nullable(),
        columns: z.unknown().optional(),
        bodies: z.unknown().optional(),
      })
      .nullable(),
  }),
});

export const changePlan = endpoint({
  method: 'PATCH',
  path: '/api/plans/:plan',
  access: ['desk'],
  act: true,
  params: planParams,
  body: z.strictObject({
    revision: z.int().positive(),
    titles: namesSchema.optional(),
    /** A language that a version is in stays: fault `language-in-use`. */
    languages: z.array(languageSchema).min(1).max(3).optional(),
    enforceTracking: z.boolean().optional(),
    /**
     * Whether each decision is proposed by one and confirmed by another. It is given up by two persons too: `false` proposes it, or agrees to what another of the desk has proposed; `true` keeps
     * the rule. Not while decisions wait to be confirmed: fault `proposals-wait`.
     */
    twoPersons: z.boolean().optional(),
    columns: z.unknown().optional(),
    bodies: z.unknown().optional(),
  }),
  answer: z.object({ revision: z.number() }),
});

/** A file for a new version is uploaded first, as one part of a form, and read at once; the task says what has to be asked before a version is made of it. */
export const uploadBase = endpoint({
  method: 'POST',
  path: '/api/plans/:plan/base-files',
  access: ['desk'],
  carries: 'files',
  limit: 'upload',
  act: true,
  params: planParams,
  answer: z.object({ upload: z.uuid(), task: z.uuid() }),
});

/** What was found in a file that is to become a version: the result of the task `read-base`. */
export const baseReportSchema = z.object({
  file: z.string(),
  title: z.string(),
  /** Tracked changes and comments that it holds: what is to become of them has to be said. */
  trackedChanges: z.number(),
  comments: z.number(),
  provisions: z.number(),
  measures: z.number(),
  language: languageSchema,
  /** Columns of the plan's tables and the field each was taken for; null for one that was not known. */
  columns: z.array(z.object({ header: z.string(), field: z.string().nullable() })),
  /** A version of this plan with the same text, where there is one. */
  sameAs: z.uuid().nullable(),
  problems: z.array(problemSchema),
});

export const makeVersion = endpoint({
  method: 'POST',
  path: '/api/plans/:plan/versions',
  access: ['desk'],
  act: true,
  params: planParams,
  body: z.strictObject({
    name: versionName,
    note: z.string().max(4000).default(''),
    previous: z.uuid().nullable(),
    from: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('files'),
        /** One for each language. */
        files: z
          .array(
            z.strictObject({
              upload: z.uuid(),
              language: languageSchema,
              /** What becomes of tracked changes in the file; required where it holds any. */
              changes: z.enum(['accept', 'reject', 'keep']).nullable(),
            }),
          )
          .min(1)
          .max(3),
      }),
      /** The template that comes with Svod. */
      z.strictObject({ kind: z.literal('template'), template: z.literal('national-action-plan'), language: languageSchema }),
    ]),
  }),
  /** The version is there when the task is done: its result is `{ version }`. */
  answer: z.object({ task: z.uuid() }),
});

export const readVersion = endpoint({
  method: 'GET',
  path: '/api/versions/:version',
  access: 'signed-in',
  params: versionParams,
  answer: versionSchema.extend({
    plan: z.uuid(),
    carriers: z.array(
      z.object({
        language: languageSchema,
        file: z.string(),
        textHash: z.string(),
        baseChanges: z.enum(['none', 'accepted', 'rejected', 'kept']),
        problems: z.array(problemSchema),
      }),
    ),
    /** False for an expert of named parts, who reads those and no whole file. */
    wholeFiles: z.boolean(),
  }),
});

export const readPage = endpoint({
  method: 'GET',
  path: '/api/versions/:version/page',
  access: 'signed-in',
  long: true,
  params: versionParams,
  query: z.strictObject({ language: languageSchema }),
  answer: pageSchema,
});

/** The version's clean file. */
export const downloadVersion = endpoint({
  method: 'GET',
  path: '/api/versions/:version/file',
  access: 'signed-in',
  carries: 'download',
  limit: 'export',
  params: versionParams,
  query: z.strictObject({ language: languageSchema }),
  answer: z.unknown(),
});

export const compareVersions = endpoint({
  method: 'GET',
  path: '/api/versions/:version/compared-with/:other',
  access: 'signed-in',
  params: z.strictObject({ version: z.uuid(), other: z.uuid() }),
  query: z.strictObject({ language: languageSchema }),
  /**
   * From `other` to `version`, in the reading order of `version`; what was moved stands at both ends. A piece that is a line's end alone says that a paragraph
   * was split there (inserted) or joined (deleted). Fault `too-long`: it can't be made within limits.
   */
  answer: z.object({
    counts: z.object({ changed: z.number(), inserted: z.number(), deleted: z.number(), moved: z.number() }),
    provisions: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        heading: z.number().optional(),
        state: z.enum(['same', 'changed', 'inserted', 'deleted', 'moved']),
        pieces: z.array(z.object({ kind: z.enum(['same', 'inserted', 'deleted']), text: z.string() })),
      }),
    ),
  }),
});

/** The redline of two versions as a Word file: tracked changes from `other` to `version`. */
export const downloadRedline = endpoint({
  method: 'GET',
  path: '/api/versions/:version/redline/:other',
  access: 'signed-in',
  carries: 'download',
  limit: 'export',
  params: z.strictObject({ version: z.uuid(), other: z.uuid() }),
  query: z.strictObject({ language: languageSchema }),
  answer: z.unknown(),
});

/** Which version each body last saw: for a redline of what is new to it. */
export const lastSeen = endpoint({
  method: 'GET',
  path: '/api/plans/:plan/last-seen',
  access: ['desk'],
  params: planParams,
  answer: z.object({ bodies: z.array(z.object({ body: z.uuid(), version: z.uuid() })) }),
});

export const sealVersion = endpoint({
  method: 'POST',
  path: '/api/versions/:version/seal',
  access: ['desk'],
  act: true,
  params: versionParams,
  body: z.strictObject({}),
  answer: z.object({ hash: z.string() }),
});

export const readLinks = endpoint({
  method: 'GET',
  path: '/api/versions/:version/links',
  access: 'signed-in',
  params: versionParams,
  query: z.strictObject({ from: languageSchema, to: languageSchema }),
  answer: z.object({
    links: z.array(z.object({ from: z.string(), to: z.string().nullable(), by: z.enum(['number', 'place', 'hand']) })),
  }),
});

export const setLink = endpoint({
  method: 'PUT',
  path: '/api/versions/:version/links',
  access: ['desk'],
  act: true,
  params: versionParams,
  body: z.strictObject({ from: languageSchema, to: languageSchema, provision: z.string().max(200), other: z.string().max(200).nullable() }),
  answer: z.object({}),
});
