import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { languageSchema } from '../language.ts';
import { contradictionSchema, decisionKindSchema, pieceSchema, sponsorSchema } from './decided-parts.ts';
import { problemSchema } from './plans.ts';

const roundParams = z.strictObject({ round: z.uuid() });
const language = z.strictObject({ language: languageSchema });

/** What stands in the way of a next version, or would go with it. */
export const readReadiness = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/readiness',
  access: ['desk'],
  params: roundParams,
  query: language,
  answer: z.object({
    upToDate: z.boolean(),
    undecided: z.object({ amendments: z.number(), remarks: z.number(), collisions: z.number() }),
    proposed: z.number(),
    contradictions: z.array(contradictionSchema),
    unread: z.number(),
  }),
});

export const makeNextVersion = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/next-version',
  access: ['desk'],
  act: true,
  params: roundParams,
  body: z.strictObject({
    name: z.string().trim().min(1).max(60),
    note: z.string().max(4000).default(''),
    undecided: z.enum(['carry', 'leave-out']),
  }),
  /** The version is there when the task is done: its result is `{ version }`. */
  answer: z.object({ task: z.uuid() }),
});

export const PAPERS = [
  'comment-table',
  'disagreement-table',
  'old-new-table',
  'redline',
  'next-redline',
  'reply-letter',
  'answer-redline',
] as const;
/** Papers that are made for one body. */
export const PAPERS_OF_A_BODY: ReadonlySet<(typeof PAPERS)[number]> = new Set(['reply-letter', 'answer-redline']);
export const paperSchema = z.enum(PAPERS);

/** `values`: as the screen shows it, to be read with `readPaper`. A paper that was made of the same before is that one. */
export const makePaper = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/papers',
  access: ['desk'],
  act: true,
  limit: 'export',
  params: roundParams,
  body: z.strictObject({
    paper: paperSchema,
    language: languageSchema,
    format: z.enum(['values', 'docx', 'xlsx', 'pdf']),
    /** Whom a reply letter is written to; whose own proposals a redline shows. */
    body: z.uuid().nullable().default(null),
  }),
  /** The paper is there when the task is done: its result is `{ paper }`. */
  answer: z.object({ task: z.uuid() }),
});

export const readPaper = endpoint({
  method: 'GET',
  path: '/api/papers/:paper',
  access: ['desk'],
  params: z.strictObject({ paper: z.uuid() }),
  answer: z.object({ kind: paperSchema, values: z.unknown() }),
});

export const downloadPaper = endpoint({
  method: 'GET',
  path: '/api/papers/:paper/file',
  access: ['desk'],
  carries: 'download',
  params: z.strictObject({ paper: z.uuid() }),
  answer: z.unknown(),
});

/** Who asked for the sentences and fields of a provision of a version, whose return it was, who decided and when. */
export const why = endpoint({
  method: 'GET',
  path: '/api/versions/:version/why',
  access: ['desk'],
  params: z.strictObject({ version: z.uuid() }),
  query: z.strictObject({
    language: languageSchema,
    provision: z.string().max(200).optional(),
    words: z.string().max(400).optional(),
    /** Words that stand no more: the sentences taken out of which they are made up. */
    gone: z.string().max(1000).optional(),
  }),
  answer: z.object({
    sentences: z.array(
      z.object({
        text: z.string(),
        provision: z.string(),
        gone: z.boolean(),
        causes: z.array(
          z.object({
            item: z.string(),
            round: z.uuid(),
            /** A joint text: not the words of any one proposal. */
            joint: z.boolean(),
            old: z.string(),
            new: z.string(),
            sponsors: z.array(sponsorSchema.omit({ return: true }).extend({ upload: z.uuid().nullable() })),
            decision: z.object({ kind: z.string(), reason: z.string(), by: z.string(), date: z.string().nullable(), meeting: z.string() }),
          }),
        ),
      }),
    ),
  }),
});

/** Which sentences of a version were changed in rounds held here, and by whom: what is marked at its margin. `round` null: the version was brought in as a file. */
export const readOrigins = endpoint({
  method: 'GET',
  path: '/api/versions/:version/origins',
  access: ['desk'],
  params: z.strictObject({ version: z.uuid() }),
  query: language,
  answer: z.object({
    round: z.uuid().nullable(),
    /** Provisions of which something was changed, each with all of its sentences; no bodies: as it was. */
    provisions: z.array(
      z.object({
        provision: z.string(),
        sentences: z.array(z.object({ text: z.string(), bodies: z.array(z.string()), changed: z.boolean() })),
      }),
    ),
    /** Sentences of the base of which nothing is left. */
    removed: z.array(z.object({ measure: z.string(), field: z.string(), text: z.string(), bodies: z.array(z.string()) })),
  }),
});

/** What became of each point of a body: for itself, and for the desk. */
export const readOutcomes = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/outcomes/:body',
  access: 'signed-in',
  params: z.strictObject({ round: z.uuid(), body: z.uuid() }),
  query: language,
  answer: z.object({
    version: z.uuid().nullable(),
    points: z.array(
      z.object({
        item: z.string(),
        label: z.string(),
        measure: z.string(),
        field: z.string(),
        pieces: z.array(pieceSchema),
        remark: z.string(),
        decision: decisionKindSchema.nullable(),
        wording: z.string().nullable(),
        reason: z.string(),
        date: z.string().nullable(),
      }),
    ),
    problems: z.array(problemSchema),
  }),
});
