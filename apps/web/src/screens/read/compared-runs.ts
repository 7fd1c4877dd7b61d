import type { AnswerOf, planEndpoints } from '@svod/contract';

type Provision = AnswerOf<typeof planEndpoints.compareVersions>['provisions'][number];

/** What stands in the list: a provision, or how many unchanged ones were left out. */
export type ComparedRun =
  | {
      readonly kind: 'provision';
      readonly key: string;
      /** Address in the later version, or in the earlier one of what is gone. */
      readonly id: string;
      readonly label: string;
      readonly heading: boolean;
      readonly state: Provision['state'];
      readonly pieces: Provision['pieces'];
    }
  | { readonly kind: 'left'; readonly key: string; readonly count: number };

/** Unchanged provisions that stay beside a change, so that one sees where one is. */
const BESIDE = 1;

/** The provisions as they are listed: all of them, or those that changed with their neighbours and headings. */
export function runsOf(provisions: readonly Provision[], whole: boolean): readonly ComparedRun[] {
  const keeps = provisions.map(
    ({ state, heading }, at) =>
      whole ||
      state !== 'same' ||
      heading !== undefined ||
      provisions.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).some((one) => one.state !== 'same'),
  );
  const runs: ComparedRun[] = [];
  let left = 0;
  const flush = (): void => {
    if (left > 0) runs.push({ kind: 'left', key: `left ${runs.length}`, count: left });
    left = 0;
  };
  for (const [at, { id, label, heading, state, pieces }] of provisions.entries()) {
    if (!keeps[at]) {
      left += 1;
      continue;
    }
    flush();
    runs.push({ kind: 'provision', key: `${at} ${id}`, id, label, heading: heading !== undefined, state, pieces });
  }
  flush();
  return runs;
}
