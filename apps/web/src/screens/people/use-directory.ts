import { type Body, type Person, bodyEndpoints, peopleEndpoints } from '@svod/contract';
import { type Read, useRead } from '../../calls/use-read.ts';

/** Everybody, and the bodies that their roles are in. */
export interface Directory {
  readonly people: readonly Person[];
  readonly bodies: ReadonlyMap<string, Body>;
}

/** Reads both; there once both are. */
export function useDirectory(): Read<Directory> {
  const people = useRead(peopleEndpoints.listPeople, {}, { about: ['person'] });
  const bodies = useRead(bodyEndpoints.listBodies, {}, { about: ['body'] });
  if (people.kind !== 'there') return people;
  if (bodies.kind !== 'there') return bodies;
  return {
    kind: 'there',
    answer: { people: people.answer.people, bodies: new Map(bodies.answer.bodies.map((one) => [one.id, one])) },
    old: people.old || bodies.old,
  };
}
