import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { consolidateEndpoints, planEndpoints } from '@svod/contract';
import { callOn } from '../test-server.ts';
import { EXAMPLES } from './examples.ts';
import { LAYERS, type Layer, openLayers } from './opened-layers.ts';
import { makeWorld } from './world.ts';

/**
 * Who may not decide, take back, confirm, note, seal, link, or read the queue, papers, reasons and another's points is held by several layers. Each is tried by itself, the others taken away:
 * so it shows which of them holds alone, and with all taken away the call goes through, so that a refusal is theirs and not the example's.
 */
const world = await makeWorld();
const layers = await openLayers(world);
after(() => layers.close());
const KEPT = path.join(import.meta.dirname, 'layers.txt');
const ABOUT = new Set<unknown>([...Object.values(consolidateEndpoints), planEndpoints.sealVersion, planEndpoints.setLink]);
/** Of these somebody of the outsiders may do it. */
const OWN: ReadonlySet<string> = new Set(['points of А']);
/** These are refused to the desk too, for what they are. */
const NOT_THERE: ReadonlySet<string> = new Set([
  'an item that is not there',
  'an amendment of another round',
  'an amendment that somebody decided',
]);
const TRIED = EXAMPLES.filter(({ endpoint, on }) => ABOUT.has(endpoint) && !OWN.has(on) && !NOT_THERE.has(on));
const OUTSIDERS = ['contributor А', 'observer', 'administrator'] as const;

const nameOf = ({ method, path: address }: { readonly method: string; readonly path: string }): string => `${method} ${address}`;

const WRITTEN = ['decisions', 'decision_steps', 'desk_notes', 'presence', 'seals', 'links', 'tasks', 'acts', 'log_entries', 'papers'];
async function written(): Promise<string> {
  const texts = WRITTEN.map(
    (table) => `select '${table}' as name, md5(coalesce(string_agg(r::text, '' order by r::text), '')) from svod.${table} r`,
  );
  return JSON.stringify((await world.admin.query(texts.join(' union all '))).rows);
}

/** How amendments are named (consolidate-examples.ts). */
const ITEM = /a[0-9a-f]{12}/u;
type Outsider = (typeof OUTSIDERS)[number];

/** What somebody meets where only some layers stand (whether the policies do is seen to around it). What is refused must also have written nothing. */
async function met({ endpoint, on, make }: (typeof TRIED)[number], caller: Outsider, standing: readonly Layer[]): Promise<string> {
  const given = await make(world, caller);
  const before = await written();
  const http = layers.without(LAYERS.filter((layer) => !standing.includes(layer)));
  const { statusCode, body } = await callOn(http, world.server.service.origin, endpoint, { ...given, as: world.people[caller] });
  // Where the policies stand, whoever is let in finds nothing of the round's.
  if (standing.includes('policies')) assert.doesNotMatch(body, ITEM, `${nameOf(endpoint)} · ${on}`);
  if (statusCode >= 300) assert.equal(await written(), before, `${nameOf(endpoint)} · ${on} is refused and has written`);
  return { 200: 'yes', 403: 'no', 404: 'gone', 500: 'stopped' }[statusCode] ?? String(statusCode);
}

/** What each outsider meets at each example. */
async function metByAll(standing: readonly Layer[]): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>();
  for (const one of TRIED) for (const caller of OUTSIDERS) all.set(titleOf(one, caller), await met(one, caller, standing));
  return all;
}

const titleOf = ({ endpoint, on }: (typeof TRIED)[number], caller: Outsider): string => `${nameOf(endpoint)} · ${on} · ${caller}`;

test('each layer alone, and none, holds whom the reviewed table says (SVOD_KEEP_AUTHORISATION=1 keeps a new one)', async () => {
  const [whole, policies] = [await metByAll(LAYERS), await metByAll(['policies'])];
  const [access, act, none] = await layers.withoutPolicies(async () => [
    await metByAll(['access']),
    await metByAll(['act']),
    await metByAll([]),
  ]);
  const lines: string[] = [];
  for (const one of TRIED) {
    lines.push(`${nameOf(one.endpoint)} · ${one.on}`);
    const by = new Map<string, string[]>();
    for (const caller of OUTSIDERS) {
      const title = titleOf(one, caller);
      assert.equal(none?.get(title), 'yes', `${title}: held though nothing holds`);
      assert.notEqual(whole.get(title), 'yes', title);
      const says = [access, act, policies].map((all) => all?.get(title) ?? '');
      assert.ok(
        says.some((said) => said !== 'yes'),
        `${title}: no layer holds by itself`,
      );
      const said = LAYERS.map((layer, k) => `${layer} alone ${says[k]}`).join(', ');
      by.set(said, [...(by.get(said) ?? []), caller]);
    }
    for (const [said, callers] of by) lines.push(`    ${said}: ${callers.join(', ')}`);
  }
  assert.ok(layers.told() > 20, `${layers.told()} questions of acts were answered for them`);
  const found = `${lines.join('\n')}\n`;
  if (process.env['SVOD_KEEP_AUTHORISATION'] === '1') writeFileSync(KEPT, found);
  assert.equal(found, readFileSync(KEPT, 'utf8'));
});
