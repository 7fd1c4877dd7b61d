import { wAttr, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { Ranges } from './move-and-control-ranges.ts';
import { MARKER_SIDES } from './revision-names.ts';
import type { Side } from './revision-names.ts';

export type Action = 'accept' | 'reject';

/** Chooses markers to resolve: by the author's name as in the file ('' where there is none; for a whole move and the end of a range its owner's), or by the marker itself. */
export type ByMarker = (author: string, marker: XmlElement) => boolean;

/** What becomes of the thing that a marker marks: it stays, without the marker; it goes; or the marker stays pending. */
export type Fate = 'keep' | 'remove' | 'wait';

/** What was asked for, applied to the markers of one part. */
export interface Ruling {
  readonly action: Action;
  /** True where nothing can stay pending. */
  readonly all: boolean;
  /** The marker is one of those to be resolved. */
  chosen(marker: XmlElement): boolean;
  fate(marker: XmlElement, side: Side): Fate;
  /** Fate by a marker's own name: `ins`, `del`, `moveFrom`, `moveTo`. */
  fateOf(marker: XmlElement): Fate;
}

/** `by` gets the author's name as in the file; '' where a marker has none. Left out, every marker is chosen. */
export function makeRuling(action: Action, ranges: Ranges, by?: ByMarker): Ruling {
  const chosen = (marker: XmlElement): boolean =>
    by === undefined || by(ranges.owners.get(marker) ?? wAttr(marker, 'author') ?? '', marker);
  const fate = (marker: XmlElement, side: Side): Fate => {
    if (!chosen(marker)) return 'wait';
    return (side === 'insertion') === (action === 'accept') ? 'keep' : 'remove';
  };
  return {
    action,
    all: by === undefined,
    chosen,
    fate,
    fateOf: (marker) => fate(marker, MARKER_SIDES.get(wName(marker)) ?? 'insertion'),
  };
}
