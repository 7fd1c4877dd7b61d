import { useEffect, useRef, useState } from 'react';
import type { HeirFor } from '../use-heirs.ts';
import type { Draft } from './draft.ts';
import { type KeptDrafts, browserStore, keepDrafts, readDrafts } from './kept-drafts.ts';

/** Decisions in the making: one for each line and kind. Who goes to another line, or loads the page anew, finds what they typed. */
export interface Drafts {
  readonly draft: Draft | null;
  /** Names the editor that is open: the same while one writes in it. */
  readonly editor: number;
  readonly open: (draft: Draft) => void;
  readonly change: (next: Partial<Draft>) => void;
  /** Leaves the editor; what was typed is kept for this line. */
  readonly leave: () => void;
  /** It was recorded: nothing of it is kept. */
  readonly done: () => void;
  /** Lines of which something is typed and not recorded. */
  readonly lines: ReadonlySet<string>;
}

/**
 * Keeps them by `line`: the id of what is looked at, or a word for the marked ones. `name`: under which this browser keeps them. Where a line is gone since an answer
 * made another one of it (`heir`), what was typed goes over to that one, and the editor stays open.
 */
export function useDrafts(line: string, name: string, heir: HeirFor): Drafts {
  const [first] = useState(() => readDrafts(name, browserStore()));
  const kept = useRef(new Map<string, Draft>(Object.entries(first.drafts)));
  const [open, setShown] = useState<KeptDrafts['open']>(first.open);
  /** Which one is open at this very moment: a letter may be typed between its going over to another line and the screen that shows it there. */
  const now = useRef(open);
  const setOpen = (next: KeptDrafts['open']): void => {
    now.current = next;
    setShown(next);
  };
  const [count, changed] = useState(0);
  const [editor, setEditor] = useState(0);
  const here = open !== null && (heir(open.line)?.id ?? open.line) === line;
  const key = here ? `${open.line} ${open.mode}` : null;
  const draft = key === null ? null : (kept.current.get(key) ?? null);
  useEffect(() => {
    keepDrafts(name, { drafts: Object.fromEntries([...kept.current].filter(([, one]) => isTyped(one))), open }, browserStore());
  }, [name, open, count]);
  const put = (mine: string, next: Draft | null): void => {
    if (next === null) kept.current.delete(mine);
    else kept.current.set(mine, next);
    changed((n) => n + 1);
  };
  useEffect(() => {
    for (const [old, known] of [...kept.current]) {
      const [id = '', mode = ''] = old.split(' ');
      const next = heir(id, known.among);
      if (next === null) continue;
      put(old, null);
      const targets = known.targets.map((one) => (one.item === id ? { item: next.id, revision: next.decided?.revision ?? 0 } : one));
      if (!kept.current.has(`${next.id} ${mode}`)) put(`${next.id} ${mode}`, { ...known, targets, moved: true });
    }
    const next = now.current === null ? null : heir(now.current.line);
    if (now.current !== null && next !== null) setOpen({ ...now.current, line: next.id });
  }, [heir]);
  return {
    draft,
    editor,
    open(begun) {
      const mine = `${line} ${begun.mode}`;
      const known = kept.current.get(mine);
      const same = known !== undefined && known.targets.map(({ item }) => item).join() === begun.targets.map(({ item }) => item).join();
      // What was typed comes back; what is decided on is what stands now, since that is in sight again.
      put(mine, same ? { ...known, targets: begun.targets, moved: false } : begun);
      setOpen({ line, mode: begun.mode });
      setEditor((n) => n + 1);
    },
    change(next) {
      const mine = key === null || now.current === null ? null : `${now.current.line} ${now.current.mode}`;
      const known = mine === null ? undefined : kept.current.get(mine);
      if (mine !== null && known !== undefined) put(mine, { ...known, ...next });
    },
    leave: () => setOpen(null),
    done() {
      if (key !== null) put(key, null);
      setOpen(null);
    },
    lines: new Set([...kept.current].flatMap(([mine, one]) => (isTyped(one) ? [mine.slice(0, mine.lastIndexOf(' '))] : []))),
  };
}

/** Whether somebody typed something in it: what was only opened is not worth keeping. */
const isTyped = ({ mode, wording, offered, reason, rejected }: Draft): boolean =>
  mode === 'order' || wording !== offered || reason !== '' || rejected.length > 0;
