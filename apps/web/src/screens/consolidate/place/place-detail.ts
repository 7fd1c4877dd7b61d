import type { AnswerOf, consolidateEndpoints } from '@svod/contract';

/** All that is asked at one place of the plan. */
export type PlaceDetail = AnswerOf<typeof consolidateEndpoints.readPlace>;
export type Amendment = PlaceDetail['amendments'][number];
export type Collision = PlaceDetail['collisions'][number];
export type Remark = PlaceDetail['remarks'][number];
export type Sponsor = Amendment['sponsors'][number];
export type DeskNote = PlaceDetail['notes'][number];
export type Queue = AnswerOf<typeof consolidateEndpoints.readQueue>;
export type Contradiction = AnswerOf<typeof consolidateEndpoints.decide>['contradictions'][number];

/** What a line of the queue means at its place: what is looked at, and the collision that it is in. */
export interface Subject {
  readonly id: string;
  readonly kind: 'amendment' | 'remark' | 'collision';
  /** Amendments set beside each other: those of the collision, or the one alone. */
  readonly rivals: readonly Amendment[];
  readonly remark: Remark | null;
  readonly collision: Collision | null;
}

/** What a line is about at its place; null where the place no longer holds it. */
export function subjectOf(place: PlaceDetail, id: string): Subject | null {
  const own = place.collisions.find((one) => one.id === id);
  const amendment = place.amendments.find((one) => one.id === id) ?? null;
  const remark = place.remarks.find((one) => one.id === id) ?? null;
  if (own === undefined && amendment === null && remark === null) return null;
  const meets = place.collisions.filter((one) => one.needsDecision && one.amendments.includes(id));
  const collision = own ?? meets.find(({ decision }) => decision.kind === null) ?? meets[0] ?? null;
  // In the collision's own order, which is that of the text: a digit picks what it stands beside.
  const members = (collision?.amendments ?? []).flatMap((member) => place.amendments.find((one) => one.id === member) ?? []);
  const rivals = members.length > 0 ? members : amendment === null ? [] : [amendment];
  return { id, kind: own !== undefined ? 'collision' : amendment !== null ? 'amendment' : 'remark', rivals, remark, collision };
}
