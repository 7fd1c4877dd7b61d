import type { Asked, Body } from '@svod/contract';
import type { Bodies } from '../../bodies/use-bodies.ts';

/** A body that was asked, with the mark of the register where that is known yet. */
export const bodyOfAsked = (asked: Asked, bodies: Bodies): Omit<Body, 'revision'> => ({
  id: asked.body,
  kind: asked.kind,
  names: asked.names,
  shortNames: asked.shortNames,
  mark: bodies.of(asked.body)?.mark ?? 0,
});
