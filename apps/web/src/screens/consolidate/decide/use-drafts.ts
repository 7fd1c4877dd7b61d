import { useRef, useState } from 'react';
import type { Draft, DraftMode } from './draft.ts';

/** Decisions in the making: one for each line and kind. Who goes to another line and comes back finds what they typed. */
export interface Drafts {
  readonly draft: Draft | null;
  readonly open: (draft: Draft) => void;
  readonly change: (next: Partial<Draft>) => void;
  /** Leaves the editor; what was typed is kept for this line. */
  readonly leave: () => void;
  /** It was recorded: nothing of it is kept. */
  readonly done: () => void;
}

/** Keeps them by `line`: the id of what is looked at, or a word for the marked ones. */
export function useDrafts(line: string): Drafts {
  const kept = useRef(new Map<string, Draft>());
  const [open, setOpen] = useState<{ readonly line: string; readonly mode: DraftMode } | null>(null);
  const [, changed] = useState(0);
  const key = open === null || open.line !== line ? null : `${line} ${open.mode}`;
  const draft = key === null ? null : (kept.current.get(key) ?? null);
  return {
    draft,
    open(begun) {
      const mine = `${line} ${begun.mode}`;
      const known = kept.current.get(mine);
      const same = known !== undefined && known.targets.map(({ item }) => item).join() === begun.targets.map(({ item }) => item).join();
      // What was typed comes back; what is decided on is what stands now, since that is in sight again.
      kept.current.set(mine, same ? { ...known, targets: begun.targets } : begun);
      setOpen({ line, mode: begun.mode });
      changed((n) => n + 1);
    },
    change(next) {
      if (key === null || draft === null) return;
      kept.current.set(key, { ...draft, ...next });
      changed((n) => n + 1);
    },
    leave: () => setOpen(null),
    done() {
      if (key !== null) kept.current.delete(key);
      setOpen(null);
    },
  };
}
