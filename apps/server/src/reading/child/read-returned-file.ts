import { type Document, consolidateReturns, indexBase, outlineOf } from '@svod/consolidation';
import { ANSWER_COLUMNS, type GivenColumns } from '@svod/answers';
import { planReader } from '@svod/plan';
import {
  type PlacedReturn,
  type PreparedBase,
  type ReturnInput,
  type VersionInput,
  knownObjects,
  reopened,
  returnReader,
  returnReport,
  settleReturned,
} from '@svod/round';
import { isWorkbook, readWorkbook } from '@svod/sheets';
import { ownRevisions, readDocument, resolveRevisions, withParts } from '@svod/wordml';
import type { GivenBase, ReadingJob } from '../job.ts';
import { placedBytes } from '../placed.ts';
import { reportOf } from '../report-of.ts';
import type { Made } from './read-base-file.ts';
import { Refused, entriesOf, languageOf, languageOfText, settingsOf, wordOf } from './open-given.ts';

type Job = Extract<ReadingJob, { readonly kind: 'read-file' }>;
type Base = Pick<PreparedBase, 'document' | 'ownComments' | 'own' | 'kept'> & Partial<Pick<PreparedBase, 'objects'>>;
/** Says what is being done. */
export type Say = (stage: string, done?: number, total?: number) => void;

const OPTIONS = { showFolded: false, trustVersion: false };
/** Authors that are named at most. */
const AUTHORS = 100;

/**
 * Reads a returned file beside the version it was made on: a Word file with changes, or an answer table. Older versions are opened only where the base leaves
 * something unexplained, or the file names another version than it.
 */
export async function readReturnedFile(job: Job, blobs: readonly Uint8Array[], say: Say): Promise<Made<'read-file'>> {
  const blob = (number: number): Uint8Array => blobs[number] ?? new Uint8Array();
  say('opening');
  const base = await openBase(job.base, blob);
  const returned = await openReturned(blob(job.file), base);
  const input: ReturnInput = {
    ...returned,
    document: { ...returned.document, problems: [...job.notes, ...returned.document.problems] },
    file: job.name,
    hash: job.hash,
    body: '',
    date: null,
    letter: '',
    authors: {},
    madeOn: job.madeOn,
    ...(isColumns(job.columns) ? { answerColumns: job.columns } : {}),
  };
  say('comparing');
  const plan = settingsOf(job.settings);
  const reading = { base: { file: job.base.id, document: base.document, ownComments: base.ownComments }, plan, options: OPTIONS };
  const { fieldsOf, ...reader } = planReader(plan);
  const outline = outlineOf(base.document, fieldsOf);
  let placed = returnReader({ ...reading, older: [] })(input);
  if (job.older.length > 0 && asksForOlder(placed, input, job.base.id, outline.hash)) {
    const older: VersionInput[] = [];
    for (const [index, version] of job.older.entries()) {
      say('opening-older', index, job.older.length);
      older.push({ file: version.id, document: readDocument(wordOf(await entriesOf(blob(version.carrier)))).document });
    }
    say('comparing-older');
    placed = returnReader({ ...reading, older })(input);
  }
  say('reporting');
  const index = indexBase(base.document);
  const { amendments, remarks } = consolidateReturns([placed], index, outline, reader.detectors);
  const { counts, problems } = returnReport(placed, amendments, remarks, [], [placed]);
  const { notCarried: _notCarried, answered = 0, ...others } = counts;
  return {
    answer: {
      placed: 0,
      madeOn: placed.madeOn === 'base' ? job.base.id : placed.madeOn,
      counts: { ...others, answered },
      problems: [...problems],
      authors: authorsOf(returned.document),
      report: reportOf(amendments, remarks),
    },
    blobs: [placedBytes(placed)],
  };
}

/** In what language a returned file is, and of which version it says it was made: enough to know which carrier it is read beside. */
export async function findLanguage(
  { file }: Extract<ReadingJob, { readonly kind: 'find-language' }>,
  blobs: readonly Uint8Array[],
): Promise<Made<'find-language'>> {
  const entries = await entriesOf(blobs[file] ?? new Uint8Array());
  if (!isWorkbook(entries)) {
    const { document } = readDocument(wordOf(entries));
    return { answer: { language: languageOf(document), version: document.version ?? null }, blobs: [] };
  }
  const book = readWorkbook(entries);
  if (!book.ok) throw new Refused(book.problem);
  const text = book.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell.text))).join(' ');
  return { answer: { language: languageOfText(text), version: null }, blobs: [] };
}

/** The base as it went out: its carrier, and what of its own stood in the file that it was made from. */
async function openBase(given: GivenBase, blob: (number: number) => Uint8Array): Promise<Base> {
  const { document } = readDocument(wordOf(await entriesOf(blob(given.carrier))));
  const action = given.changes === 'accepted' ? 'accept' : 'reject';
  if (given.original < 0) return { document, ownComments: [], own: { revisions: { count: 0, texts: new Map() }, action }, kept: false };
  const original = wordOf(await entriesOf(blob(given.original)));
  const read = readDocument(original).document;
  const revisions = ownRevisions(original);
  // As when the version was made: what is left of the file's pictures and fields is known beside its text as that was settled.
  const source =
    revisions.count === 0 ? read : readDocument(reopened(withParts(original.entries, resolveRevisions(original, action).parts))).document;
  return {
    document,
    ownComments: read.comments.map(({ author, date, text }) => ({ author, date, text })),
    own: { revisions, action },
    kept: given.changes === 'kept',
    objects: knownObjects(document, source),
  };
}

async function openReturned(bytes: Uint8Array, base: Base): Promise<Pick<ReturnInput, 'document' | 'ownMissing' | 'grids'>> {
  const entries = await entriesOf(bytes);
  if (!isWorkbook(entries)) return settleReturned(wordOf(entries), base);
  const book = readWorkbook(entries);
  if (!book.ok) throw new Refused(book.problem);
  return { document: { flows: [], revisions: [], comments: [], problems: book.problems }, grids: book.sheets };
}

/** Whether an older version may explain a file better than the base does. */
function asksForOlder({ madeOn, findings }: PlacedReturn, input: ReturnInput, base: string, hash: string): boolean {
  if (input.madeOn !== null) return input.madeOn !== base;
  const named = input.document.version;
  return madeOn === 'none' || (named !== undefined && named !== hash) || findings.changes.some(({ actor }) => actor === null);
}

function authorsOf({ revisions, comments }: Document): readonly string[] {
  const names = new Set([...revisions, ...comments].map(({ author }) => author).filter((author) => author !== ''));
  return [...names].toSorted((a, b) => (a < b ? -1 : 1)).slice(0, AUTHORS);
}

const isColumns = (value: unknown): value is GivenColumns =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((holds) => ANSWER_COLUMNS.some((known) => known === holds));
