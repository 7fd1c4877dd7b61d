import { type Amendment, type BaseIndex, type Change, indexBase, textLines } from '@svod/consolidation';
import { type BaseInput, type ReturnInput, consolidate, redlinePackage } from '@svod/round';
import { type WordPackage, cleanCarrier, openPackage, readDocument, resolveRevisions, withParts } from '@svod/wordml';
import { normalise } from './normalise.ts';

/** What we make of a copy in which somebody else accepted all tracked changes, beside the file as it was before any of them. */
export interface SilentOutcome {
  /** Our redline, accepted, held against the copy's own text; `normalised`: but for white space, empty paragraphs and what shows nothing. */
  readonly text: 'exact' | 'normalised' | 'different';
  /** Our redline, rejected, gives the file as it was. */
  readonly base: boolean;
  /** The accepted redline's main text. */
  readonly accepted: string;
  /** Amendments of the tracked file at whose place the copy is said to be as it was: silent edits that would slip through. */
  readonly uncovered: readonly string[];
  /** How many amendments of the tracked file had to be covered. */
  readonly tracked: number;
}

const mainText = (file: WordPackage, view: 'final' | 'original'): string =>
  textLines(readDocument(file).document, view, { stories: 'main' })
    .map((line) => `${line}\n`)
    .join('');

/** Takes copies for returns on `file` with all of its tracked changes rejected. */
export function silentCopies(file: WordPackage): (sent: WordPackage) => SilentOutcome {
  const base = rejected(file);
  const index = indexBase(base.document);
  const original = mainText(base.carrier, 'final');
  const all = amendmentsOf(base, file).amendments;
  const tracked = all
    .filter((one) => mustShow(one, all))
    .map((one) => ({ name: `${one.kind} ${one.place.flow}`, places: placesOf(one.change, index) }));
  return (sent) => {
    const made = amendmentsOf(base, sent);
    const accepted = mainText(made.redline, 'final');
    const want = mainText(sent, 'final');
    const places = made.amendments.flatMap((one) => placesOf(one.change, index));
    return {
      text: accepted === want ? 'exact' : plain(accepted) === plain(want) ? 'normalised' : 'different',
      base: mainText(made.redline, 'original') === original,
      accepted,
      uncovered: tracked.filter((one) => !one.places.some((a) => places.some((b) => meet(a, b)))).map(({ name }) => name),
      tracked: tracked.length,
    };
  };
}

/** Without what peers change by the way and what shows nothing (rule 3 of `foldText`): we put in no invisible character with a new row. */
export const plain = (text: string): string => normalise(text.replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, ''));

function rejected(file: WordPackage): BaseInput {
  const settled = reopened(withParts(file.entries, resolveRevisions(file, 'reject').parts));
  const carrier = reopened(cleanCarrier(settled, 'clean').entries);
  return { file: 'base.docx', carrier, ownComments: [], ...readDocument(carrier) };
}

function reopened(entries: ReadonlyMap<string, Uint8Array>): WordPackage {
  const opened = openPackage(entries);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.package;
}

function amendmentsOf(base: BaseInput, sent: WordPackage): { readonly amendments: readonly Amendment[]; readonly redline: WordPackage } {
  const one: ReturnInput = {
    file: 'a.docx',
    hash: 'a',
    document: readDocument(sent).document,
    body: 'A',
    date: null,
    letter: '',
    authors: {},
    madeOn: null,
  };
  const { consolidation, redline } = consolidate({
    base,
    older: [],
    returns: [one],
    language: 'en',
    options: { showFolded: true, trustVersion: true },
  });
  return { amendments: consolidation.amendments, redline: reopened(redlinePackage(base.carrier, redline)) };
}

/**
 * An amendment that changes text, structure or the basic look of words. Edits inside what another one inserts stand at that one's place; what
 * comes and goes again, and edits of a row that goes, come to nothing.
 */
function mustShow(one: Amendment, all: readonly Amendment[]): boolean {
  const { change, parent, before, after } = one;
  if (parent !== null || change.flow.startsWith('+')) return false;
  if (
    all.some(
      (row) => row.change.kind === 'row-deleted' && change.flow.startsWith(`${row.change.flow}/${row.change.block}.${row.change.row}.`),
    )
  )
    return false;
  if (change.kind === 'format') return change.set !== 0 || change.clear !== 0;
  if (change.kind === 'text') return before !== after && !all.some((child) => child.parent === one.id && child.after === one.old);
  return change.kind !== 'paragraph-format' && change.kind !== 'property';
}

/** Paragraphs, or a table: words that stand in one of them twice may go as the one or the other. */
interface Place {
  readonly story: string;
  /** Blocks of the story, first and last. */
  readonly from: number;
  readonly to: number;
}

function placesOf(change: Change, base: BaseIndex): readonly Place[] {
  const at = (key: string, start: number, end: number): Place => {
    const [, story = key, table] = /^(.*?)\/(\d+)\.\d+\.\d+(?:\/|$)/u.exec(key) ?? [];
    if (table !== undefined) return { story, from: Number(table), to: Number(table) };
    const starts = base.flow(key)?.starts ?? [];
    const block = (offset: number): number => starts.findLastIndex((each) => each <= offset);
    return { story, from: block(start), to: block(end) };
  };
  if (change.kind === 'move') return [at(change.flow, change.start, change.end), at(change.toFlow, change.to, change.to)];
  if (change.kind === 'row-moved') return [at(cellOf(change), 0, 0), at(cellOf({ flow: change.toFlow, block: change.toBlock }), 0, 0)];
  return ['block' in change ? at(cellOf(change), 0, 0) : at(change.flow, change.start, change.end)];
}

const cellOf = ({ flow, block }: { readonly flow: string; readonly block: number }): string => `${flow}/${block}.0.0`;

const meet = (a: Place, b: Place): boolean => a.story === b.story && a.from <= b.to && b.from <= a.to;
