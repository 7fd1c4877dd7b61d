import type { Amendment, Consolidation, Remark } from '@svod/consolidation';

/** What one body asked for, as if it had been alone. */
export type OwnPoints = Pick<Consolidation, 'amendments' | 'remarks'>;

/**
 * Only what is the body's own is left in its points: of a proposal that several bodies made, neither the others' names nor their reasons. Noise that
 * was folded is no point of anybody's.
 */
export function ownPoints({ amendments, remarks }: OwnPoints, body: string): OwnPoints {
  return {
    amendments: amendments.filter((one) => one.folded === null && one.bodies.includes(body)).map((one) => withoutOthers(one, body)),
    remarks: remarks.filter((one: Remark) => one.body === body),
  };
}

const withoutOthers = (one: Amendment, body: string): Amendment => ({
  ...one,
  bodies: [body],
  sponsors: one.sponsors.filter((sponsor) => sponsor.body === body),
});
