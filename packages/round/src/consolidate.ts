import { type Consolidation, settle } from '@svod/consolidation';
import { type CommentTable, commentTable } from '@svod/papers';
import { writeRedline } from '@svod/wordml';
import { gather } from './gather.ts';
import { notCarriedOf } from './not-carried.ts';
import { redlineEdits } from './redline-edits.ts';
import { returnReport } from './return-report.ts';
import type { RoundInput } from './round-input.ts';
import { type DecidedRound, decidedRound } from './versions/decided-round.ts';

/** What a round brings: the record, the parts of the redline that differ from the carrier's, and the desk's paper. */
export interface RoundResult {
  readonly consolidation: Consolidation;
  readonly redline: ReadonlyMap<string, Uint8Array>;
  readonly table: CommentTable;
  /** What the decisions make of it; null where none were given. */
  readonly decided: DecidedRound | null;
}

/**
 * The whole flow: returns are read beside the version they were made on, brought together, and written. Depends on the contents of
 * the files and on what the desk says of them; not on their order.
 */
export function consolidate(input: RoundInput): RoundResult {
  const { base, language, options, decisions, head = {} } = input;
  const { index, outline, fieldsOf, returns, found, fields, plan } = gather(input);
  const settlement = decisions ? settle(found, decisions, index, outline.hash) : null;
  const { amendments, remarks, collisions } = settlement ?? found;
  const { notes } = found;

  const edits = redlineEdits(amendments, collisions, language, options.showFolded);
  const redline = writeRedline(base.carrier, base.document, base.binding, edits, { content: new Map(Object.entries(notes)) });

  const notCarried = notCarriedOf(redline.notCarried, amendments);
  const consolidation: Consolidation = {
    format: 'svod-consolidation/1',
    base: { file: base.file, hash: outline.hash, title: outline.title, provisions: outline.provisions, measures: outline.measures },
    returns: returns.map((one) => returnReport(one, amendments, remarks, notCarried(one.sender.id), returns)),
    amendments,
    remarks,
    collisions,
    plan,
    fields,
    notes,
  };
  const decided = settlement && decidedRound(input, consolidation, settlement, outline, fieldsOf);
  return { consolidation, redline: redline.parts, table: commentTable(consolidation, { language, ...head }), decided };
}
