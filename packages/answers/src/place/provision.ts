import type { FlowKey, Paragraph, PlaceName } from '@svod/consolidation';

/** A word of a text as it is compared, and where it stands. */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A paragraph of the base with its place. */
export interface Provision {
  readonly kind: 'provision';
  /** Rank in the list of all. */
  readonly id: number;
  readonly flow: FlowKey;
  readonly block: number;
  readonly paragraph: Paragraph;
  readonly words: readonly Word[];
  readonly name: PlaceName;
  /** The row of the plan's table it stands in. */
  readonly row: MeasureRow | null;
  /** Number it begins with or is given by its list: "3.1", "а"; '' for none. */
  readonly number: string;
}

/** A row of the plan's table. */
export interface MeasureRow {
  readonly kind: 'row';
  readonly flow: FlowKey;
  readonly block: number;
  readonly row: number;
  /** Number of the measure without a full stop at its end. */
  readonly measure: string;
  readonly section: string;
  /** Rank among the table's measures, from 1. */
  readonly rank: number;
  /** Cells of the measure; of one that goes over several rows those of all of them. */
  readonly cells: readonly MeasureCell[];
  /** The rows one by one of a measure that goes over several; none for a plain one. */
  readonly parts: readonly MeasureRow[];
}

export interface MeasureCell {
  readonly flow: FlowKey;
  /** Name of the field, '' where the column is not known. */
  readonly field: string;
  /** Heading of the column. */
  readonly heading: string;
  readonly provisions: readonly Provision[];
}
