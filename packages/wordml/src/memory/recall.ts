import type { Cell, Paragraph, Row } from '@svod/consolidation';
import { freeText } from '../xml/free-text.ts';
import { XMLNS_NS, XML_NS } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { type KnownBlock, weighAlike } from './known-block.ts';
import type { Looks, Shelf } from './shelf.ts';
import type { Skeleton } from './skeleton.ts';

/** What of a story decides how a paragraph in it reads, beside its own characters. */
export interface Surroundings {
  readonly fields: readonly unknown[];
  readonly outer: readonly unknown[];
  readonly inserted: number;
  readonly generated: number;
  readonly controls: readonly string[];
  bookmark: string;
  readonly counter: { label(list: string, level: number, counts: boolean): string };
}

/** Remembers the blocks of one main part as they are read, and gives those that were read before. */
export class Recall {
  private readonly shelf: Shelf;
  private readonly source: string;
  private readonly skeleton: Skeleton | null;
  private readonly blocks: ReadonlyMap<XmlElement, KnownBlock>;
  /** The first part of a shelf is nearly all kept: its blocks may hold on to it. Of later ones little is kept. */
  private readonly first: boolean;
  private readonly last: { row: KnownBlock | null; paragraph: KnownBlock | null } = { row: null, paragraph: null };

  constructor(shelf: Shelf, source: string, cut: (Skeleton & { readonly elements: readonly XmlElement[] }) | null) {
    this.shelf = shelf;
    this.source = source;
    this.skeleton = cut;
    this.blocks = new Map(cut?.blocks.flatMap((block, k) => (cut.elements[k] ? [[cut.elements[k], block] as const] : [])));
    this.first = shelf.size === 0;
  }

  /** Styles and lists, read once for all files that have the same. Only for packages whose trees nobody changes. */
  looks(read: () => Looks): Looks {
    this.shelf.looks ??= read();
    return this.shelf.looks;
  }

  /** The paragraph that an element stands for, as it reads in this story. Null where it has to be read. */
  paragraph(story: Surroundings, element: XmlElement): Paragraph | null {
    const value = this.known(story, element);
    return value === null || 'cells' in value ? null : inStory(story, value);
  }

  /** As {@link paragraph}, for a row of a table. */
  row(story: Surroundings, element: XmlElement): Row | null {
    const value = this.known(story, element);
    if (value === null || !('cells' in value)) return null;
    if (story.bookmark === '' && story.generated === 0 && !isNumbered(value)) return value;
    const cells = value.cells.map((cell): Cell => {
      const blocks = cell.blocks.map((block) => (block.kind === 'paragraph' ? inStory(story, block) : block));
      return blocks.every((block, k) => block === cell.blocks[k]) ? cell : { ...cell, blocks };
    });
    return cells.every((cell, k) => cell === value.cells[k]) ? value : { ...value, cells };
  }

  /** The element with its content, for one that stands for a known block which has to be read all the same. */
  whole(element: XmlElement): XmlElement {
    const block = this.blocks.get(element);
    if (block === undefined) return element;
    return this.shelf.whole(block);
  }

  /** Takes in what was read of an element of the main part, where it would read the same elsewhere; `bookmark` stood before it. */
  keep(story: Surroundings, element: XmlElement, value: Paragraph | Row, bookmark: string): void {
    if (!isAtRest(story) || story.inserted > 0 || story.generated > 0 || bookmark !== '' || element.start < 0) return;
    if (!readsAsInRoot(element)) return;
    const weight = weighAlike(element, (inner) => this.blocks.get(inner));
    if (weight === null) return;
    const origin = (offset: number): number => this.skeleton?.originOf(offset) ?? offset;
    const source = this.source.slice(origin(element.start), origin(element.end));
    const sort = 'cells' in value ? 'row' : 'paragraph';
    this.last[sort] = this.shelf.add(this.first ? source : freeText(source), value, weight, this.last[sort]);
  }

  private known(story: Surroundings, element: XmlElement): KnownBlock['value'] | null {
    const block = this.blocks.get(element);
    if (block === undefined || !isAtRest(story)) return null;
    this.last['cells' in block.value ? 'row' : 'paragraph'] = block;
    return block.value;
  }
}

/** True where nothing that began before goes on: no field, no tracked change or content control around whole blocks. */
const isAtRest = (story: Surroundings): boolean => story.fields.length === 0 && story.outer.length === 0 && story.controls.length === 0;

/** True where nothing between an element and the root declares a namespace or says what becomes of white space. */
function readsAsInRoot(element: XmlElement): boolean {
  for (let at = element.parent; at !== null && at.parent !== null; at = at.parent)
    if (at.attributes.some(({ ns }) => ns === XML_NS || ns === XMLNS_NS)) return false;
  return true;
}

const isNumbered = (row: Row): boolean =>
  row.cells.some((cell) => cell.blocks.some((block) => block.kind === 'paragraph' && block.numbering !== null));

/** A paragraph with what its place in the story gives to it: its number, a bookmark before it, a generated list around. */
function inStory(story: Surroundings, paragraph: Paragraph): Paragraph {
  const { numbering } = paragraph;
  const label = numbering === null ? '' : story.counter.label(numbering.list, numbering.level, story.inserted === 0);
  const bookmark = story.bookmark === '' ? paragraph.bookmark : story.bookmark;
  story.bookmark = '';
  const generated = paragraph.generated || story.generated > 0;
  if (label === paragraph.label && bookmark === paragraph.bookmark && generated === paragraph.generated) return paragraph;
  return { ...paragraph, label, bookmark, generated };
}
