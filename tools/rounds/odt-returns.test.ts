import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { unzip } from '@svod/archive';
import type { Document } from '@svod/consolidation';
import { openPackage, readDocument } from '@svod/wordml';
import { editFaults } from '../../packages/round/test/edit-faults.ts';
import { type Round, bringTogether, roundsFolder } from '../../packages/round/test/round-truth.ts';
import { convert, findSoffice } from '@svod/office';

const folder = roundsFolder();
const skip =
  folder === null ? 'no ../shared/rounds beside this checkout' : findSoffice(process.env) === null ? 'LibreOffice is not installed' : false;

/** Reads an .odt as the command does: turned into a Word file by LibreOffice in its jail. */
async function readOdt(file: string): Promise<Document | null> {
  if (!file.endsWith('.odt')) return null;
  const made = await convert(readFileSync(file), 'odt');
  assert.ok(made.ok, file);
  const archive = await unzip(new Uint8Array(made.bytes));
  assert.ok(archive.ok, file);
  const opened = openPackage(archive.entries);
  assert.ok(opened.ok, file);
  return readDocument(opened.package).document;
}

for (const [name, id] of [
  ['ky-12', 'r06'],
  ['ru-30', 'r04'],
  ['ru-200', 'r03'],
] as const)
  test(`round ${name}: every edit of the .odt return is found once, at its place, with its reason; nothing else is`, { skip }, async () => {
    const round = await bringTogether(path.join(folder ?? '', name), { read: readOdt });
    assert.deepEqual(
      round.read.map((one) => one.id),
      [id],
    );
    assert.deepEqual(editFaults(round), []);
    const [first, ...others] = round.result.amendments;
    assert.ok(first);
    const without: Round = { ...round, result: { ...round.result, amendments: others } };
    assert.notDeepEqual(editFaults(without), [], 'control: an edit lost is seen');
  });
