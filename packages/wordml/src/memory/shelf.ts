import type { Paragraph, Row } from '@svod/consolidation';
import { parseText } from '../xml/parse-xml.ts';
import type { XmlElement } from '../xml/node.ts';
import type { List } from '../read/numbering.ts';
import type { Styles } from '../read/styles.ts';
import type { KnownBlock, Weight } from './known-block.ts';

/** How many characters a memory may still take in; shared by all its shelves. */
export interface Room {
  left: number;
}

export interface Looks {
  readonly styles: Styles;
  readonly lists: ReadonlyMap<string, List>;
}

/** How many blocks' elements are kept at hand: those of first rows, which tell a table's columns, are asked for again and again. */
const MOST_ELEMENTS = 50;

/** Blocks of main texts with equal beginnings, styles and lists: in them, equal characters mean equal values. */
export class Shelf {
  /** Characters from the beginning of a main part to the end of its root's start tag. */
  readonly head: string;
  /** What the styles and lists around it mean, once that was read. */
  looks: Looks | null = null;
  private readonly blocks = new Map<string, KnownBlock>();
  private readonly elements = new Map<KnownBlock, XmlElement>();
  private readonly room: Room;

  constructor(head: string, room: Room) {
    this.head = head;
    this.room = room;
  }

  get size(): number {
    return this.blocks.size;
  }

  find(source: string): KnownBlock | undefined {
    return this.blocks.get(source);
  }

  /** The element that a block was read from, made anew where it was not asked for lately. */
  whole(block: KnownBlock): XmlElement {
    let element = this.elements.get(block);
    if (element === undefined) {
      const name = /<([^\s>]+)[^<]*$/.exec(this.head)?.[1] ?? '';
      const parsed = parseText(`${this.head}${block.source}</${name}>`, 'utf-8');
      const child = parsed.ok ? parsed.document.root.children[0] : undefined;
      if (child?.type !== 'element') throw new Error('a block that was read before does not read');
      element = child;
      if (this.elements.size === MOST_ELEMENTS) this.elements.clear();
      this.elements.set(block, element);
    }
    return element;
  }

  /** Takes a block in, after the one of its sort that was met before it. Null where there is no room. */
  add(source: string, value: Paragraph | Row, { elements, depth }: Weight, before: KnownBlock | null): KnownBlock | null {
    let block = this.blocks.get(source);
    if (block === undefined) {
      if (this.room.left < source.length) return null;
      this.room.left -= source.length;
      block = { name: 'cells' in value ? 'w:tr' : 'w:p', source, value, elements, depth, next: null };
      this.blocks.set(source, block);
    }
    if (before !== null && before !== block) before.next ??= block;
    return block;
  }
}
