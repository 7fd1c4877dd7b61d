import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { languageSchema } from '../language.ts';
import { contradictionSchema, decisionKindSchema, pieceSchema, sponsorSchema } from './decided-parts.ts';

export * from './next-version.ts';
export type { DecisionKind } from './decided-parts.ts';

const roundParams = z.strictObject({ round: z.uuid() });
const itemParams = z.strictObject({ round: z.uuid(), item: z.string().max(60) });
const language = z.strictObject({ language: languageSchema });

/** A decision as it stands. `revision` 0: nothing was ever decided; `kind` null: it was undone. */
export const standingSchema = z.object({
  revision: z.number(),
  kind: decisionKindSchema.nullable(),
  wording: z.string().nullable(),
  picks: z.array(z.string()),
  reason: z.string(),
  meeting: z.string(),
  agreed: z.boolean(),
  state: z.enum(['standing', 'proposed']),
  by: z.string(),
  decided: z.iso.datetime().nullable(),
  confirmedBy: z.string().nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

/** One line of the queue. Lines stand in the reading order of the base; a collision stands with the first of its amendments. */
export const lineSchema = z.object({
  id: z.string(),
  kind: z.enum(['amendment', 'remark', 'collision']),
  place: z.number(),
  part: z.string(),
  measure: z.string(),
  field: z.string(),
  /** First words of the provision, or the number computed for it. */
  label: z.string(),
  /** Address of the provision. */
  provision: z.string(),
  what: z.string(),
  bodies: z.array(z.uuid()),
  tracked: z.boolean(),
  state: z.enum(['open', 'adopted', 'folded', 'homeless']),
  /** For an amendment the collisions it is in, for a collision its amendments. */
  meets: z.array(z.string()),
  /** For a collision: its kind and whether it waits for a decision. */
  collision: z.object({ kind: z.string(), needsDecision: z.boolean() }).nullable(),
  decided: z
    .object({ revision: z.number(), kind: decisionKindSchema.nullable(), state: z.enum(['standing', 'proposed']), follows: z.boolean() })
    .nullable(),
  /** A collision that was settled before an answer came or went and made another one of it: open again. */
  reopened: z.boolean(),
});
export type Line = z.infer<typeof lineSchema>;

export const readQueue = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/queue',
  access: ['desk'],
  long: true,
  params: roundParams,
  query: language,
  answer: z.object({
    generation: z.number(),
    /** False while a later bringing together is on its way: `task` says how far it is. */
    upToDate: z.boolean(),
    task: z.uuid().nullable(),
    /** Once a version was made of the round nothing more is decided in it. */
    settled: z.uuid().nullable(),
    twoPersons: z.boolean(),
    lines: z.array(lineSchema),
  }),
});

/** Brings the returns of a round together as they are now. What is there already is not done again. */
export const gatherRound = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/gathering',
  access: ['desk'],
  act: true,
  params: roundParams,
  query: language,
  body: z.strictObject({}),
  answer: z.object({ task: z.uuid() }),
});

export const amendmentSchema = z.object({
  id: z.string(),
  what: z.string(),
  field: z.string(),
  provision: z.string(),
  /** Where it stands, where that is another place and it is told here because it collides with what is here: a measure's number, or first words. */
  elsewhere: z.string().nullable(),
  state: z.enum(['open', 'adopted', 'folded', 'homeless']),
  why: z.string(),
  parent: z.string().nullable(),
  before: z.string(),
  after: z.string(),
  /** Where in the provision it differs, in UTF-16 units of `before`. */
  range: z.object({ start: z.number(), end: z.number() }),
  pieces: z.array(pieceSchema),
  sponsors: z.array(sponsorSchema),
  collisions: z.array(z.string()),
  decision: standingSchema,
});

const earlierSchema = z.object({
  kind: decisionKindSchema,
  wording: z.string().nullable(),
  picks: z.array(z.string()),
  reason: z.string(),
  by: z.string(),
  decided: z.iso.datetime(),
});

export const collisionSchema = z.object({
  id: z.string(),
  kind: z.string(),
  needsDecision: z.boolean(),
  why: z.string(),
  values: z.record(z.string(), z.string()),
  amendments: z.array(z.string()),
  /** Words of the disputed place: what a joint text takes the place of; null where there is no one place. */
  disputed: z.string().nullable(),
  decision: standingSchema,
  /** How some of these were settled while others were asked for, the latest first. */
  earlier: z.array(earlierSchema),
});

