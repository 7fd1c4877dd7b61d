/**
 * Cleaning the files of the corpus and of the rounds: the text stays, nothing off the lists is left, cleaning again changes no byte, no
 * fault against the schemas is new, LibreOffice opens what comes out.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzip, zip } from '@svod/archive';
import { textLines } from '@svod/consolidation';
import { sources } from '../../../tools/peers/sources.ts';
import { faultsBeyond, schemasPresent, validatePackage } from '../../../tools/schema/validate.ts';
import { profileFaults } from '../src/check/profile-faults.ts';
import { cleanCarrier } from '../src/clean/clean-carrier.ts';
import { openPackage } from '../src/package/open-package.ts';
import type { WordPackage } from '../src/package/word-package.ts';
import { readDocument } from '../src/read/read-document.ts';

const shared = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared');
const skip = existsSync(join(shared, 'corpus/INDEX.tsv')) ? false : 'no ../shared/corpus here';
const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));

/** The largest files take minutes and hold nothing that the others do not. */
const LARGEST = 150_000;
const files: { readonly name: string; readonly pkg: WordPackage }[] = [];

async function load(): Promise<typeof files> {
  if (files.length > 0) return files;
  for (const { name, path } of sources(shared)) {
    const archive = await unzip(readFileSync(path));
    const opened = archive.ok ? openPackage(archive.entries) : null;
    if (opened?.ok === true && (opened.package.entries.get(opened.package.main)?.length ?? 0) < LARGEST)
      files.push({ name, pkg: opened.package });
  }
  return files;
}

function reopened(entries: ReadonlyMap<string, Uint8Array>): WordPackage {
  const opened = openPackage(entries);
  assert.ok(opened.ok);
  return opened.package;
}

const lines = (pkg: WordPackage, view: 'final' | 'marked'): readonly string[] =>
  textLines(readDocument(pkg).document, view, { stories: 'all' });

// Each file is cleaned for one of the profiles, in turn.
for (const [profile, view, turn] of [
  ['clean', 'final', 0],
  ['redline', 'marked', 1],
] as const) {
  test(`${profile}: the text stays, all else is on the lists, and once is enough`, { skip }, async () => {
    let dirty = 0;
    for (const [index, { name, pkg }] of (await load()).entries()) {
      if (index % 2 !== turn) continue;
      const first = cleanCarrier(pkg, profile);
      const carrier = reopened(first.entries);
      assert.deepEqual(lines(carrier, view), lines(pkg, view), name);
      // An author that the file does not name can't be made up here.
      assert.deepEqual(
        profileFaults(carrier, profile).filter((fault) => fault.code !== 'author-missing'),
        [],
        name,
      );
      if (profileFaults(pkg, profile).length > 0) dirty++;
      const second = cleanCarrier(carrier, profile);
      assert.deepEqual([...second.entries.keys()], [...first.entries.keys()], name);
      for (const [entry, data] of second.entries)
        assert.ok(Buffer.from(data).equals(first.entries.get(entry) ?? new Uint8Array()), `${name} ${entry}`);
    }
    assert.ok(dirty > 200, `control: ${dirty} of ${files.length / 2} files were not clean before`);
  });
}

test('no schema fault is new', { skip: skip || !schemasPresent() ? 'no ../shared/schemas here' : false }, async () => {
  for (const [index, { name, pkg }] of (await load()).entries()) {
    if (index % 8 !== 0) continue;
    assert.deepEqual(faultsBeyond(validatePackage(pkg.entries), validatePackage(cleanCarrier(pkg, 'redline').entries)), [], name);
  }
});

test('LibreOffice opens what comes out', { skip: skip || (office === undefined ? 'no LibreOffice here' : false) }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'svod-clean-'));
  try {
    const carriers: string[] = [];
    for (const [index, { pkg }] of (await load()).entries()) {
      if (index % 16 !== 0) continue;
      const file = join(folder, `${index}.docx`);
      writeFileSync(file, zip(cleanCarrier(pkg, 'clean').entries));
      carriers.push(file);
    }
    mkdirSync(join(folder, 'out'));
    execFileSync(
      office ?? '',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'txt:Text',
        '--outdir',
        join(folder, 'out'),
        ...carriers,
      ],
      {
        stdio: 'ignore',
        timeout: 180_000,
      },
    );
    assert.ok(carriers.length > 20);
    assert.deepEqual(readdirSync(join(folder, 'out')).length, carriers.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
