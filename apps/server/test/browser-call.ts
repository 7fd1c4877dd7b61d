import type { Endpoint } from '@svod/contract';
import type { Page } from 'playwright-core';

export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Calls an endpoint from a page of the server, as the workbench does: with the browser's cookies and the headers that it sends. */
export async function browserCall(
  page: Page,
  { method, path, act }: Endpoint,
  body?: unknown,
  params: Readonly<Record<string, string>> = {},
) {
  const url = path.replaceAll(/:([a-z]+)/giu, (_all, name: string) => encodeURIComponent(params[name] ?? ''));
  return await page.evaluate(
    async (asked): Promise<Answered> => {
      const response = await fetch(asked.url, {
        method: asked.method,
        headers: {
          'x-svod': '1',
          ...(asked.keyed ? { 'idempotency-key': crypto.randomUUID() } : {}),
          ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
      });
      return { status: response.status, body: (await response.json()) as Answered['body'] };
    },
    { method, url, keyed: act === true, body },
  );
}
