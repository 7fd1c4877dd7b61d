import { putsWhole } from '../amendments/apply.ts';
import { isTableChange } from '../amendments/change.ts';
import { editsInside } from '../amendments/edits-inside.ts';
import type { Amendment } from '../consolidation.ts';
import type { FlowKey } from '../document/document.ts';
import { MARK, TABLE, blockAt, sliceStrip, startOf, stripOf, stripOfFragment } from '../flow/strip.ts';
import { textOf } from '../flow/text-of.ts';
import type { BaseIndex } from '../returns/context.ts';
import { type Holder, type TableExtents, addTableExtents, newTableExtents } from './table-extents.ts';

/** What an amendment takes hold of in a flow. `put`: goes in at `start`; `cut`: deleted; `swap`: replaced; `move`: taken away whole. */
export interface Extent {
  readonly id: string;
  readonly flow: FlowKey;
  readonly start: number;
  readonly end: number;
  readonly does: 'put' | 'cut' | 'swap' | 'move';
  /** Whole paragraphs or tables. */
  readonly whole: boolean;
  /** The inserted content holds a paragraph's mark. */
  readonly marks: boolean;
  /** What it says, for telling two insertions apart. */
  readonly parties: readonly string[];
}

export interface Extents {
  readonly text: readonly Extent[];
  /** Insertions of rows and columns by place. */
  readonly tables: TableExtents;
  /** Things that go, move or are reshaped with all that is in them (rows, tables, notes), by their flow's prefix. */
  readonly holders: ReadonlyMap<string, readonly Holder[]>;
  readonly formats: readonly Extent[];
  /** Changes of a paragraph's look by paragraph and what they set. */
  readonly looks: ReadonlyMap<string, readonly string[]>;
}

/**
 * Who stands behind an amendment: a return, and where one file speaks for several bodies each of them. Who only passed a file on adds no
 * voice of its own.
 */
export const partiesOf = (amendment: Amendment): readonly string[] =>
  amendment.sponsors.filter((sponsor) => sponsor.passedOn === undefined).map((sponsor) => `${sponsor.return}|${sponsor.body}`);

/** Lays out what all amendments that can collide take hold of. Folded ones are left out. Edits of what one amendment inserts meet in its flow. */
export function extentsOf(amendments: readonly Amendment[], index: BaseIndex): Extents {
  const text: Extent[] = [];
  const formats: Extent[] = [];
  const looks = new Map<string, string[]>();
  const tables = newTableExtents();
  const holders = new Map<string, Holder[]>();
  const hold = (key: string, holder: Holder): void => {
    const list = holders.get(key);
    if (list) list.push(holder);
    else holders.set(key, [holder]);
  };
  const edits = editsInside(amendments);
  for (const amendment of amendments) {
    const { change, id } = amendment;
    if (amendment.state !== 'open') continue;
    const parties = partiesOf(amendment);
    if (isTableChange(change)) addTableExtents(id, change, index, tables, hold);
    else if (change.kind === 'format') {
      if (change.set !== 0 || change.clear !== 0)
        formats.push({ id, flow: change.flow, start: change.start, end: change.end, does: 'swap', whole: false, marks: false, parties });
    } else if (change.kind === 'paragraph-format') {
      for (const name of Object.keys(change.set)) {
        const key = `${change.flow}@${change.start} ${name}`;
        const list = looks.get(key);
        if (list) list.push(id);
        else looks.set(key, [id]);
      }
    } else if (change.kind === 'move') {
      text.push({ id, flow: change.flow, start: change.start, end: change.end, does: 'move', whole: true, marks: true, parties });
      text.push({ id, flow: change.toFlow, start: change.to, end: change.to, does: 'put', whole: true, marks: true, parties });
      for (const prefix of heldBy(change.flow, change.start, change.end, index))
        hold(prefix, { id, kind: 'swallowed', why: 'moved-edited' });
    } else if (change.kind === 'text') {
      const content = stripOfFragment(change.content).text;
      const does = change.start === change.end ? 'put' : content === '' ? 'cut' : 'swap';
      const whole = /^(?:paragraph-(?:inserted|deleted|replaced)|table-)/u.test(amendment.kind);
      text.push({ id, flow: change.flow, start: change.start, end: change.end, does, whole, marks: content.includes(MARK), parties });
      // With the edits inside it an insertion may be of the other sort.
      const inner = does === 'put' ? edits.get(id) : undefined;
      const flow = inner && index.flow(change.flow);
      if (inner && flow && putsWhole(change, inner, flow) !== whole)
        text.push({ id, flow: change.flow, start: change.start, end: change.end, does, whole: !whole, marks: true, parties });
      if (does === 'put') continue;
      const reshapes = amendment.kind === 'table-replaced';
      const how: Holder = reshapes
        ? { id, kind: 'structure', why: 'table-replaced-edited' }
        : { id, kind: 'swallowed', why: 'block-deleted-edited' };
      for (const prefix of heldBy(change.flow, change.start, change.end, index)) hold(prefix, how);
    }
  }
  return { text, tables, holders, formats, looks };
}

/** Tables and notes whose marks stand in a deleted range: their flows go with them. */
function heldBy(key: FlowKey, start: number, end: number, index: BaseIndex): readonly string[] {
  const flow = index.flow(key);
  if (!flow) return [];
  const text = textOf(flow, start, end);
  const held: string[] = [];
  for (let k = text.indexOf(TABLE); k >= 0; k = text.indexOf(TABLE, k + 1)) held.push(`${key}/${blockAt(flow, start + k)}`);
  if (text.includes('\uFFFC')) {
    const first = blockAt(flow, start);
    const origin = startOf(flow, first);
    const strip = sliceStrip(stripOf(flow.blocks.slice(first, blockAt(flow, end - 1) + 1)), start - origin, end - origin);
    for (const object of strip.objects) if (object.flow !== null) held.push(object.flow);
  }
  return held;
}
