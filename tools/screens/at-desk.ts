import { type AnswerOf, consolidateEndpoints } from '@svod/contract';
import type { Page } from 'playwright-core';
import { fillSample } from '../../apps/server/src/sample/fill-sample.ts';
import type { TestPerson } from '../../apps/server/test/test-server.ts';
import { type Content, RETURNS, fillContent, putReturn, sampleFile } from './fill-content.ts';
import { type Workbench, openWorkbench } from './open-workbench.ts';

export type Queue = AnswerOf<typeof consolidateEndpoints.readQueue>;
export type Place = AnswerOf<typeof consolidateEndpoints.readPlace>;

/** The main screen of the sample's round, with two of the desk before it, each in a browser of their own. */
export interface AtDesk extends Workbench, Content {
  readonly desk: TestPerson;
  readonly other: TestPerson;
  /** What went wrong inside pages: empty at the end of a story. */
  readonly complaints: readonly string[];
  readonly queue: () => Promise<Queue>;
  readonly lineOf: (id: string) => Promise<Queue['lines'][number]>;
  readonly placeOf: (id: string) => Promise<Place>;
  /** A return comes in, read by the time this is done; gives its upload. */
  readonly comesIn: (name: keyof typeof RETURNS) => Promise<string>;
  readonly signedIn: (person: TestPerson, width?: number) => Promise<Page>;
  /** The main screen, at a line or where it opens by itself. */
  readonly open: (person: TestPerson, item?: string) => Promise<Page>;
}

/** Names of the two, as roles. */
export const DESK = 'Секретариат, отдел планов';
export const OTHER = 'Секретариат, канцелярия';

/** Starts all of it. */
export async function openAtDesk(): Promise<AtDesk> {
  const workbench = await openWorkbench('sample');
  const { server, browser, origin } = workbench;
  await fillSample({ ...server.database.admin, database: server.database.roles.app.database }, server.service);
  const content = await fillContent(server);
  const { plan, round, bodies } = content;
  const desk = await server.person(DESK, { role: 'desk' });
  const other = await server.person(OTHER, { role: 'desk' });
  const complaints: string[] = [];
  const query = { language: 'ru' };
  const queue = async (): Promise<Queue> => await server.done(consolidateEndpoints.readQueue, { as: desk, params: { round }, query });
  const signedIn = async (person: TestPerson, width = 1440): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en', viewport: { width, height: 900 } });
    const [name = '', value = ''] = person.cookie.split('=');
    await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    return page;
  };
  return {
    ...workbench,
    ...content,
    ...{ desk, other, complaints, queue, signedIn },
    async lineOf(id) {
      const found = (await queue()).lines.find((one) => one.id === id);
      if (found === undefined) throw new Error(`no line ${id}`);
      return found;
    },
    comesIn: async (name) =>
      await putReturn(server, desk, round, `${RETURNS[name]} поздно.docx`, sampleFile(`returns/${name}.docx`), bodies.get(RETURNS[name])),
    placeOf: async (item) => await server.done(consolidateEndpoints.readPlace, { as: desk, params: { round, item }, query }),
    async open(person, item) {
      const page = await signedIn(person);
      await page.goto(`${origin}/plans/${plan}/rounds/${round}/consolidate${item === undefined ? '' : `?item=${item}`}`);
      await page.locator('.decide-acts').waitFor();
      await page.locator('.sheet').waitFor();
      return page;
    },
  };
}

/** Presses a key by its place: what letter lies on it is another matter. */
export async function press(page: Page, code: string, key = 'ф'): Promise<void> {
  const made = JSON.stringify({ code, key, bubbles: true, cancelable: true });
  await page.evaluate(`(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', ${made}))`);
}

/** Waits until the screen says so. */
export const told = (page: Page, words: RegExp): Promise<void> => page.locator('.decide-told').filter({ hasText: words }).waitFor();
