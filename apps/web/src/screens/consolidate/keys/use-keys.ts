import { useEffect, useRef } from 'react';
import type { Work } from '../decide/use-work.ts';
import { keyAct } from './key-act.ts';

export interface Keys {
  /** Whether single keys act just now. */
  readonly single: boolean;
  readonly find: () => void;
  readonly help: () => void;
  readonly work: Work;
}

/** What goes on while a key is held down. */
const REPEATED: ReadonlySet<string> = new Set(['next', 'previous', 'mark-next', 'mark-previous']);

/** Listens to the keys of the main screen, wherever the focus is. Inside a dialog they mean what they always do. */
export function useKeys(keys: Keys): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { single, find, help, work } = now.current;
      if (document.querySelector('dialog[open]') !== null) return;
      const { code, key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
      const inQueue = target instanceof Element && target.closest('.queue-scroll') !== null;
      const act = keyAct({ code, key, shiftKey, ctrlKey, metaKey, altKey, target, inQueue }, single);
      if (act === null) return;
      if (act.kind === 'leave') {
        if (work.drafts.draft === null && work.many.length === 0) return;
        work.act(act);
        focusCurrent();
        return;
      }
      event.preventDefault();
      if (event.repeat && !REPEATED.has(act.kind)) return;
      if (act.kind === 'find') find();
      else if (act.kind === 'help') help();
      else work.act(act);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

/** Puts the focus on the line looked at, from where keys and arrows go on. */
export const focusCurrent = (): void =>
  document.querySelector<HTMLElement>('.queue-line[aria-current="true"] .queue-go')?.focus({ preventScroll: true });
