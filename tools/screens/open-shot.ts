import type { BrowserContext, Page } from 'playwright-core';
import type { Language } from '@svod/contract';
import { fillSample } from '../../apps/server/src/sample/fill-sample.ts';
import { type Content, fillContent } from './fill-content.ts';
import { type Settled, fillSettled } from './fill-settled.ts';
import { type Workbench, openWorkbench } from './open-workbench.ts';
import type { Shot } from './shots.ts';

/** Widths that every screen is looked at. */
export const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

export interface Opened {
  readonly page: Page;
  /** What stood in the console as an error or a warning, and what was thrown. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens shots, each in a browser's context of its own, on one server of each kind. To be called outside of tests. */
export async function shotOpener(): Promise<{
  readonly open: (shot: Shot, language: Language, size: (typeof SIZES)[number]) => Promise<Opened>;
  readonly close: () => Promise<void>;
}> {
  // At once, outside of any test: what ends with a test would end with the first.
  const benches = { sample: await openWorkbench('sample'), real: await openWorkbench('real') };
  const content = await fill(benches.sample);
  // Takes its time, so it is made when the first shot needs it.
  let settled: Promise<Settled> | null = null;
  const pathOf = async ({ path = '/', settled: at }: Shot): Promise<string> => {
    if (at !== undefined) return at(await (settled ??= fillSettled(benches.sample.server, content.bodies)));
    return typeof path === 'string' ? path : path(content);
  };
  const cookies = new Map<string, Promise<string>>();
  return {
    async open(shot, language, size) {
      const bench = benches[shot.kind];
      const context = await bench.browser.newContext({
        viewport: size,
        locale: language,
        timezoneId: 'Asia/Bishkek',
        reducedMotion: 'reduce',
      });
      // A frame without an origin keeps nothing.
      await context.addInitScript(`if (globalThis.origin !== 'null') localStorage.setItem('svod.language', '${language}')`);
      if (shot.as !== null) {
        const key = `${shot.kind} ${shot.as} ${shot.of ?? ''} ${language}`;
        const cookie = cookies.get(key) ?? signIn(bench, shot, content, language);
        cookies.set(key, cookie);
        await giveCookie(context, bench.origin, await cookie);
      }
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.text()} ${message.location().url}`);
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      const { cut } = shot;
      if (cut !== undefined)
        await page.route(
          (url) => url.pathname.startsWith(cut),
          (route) => route.abort(),
        );
      await page.goto(bench.origin + (await pathOf(shot)));
      await page.locator('main h1, main .notice').first().waitFor();
      // Live updates keep a connection open, so the network is never idle: what is loading says so instead.
      while ((await page.locator('.loading').count()) > 0) await page.waitForTimeout(50);
      await shot.act?.(page);
      await page.evaluate('document.fonts.ready');
      return { page, complaints, close: () => context.close() };
    },
    async close() {
      for (const bench of Object.values(benches)) await bench.close();
    },
  };
}

async function fill({ server }: Workbench): Promise<Content> {
  const { database, service } = server;
  await fillSample({ ...database.admin, database: database.roles.app.database }, service);
  return await fillContent(server);
}

async function signIn({ server }: Workbench, { as: role, of }: Shot, { bodies }: Content, language: Language): Promise<string> {
  const body = of === undefined ? undefined : bodies.get(of);
  const roles = role === null ? [] : [body === undefined ? { role } : { role, body }];
  const person = await server.person('Катчылык өкүлү', ...roles);
  const admin = await server.database.connect('admin');
  await admin.query('update svod.people set language = $2, mail = $3 where id = $1', [person.id, language, `${person.id}@example.kg`]);
  return person.cookie;
}

async function giveCookie(context: BrowserContext, origin: string, cookie: string): Promise<void> {
  const at = cookie.indexOf('=');
  await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: origin }]);
}
