import { NONE } from '@svod/consolidation';
import type { FlowKey, Inline, Mark, Paragraph, RevisionIndex } from '@svod/consolidation';
import { W14, attributeOf, isW, wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { isLinked } from './field-names.ts';
import type { Atom, InlineMark, InlineRevision } from './inline-item.ts';
import { readNumbering } from './list-membership.ts';
import type { FlowInProgress, NoteQueue, Reading, Story } from './reading.ts';
import { resolveInline } from './resolve-fields.ts';
import { SpanBuilder } from './span-builder.ts';
import { alignOf, outlineOf } from './styles.ts';
import type { ParagraphStyle } from './styles.ts';

/** Prefix of the hidden bookmarks that are written into a base when it is sent out. */
export const SVOD_BOOKMARK = '_svod_';
/** Prefix of the one that names the version that was sent out. */
export const VERSION_BOOKMARK = '_svodv_';

/** Reads a `w:p` as the next block of a flow. */
export function readParagraph(reading: Reading, story: Story, flow: FlowInProgress, element: XmlElement): Paragraph {
  const properties = wChild(element, 'pPr');
  const styleElement = properties === null ? null : wChild(properties, 'pStyle');
  const style = reading.styles.paragraph(styleElement === null ? null : wAttr(styleElement, 'val'));
  const tracked = readTrackedProperties(reading, story, properties);
  if (story.fields.length > 0) reading.openFields.set(element, story.fields);
  const inline = resolveInline(element, story.fields);
  story.fields = inline.open;
  for (const code of inline.codes) {
    if (isLinked(code)) reading.linkedFields.set(code.trim(), (reading.linkedFields.get(code.trim()) ?? 0) + 1);
  }
  const content = readContent(reading, story, flow, style, inline.items);
  const bookmark = story.bookmark === '' ? content.bookmark : story.bookmark;
  story.bookmark = '';
  const numbering = membership(reading, properties, style);
  const outline = outlineOf(properties) ?? style.outline;
  return {
    kind: 'paragraph',
    text: content.text,
    spans: content.spans,
    objects: content.objects,
    mark: tracked.mark,
    style: style.name,
    heading: outline === null || outline > 8 ? null : outline + 1,
    numbering,
    label:
      numbering === null ? '' : story.counter.label(numbering.list, numbering.level, tracked.mark.ins.length === 0 && story.inserted === 0),
    align: alignOf(properties) || style.align,
    bookmark,
    paraId: attributeOf(element, W14, 'paraId') ?? '',
    generated: inline.generated || story.generated > 0,
    formatChanges: tracked.formatChanges,
  };
}

interface Content {
  readonly text: string;
  readonly spans: Paragraph['spans'];
  readonly objects: readonly Inline[];
  readonly bookmark: string;
}

function readContent(
  reading: Reading,
  story: Story,
  flow: FlowInProgress,
  style: ParagraphStyle,
  items: readonly (Atom | InlineMark | InlineRevision)[],
): Content {
  const { log } = reading;
  const spans = new SpanBuilder(reading, story, style);
  const objects: Inline[] = [];
  let bookmark = '';
  for (const item of items) {
    if (item.kind === 'atom') {
      if (item.object !== null) objects.push(readObject(reading, story, item.object));
      spans.add(item);
    } else if (item.kind === 'revision') noteRevision(reading, story, item.node);
    else if (item.node.local === 'bookmarkStart') {
      const name = wAttr(item.node, 'name') ?? '';
      if (bookmark === '' && name.startsWith(SVOD_BOOKMARK)) bookmark = name;
      else if (name.startsWith(VERSION_BOOKMARK)) reading.version = name.slice(VERSION_BOOKMARK.length);
    } else if (item.node.local.startsWith('comment')) {
      const point = { flow: flow.key, block: flow.blocks.length, offset: spans.text.length };
      reading.anchors.mark(item.node.local, wAttr(item.node, 'id') ?? '', point);
    } else log.moveRange(item.node);
  }
  return { text: spans.text, spans: spans.finished(), objects: objects.length === 0 ? NO_OBJECTS : objects, bookmark };
}

const NO_OBJECTS: readonly Inline[] = Object.freeze([]);

function noteRevision(reading: Reading, story: Story, node: XmlElement): void {
  if (node.local === 'rPrChange') reading.log.addFormat(node, 'format');
  else if (node.local.startsWith('customXml') || (node.parent !== null && isW(node.parent, 'rPr'))) reading.log.addUnread(node, story.part);
  else reading.log.add(node);
}

function readObject(reading: Reading, story: Story, object: NonNullable<Atom['object']>): Inline {
  const { kind, element, key, text } = object;
  switch (kind) {
    case 'footnote':
      return { kind, key: '', text, flow: noteKey(reading, reading.footnotes, key, story.part) };
    case 'endnote':
      return { kind, key: '', text, flow: noteKey(reading, reading.endnotes, key, story.part) };
    case 'textbox':
      return { kind, key: '', text, flow: reading.readTextbox(reading, story, element) };
    case 'formula':
      noteFormulaRevisions(reading, story, element);
      return { kind, key, text, flow: null };
    case 'picture':
    case 'other':
      return { kind, key: reading.objectKey(story.part, key), text, flow: null };
    default:
      return { kind, key, text, flow: null };
  }
}

/** Flow of the note that a reference with this id stands for; the note itself is read when the stories before it are. */
function noteKey(reading: Reading, queue: NoteQueue, id: string, part: string): FlowKey | null {
  const known = queue.keys.get(id);
  if (known !== undefined) return known;
  const element = queue.elements.get(id);
  if (element === undefined) {
    reading.problems.push({ code: 'missing-note', values: { kind: queue.kind, id }, where: part });
    return null;
  }
  const key = `${queue.kind}/${queue.keys.size + 1}`;
  queue.keys.set(id, key);
  queue.waiting.push({ key, element });
  return key;
}

// Changes inside a formula that change nothing of what it says, and those of its formatting, are not read.
function noteFormulaRevisions(reading: Reading, story: Story, element: XmlElement): void {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const name = wName(child);
    if (name === 'ins' || name === 'del' || name === 'moveFrom' || name === 'moveTo' || name === 'rPrChange') {
      if (reading.log.indexOf(child) === undefined) reading.log.addUnread(child, story.part);
    }
    noteFormulaRevisions(reading, story, child);
  }
}

