import type { Asked, Counts } from '@svod/contract';

/** What a return that stands holds. */
export interface ReturnFacts {
  readonly way: NonNullable<Asked['way']>;
  readonly attitude: Asked['attitude'];
  /** Typed in and not taken back. */
  readonly proposals: number;
  readonly remarks: number;
  /** Files that are in, with the state of the latest task of reading each and what was counted. */
  readonly files: readonly { readonly task: string | null; readonly counts: Counts | null }[];
}

/** How it stands with one body: what came counts before what was said, and a date that has passed counts only where neither is there. */
export function stateOf(
  asked: { readonly acknowledged: boolean; readonly noRemarks: boolean; readonly past: boolean },
  returns: readonly ReturnFacts[],
): Asked['state'] {
  if (isBeingRead(returns)) return 'reading';
  const answers = returns.filter(isAnswer);
  const holdsAnything = answers.some(({ files, proposals, remarks }) => files.length + proposals + remarks > 0);
  if (answers.length > 0 && (holdsAnything || answers.some(({ attitude }) => attitude !== 'no-remarks'))) return 'answered';
  if (answers.length > 0 || asked.noRemarks) return 'no-remarks';
  if (asked.past) return 'late';
  return asked.acknowledged ? 'acknowledged' : 'sent';
}

/** An answer in which nothing stands, begun in the workbench or left by files that were taken out, is none; what came by letter or was said is one. */
export const isAnswer = ({ way, attitude, proposals, remarks, files }: ReturnFacts): boolean =>
  (way !== 'workbench' && way !== 'files') || attitude !== null || proposals + remarks + files.length > 0;

const isBeingRead = (returns: readonly ReturnFacts[]): boolean =>
  returns.some(({ files }) => files.some(({ task }) => task === 'waiting' || task === 'running'));

const NONE: Counts = { tracked: 0, untracked: 0, folded: 0, remarks: 0, answered: 0, notPlaced: 0, notRead: 0 };

/** All that a body's returns hold together, what was typed in counted as answered; null while something of it is being read. */
export function countsOf(returns: readonly ReturnFacts[]): Counts | null {
  if (isBeingRead(returns)) return null;
  const all = returns.flatMap(({ files, proposals, remarks }) => [
    { ...NONE, answered: proposals, remarks },
    ...files.flatMap(({ counts }) => counts ?? []),
  ]);
  return all.reduce(
    (sum, one) => ({
      tracked: sum.tracked + one.tracked,
      untracked: sum.untracked + one.untracked,
      folded: sum.folded + one.folded,
      remarks: sum.remarks + one.remarks,
      answered: sum.answered + one.answered,
      notPlaced: sum.notPlaced + one.notPlaced,
      notRead: sum.notRead + one.notRead,
    }),
    NONE,
  );
}
