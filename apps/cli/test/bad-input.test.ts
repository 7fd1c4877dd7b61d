import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  ftruncateSync,
  closeSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileWithBaggage, hostileFiles } from '../../../tools/made-files/hostile-files.ts';
import { type Run, freshFolder, svod } from './run-svod.ts';
import { OUTPUTS, readPackage, readRecord } from './sample-run.ts';
import { SAMPLE } from './sample-truth.ts';
import { schemaFaults } from './schemas.ts';
import { pack, paragraph, smallParts } from '../../../tools/made-files/small-docx.ts';

const base = path.join(SAMPLE, 'base.docx');
const sound = ['gsfr', 'myu'].map((name) => path.join(SAMPLE, `returns/${name}.docx`));
const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

/** Whose rights nobody has: root reads everything, so as root the program runs as somebody else. */
const NOBODY = 65_534;

/** Folder with every hostile file, a file of 60 MB, and names of what is not there at all. */
function hostileFolder(): { readonly folder: string; readonly files: readonly { readonly file: string; readonly says: RegExp }[] } {
  const folder = freshFolder();
  const files = hostileFiles().map(({ name, bytes, says }) => {
    writeFileSync(path.join(folder, name), bytes);
    return { file: path.join(folder, name), says };
  });
  const large = openSync(path.join(folder, 'large.docx'), 'w');
  ftruncateSync(large, 60 * 1024 * 1024);
  closeSync(large);
  mkdirSync(path.join(folder, 'folder.docx'));
  symlinkSync('loop.docx', path.join(folder, 'loop.docx'));
  const there = (name: string, says: RegExp) => ({ file: path.join(folder, name), says });
  return {
    folder,
    files: [
      ...files,
      there('large.docx', /is too large \(60 MB, 50 MB at most\)/),
      there('folder.docx', /is a folder, not a file/),
      there('gone.docx', /there is no such file/),
      there('loop.docx', /may not be read/),
    ],
  };
}

test('every bad file is refused in one line that names it, says why and what to do; the other returns are done and written', async (t) => {
  const { folder, files } = hostileFolder();
  for (const language of ['en', 'ru', 'ky']) {
    const out = path.join(folder, `out-${language}`);
    // Good files stand first, in the middle and last.
    const [first = '', second = ''] = sound;
    const given = [first, ...files.slice(0, 9).map((one) => one.file), second, ...files.slice(9).map((one) => one.file)];
    const run = await svod(['consolidate', base, ...given, '--out', out, '--lang', language]);
    assert.equal(run.code, 3);
    assert.doesNotMatch(run.err + run.out, /\bat .*:\d+:\d+|Error|undefined|\{\w+\}/);
    const lines = linesOf(run.err);
    assert.equal(lines.length, files.length, run.err);
    files.forEach(({ file, says }, k) => {
      const line = lines[k] ?? '';
      assert.ok(line.startsWith(`${file}: `), line);
      const said = line.slice(file.length + 2);
      if (language === 'en') assert.match(said, says);
      else assert.match(said, /[а-я]{4}/u, 'in the language asked for');
      assert.match(said, /\S[.)] \p{Lu}.*\.$/u, `why, then what to do: ${said}`);
    });
    assert.deepEqual(readdirSync(out).sort(), [...OUTPUTS].sort());
    const record = readRecord(out);
    assert.deepEqual(record.returns.map((one) => one.file).sort(), ['gsfr.docx', 'myu.docx']);
    assert.ok(record.amendments.length > 40 && record.remarks.length > 10);
    assert.deepEqual(record.refused.map((one) => one.file).sort(), files.map((one) => path.basename(one.file)).sort());
    assert.deepEqual(schemaFaults('svod-consolidation-1', record), []);
    for (const one of record.refused) assert.ok(lines.some((line) => line.endsWith(`${one.file}: ${one.problem.message}`)));
  }
  t.diagnostic(`${files.length} kinds of bad files in three languages`);
});

