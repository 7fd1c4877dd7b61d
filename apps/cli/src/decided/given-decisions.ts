import type { Decisions } from '@svod/consolidation';
import type { Provenance } from '@svod/round';
import { type Arguments, usage } from '../arguments.ts';
import { Halt, UNREADABLE } from '../exit.ts';
import { readDecisionsFile } from '../files/decisions-file.ts';
import { refusalText } from '../files/must-read.ts';
import { readProvenanceFile } from '../files/provenance-file.ts';
import { fill } from '../messages/fill.ts';
import type { Messages } from '../messages/messages.ts';
import type { Undecided } from '../record.ts';

/** What the command line says of decisions. */
export interface GivenDecisions {
  readonly decisions: Decisions | null;
  readonly earlier: Provenance | null;
  readonly undecided: Undecided;
}

/** Options of {@link givenDecisions}. */
export const DECISION_OPTIONS = { decisions: 'one', undecided: 'one', provenance: 'one' } as const;

/** Reads what was decided, before anything else is done. */
export async function givenDecisions(args: Arguments, messages: Messages): Promise<GivenDecisions> {
  const [file, undecided = 'carry', provenance] = [args.one('decisions'), args.one('undecided'), args.one('provenance')];
  if (undecided !== 'carry' && undecided !== 'leave-out') throw usage(messages, messages.usage.undecided);
  if (file === undefined) {
    const alone = args.one('undecided') !== undefined ? '--undecided' : provenance !== undefined ? '--provenance' : null;
    if (alone !== null) throw usage(messages, fill(messages.usage.onlyWithDecisions, { name: alone }));
    return { decisions: null, earlier: null, undecided };
  }
  const read = await readDecisionsFile(file);
  if (!read.ok) {
    if ('code' in read.why) throw new Halt(UNREADABLE, refusalText(messages, read.why));
    const detail = fill(messages.usage.roundField, { field: read.why.field, fault: messages.roundFaults[read.why.fault] });
    throw usage(messages, fill(messages.usage.roundFile, { file, detail }));
  }
  return {
    decisions: read.decisions,
    earlier: provenance === undefined ? null : await mustReadProvenance(provenance, messages),
    undecided,
  };
}

/** Reads a provenance without which the command can't go on. */
export async function mustReadProvenance(file: string, messages: Messages): Promise<Provenance> {
  const read = await readProvenanceFile(file);
  if (read.ok) return read.provenance;
  if (read.refusal !== null) throw new Halt(UNREADABLE, refusalText(messages, read.refusal));
  throw usage(messages, fill(messages.usage.notProvenance, { file }));
}
