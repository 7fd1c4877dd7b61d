import { NONE } from '@svod/consolidation';
import type { Problem, Revision, RevisionIndex, RevisionKind } from '@svod/consolidation';
import { wAttr } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';

/** Markers that touch a piece of content, in the two lists that spans and marks carry. */
export interface Touch {
  readonly ins: readonly RevisionIndex[];
  readonly del: readonly RevisionIndex[];
}

export const UNTOUCHED: Touch = Object.freeze({ ins: NONE, del: NONE });

/** Kind of a marker by the local name of its element; anything else is `other`. */
const KINDS: ReadonlyMap<string, RevisionKind> = new Map([
  ['ins', 'insert'],
  ['del', 'delete'],
  ['moveFrom', 'move-from'],
  ['moveTo', 'move-to'],
  ['cellIns', 'insert'],
  ['cellDel', 'delete'],
]);

/** Collects the markers of tracked changes in document order, tells which wrap nothing and which ends of moves belong together. */
export class RevisionLog {
  /** Element of each marker, by its index. */
  readonly elements: XmlElement[] = [];
  private readonly kinds: RevisionKind[] = [];
  private readonly used: boolean[] = [];
  private readonly moves: (string | null)[] = [];
  private readonly indexes = new Map<XmlElement, RevisionIndex>();
  private readonly touches = new Map<readonly XmlElement[], Touch>();
  private readonly openMoves = new Map<string, { readonly name: string; readonly from: boolean }>();
  private readonly wholeMoves = { from: new Set<string>(), to: new Set<string>() };
  private readonly unread = new Map<string, { element: string; part: string; count: number }>();

  /** Notes a marker that inserts, deletes or moves something. */
  add(element: XmlElement): RevisionIndex {
    return this.register(element, KINDS.get(element.local) ?? 'other', false);
  }

  /** Notes a marker of a changed property, or of markup put on or taken off. */
  addFormat(element: XmlElement, kind: RevisionKind): RevisionIndex {
    return this.register(element, kind, true);
  }

  /** Notes a marker that is not read; the report will name it. */
  addUnread(element: XmlElement, part: string): RevisionIndex {
    const key = `${element.local}\n${part}`;
    const entry = this.unread.get(key);
    if (entry === undefined) this.unread.set(key, { element: element.local, part, count: 1 });
    else entry.count++;
    return this.register(element, 'other', true);
  }

  indexOf(element: XmlElement): RevisionIndex | undefined {
    return this.indexes.get(element);
  }

  /** The two lists for content within these wrappers (noted before), outermost first; the wrappers now wrap something. */
  touch(wrappers: readonly XmlElement[]): Touch {
    if (wrappers.length === 0) return UNTOUCHED;
    let touch = this.touches.get(wrappers);
    if (touch === undefined) {
      const ins: RevisionIndex[] = [];
      const del: RevisionIndex[] = [];
      for (const wrapper of wrappers) {
        const index = this.indexes.get(wrapper);
        if (index === undefined) continue;
        this.used[index] = true;
        const kind = this.kinds[index];
        if (kind === 'insert' || kind === 'move-to') ins.push(index);
        else if (kind === 'delete' || kind === 'move-from') del.push(index);
      }
      touch = ins.length + del.length === 0 ? UNTOUCHED : { ins: ins.length === 0 ? NONE : ins, del: del.length === 0 ? NONE : del };
      this.touches.set(wrappers, touch);
    }
    return touch;
  }

  /** Content that these markers (noted before) put in or take out, whatever they say of themselves, within others. */
  touchAs(around: Touch, side: 'ins' | 'del', markers: readonly XmlElement[]): Touch {
    const indexes = markers.flatMap((marker) => this.indexes.get(marker) ?? []);
    for (const index of indexes) this.used[index] = true;
    return { ...around, [side]: [...around[side], ...indexes] };
  }

  /** A move range begins or ends (`w:moveFromRangeStart` and its three kin). Ranges pair by id, ends of a move by name. */
  moveRange(element: XmlElement): void {
    const from = element.local.startsWith('moveFrom');
    const id = `${from ? 'from' : 'to'} ${wAttr(element, 'id') ?? ''}`;
    if (element.local.endsWith('Start')) {
      // Set anew so that the range begun last is the last of the map.
      this.openMoves.delete(id);
      this.openMoves.set(id, { name: wAttr(element, 'name') ?? '', from });
      return;
    }
    const open = this.openMoves.get(id);
    if (open === undefined) return;
    this.openMoves.delete(id);
    this.wholeMoves[from ? 'from' : 'to'].add(open.name);
  }

  /** All markers. A move's name stays only where both its ends are whole (ECMA-376 Part 1, 17.13.5.23 and .28). */
  revisions(): readonly Revision[] {
    return this.elements.map((element, index) => {
      const move = this.moves[index] ?? null;
      const whole = move !== null && this.wholeMoves.from.has(move) && this.wholeMoves.to.has(move);
      return {
        kind: this.kinds[index] ?? 'other',
        author: wAttr(element, 'author') ?? '',
        date: wAttr(element, 'date'),
        move: whole ? move : null,
        empty: this.used[index] !== true,
      };
    });
  }

  problems(): readonly Problem[] {
    return [...this.unread.values()].map(({ element, part, count }) => ({
      code: 'revision-not-read',
      values: { element, count },
      where: part,
    }));
  }

  private register(element: XmlElement, kind: RevisionKind, used: boolean): RevisionIndex {
    const index = this.elements.length;
    this.elements.push(element);
    this.kinds.push(kind);
    this.used.push(used);
    this.moves.push(kind === 'move-from' || kind === 'move-to' ? this.openMove(kind === 'move-from') : null);
    this.indexes.set(element, index);
    return index;
  }

  private openMove(from: boolean): string | null {
    let name: string | null = null;
    for (const open of this.openMoves.values()) if (open.from === from) name = open.name;
    return name;
  }
}