test('a bad base ends the command: one line, code 3, nothing is written', async () => {
  const { folder, files } = hostileFolder();
  const some = files.filter(({ file }) => /(?:old\.doc|deep\.docx|gone\.docx|table\.xlsx)$/u.test(file));
  assert.equal(some.length, 4);
  for (const { file, says } of some) {
    const out = path.join(folder, 'never');
    const run = await svod(['consolidate', file, ...sound, '--out', out]);
    assert.equal(run.code, 3);
    assert.equal(linesOf(run.err).length, 1);
    assert.match(run.err, says);
    assert.ok(!existsSync(out));
  }
});

test('every other command refuses a bad file in the same way', async () => {
  const { folder, files } = hostileFolder();
  const bad = files.find(({ file }) => file.endsWith('bomb.docx'))?.file ?? '';
  const out = path.join(folder, 'never.docx');
  const commands = [
    ['text', bad, '--view', 'final'],
    ['accept', bad, '--out', out],
    ['reject', bad, '--out', out],
    ['check', bad, '--as', 'clean'],
    ['compare', base, bad, '--out', out],
    ['compare', bad, base, '--out', out],
    ['amendments', bad, '--base', base, '--json'],
    ['amendments', base, '--base', bad, '--json'],
  ];
  for (const command of commands) {
    const run = await svod(command);
    assert.deepEqual([run.code, run.out], [3, ''], command.join(' '));
    assert.equal(
      run.err,
      `${bad}: unpacks to far more than a Word file does and was refused: it may be made to do harm. Ask for a copy saved anew in Word.\n`,
    );
  }
  assert.ok(!existsSync(out));
});

test('a file that one has no right to read, and a folder that one has no right to write to', async (t) => {
  const folder = freshFolder();
  const locked = path.join(folder, 'locked.docx');
  cpSync(sound[0] ?? '', locked);
  const closed = path.join(folder, 'closed');
  mkdirSync(closed);
  chmodSync(locked, 0o000);
  chmodSync(closed, 0o555);
  chmodSync(folder, 0o755);
  const root = process.getuid?.() === 0;
  if (root) {
    const reads = spawnSync(process.execPath, [path.resolve(import.meta.dirname, '../src/main.ts'), '--help'], {
      uid: NOBODY,
      gid: NOBODY,
    });
    if (reads.status !== 0) {
      // The checkout itself is closed to everybody but root, who has every right: there is nobody to ask.
      t.diagnostic('the checkout can be read by root alone; rights are not tested here');
      return;
    }
  }
  const rights = root ? { uid: NOBODY } : {};
  const read = await svod(['text', locked, '--view', 'final'], rights);
  assert.deepEqual([read.code, read.err], [3, `${locked}: may not be read. Check the rights of the file.\n`]);
  const small = path.join(folder, 'small.docx');
  writeFileSync(small, pack(smallParts(paragraph('a'))));
  const write = await svod(['accept', small, '--out', path.join(closed, 'a.docx')], rights);
  assert.deepEqual(
    [write.code, write.err],
    [3, `${path.join(closed, 'a.docx')} can’t be written: may not be written there. Check the rights of the folder.\n`],
  );
  const round = await svod(['consolidate', small, small.replace('small', 'locked'), '--out', path.join(closed, 'out')], rights);
  assert.equal(round.code, 3);
  assert.deepEqual(readdirSync(closed), []);
});

test('an output that can’t be written: one line that says why', async () => {
  const folder = freshFolder();
  writeFileSync(path.join(folder, 'file'), 'x');
  mkdirSync(path.join(folder, 'taken.docx'));
  const one: Run = await svod(['reject', base, '--out', path.join(folder, 'file/a.docx')]);
  assert.deepEqual(
    [one.code, one.err],
    [3, `${path.join(folder, 'file/a.docx')} can’t be written: a part of the path is a file, not a folder. Choose another place.\n`],
  );
  const other = await svod(['reject', base, '--out', path.join(folder, 'taken.docx')]);
  assert.deepEqual(
    [other.code, other.err],
    [3, `${path.join(folder, 'taken.docx')} can’t be written: a folder of this name is there. Choose another place.\n`],
  );
  assert.deepEqual(readdirSync(folder).sort(), ['file', 'taken.docx'], 'no half-written file is left');
});

