import type { CallOf, consolidateEndpoints } from '@svod/contract';

/** One decision as it is sent. */
export type Decision = CallOf<typeof consolidateEndpoints.decide>['body']['decisions'][number];

/** What is decided on, with the revision that was seen when one began. */
export interface Target {
  readonly item: string;
  readonly revision: number;
}

export type DraftMode = 'part' | 'reject' | 'joint' | 'order' | 'dismiss';

/** A decision in the making: words that somebody types. */
export interface Draft {
  readonly mode: DraftMode;
  readonly targets: readonly Target[];
  /** The words that stood there when one began. */
  readonly offered: string;
  readonly wording: string;
  /** Insertions that stand, in their order. */
  readonly picks: readonly string[];
  readonly reason: string;
  readonly agreed: boolean;
  /** Amendments that met in the collision it is about; none where it is about something else. */
  readonly among: readonly string[];
  /** An answer made another collision of the place since one began: it is to be looked at before it is recorded. */
  readonly moved: boolean;
  /** Of a joint text: the amendments that are rejected apart from it, by id, each with its own reason. */
  readonly rejected: readonly RejectedApart[];
}

/** An amendment that a joint text takes nothing of. */
export interface RejectedApart extends Target {
  readonly reason: string;
}

const KIND = { part: 'accepted-in-part', reject: 'rejected', joint: 'joint', order: 'order', dismiss: 'dismissed' } as const;

/** What is missing before it can be recorded; null: nothing. */
export function missingIn({ mode, wording, reason, picks, rejected }: Draft): 'reason' | 'reasons' | 'wording' | 'picks' | null {
  if (mode === 'reject') return reason.trim() === '' ? 'reason' : null;
  if (mode === 'dismiss') return null;
  if (mode === 'order') return picks.length === 0 ? 'picks' : null;
  if (wording.trim() === '') return 'wording';
  return mode === 'joint' && rejected.some((one) => one.reason.trim() === '') ? 'reasons' : null;
}

/** What is recorded of it, in one act: with a joint text also what is rejected beside it. */
export const decisionsOf = ({ mode, targets, wording, picks, reason, agreed, rejected }: Draft): readonly Decision[] => [
  ...targets.map(({ item, revision }) => ({
    ...{ item, revision, kind: KIND[mode], reason: reason.trim(), agreed },
    ...(mode === 'part' || mode === 'joint' ? { wording: wording.trim() } : {}),
    ...(mode === 'order' ? { picks: [...picks] } : {}),
  })),
  ...(mode === 'joint' ? rejected : []).map((one) => ({ ...one, kind: 'rejected' as const, reason: one.reason.trim(), agreed: false })),
];

/** Puts an amendment of a joint text among those rejected, with its reason as it is typed; null takes it out. */
export const rejectedWith = (rejected: Draft['rejected'], { item, revision }: Target, reason: string | null): Draft['rejected'] => {
  const others = rejected.filter((one) => one.item !== item);
  return reason === null ? others : [...others, { item, revision, reason }];
};

/** The same on what stands now: for somebody who was second and still means it. */
export const onNow = (decisions: readonly Decision[], now: readonly Target[]): readonly Decision[] =>
  decisions.map((one) => ({ ...one, revision: now.find(({ item }) => item === one.item)?.revision ?? one.revision }));
