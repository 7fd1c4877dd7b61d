import { type Language, type Standing, consolidateEndpoints } from '@svod/contract';
import { useState } from 'react';
import type { Failed } from '../../../calls/call.ts';
import { useAct } from '../../../calls/use-act.ts';
import { staleOf } from '../../../parts/stale/stale.tsx';
import type { Contradiction } from '../place/place-detail.ts';
import { type Decision, type Target, onNow } from './draft.ts';

/** A decision of somebody else that was there first. */
export type StandingNow = Pick<Standing, 'revision' | 'kind' | 'wording' | 'reason' | 'by'> & { readonly item: string };

export interface Deciding {
  readonly busy: boolean;
  /** What failed last, but for a decision that came second. */
  readonly failed: Failed | null;
  /** Where somebody was first: what they decided, and what was meant here. */
  readonly second: { readonly now: readonly StandingNow[]; readonly meant: readonly Decision[] } | null;
  readonly contradictions: readonly Contradiction[];
  readonly decide: (decisions: readonly Decision[]) => Promise<boolean>;
  /** Takes back one's own last act; the items it was about, or null. */
  readonly undo: () => Promise<readonly string[] | null>;
  readonly confirm: (targets: readonly Target[]) => Promise<boolean>;
  /** Records what was meant over what stands now. */
  readonly insist: () => Promise<boolean>;
  readonly forget: () => void;
}

/** The acts of deciding of one round in one language. */
export function useDeciding(round: string, language: Language): Deciding {
  const given = { params: { round }, query: { language } };
  const decide = useAct(consolidateEndpoints.decide, ['round']);
  const undo = useAct(consolidateEndpoints.undo, ['round']);
  const confirm = useAct(consolidateEndpoints.confirm, ['round']);
  const [meant, setMeant] = useState<readonly Decision[]>([]);
  const [contradictions, setContradictions] = useState<readonly Contradiction[]>([]);
  const stale = staleOf<{ readonly decisions: readonly StandingNow[] }>(decide.failed);
  const second = stale === null ? null : { now: stale.current.decisions, meant };
  const others = [undo, confirm];
  const forget = (): void => {
    decide.forget();
    for (const one of others) one.forget();
  };
  const run = async (decisions: readonly Decision[]): Promise<boolean> => {
    for (const one of others) one.forget();
    setMeant(decisions);
    const called = await decide.run({ ...given, body: { decisions: [...decisions] } });
    if (called.kind === 'done') setContradictions(called.answer.contradictions);
    return called.kind === 'done';
  };
  return {
    busy: decide.busy || undo.busy || confirm.busy,
    failed: (stale === null ? decide.failed : null) ?? undo.failed ?? confirm.failed,
    second,
    contradictions,
    decide: run,
    async undo() {
      forget();
      const called = await undo.run({ ...given, body: { batch: null } });
      if (called.kind !== 'done') return null;
      setContradictions([]);
      return called.answer.decisions.map(({ item }) => item);
    },
    async confirm(targets) {
      forget();
      const called = await confirm.run({ ...given, body: { decisions: targets.map((one) => ({ ...one })) } });
      return called.kind === 'done';
    },
    insist: async () => (second === null ? false : await run(onNow(second.meant, second.now))),
    forget,
  };
}
