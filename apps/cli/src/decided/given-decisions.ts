import { gridsOfDocument } from '@svod/answers';
import type { Consolidation, Decisions } from '@svod/consolidation';
import { type FilledGrid, decisionsOfTable } from '@svod/papers';
import type { Provenance } from '@svod/round';
import { readDocument } from '@svod/wordml';
import { type Arguments, usage } from '../arguments.ts';
import { Halt, UNREADABLE } from '../exit.ts';
import { type Common, NOBODY, readDecisionsFile } from '../files/decisions-file.ts';
import { refusalText } from '../files/must-read.ts';
import { readProvenanceFile } from '../files/provenance-file.ts';
import { readReturnFile } from '../files/read-return-file.ts';
import { fill } from '../messages/fill.ts';
import type { Messages } from '../messages/messages.ts';
import type { Undecided } from '../record.ts';

/** What the command line says of decisions. */
export interface GivenDecisions {
  /** Files that decisions are read from. */
  readonly files: readonly string[];
  /** Decisions that stand in files by their ids; null where none were given at all. */
  readonly decisions: Decisions | null;
  /** With what was filled into comment tables of a consolidation; null where no table was given. */
  readonly filled: ((consolidation: Consolidation) => Decisions) | null;
  readonly earlier: Provenance | null;
  readonly undecided: Undecided;
}

/** Options of {@link givenDecisions}. */
export const DECISION_OPTIONS = { decisions: 'many', undecided: 'one', provenance: 'one' } as const;

const NONE: Decisions = { base: null, items: [], collisions: [], orderAsListed: false };

/** Reads what was decided, before anything else is done. */
export async function givenDecisions(args: Arguments, messages: Messages): Promise<GivenDecisions> {
  const files = args.many('decisions');
  const [undecided = 'carry', provenance] = [args.one('undecided'), args.one('provenance')];
  if (undecided !== 'carry' && undecided !== 'leave-out') throw usage(messages, messages.usage.undecided);
  if (files.length === 0) {
    const alone = args.one('undecided') !== undefined ? '--undecided' : provenance !== undefined ? '--provenance' : null;
    if (alone !== null) throw usage(messages, fill(messages.usage.onlyWithDecisions, { name: alone }));
    return { files, decisions: null, filled: null, earlier: null, undecided };
  }
  let decisions = NONE;
  let common: Common = { by: NOBODY, date: null };
  const tables: { readonly file: string; readonly grids: readonly FilledGrid[] }[] = [];
  for (const file of files) {
    if (/\.(?:docx|docm|xlsx|xlsm)$/iu.test(file)) {
      tables.push({ file, grids: await gridsOf(file, messages) });
      continue;
    }
    const read = await readDecisionsFile(file);
    if (!read.ok) {
      if ('code' in read.why) throw new Halt(UNREADABLE, refusalText(messages, read.why));
      const detail = fill(messages.usage.roundField, { field: read.why.field, fault: messages.roundFaults[read.why.fault] });
      throw usage(messages, fill(messages.usage.roundFile, { file, detail }));
    }
    decisions = together(decisions, read.decisions);
    ({ common } = read);
  }
  const filled = (consolidation: Consolidation): Decisions =>
    tables.reduce((all, { file, grids }) => {
      const made = decisionsOfTable(grids, consolidation, common);
      if (!made) throw usage(messages, fill(messages.usage.notCommentTable, { file }));
      return together(all, made);
    }, decisions);
  const earlier = provenance === undefined ? null : await mustReadProvenance(provenance, messages);
  return { files, decisions, filled: tables.length === 0 ? null : filled, earlier, undecided };
}

const together = (a: Decisions, b: Decisions): Decisions => ({
  base: a.base ?? b.base,
  items: [...a.items, ...b.items],
  collisions: [...a.collisions, ...b.collisions],
  orderAsListed: a.orderAsListed || b.orderAsListed,
  faults: [...(a.faults ?? []), ...(b.faults ?? [])],
});

async function gridsOf(file: string, messages: Messages): Promise<readonly FilledGrid[]> {
  const read = await readReturnFile(file);
  if ('refusal' in read) throw new Halt(UNREADABLE, refusalText(messages, read.refusal));
  return 'word' in read ? gridsOfDocument(readDocument(read.word.package).document).grids : read.sheets.sheets;
}

/** Reads a provenance without which the command can't go on. */
export async function mustReadProvenance(file: string, messages: Messages): Promise<Provenance> {
  const read = await readProvenanceFile(file);
  if (read.ok) return read.provenance;
  if (read.refusal !== null) throw new Halt(UNREADABLE, refusalText(messages, read.refusal));
  throw usage(messages, fill(messages.usage.notProvenance, { file }));
}
