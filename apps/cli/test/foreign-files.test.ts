import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { zip } from '@svod/archive';
import { type Amendment, foldText } from '@svod/consolidation';
import { CONVERSION_LIMITS, convert, findJail, findSoffice } from '@svod/office';
import { messagesOf } from '../src/messages/messages.ts';
import type { RoundRecord } from '../src/record.ts';
import { ROOT, freshFolder, readJson, svod } from './run-svod.ts';
import { SAMPLE } from './sample-truth.ts';
import { countConnections } from '../../../tools/made-files/count-connections.ts';
import { packText, workbookParts } from '../../../tools/made-files/small-xlsx.ts';

const SOFFICE = findSoffice(process.env);
const skip = SOFFICE === null ? 'LibreOffice is not installed' : false;
const env = { SVOD_SOFFICE: SOFFICE ?? '' };
const ROUNDS = path.resolve(ROOT, '../shared/rounds');
const CORPUS = path.resolve(ROOT, '../shared/corpus');

/** Files made by LibreOffice itself of others, in one run: by their ending and the filter that writes them. */
function made(from: readonly string[], to: string, folder: string): void {
  const profile = path.join(folder, 'profile');
  const args = ['--headless', '--norestore', `-env:UserInstallation=file://${profile}`, '--convert-to', to, '--outdir', folder, ...from];
  execFileSync(SOFFICE ?? '', args, { stdio: 'ignore', timeout: 120_000 });
}

const told = ({ kind, place, old, new: put }: Amendment): string => foldText(`${kind} ${place.measure} ${old} -> ${put}`);

for (const [ending, filter, least] of [
  ['odt', 'odt', 1],
  ['rtf', 'rtf', 0.75],
  ['doc', 'doc:MS Word 97', 0.8],
] as const)
  test(`a return saved as .${ending} asks what the .docx asks, as far as the format carries it`, { skip }, async () => {
    const folder = freshFolder();
    made([path.join(SAMPLE, 'returns/mchs.docx')], filter, folder);
    const base = path.join(SAMPLE, 'base.docx');
    const amendments = async (file: string): Promise<{ return: RoundRecord['returns'][number]; amendments: Amendment[] }> => {
      const run = await svod(['amendments', file, '--base', base, '--json'], { env });
      assert.equal(run.code, 0, run.err);
      return JSON.parse(run.out) as { return: RoundRecord['returns'][number]; amendments: Amendment[] };
    };
    const wanted = (await amendments(path.join(SAMPLE, 'returns/mchs.docx'))).amendments.map(told);
    const found = await amendments(path.join(folder, `mchs.${ending}`));
    const hits = wanted.filter((one) => found.amendments.map(told).includes(one)).length;
    assert.ok(hits >= wanted.length * least, `${hits} of ${wanted.length}`);
    assert.ok(found.return.problems.some(({ code }) => code === `converted-${ending}`));
  });

test('a filled table as .ods and .xls is read like the .xlsx', { skip }, async () => {
  const folder = freshFolder();
  const sheet = [
    ['Пункт', 'Замечание', 'Предлагаемая редакция'],
    ['мера 2.4', '', 'Исключить'],
  ];
  writeFileSync(path.join(folder, 'mz.xlsx'), packText(workbookParts({ Лист: sheet })));
  made([path.join(folder, 'mz.xlsx')], 'ods', folder);
  made([path.join(folder, 'mz.xlsx')], 'xls:MS Excel 97', folder);
  const out = path.join(folder, 'out');
  const files = ['mz.xlsx', 'mz.ods', 'mz.xls'];
  const bodies = files.flatMap((file) => ['--as', `${file}=${file}`]);
  const run = await svod(['consolidate', path.join(SAMPLE, 'base.docx'), ...files, ...bodies, '--out', out], { cwd: folder, env });
  assert.equal(run.code, 0, run.err);
  const { amendments } = readJson(path.join(out, 'consolidation.json')) as RoundRecord;
  assert.deepEqual(
    amendments.map(({ kind, bodies: asking }) => [kind, ...asking]),
    [['row-deleted', ...files.toSorted()]],
  );
});

test('without LibreOffice each kind is refused with what to send', async () => {
  const folder = freshFolder();
  const odf = (kind: string): Uint8Array => zip([['mimetype', new TextEncoder().encode(`application/vnd.oasis.opendocument.${kind}`)]]);
  writeFileSync(path.join(folder, 'a.odt'), odf('text'));
  writeFileSync(path.join(folder, 'a.ods'), odf('spreadsheet'));
  writeFileSync(path.join(folder, 'a.rtf'), '{\\rtf1 a}');
  const run = await svod(['consolidate', path.join(SAMPLE, 'base.docx'), 'a.odt', 'a.ods', 'a.rtf', '--out', 'out'], {
    cwd: folder,
    env: { SVOD_SOFFICE: '' },
  });
  assert.equal(run.code, 3);
  assert.match(run.err, /a\.odt: is an OpenDocument file\. .*\.docx/u);
  assert.match(run.err, /a\.ods: is an OpenDocument table .*\.xlsx/u);
  assert.match(run.err, /a\.rtf: is an RTF file\. .*\.docx/u);
});