interface TrackedProperties {
  readonly mark: Mark;
  readonly formatChanges: readonly RevisionIndex[];
}

const PLAIN_MARK: Mark = Object.freeze({ ins: NONE, del: NONE });

/** Tracked changes in a `w:pPr`: of the mark (17.13.5.15, .20, .21, .26), of paragraph properties (.29, .19), of the section (.32). */
function readTrackedProperties(reading: Reading, story: Story, properties: XmlElement | null): TrackedProperties {
  const { log } = reading;
  const formatChanges: RevisionIndex[] = [];
  const marks: XmlElement[] = [];
  for (const property of properties?.children ?? []) {
    if (property.type !== 'element') continue;
    switch (wName(property)) {
      case 'numPr':
        for (const child of property.children) {
          if (child.type !== 'element') continue;
          if (isW(child, 'ins')) formatChanges.push(log.addFormat(child, 'paragraph-format'));
          else if (isW(child, 'numberingChange')) log.addUnread(child, story.part);
        }
        break;
      case 'rPr':
        for (const child of property.children) {
          if (child.type !== 'element') continue;
          const name = wName(child);
          if (name === 'rPrChange') formatChanges.push(log.addFormat(child, 'paragraph-format'));
          else if (name === 'ins' || name === 'del' || name === 'moveFrom' || name === 'moveTo') {
            log.add(child);
            marks.push(child);
          }
        }
        break;
      case 'sectPr':
        readSection(reading, story, property);
        break;
      case 'pPrChange':
        formatChanges.push(log.addFormat(property, 'paragraph-format'));
        break;
      default:
    }
  }
  const touch = marks.length + story.outer.length === 0 ? PLAIN_MARK : log.touch([...story.outer, ...marks]);
  return { mark: touch, formatChanges: formatChanges.length === 0 ? NONE : formatChanges };
}

/** Notes a section's properties and the tracked change of them. */
export function readSection(reading: Reading, story: Story, section: XmlElement): void {
  if (story.main) reading.sections.push(section);
  const change = wChild(section, 'sectPrChange');
  if (change !== null) reading.log.addUnread(change, story.part);
}

/** List and level of a paragraph: its own, else its style's, whose level may be tied to the style (17.9.23). */
function membership(reading: Reading, properties: XmlElement | null, style: ParagraphStyle): Paragraph['numbering'] {
  const own = properties === null ? null : readNumbering(properties);
  const id = own?.list ?? style.numbering.list;
  const list = id === null || id === '0' ? undefined : reading.lists.get(id);
  if (id === null || list === undefined) return null;
  if (own?.level != null) return { list: id, level: own.level };
  if (own?.list != null && own.list !== style.numbering.list) return { list: id, level: 0 };
  const tied = style.numberingStyle === '' ? -1 : list.levels.findIndex((level) => level?.style === style.numberingStyle);
  return { list: id, level: tied >= 0 ? tied : (style.numbering.level ?? 0) };
}
