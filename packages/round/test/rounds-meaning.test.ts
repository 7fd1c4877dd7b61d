import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { type Round, bringTogether, findEdit, roundsFolder } from './round-truth.ts';

const folder = roundsFolder();
const skip = folder === null ? 'no ../shared/rounds beside this checkout' : false;

/**
 * The rounds have no collisions in meaning on their list, but new measures are drawn from a small stock of texts: several returns put the
 * same one in at different places. Those are the only findings, and each of them is found.
 */
for (const name of ['ru-30', 'ky-12', 'ru-200']) {
  test(`round ${name}: in meaning, measures proposed twice and nothing else`, { skip }, async () => {
    const round = await bringTogether(path.join(folder ?? '', name), { inMeaning: true });
    const found = round.result.collisions.filter(({ kind }) => kind === 'meaning');
    assert.deepEqual([...new Set(found.map(({ why }) => why))], ['proposed-twice']);
    const twins = equalRows(round);
    const groups = found.map(({ amendments }) => new Set(amendments));
    for (const [text, ids] of twins)
      assert.ok(
        groups.some((group) => ids.every((id) => group.has(id))),
        `not found: ${text}`,
      );
    // Every member has a twin in the very words.
    const known = new Set([...twins.values()].flat());
    for (const { amendments } of found)
      assert.deepEqual(
        amendments.filter((id) => !known.has(id)),
        [],
      );
  });
}

/** New measures of several returns that say the same, by their words: the ids of their amendments. */
function equalRows(round: Round): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, Map<string, string>>();
  for (const one of round.read) {
    for (const edit of one.edits) {
      if (edit.kind !== 'row-inserted') continue;
      const text = String((edit.after as Readonly<Record<string, unknown>>)['measure']);
      const [amendment] = findEdit(edit, one, round).amendments;
      if (!amendment || amendment.state !== 'open') continue;
      const known = rows.get(text) ?? new Map<string, string>();
      rows.set(text, known.set(one.id, amendment.id));
    }
  }
  return new Map([...rows].filter(([, ids]) => ids.size > 1).map(([text, ids]) => [text, [...ids.values()]]));
}
