import type { Body, Person } from '@svod/contract';

/** Those whose name, address or one of whose bodies holds every word typed, whatever its case; all where nothing is typed. */
export function findPeople(people: readonly Person[], bodies: ReadonlyMap<string, Body>, typed: string): readonly Person[] {
  const words = typed.toLocaleLowerCase('ru').split(/\s+/u).filter(Boolean);
  return people.filter((person) => {
    const named = person.roles.flatMap(({ body }) => {
      const held = body === null ? undefined : bodies.get(body);
      return held === undefined ? [] : [...Object.values(held.names), ...Object.values(held.shortNames)];
    });
    const text = [person.name, person.mail ?? '', ...named].join(' ').toLocaleLowerCase('ru');
    return words.every((word) => text.includes(word));
  });
}
