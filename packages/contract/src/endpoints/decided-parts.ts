import { z } from 'zod';

export const decisionKindSchema = z.enum([
  'accepted',
  'accepted-in-part',
  'rejected',
  'noted',
  'referred',
  'pick',
  'order',
  'joint',
  'dismissed',
]);
export type DecisionKind = z.infer<typeof decisionKindSchema>;

/** Who asks for something, in which return. */
export const sponsorSchema = z.object({
  body: z.uuid(),
  return: z.uuid(),
  file: z.string(),
  author: z.string(),
  date: z.string().nullable(),
  letter: z.string(),
  reason: z.string(),
  tracked: z.boolean(),
  passedOn: z.boolean(),
});

/** A stretch of a provision as people are shown it. */
export const pieceSchema = z.object({ kind: z.enum(['same', 'inserted', 'deleted']), text: z.string() });

/** What of the decisions can't stand together: codes as `svod consolidate --decisions` names them. */
export const contradictionSchema = z.object({ code: z.string(), items: z.array(z.string()) });
