import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consolidateEndpoints } from '@svod/contract';
import { openAtDesk } from './at-desk.ts';

// Where the system paints with a few colours of its own (high contrast), what is filled, chosen or marked is still told apart.
const at = await openAtDesk();
test.after(at.close);
const { server, desk, round, queue } = at;

test('in a system’s high contrast the ribbon, the line looked at, pressed buttons and marks of bodies are still told apart', async () => {
  // One page has the answers brought together.
  const first = await at.open(desk);
  await first.context().close();
  const ask = async (measure: string): Promise<void> => {
    const { lines } = await queue();
    const own = lines.filter((one) => one.measure === measure && one.kind !== 'collision' && one.state === 'open');
    const decisions = own.map(({ id }) => ({ item: id, revision: 0, kind: 'noted' as const }));
    await server.done(consolidateEndpoints.decide, { as: desk, params: { round }, query: { language: 'ru' }, body: { decisions } });
  };
  const free = (await queue()).lines.find((one) => one.kind === 'amendment' && one.measure !== '' && one.meets.length === 0)?.measure ?? '';
  await ask(free);
  const page = await at.signedIn(desk);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${at.origin}/plans/${at.plan}/rounds/${round}/consolidate`);
  await page.locator('.side-scroll').waitFor();
  const style = async (selector: string, name: string): Promise<string> =>
    await page.evaluate<string>(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue('${name}')`);
  assert.notEqual(await style('.tick-done', 'background-color'), await style('.tick-open', 'background-color'), 'decided and open');
  assert.notEqual(await style('.body-mark i', 'background-color'), await style('.queue', 'background-color'), 'a mark has its shape');
  for (const chosen of ['.queue-line[aria-current=true]', '.queue-tabs [aria-pressed=true]'])
    assert.match(await style(chosen, 'outline-style'), /solid/u, chosen);
  assert.equal(await style('.queue-tabs [aria-pressed=false]', 'outline-style'), 'none');
  await page.context().close();
});
