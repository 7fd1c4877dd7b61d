import type { FlowKey, Paragraph, Point } from './document.ts';
import { spanStays } from './stays.ts';
import type { View } from './stays.ts';

/** Where a block went. */
export interface Destination {
  readonly key: FlowKey;
  readonly block: number;
  /** Where its text begins in the block it went to. */
  readonly offset: number;
  /** The paragraph as it was, null where none of its text is left or it was a table. */
  readonly source: Paragraph | null;
}

/** Carries points of a document over to one of its views. A point in deleted text goes to where that text was. */
export class PointMap {
  private readonly flows = new Map<FlowKey, Map<number, Destination>>();

  set(flow: FlowKey, block: number, destination: Destination): void {
    let blocks = this.flows.get(flow);
    if (blocks === undefined) {
      blocks = new Map();
      this.flows.set(flow, blocks);
    }
    blocks.set(block, destination);
  }

  /** Null for a point in a note or text box that the view does not hold. */
  map(point: Point, view: View): Point | null {
    let at = point;
    for (;;) {
      const destination = this.flows.get(at.flow)?.get(at.block);
      if (destination !== undefined) {
        const { key, block, source } = destination;
        return { flow: key, block, offset: destination.offset + (source === null ? 0 : keptBefore(source, at.offset, view)) };
      }
      // A cell whose row is gone: its table, and if that is a cell's, then on outwards.
      const cell = /^(.*)\/(\d+)\.\d+\.\d+$/.exec(at.flow);
      if (cell?.[1] === undefined) return null;
      at = { flow: cell[1], block: Number(cell[2]), offset: 0 };
    }
  }
}

function keptBefore(paragraph: Paragraph, offset: number, view: View): number {
  let kept = 0;
  for (const span of paragraph.spans) {
    if (span.start >= offset) break;
    if (spanStays(span, view)) kept += Math.min(span.end, offset) - span.start;
  }
  return kept;
}
