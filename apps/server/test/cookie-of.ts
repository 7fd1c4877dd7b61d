import type { LightMyRequestResponse } from 'fastify';

/** The cookies that an answer set, as the next request brings them; with those of an earlier one. */
export function cookieOf(response: LightMyRequestResponse, earlier = ''): string {
  const jar = new Map(
    earlier
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair] as const),
  );
  for (const { name, value } of response.cookies) jar.set(name, `${name}=${value}`);
  return [...jar.values()].join('; ');
}
