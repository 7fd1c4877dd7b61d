import type { KeyAct } from '../keys/key-act.ts';

/** What is so at the moment of an act. */
export interface Moment {
  /** A version is made of the round. */
  readonly settled: boolean;
  /** The act before this one is still being recorded. */
  readonly recording: boolean;
  /** Lines are marked, and the act is about them. */
  readonly many: boolean;
  /** The place of the line looked at is in sight, with all that is asked there. */
  readonly inSight: boolean;
}

/** What changes nothing but what one looks at or has marked. */
const QUIET: ReadonlySet<KeyAct['kind']> = new Set(['next', 'previous', 'mark', 'mark-next', 'mark-previous', 'find', 'help', 'leave']);
/** What is decided of marked lines without looking into one of them. */
const OF_MANY: ReadonlySet<KeyAct['kind']> = new Set(['accept', 'note', 'refer']);

/**
 * Why an act is not taken just now, as the message that says so; null where it is. Nobody decides on what they do not see yet: such a key is not kept for later either,
 * since by then it would mean words that nobody had read when it was pressed.
 */
export function notTaken(
  act: KeyAct['kind'],
  { settled, recording, many, inSight }: Moment,
): 'isSettled' | 'toldBusy' | 'toldNotYet' | null {
  if (QUIET.has(act)) return null;
  if (settled) return 'isSettled';
  if (recording) return 'toldBusy';
  if (act === 'undo' || inSight || (many && OF_MANY.has(act))) return null;
  return 'toldNotYet';
}
