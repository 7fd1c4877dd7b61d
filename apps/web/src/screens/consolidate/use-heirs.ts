import type { Line } from '@svod/contract';
import { useCallback, useEffect, useRef } from 'react';
import { heirOf } from './queue/heir-of.ts';

/** Says what stands now for a collision that is gone: one that was here since the tab was opened, or one of which it is known what met in it (`among`). */
export type HeirFor = (id: string, among?: readonly string[]) => Line | null;

export function useHeirs(lines: readonly Line[], byId: ReadonlyMap<string, Line>): HeirFor {
  const seen = useRef(new Map<string, readonly string[]>());
  useEffect(() => {
    for (const { id, kind, meets } of lines) if (kind === 'collision') seen.current.set(id, meets);
  }, [lines]);
  return useCallback((id, among = []) => (byId.has(id) ? null : heirOf(seen.current.get(id) ?? among, lines)), [lines, byId]);
}
