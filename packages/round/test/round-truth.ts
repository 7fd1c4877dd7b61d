import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzip } from '@svod/archive';
import {
  type Amendment,
  type Consolidated,
  type Document,
  type Remark,
  carryForward,
  compareReturn,
  consolidateReturns,
  foldText,
  indexBase,
  outlineOf,
} from '@svod/consolidation';
import { fieldsOfHeader, planReader } from '@svod/plan';
import { openPackage, readDocument } from '@svod/wordml';

/** Where the rounds lie, or null where this checkout has none beside it. */
export function roundsFolder(): string | null {
  const folder = path.resolve(import.meta.dirname, '../../../../shared/rounds');
  return existsSync(folder) ? folder : null;
}

export interface TrueEdit {
  readonly id: string;
  readonly kind: string;
  readonly place: { readonly what: string; readonly measure?: string; readonly field?: string; readonly section?: string };
  readonly tracking: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly old?: string;
  readonly new?: string;
  readonly comment?: string;
  readonly comment_in_file?: boolean;
  readonly folded?: boolean;
  readonly depends_on?: string;
  readonly on_base?: string;
  readonly range?: string;
}

export interface TrueReturn {
  readonly id: string;
  readonly file: string;
  readonly body: string;
  readonly role: string;
  readonly edits: readonly TrueEdit[];
}

export interface TrueCollision {
  readonly id: string;
  readonly kind: string;
  readonly detail: string;
  readonly also_ok: readonly string[];
  readonly edits: readonly string[];
}

export interface Truth {
  readonly returns: readonly TrueReturn[];
  readonly collisions: readonly TrueCollision[];
  readonly base: { readonly fields: readonly string[] };
}

export async function readFile(file: string): Promise<Document> {
  const archive = await unzip(new Uint8Array(readFileSync(file)));
  if (!archive.ok) throw new Error(`${file}: ${archive.problem.code}`);
  const opened = openPackage(archive.entries);
  if (!opened.ok) throw new Error(`${file}: ${opened.problem.code}`);
  return readDocument(opened.package).document;
}

export interface Round {
  readonly truth: Truth;
  readonly result: Consolidated;
  /** Returns compared: neither .odt nor another document. */
  readonly read: readonly TrueReturn[];
}

/** Which returns of a round are read, how, and whether they are looked at in meaning too. */
export interface Reading {
  readonly inMeaning?: boolean;
  /** Reads a file; null for one that is not read here: without more, every .docx is. */
  readonly read?: (file: string) => Promise<Document | null>;
}

const readWord = (file: string): Promise<Document | null> => (file.endsWith('.docx') ? readFile(file) : Promise.resolve(null));

/** Brings a round of `../shared/rounds` together as the product does. Sender ids are the truth's return ids. */
export async function bringTogether(folder: string, { inMeaning = false, read: readReturn = readWord }: Reading = {}): Promise<Round> {
  const truth = JSON.parse(readFileSync(path.join(folder, 'truth.json'), 'utf8')) as Truth;
  const index = indexBase(await readFile(path.join(folder, 'base.docx')));
  const outline = outlineOf(index.document, fieldsOfHeader);
  const read: TrueReturn[] = [];
  const returns = [];
  for (const one of truth.returns.filter(({ role }) => role !== 'unrelated')) {
    const document = await readReturn(path.join(folder, one.file));
    if (document === null) continue;
    read.push(one);
    const sender = { id: one.id, body: one.body, date: null, authors: {} };
    if (one.role === 'old-base') {
      const older = indexBase(await readFile(path.join(folder, 'base-old.docx')));
      const carried = carryForward(compareReturn(older, document), older, outlineOf(older.document, fieldsOfHeader), index);
      returns.push({ sender, document, findings: carried.findings, stale: carried.stale });
    } else returns.push({ sender, document, findings: compareReturn(index, document), stale: null });
  }
  return { truth, result: consolidateReturns(returns, index, outline, inMeaning ? planReader().detectors : []), read };
}

const plain = (text: string): string =>
  foldText(text)
    .replaceAll('[^]', '')
    .replaceAll('\uFFFC', '')
    .replaceAll(/\[\^\d+\]/gu, '')
    .trim();

/** A provision of the truth as text: a row's fields joined by tabs, several paragraphs by `\n`. */
export function truthText(value: unknown, fields: readonly string[]): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return plain(value.join('\n'));
  return plain(fields.map((field) => String((value as Record<string, unknown>)[field] ?? '')).join('\t'));
}

/** Amendments (or remarks) of one return that are this edit of the truth. */
export function findEdit(edit: TrueEdit, one: TrueReturn, round: Round): { amendments: readonly Amendment[]; remarks: readonly Remark[] } {
  const { fields } = round.truth.base;
  const mine = round.result.amendments.filter((amendment) => amendment.sponsors.some((sponsor) => sponsor.return === one.id));
  if (edit.kind === 'remark') {
    const remarks = round.result.remarks.filter((remark) => remark.return === one.id && remark.text === edit.comment);
    return {
      amendments: [],
      remarks: remarks.filter(
        (remark) => remark.quote === (edit.range ?? remark.quote) || foldText(remark.quote) === foldText(edit.range ?? ''),
      ),
    };
  }
  const [before, after] = [truthText(edit.before, fields), truthText(edit.after, fields)];
  const tracked = edit.tracking === 'tracked';
  const sponsored = mine.filter((amendment) =>
    amendment.sponsors.some((sponsor) => sponsor.return === one.id && sponsor.tracked === tracked),
  );
  // Two neighbours that changed places: moving the one down is moving the other up; an exact hit is taken first.
  const moved = sponsored.filter((amendment) => amendment.kind === 'paragraph-moved' && plain(amendment.before) === before);
  if (edit.kind === 'paragraph-moved' && moved.length > 0) return { amendments: moved, remarks: [] };
  const amendments = sponsored.filter((amendment) => {
    if (edit.kind === 'format') return amendment.kind === 'format' && plain(amendment.before) === before && amendment.old === edit.range;
    if (edit.depends_on !== undefined) return amendment.parent !== null && amendment.old === edit.old && amendment.new === edit.new;
    if (edit.kind === 'paragraph-moved') return amendment.kind === 'paragraph-moved' && amendment.place.section === edit.place.section;
    // The truth tells of the older version's text; what is carried forward stands in the newer one's.
    if (edit.on_base === 'carried' && amendment.state === 'open' && edit.kind === 'text-replaced')
      return (
        (plain(amendment.old) === plain(edit.old ?? '') && plain(amendment.new) === plain(edit.new ?? '')) ||
        (plain(amendment.before) === before && plain(amendment.after) === after)
      );
    if (edit.place.what === 'header' && amendment.folded === 'layout') return false;
    if (edit.kind === 'paragraph-inserted' && edit.place.section !== 'end' && edit.place.section !== amendment.place.section) return false;
    return plain(amendment.before) === before && plain(amendment.after) === after;
  });
  return { amendments, remarks: [] };
}