export const remarkSchema = z.object({
  id: z.string(),
  provision: z.string(),
  quote: z.string(),
  text: z.string(),
  replies: z.array(z.object({ author: z.string(), text: z.string() })),
  sponsor: sponsorSchema,
  decision: standingSchema,
});

const stepSchema = z.object({
  at: z.iso.datetime(),
  by: z.string(),
  item: z.string(),
  kind: decisionKindSchema.nullable(),
  reason: z.string(),
  undone: z.boolean(),
});
const noteSchema = z.object({
  id: z.uuid(),
  revision: z.number(),
  item: z.string(),
  note: z.string(),
  by: z.string(),
  mine: z.boolean(),
  written: z.iso.datetime(),
});

/** All that is asked of one provision, or of one measure with all its fields: what the middle and the right of the main screen show. */
export const readPlace = endpoint({
  method: 'GET',
  path: '/api/rounds/:round/places/:item',
  access: ['desk'],
  params: itemParams,
  query: language,
  answer: z.object({
    generation: z.number(),
    amendments: z.array(amendmentSchema),
    remarks: z.array(remarkSchema),
    collisions: z.array(collisionSchema),
    history: z.array(stepSchema),
    notes: z.array(noteSchema),
  }),
});

const decidingSchema = z.strictObject({
  item: z.string().max(60),
  /** The revision of the decision that the person saw; 0 where there was none. */
  revision: z.int().nonnegative(),
  kind: decisionKindSchema,
  wording: z.string().max(40_000).nullable().default(null),
  picks: z.array(z.string().max(60)).max(200).default([]),
  reason: z.string().max(40_000).default(''),
  meeting: z.string().max(40_000).default(''),
  agreed: z.boolean().default(false),
});

/**
 * Decides one or many at once, all or none: where somebody decided one of them meanwhile it is 409 with those, and nothing is done.
 * A contradiction with what stands is told and does not stop the decision: the person may be on the way to settle it.
 */
export const decide = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/decisions',
  access: ['desk'],
  act: true,
  params: roundParams,
  query: language,
  body: z.strictObject({ decisions: z.array(decidingSchema).min(1).max(500) }),
  answer: z.object({
    batch: z.uuid(),
    decisions: z.array(z.object({ item: z.string(), revision: z.number() })),
    contradictions: z.array(contradictionSchema),
  }),
});

/** Takes back all that one act decided, where nobody decided otherwise since. */
export const undo = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/undo',
  access: ['desk'],
  act: true,
  params: roundParams,
  query: language,
  /** Null: the caller's own last act that stands. */
  body: z.strictObject({ batch: z.uuid().nullable() }),
  answer: z.object({ batch: z.uuid(), decisions: z.array(z.object({ item: z.string(), revision: z.number() })) }),
});

export const confirm = endpoint({
  method: 'POST',
  path: '/api/rounds/:round/confirmations',
  access: ['desk'],
  act: true,
  params: roundParams,
  query: language,
  body: z.strictObject({
    decisions: z
      .array(z.strictObject({ item: z.string().max(60), revision: z.int().positive() }))
      .min(1)
      .max(500),
  }),
  answer: z.object({ decisions: z.array(z.object({ item: z.string(), revision: z.number() })) }),
});

export const saveNote = endpoint({
  method: 'PUT',
  path: '/api/rounds/:round/notes/:note',
  access: ['desk'],
  act: true,
  params: z.strictObject({ round: z.uuid(), note: z.uuid() }),
  query: language,
  body: z.strictObject({
    item: z.string().max(60),
    revision: z.int().nonnegative(),
    note: z.string().trim().min(1).max(40_000),
    takenBack: z.boolean().default(false),
  }),
  answer: z.object({ revision: z.number() }),
});

/** Says what one looks at, and hears who else is here. Not an act: nothing is kept of it. */
export const present = endpoint({
  method: 'PUT',
  path: '/api/rounds/:round/presence',
  access: ['desk'],
  params: roundParams,
  body: z.strictObject({ item: z.string().max(60).nullable() }),
  answer: z.object({ others: z.array(z.object({ person: z.uuid(), name: z.string(), item: z.string().nullable() })) }),
});
