import type { Block, FlowKey, Paragraph, Point, PropertyMark } from '@svod/consolidation';
import { chosenContent, isAlternateContent } from '../xml/alternate-content.ts';
import { M, wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { markupMark } from './markup-ranges.ts';
import { SVOD_BOOKMARK, VERSION_BOOKMARK } from './bookmark-names.ts';
import { controlName } from './controls.ts';
import { readParagraph } from './read-paragraph.ts';
import { readSection } from './sections.ts';
import { readTable } from './read-table.ts';
import { endOf, startStory } from './reading.ts';
import type { FlowInProgress, Reading, Story } from './reading.ts';

/** Reads all blocks of a container (`w:body`, `w:tc`, `w:hdr`, a note, a text box) as the flow with this key. */
export function readFlow(reading: Reading, story: Story, key: FlowKey, container: XmlElement): FlowInProgress {
  const flow: FlowInProgress = { key, blocks: [], elements: [] };
  reading.flows.set(key, { part: story.part, container, blocks: flow.elements });
  const reader = new BlockReader(reading, story, flow);
  reader.read(container.children);
  reader.finish();
  return flow;
}

/** Reads a text box where it is anchored, as a story of its own; its number is that of its anchor in reading order. */
export function readTextbox(reading: Reading, around: Story, content: XmlElement): FlowKey {
  const index = reading.textboxes.length;
  const key = `textbox/${index + 1}`;
  reading.textboxes.push({ key, blocks: [] });
  const flow = readFlow(reading, startStory(reading, around.part, false), key, content);
  reading.textboxes[index] = { key, blocks: flow.blocks };
  return key;
}

/** The paragraph as it was read before, or else as it is read now. */
function recalledParagraph(reading: Reading, story: Story, flow: FlowInProgress, node: XmlElement): Paragraph {
  const { recall } = reading;
  if (recall === null || !story.main) return readParagraph(reading, story, flow, recall?.whole(node) ?? node);
  const known = recall.paragraph(story, node);
  if (known !== null) return known;
  const { bookmark } = story;
  const paragraph = readParagraph(reading, story, flow, recall.whole(node));
  recall.keep(story, node, paragraph, bookmark);
  return paragraph;
}

const GENERATED_GALLERIES: ReadonlySet<string> = new Set(['Table of Contents', 'Bibliographies']);

class BlockReader {
  private readonly reading: Reading;
  private readonly story: Story;
  private readonly flow: FlowInProgress;
  /** Comment ranges that begin between blocks: pinned to the next one, at the end of a flow to its last. */
  private starts: XmlElement[] = [];
  /** Markup put on or taken off from here on: told with the next block, at the end of a flow with its last. */
  private markup: PropertyMark[] = [];

  constructor(reading: Reading, story: Story, flow: FlowInProgress) {
    this.reading = reading;
    this.story = story;
    this.flow = flow;
  }

  // Depth of recursion is bounded by that of the XML.
  read(nodes: readonly XmlNode[]): void {
    for (const node of nodes) if (node.type === 'element') this.element(node);
  }

  finish(): void {
    this.pinStarts(endOf(this.flow));
    const last = this.flow.blocks.pop();
    if (last !== undefined) this.flow.blocks.push(this.marked(last));
  }

  private marked<T extends Block>(block: T): T {
    if (this.markup.length === 0) return block;
    const changed = [...(block.changed ?? []), ...this.markup];
    this.markup = [];
    return { ...block, changed };
  }

  private pinStarts(point: Point): void {
    for (const start of this.starts) this.reading.anchors.mark(start.local, wAttr(start, 'id') ?? '', point);
    if (this.starts.length > 0) this.starts = [];
  }

  private element(node: XmlElement): void {
    const { reading, story, flow } = this;
    switch (wName(node)) {
      case 'p': {
        this.pinStarts({ flow: flow.key, block: flow.blocks.length, offset: 0 });
        const paragraph = recalledParagraph(reading, story, flow, node);
        flow.blocks.push(this.marked(paragraph));
        flow.elements.push(node);
        break;
      }
      case 'tbl': {
        this.pinStarts({ flow: flow.key, block: flow.blocks.length, offset: 0 });
        const table = readTable(reading, story, flow, node, readFlow);
        flow.blocks.push(this.marked(table));
        flow.elements.push(node);
        break;
      }
      case 'sdt':
        this.contentControl(node);
        break;
      case 'customXml':
      case 'sdtContent':
      case 'smartTag':
        this.read(node.children);
        break;
      case 'ins':
      case 'del':
      case 'moveFrom':
      case 'moveTo':
        this.tracked(node);
        break;
      case 'sectPr':
        readSection(reading, story.main && flow.key === 'main', node, flow.blocks.length - 1);
        break;
      case 'bookmarkStart': {
        const name = wAttr(node, 'name') ?? '';
        if (name.startsWith(SVOD_BOOKMARK) && story.bookmark === '') story.bookmark = name;
        else if (name.startsWith(VERSION_BOOKMARK)) reading.version = name.slice(VERSION_BOOKMARK.length);
        break;
      }
      case 'commentRangeStart':
        this.starts.push(node);
        break;
      case 'commentRangeEnd':
        reading.anchors.mark(node.local, wAttr(node, 'id') ?? '', endOf(flow));
        break;
      case 'moveFromRangeStart':
      case 'moveFromRangeEnd':
      case 'moveToRangeStart':
      case 'moveToRangeEnd':
        reading.log.moveRange(node);
        break;
      case 'customXmlInsRangeStart':
      case 'customXmlDelRangeStart':
      case 'customXmlMoveFromRangeStart':
      case 'customXmlMoveToRangeStart':
        this.markup.push(markupMark(reading.log, node));
        break;
      case 'r':
      case 'hyperlink':
      case 'fldSimple':
        this.misplaced(node);
        break;
      case '':
        if (isAlternateContent(node)) this.read(chosenContent(node));
        else if (node.ns === M.transitional || node.ns === M.strict) this.misplaced(node);
        break;
      default:
    }
  }

  private contentControl(node: XmlElement): void {
    const content = wChild(node, 'sdtContent');
    if (content === null) return;
    const properties = wChild(node, 'sdtPr');
    if (properties !== null) this.reading.controls.add(node);
    const part = properties === null ? null : (wChild(properties, 'docPartObj') ?? wChild(properties, 'docPartList'));
    const gallery = part === null ? null : wChild(part, 'docPartGallery');
    const generated = gallery !== null && GENERATED_GALLERIES.has(wAttr(gallery, 'val') ?? '');
    const { story } = this;
    const around = story.controls;
    if (generated) story.generated++;
    else story.controls = [...around, controlName(node)];
    this.read(content.children);
    if (generated) story.generated--;
    story.controls = around;
  }

  private tracked(node: XmlElement): void {
    const { story } = this;
    this.reading.log.add(node);
    const outer = story.outer;
    story.outer = [...outer, node];
    this.read(node.children);
    story.outer = outer;
  }

  // Runs and formulas outside paragraphs are no part of any text that Word would show.
  private misplaced(node: XmlElement): void {
    this.reading.problems.push({ code: 'content-outside-paragraph', values: { element: node.local }, where: this.story.part });
  }
}
