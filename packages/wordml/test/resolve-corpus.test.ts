/**
 * Accepting and rejecting all in every tracked file of the corpus and of the rounds: the text is what the views say of the file, nothing is
 * left, no fault against the schemas is new, partner files of another tool agree, and LibreOffice opens what comes out.
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
import type { Document } from '@svod/consolidation';
import { sources } from '../../../tools/peers/sources.ts';
import { faultsBeyond, schemasPresent, validatePackage } from '../../../tools/schema/validate.ts';
import { openPackage } from '../src/package/open-package.ts';
import type { WordPackage } from '../src/package/word-package.ts';
import { readDocument } from '../src/read/read-document.ts';
import { resolveRevisions, withParts } from '../src/resolve/resolve-revisions.ts';
import type { Resolved } from '../src/resolve/resolve-revisions.ts';
import type { Action } from '../src/resolve/ruling.ts';

const shared = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared');
const skip = existsSync(join(shared, 'corpus/INDEX.tsv')) ? false : 'no ../shared/corpus here';
const ACTIONS = [
  ['accept', 'final'],
  ['reject', 'original'],
] as const;

/** Where the partner file is wrong. */
const PARTNER_DIFFERS: Readonly<Record<string, string>> = {
  'RP015-MoveFrom-MoveTo-Accepted.docx': 'it keeps the emptied paragraph of moved text whose mark is moved too',
  'RP015-MoveFrom-MoveTo-Rejected.docx': 'it keeps the emptied paragraph of moved text whose mark is moved too',
  'RP051-Arabic-Rejected.docx': 'it does not join a paragraph behind a chain of inserted marks',
};

const packages = new Map<string, WordPackage>();

async function open(path: string): Promise<WordPackage | null> {
  const archive = await unzip(readFileSync(path));
  const opened = archive.ok ? openPackage(archive.entries) : null;
  return opened?.ok === true ? opened.package : null;
}

const TRACKED = /:(?:ins|del|moveFrom|moveTo|\w+Change|cell(?:Ins|Del|Merge)|customXml\w+Range\w+)[\s/>]/;

async function trackedPackages(): Promise<ReadonlyMap<string, WordPackage>> {
  if (packages.size > 0) return packages;
  for (const { name, path } of sources(shared)) {
    const archive = await unzip(readFileSync(path));
    // Of the largest files (they take a minute each) the one with the most tracked changes will do.
    if (archive.ok && (archive.entries.get('word/document.xml')?.length ?? 0) > 1_000_000 && !name.includes('Redline')) continue;
    const tracked =
      archive.ok &&
      [...archive.entries].some(([part, bytes]) => part.endsWith('.xml') && TRACKED.test(Buffer.from(bytes).toString('latin1')));
    const pkg = tracked ? await open(path) : null;
    if (pkg !== null) packages.set(name, pkg);
  }
  return packages;
}

type View = 'original' | 'final';
const linesOf = (document: Document, view: View): string => textLines(document, view, { stories: 'all' }).join('\n');
const lines = (pkg: WordPackage, view: View): string => linesOf(readDocument(pkg).document, view);

function apply(pkg: WordPackage, resolution: Resolved): WordPackage {
  const opened = openPackage(withParts(pkg.entries, resolution.parts));
  assert.ok(opened.ok);
  return opened.package;
}

const resolved = (pkg: WordPackage, action: Action): WordPackage => apply(pkg, resolveRevisions(pkg, action));