/** A text file of OpenDocument with a given body, manifest and more parts. */
const odt = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array => {
  const parts: Readonly<Record<string, string>> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  };
  return zip(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)] as const));
};

const ENCRYPTED_MANIFEST =
  '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>';

test('hostile files each have a line of their own, in three languages', { skip }, async () => {
  const folder = freshFolder();
  const whole = odt('<text:p>План</text:p>');
  writeFileSync(path.join(folder, 'cut.odt'), whole.subarray(0, whole.length - 40));
  writeFileSync(path.join(folder, 'secret.odt'), odt('<text:p/>', { 'META-INF/manifest.xml': ENCRYPTED_MANIFEST }));
  writeFileSync(path.join(folder, 'broken.odt'), odt('<text:p>', { 'content.xml': '<office:document-content' }));
  writeFileSync(path.join(folder, 'page.doc'), '<html><body>План</body></html>');
  const given = [path.join(SAMPLE, 'base.docx'), ...readdirSync(folder)];
  const run = await svod(['consolidate', ...given, '--out', 'out'], { cwd: folder, env });
  assert.equal(run.code, 3, run.out);
  const line = (name: string): string => run.err.split('\n').find((one) => one.startsWith(`${name}:`)) ?? '';
  assert.match(line('cut.odt'), /is damaged/u);
  assert.match(line('secret.odt'), /protected by a password/u);
  assert.match(line('broken.odt'), /could not be opened by LibreOffice/u);
  assert.match(line('page.doc'), /looks like a web page/u);
  assert.doesNotMatch(run.err, /\n\s+at /u);
  for (const code of ['damaged', 'encrypted-odf', 'conversion-failed', 'conversion-too-long', 'ods', 'xls'])
    assert.equal(new Set((['en', 'ru', 'ky'] as const).map((language) => messagesOf(language).refusals[code] ?? '')).size, 3, code);
});

test('a .doc that is a Word file of today is read as one', async () => {
  const folder = freshFolder();
  writeFileSync(path.join(folder, 'plan.doc'), readFileSync(path.join(SAMPLE, 'returns/gsfr.docx')));
  const run = await svod(['amendments', 'plan.doc', '--base', path.join(SAMPLE, 'base.docx'), '--json'], { cwd: folder });
  assert.equal(run.code, 0, run.err);
});

test('nothing that a file links to is fetched', { skip }, async () => {
  const seen = await countConnections(async (port) => {
    const url = `http://127.0.0.1:${port}`;
    const files = {
      rtf: new TextEncoder().encode(
        `{\\rtf1\\ansi{\\*\\template ${url}/t.dot}{\\field{\\*\\fldinst INCLUDEPICTURE "${url}/p.png" \\\\d}{\\fldrslt x}}{\\field{\\*\\fldinst INCLUDETEXT "${url}/t.docx"}{\\fldrslt y}} text\\par}`,
      ),
      odt: odt(
        `<text:section text:name="s"><text:section-source xlink:href="${url}/s.odt"/><text:p>a</text:p></text:section><text:p><draw:frame draw:name="f"><draw:image xlink:href="${url}/i.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>`,
      ),
    };
    for (const format of ['rtf', 'odt'] as const) {
      const result = await convert(files[format], format);
      assert.ok(result.ok || result.code === 'conversion-failed', format);
    }
  });
  assert.equal(seen, 0);
});

test('negative control: a connection to the listener is counted', async () => {
  const seen = await countConnections(async (port) => void (await fetch(`http://127.0.0.1:${port}`).catch(() => undefined)));
  assert.ok(seen > 0);
});

test('a conversion that takes too long is ended with all that it started', { skip }, async () => {
  const result = await convert(new TextEncoder().encode('{\\rtf1 a}'), 'rtf', { limits: { ...CONVERSION_LIMITS, seconds: 0.2 } });
  assert.deepEqual(result, { ok: false, code: 'conversion-too-long', seconds: 0.2 });
  const left = (): readonly string[] => [
    ...readdirSync(tmpdir()).filter((name) => name.startsWith('svod-lo-')),
    ...readdirSync('/proc').filter((pid) => /^\d+$/u.test(pid) && commandOf(pid).includes('svod-lo-')),
  ];
  // Other tests convert beside this one: theirs come to an end too.
  for (let tries = 0; tries < 100 && left().length > 0; tries++) await new Promise((resolve) => setTimeout(resolve, 100));
  assert.deepEqual(left(), []);
});

const commandOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

test(
  'in the strictest jail there is no network and no other file',
  { skip: process.platform === 'linux' ? false : 'Linux only' },
  async (t) => {
    const work = freshFolder();
    const keeper = await findJail(work);
    if (!keeper.jail.files) {
      t.diagnostic('this system gives no jail that hides files');
      return;
    }
    writeFileSync(path.join(work, 'in.txt'), 'x');
    const outside = path.join(freshFolder(), 'outside.txt');
    writeFileSync(outside, 'secret');
    const run = async (script: string): Promise<string> =>
      keeper.run('/bin/sh', ['-c', script], work, { ...CONVERSION_LIMITS, seconds: 20 });
    assert.equal(await run('test -e /work/in.txt'), 'done');
    assert.equal(await run(`test -e ${outside}`), 'failed');
    assert.equal(await run(`test -e ${ROOT}/package.json`), 'failed');
    assert.equal(await run('test -e /etc/shadow'), 'failed');
    // Only the loopback device is there, and it is down: the first lines of /proc/net/dev are its heading.
    assert.equal(await run('test "$(tail -n +3 /proc/net/dev | grep -vc "^ *lo:")" = 0'), 'done');
    const seen = await countConnections(async (port) => {
      await keeper.run(process.execPath, ['-e', `fetch('http://127.0.0.1:${port}').catch(() => 0)`], work, {
        ...CONVERSION_LIMITS,
        seconds: 20,
      });
    });
    assert.equal(seen, 0);
  },
);

const corpus = existsSync(CORPUS) ? false : 'no ../shared/corpus beside this checkout';
test('the .doc files of the corpus are read', { skip: skip || corpus }, async () => {
  const folder = path.join(CORPUS, 'apache__poi');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.doc'))) {
    const run = await svod(['text', path.join(folder, name), '--view', 'final'], { env });
    assert.equal(run.code, 0, `${name}: ${run.err}`);
    // This one holds a picture and no word.
    assert.equal(run.out.trim() === '', name === 'Bug41898.doc', name);
    assert.match(run.err, /LibreOffice/u);
  }
});

interface TrueEdit {
  readonly id: string;
  readonly kind: string;
  readonly place: { readonly measure?: string; readonly field?: string };
  readonly old?: string;
  readonly new?: string;
  readonly comment?: string;
}

const rounds = existsSync(ROUNDS) ? false : 'no ../shared/rounds beside this checkout';
for (const [round, file] of [
  ['ky-12', 'r06-km.odt'],
  ['ru-30', 'r04-nan.odt'],
  ['ru-200', 'r03-mz.odt'],
] as const)
  test(`the .odt return ${file} of the round ${round} gives its truth`, { skip: skip || rounds }, async () => {
    const folder = path.join(ROUNDS, round);
    const truth = readJson(path.join(folder, 'truth.json')) as { returns: { file: string; edits: TrueEdit[] }[] };
    const edits = truth.returns.find((one) => one.file === file)?.edits ?? [];
    const run = await svod(['amendments', path.join(folder, file), '--base', path.join(folder, 'base.docx'), '--json'], { env });
    assert.equal(run.code, 0, run.err);
    const { amendments, remarks } = JSON.parse(run.out) as { amendments: Amendment[]; remarks: { text: string }[] };
    // As many, of the same kinds, each tracked; those with words of their own at their measure and field.
    assert.equal(amendments.length + remarks.length, edits.length);
    const kinds = (list: readonly { kind: string }[]): readonly string[] => list.map(({ kind }) => family(kind)).sort();
    assert.deepEqual([...kinds(amendments), ...remarks.map(() => 'remark')].sort(), kinds(edits));
    assert.ok(amendments.every(({ tracked }) => tracked));
    for (const edit of edits.filter(({ kind, place }) => kind === 'text-replaced' && place.measure !== undefined)) {
      const near = amendments.filter(({ place }) => place.measure === edit.place.measure && place.field === edit.place.field);
      assert.ok(
        near.some((one) => (edit.new ?? '').includes(one.new) && one.sponsors[0]?.reason === (edit.comment ?? '')),
        edit.id,
      );
    }
    for (const { comment } of edits.filter(({ kind }) => kind === 'remark')) assert.ok(remarks.some(({ text }) => text === comment));
  });

/** A sentence added before a full stop may be told as words replaced. */
const family = (kind: string): string => (kind === 'text-inserted' || kind === 'text-replaced' ? 'text' : kind);
