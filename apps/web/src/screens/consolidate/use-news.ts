import type { Line } from '@svod/contract';
import { useMemo, useState } from 'react';
import { asksDecision, isCollision } from './queue/queue-rows.ts';

/** What answers brought into the queue since somebody opened it, or last said that they had seen it. */
export interface News {
  readonly fresh: ReadonlySet<string>;
  readonly items: number;
  readonly collisions: number;
  /** Collisions among them that were settled before. */
  readonly reopened: number;
  /** Who asks for what is new. */
  readonly bodies: readonly string[];
  readonly seen: () => void;
}

export function useNews(lines: readonly Line[]): News {
  const [known, setKnown] = useState<ReadonlySet<string>>(() => new Set(lines.map(({ id }) => id)));
  return useMemo(() => {
    const fresh = lines.filter((line) => !known.has(line.id) && (asksDecision(line) || isCollision(line)));
    const items = fresh.filter(({ kind }) => kind !== 'collision');
    return {
      fresh: new Set(fresh.map(({ id }) => id)),
      items: items.length,
      collisions: fresh.length - items.length,
      reopened: fresh.filter(({ reopened }) => reopened).length,
      bodies: [...new Set(items.flatMap(({ bodies }) => bodies))],
      seen: () => setKnown(new Set(lines.map(({ id }) => id))),
    };
  }, [lines, known]);
}
