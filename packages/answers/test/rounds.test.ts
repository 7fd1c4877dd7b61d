import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { unzip } from '@svod/archive';
import { type Amendment, type Document, compareReturn, consolidateReturns, indexBase, outlineOf } from '@svod/consolidation';
import { fieldsOfHeader } from '@svod/plan';
import { openPackage, readDocument } from '@svod/wordml';
import { readAnswers } from '../src/index.ts';
import { doc, grid } from './answers-dsl.ts';

const ROUNDS = path.resolve(import.meta.dirname, '../../../../shared/rounds');
const skip = existsSync(ROUNDS) ? false : 'no ../shared/rounds beside this checkout';

async function read(file: string): Promise<Document> {
  const archive = await unzip(new Uint8Array(readFileSync(file)));
  assert.ok(archive.ok);
  const opened = openPackage(archive.entries);
  assert.ok(opened.ok);
  return readDocument(opened.package).document;
}

interface TrueEdit {
  readonly id: string;
  readonly kind: string;
  readonly place: { readonly measure?: string; readonly field?: string };
  readonly before: string | readonly string[];
  readonly after: string | readonly string[];
  readonly folded?: boolean;
  readonly depends_on?: string;
}

const KINDS: ReadonlySet<string> = new Set(['text-replaced', 'text-inserted', 'text-deleted', 'row-deleted', 'paragraph-deleted']);
const ROLES: ReadonlySet<string> = new Set(['normal', 'departments', 'mixed', 'silent', 'accepted', 'anonymous']);

/** An edit of the truth as a body would write it into a table: the measure's number where there is one, the text as it stands, the text as it is to be. */
function rowOf({ kind, place, before, after }: TrueEdit): readonly string[] {
  const lines = (text: string | readonly string[]): string =>
    (typeof text === 'string' ? text : text.join('\n')).replaceAll('\v', '\n').replaceAll(/\[\^\d+\]/gu, '');
  const measure = place.measure === undefined ? '' : `мера ${place.measure}`;
  if (kind === 'row-deleted') return [measure, '', 'Исключить'];
  return [measure, lines(before), kind === 'paragraph-deleted' ? 'Исключить' : lines(after)];
}

for (const name of ['ru-30', 'ky-12', 'ru-200'])
  test(`round ${name}: what was edited in Word, written into tables instead, is the very same amendments`, { skip }, async () => {
    const folder = path.join(ROUNDS, name);
    const truth = JSON.parse(readFileSync(path.join(folder, 'truth.json'), 'utf8')) as {
      returns: readonly { file: string; role: string; edits: readonly TrueEdit[] }[];
    };
    const index = indexBase(await read(path.join(folder, 'base.docx')));
    const outline = outlineOf(index.document, fieldsOfHeader);
    const apart: string[] = [];
    let rows = 0;
    for (const one of truth.returns.filter(({ file, role }) => file.endsWith('.docx') && ROLES.has(role))) {
      const edits = one.edits.filter(
        ({ kind, folded, depends_on, place }) =>
          KINDS.has(kind) &&
          folded !== true &&
          depends_on === undefined &&
          (place.measure === undefined || place.field !== undefined || kind === 'row-deleted'),
      );
      rows += edits.length;
      const table = grid(['Пункт', 'Действующая редакция', 'Предлагаемая редакция'], ...edits.map(rowOf));
      const answers = readAnswers([table], [], index, outline, null);
      const document = await read(path.join(folder, one.file));
      const sender = { id: 'word', body: 'A', date: null, authors: {} };
      const { amendments } = consolidateReturns(
        [
          { sender, document, findings: compareReturn(index, document), stale: null },
          { sender: { ...sender, id: 'table', body: 'B' }, document: doc(), findings: answers.findings, stale: null },
        ],
        index,
        outline,
      );
      edits.forEach(({ id }, k) => {
        const asked = (amendment: Amendment): boolean => amendment.sponsors.some(({ source }) => source?.row === k + 2);
        const mine = amendments.filter(asked);
        const shared = mine.filter(({ sponsors }) => sponsors.some((sponsor) => sponsor.return === 'word'));
        if (mine.length === 0 || shared.length !== mine.length) apart.push(id);
      });
    }
    assert.ok(rows > 40);
    assert.deepEqual(apart, []);
  });
