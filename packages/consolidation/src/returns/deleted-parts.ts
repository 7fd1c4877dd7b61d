import type { RevisionIndex } from '../document/document.ts';
import type { RawChange, RawText, Trace } from './raw-change.ts';

/** One stretch that a change deletes: where it began in the base before the change slid, and its markers. */
export interface Cut {
  readonly start: number;
  readonly revisions: readonly RevisionIndex[];
}

/** A deletion that was parted into paragraphs; `size` is how many characters it took out as a whole. */
export interface Parted {
  readonly parts: readonly RawText[];
  readonly size: number;
  readonly cuts: readonly Cut[];
}

/** Gives each part of a deletion the markers that delete it. Those of a mark put in where the flow's last one went stay with the last part. */
export function shareMarkers(deletions: readonly Parted[]): void {
  for (const deletion of deletions) {
    const given = new Set<RevisionIndex>();
    const all = deletion.parts.flatMap((part) => [...part.revisions]);
    for (const part of deletion.parts) part.revisions.clear();
    for (const { start, revisions } of deletion.cuts) {
      const part = partAt(deletion, start);
      for (const revision of revisions) if (!given.has(revision)) part?.revisions.add(revision);
      for (const revision of revisions) given.add(revision);
    }
    for (const revision of all) if (!given.has(revision)) deletion.parts.at(-1)?.revisions.add(revision);
  }
}

/** A trace of a deletion, as one of the part that it belongs to. */
export function withPart(trace: Trace, parted: ReadonlyMap<RawChange, Parted>): Trace {
  const deletion = trace.change && parted.get(trace.change);
  return deletion ? { ...trace, change: partAt(deletion, trace.start) } : trace;
}

/** The part that deletes what stood at an offset. A deletion that slid took as much in at one end as it left out at the other. */
function partAt({ parts, size }: Parted, offset: number): RawText | null {
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
  const at = offset < start ? offset + size : offset >= end ? offset - size : offset;
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at < (parts[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  return parts[low] ?? null;
}
