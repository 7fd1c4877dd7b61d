import { useCallback, useRef, useState } from 'react';
import type { ConsolidateSearch } from './consolidate-search.ts';

/**
 * The line that is looked at, at once: a key that follows another means the line that one has gone to, though the address follows later. `named` is what the address
 * says; where somebody changed that (back, a link), it is gone to.
 */
export function usePlaceNow(
  named: string | null,
  onShow: (next: ConsolidateSearch) => void,
): readonly [string | null, (item: string) => void] {
  const [now, setNow] = useState(named);
  const [seen, setSeen] = useState(named);
  /** Lines that the address was asked to name and does not yet. */
  const asked = useRef(new Set<string>());
  if (named !== seen) {
    setSeen(named);
    if (named !== null && !asked.current.has(named)) setNow(named);
    if (named === now) asked.current.clear();
  }
  const go = useCallback(
    (item: string): void => {
      asked.current.add(item);
      setNow(item);
      onShow({ item });
    },
    [onShow],
  );
  return [now, go];
}