test('the base itself returned, and a document of another kind, are told apart and ask for nothing', async () => {
  const folder = freshFolder();
  const other = path.join(folder, 'letter.docx');
  const text = Array.from({ length: 30 }, (_, k) =>
    paragraph(`Абзац другого документа, номер ${k}: о поставке мебели и ремонте кровли.`),
  ).join('');
  writeFileSync(other, pack(smallParts(`${text}<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>вставка</w:t></w:r></w:ins></w:p>`)));
  const copy = path.join(folder, 'copy.docx');
  cpSync(base, copy);
  const run = await svod(['consolidate', base, copy, other, sound[0] ?? '', '--out', path.join(folder, 'out')]);
  assert.deepEqual([run.code, run.err], [0, '']);
  const { returns, amendments, refused } = readRecord(path.join(folder, 'out'));
  const reports = new Map(returns.map((one) => [one.file, one]));
  assert.deepEqual(refused, []);
  assert.deepEqual(
    reports.get('copy.docx')?.problems.map((one) => one.code),
    ['base-returned'],
  );
  assert.equal(reports.get('letter.docx')?.madeOn, 'none');
  assert.deepEqual(
    reports.get('letter.docx')?.problems.map((one) => one.code),
    ['not-a-version'],
  );
  assert.equal(reports.get('letter.docx')?.counts.notPlaced, 1);
  for (const id of [reports.get('copy.docx')?.id, reports.get('letter.docx')?.id])
    assert.ok(!amendments.some((one) => one.sponsors.some((sponsor) => sponsor.return === id)));
  assert.match(run.out, /copy\.docx – the base itself$/m);
  assert.match(run.out, /letter\.docx – not a version of this plan$/m);
  assert.match(
    run.out,
    /^ {2}letter \(letter\.docx\): is no version of this plan: only \d+ % of the text is in both\. Nothing was taken from it\. If it is a letter with proposals, write them into a table of remarks and proposals\.$/m,
  );
});

test('macros, an embedded object and a linked picture: the text is read, and what was left is told', async () => {
  const folder = freshFolder();
  const file = path.join(folder, 'mid.docm');
  writeFileSync(file, fileWithBaggage((await readPackage(path.join(SAMPLE, 'returns/mid.docx'))).entries));
  const run = await svod(['consolidate', base, file, '--out', path.join(folder, 'out')]);
  assert.deepEqual([run.code, run.err], [0, '']);
  const { returns } = readRecord(path.join(folder, 'out'));
  assert.deepEqual([returns[0]?.counts.tracked, returns[0]?.counts.remarks], [16, 4]);
  assert.deepEqual(returns[0]?.problems.map((one) => one.code).sort(), ['embedded-object', 'external-link', 'macros']);
  assert.match(run.out, /^ {2}mid \(mid\.docm\): holds macros: left out, not run\.$/m);
  assert.match(run.out, /holds embedded objects \(1\): left out, not opened\./);
  const redline = await readPackage(path.join(folder, 'out/redline.docx'));
  assert.ok(![...redline.entries.keys()].some((name) => /vba|embeddings/iu.test(name)));
});

test('names that would break a line or steer the terminal are made harmless', async () => {
  const folder = freshFolder();
  const run = await svod(['text', path.join(folder, 'a\nb\u001B[31mc\u009B.docx'), '--view', 'final']);
  assert.equal(run.code, 3);
  assert.match(run.err, /a b \[31mc \.docx: there is no such file\. Check the path\.\n$/);
  assert.equal(linesOf(run.err).length, 1);
});