test('text of the resolved file is the view of the tracked one, and nothing is left but what is named', { skip }, async () => {
  const differs: string[] = [];
  const left: string[] = [];
  let wrongView = 0;
  for (const [name, pkg] of await trackedPackages()) {
    const { document } = readDocument(pkg);
    for (const [action, view] of ACTIONS) {
      const resolution = resolveRevisions(pkg, action);
      for (const problem of resolution.left) left.push(`${name} ${action} ${problem.code}`);
      const after = readDocument(apply(pkg, resolution)).document;
      const text = linesOf(after, view);
      if (text !== linesOf(document, view)) differs.push(`${name} ${action}`);
      if (text !== linesOf(document, view === 'final' ? 'original' : 'final')) wrongView++;
      assert.equal(after.revisions.length, 0, `${name} ${action}`);
    }
  }
  assert.deepEqual(differs, []);
  const file = 'corpus/Codeuctivity__OpenXmlPowerTools/RP026-NumberingChange.docx';
  assert.deepEqual(left, [`${file} reject numbering-not-restored`, `${file} reject numbering-not-restored`]);
  assert.ok(packages.size > 90 && wrongView > 100, `control: the views must tell (${packages.size} files, ${wrongView} differ)`);
});

test('one author after another is as all at once', { skip }, async () => {
  let several = 0;
  for (const [name, pkg] of await trackedPackages()) {
    const authors = [...new Set(readDocument(pkg).document.revisions.map((each) => each.author))];
    if (authors.length < 2 || authors.length > 12 || (pkg.entries.get(pkg.main)?.length ?? 0) > 1_000_000) continue;
    several++;
    for (const [action, view] of ACTIONS) {
      let step = pkg;
      for (const author of authors) {
        step = apply(
          step,
          resolveRevisions(step, action, (who) => who === author),
        );
      }
      assert.equal(lines(step, view), lines(resolved(pkg, action), view), `${name} ${action}`);
    }
  }
  assert.ok(several > 10, String(several));
});

test('no schema fault is new', { skip: skip || !schemasPresent() ? 'no ../shared/schemas here' : false }, async () => {
  for (const [name, pkg] of await trackedPackages()) {
    // The largest files take the schema a minute and hold nothing that the others do not.
    if ((pkg.entries.get(pkg.main)?.length ?? 0) > 200_000) continue;
    const before = validatePackage(pkg.entries);
    for (const [action] of ACTIONS)
      assert.deepEqual(faultsBeyond(before, validatePackage(resolved(pkg, action).entries)), [], `${name} ${action}`);
  }
});

test('partner files of another tool say the same', { skip }, async () => {
  const [head, ...rows] = readFileSync(join(shared, 'corpus/INDEX.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  const column = head?.indexOf('expected_partners') ?? -1;
  const differs: string[] = [];
  let compared = 0;
  for (const row of rows) {
    for (const partner of (row[column] ?? '').split(';').filter((each) => each !== '')) {
      const [pkg, expected] = [await open(join(shared, 'corpus', row[0] ?? '')), await open(join(shared, 'corpus', partner))];
      assert.ok(pkg !== null && expected !== null, partner);
      compared++;
      const text = lines(resolved(pkg, partner.includes('-Accepted') ? 'accept' : 'reject'), 'final');
      if (text !== lines(expected, 'final')) differs.push(partner.slice(partner.lastIndexOf('/') + 1));
    }
  }
  assert.equal(compared, 76);
  assert.deepEqual(differs.toSorted(), Object.keys(PARTNER_DIFFERS).toSorted());
});

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));

test('LibreOffice opens what comes out', { skip: skip || (office === undefined ? 'no LibreOffice here' : false) }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'svod-resolve-'));
  try {
    const chosen = [
      'RA001-Tracked-Revisions-02',
      'RP034-Deleted-Cells',
      'RP036-Vert-Merged-Cells',
      'RP027-Change-Section',
      'ru-30/r02',
      'ru-30/r05',
    ];
    const files: string[] = [];
    for (const [name, pkg] of await trackedPackages()) {
      if (!chosen.some((each) => name.includes(each))) continue;
      for (const [action] of ACTIONS) {
        const file = join(folder, `${files.length}-${action}.docx`);
        writeFileSync(file, zip(resolved(pkg, action).entries));
        files.push(file);
      }
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
        ...files,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    assert.ok(files.length >= 10);
    assert.equal(readdirSync(join(folder, 'out')).length, files.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
