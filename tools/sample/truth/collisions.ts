import type { Draft } from '../draft/model.ts';
import type { EditRecord } from '../edit/record.ts';
import type { Planned } from '../returns/collisions.ts';
import { PLANNED } from '../returns/collisions.ts';
import { canMeet } from './meetings.ts';
import type { TruthPlace } from './places.ts';
import { placesOf } from './places.ts';

/** An edit with the return it belongs to and the body that asks for it. */
export interface Asked {
  readonly edit: EditRecord;
  readonly returnId: string;
  readonly body: string;
}

export interface TruthCollision {
  readonly name: string;
  readonly kind: Planned['kind'];
  readonly detail: string;
  readonly needsDecision: boolean;
  readonly edits: readonly string[];
  /** The edits that meet, two by two. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly bodies: readonly string[];
  readonly place: TruthPlace;
  readonly alsoOk: readonly string[];
}

/** Pairs of edits of different returns that the scripts made to meet. */
export function plannedPairs(asked: readonly Asked[], plan: Planned): [Asked, Asked][] {
  const members = asked.filter(({ edit }) => edit.meets === plan.name);
  const pairs = members.flatMap((one, at) => members.slice(at + 1).map((other): [Asked, Asked] => [one, other]));
  return plan.hub === undefined ? pairs : pairs.filter((pair) => pair.some(({ returnId }) => returnId === plan.hub));
}

/** All collisions: those between returns, then edits that hang on another edit of their own return. */
export function collisionsOf(base: Draft, asked: readonly Asked[]): TruthCollision[] {
  const place = placesOf(base);
  const between = PLANNED.map((plan): TruthCollision => {
    const pairs = plannedPairs(asked, plan);
    const members = asked.filter(({ edit }) => edit.meets === plan.name);
    const first = members[0];
    if (first === undefined || pairs.length === 0) throw new Error(`nobody meets at ${plan.name}`);
    return {
      name: plan.name,
      kind: plan.kind,
      detail: plan.detail,
      needsDecision: plan.kind !== 'same',
      edits: members.map(({ edit }) => edit.id),
      pairs: pairs.map(([one, other]) => [one.edit.id, other.edit.id]),
      bodies: [...new Set(members.map(({ body }) => body))],
      place: place(first.edit.key, /inserted/.test(first.edit.kind) && !first.edit.kind.startsWith('text') ? 'after' : ''),
      alsoOk: plan.alsoOk ?? [],
    };
  });
  const within = asked.flatMap(({ edit, body }): TruthCollision[] => {
    const parent = asked.find((one) => one.edit.id === edit.parent);
    if (parent === undefined || edit.folded) return [];
    return [
      {
        name: `on-${parent.edit.id}`,
        kind: 'dependent',
        detail: 'words put in are edited again',
        needsDecision: false,
        edits: [parent.edit.id, edit.id],
        pairs: [[parent.edit.id, edit.id]],
        bodies: [body],
        place: place(parent.edit.key, parent.edit.kind === 'row-inserted' ? 'after' : ''),
        alsoOk: [],
      },
    ];
  });
  return [...between, ...within];
}

/** Edits, formats and remarks of different returns on one paragraph that do not meet: to be told apart. */
export function apartOf(asked: readonly Asked[]): string[][] {
  const byKey = new Map<string, Asked[]>();
  for (const one of asked)
    if (!one.edit.key.includes('+') && !/^row|^paragraph-inserted/.test(one.edit.kind))
      byKey.set(one.edit.key, [...(byKey.get(one.edit.key) ?? []), one]);
  return [...byKey.values()].flatMap((group) =>
    group.flatMap((one, at) =>
      group
        .slice(at + 1)
        .flatMap((other) =>
          one.returnId === other.returnId || (one.edit.meets !== '' && one.edit.meets === other.edit.meets && canMeet(one.edit))
            ? []
            : [[one.edit.id, other.edit.id]],
        ),
    ),
  );
}
