import { useEffect, useRef, useState } from 'react';
import type { Line } from '@svod/contract';
import type { Subject } from '../place/place-detail.ts';

/** Milliseconds after which a held act is done all the same: whoever decided in between is then told apart by the revision. */
const LONGEST = 1500;

/**
 * Whether what is known of a place is older than its lines in the queue: a decision was just made or taken back, and the place is being asked anew.
 * Deciding by its revisions would be refused as coming second to oneself.
 */
export function isOlder(subject: Subject | null, byId: ReadonlyMap<string, Pick<Line, 'decided'>>): boolean {
  if (subject === null) return false;
  const shown = [
    ...subject.rivals,
    ...(subject.remark === null ? [] : [subject.remark]),
    ...(subject.collision === null ? [] : [subject.collision]),
  ];
  return shown.some(({ id, decision }) => {
    const line = byId.get(id);
    return line !== undefined && decision.revision < (line.decided?.revision ?? 0);
  });
}

/** Holds an act at a line until its place is there anew, and does it then; not where one has gone to another line. */
export function useHeld<Act>(at: string | null, old: boolean, act: (held: Act) => void): (held: Act) => void {
  const [held, setHeld] = useState<{ readonly at: string | null; readonly act: Act } | null>(null);
  const last = useRef(act);
  last.current = act;
  useEffect(() => {
    if (held === null) return undefined;
    if (held.at !== at) {
      setHeld(null);
      return undefined;
    }
    const go = (): void => {
      setHeld(null);
      last.current(held.act);
    };
    if (!old) {
      go();
      return undefined;
    }
    const late = setTimeout(go, LONGEST);
    return () => clearTimeout(late);
  }, [held, at, old]);
  return (one) => setHeld({ at, act: one });
}
