import { NONE } from '@svod/consolidation';
import type { FlowKey, Inline, Mark, Paragraph, PropertyMark, RevisionIndex, WordStretch } from '@svod/consolidation';
import { W14, attributeOf, isW, wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { SVOD_BOOKMARK, VERSION_BOOKMARK } from './bookmark-names.ts';
import { controlName, withControls } from './controls.ts';
import { isLinked } from './field-names.ts';
import type { Atom } from './inline-item.ts';
import type { FlowInProgress, NoteQueue, Reading, Story } from './reading.ts';
import { readSection } from './sections.ts';
import { isMarkupRange, markupMark } from './markup-ranges.ts';
import { resolveInline } from './resolve-fields.ts';
import { SpanBuilder } from './span-builder.ts';
import { LinkBuilder } from './links.ts';
import { formerParagraph, isListMarker, paragraphLook, paragraphStyleOf, paragraphTraits, withTraits } from './paragraph-look.ts';
import type { ParagraphStyle } from './styles.ts';

/** Reads a `w:p` as the next block of a flow. */
export function readParagraph(reading: Reading, story: Story, flow: FlowInProgress, element: XmlElement): Paragraph {
  const properties = wChild(element, 'pPr');
  const style = paragraphStyleOf(reading, properties);
  const tracked = readTrackedProperties(reading, story, flow, properties);
  if (story.fields.length > 0) reading.openFields.set(element, story.fields);
  const inline = resolveInline(element, story.fields);
  story.fields = inline.open;
  for (const code of inline.codes) {
    if (isLinked(code)) reading.linkedFields.set(code.trim(), (reading.linkedFields.get(code.trim()) ?? 0) + 1);
  }
  const content = readContent(reading, story, flow, style, inline);
  const bookmark = story.bookmark === '' ? content.bookmark : story.bookmark;
  story.bookmark = '';
  const look = paragraphLook(reading, properties, style);
  const traits = paragraphTraits(properties, style);
  const formerly = tracked.formatChanges.length === 0 ? null : formerParagraph(reading, properties, look, traits);
  const { numbering } = look;
  return {
    kind: 'paragraph',
    text: content.text,
    spans: content.spans,
    objects: content.objects,
    mark: tracked.mark,
    ...look,
    label:
      numbering === null ? '' : story.counter.label(numbering.list, numbering.level, tracked.mark.ins.length === 0 && story.inserted === 0),
    bookmark,
    paraId: attributeOf(element, W14, 'paraId') ?? '',
    generated: inline.generated || story.generated > 0,
    formatChanges: tracked.formatChanges,
    ...(formerly && { formerly }),
    ...(content.links && { links: content.links }),
    words: content.words,
    ...(content.changed.length > 0 && { changed: content.changed }),
    ...withTraits(traits),
    ...withControls(story.controls, content.controls),
  };
}

interface Content {
  readonly text: string;
  readonly spans: Paragraph['spans'];
  readonly words: readonly WordStretch[];
  readonly objects: readonly Inline[];
  readonly bookmark: string;
  readonly links: Paragraph['links'];
  /** Markup put on or taken off that begins in the paragraph. */
  readonly changed: readonly PropertyMark[];
  /** Content controls around some of its words. */
  readonly controls: readonly string[];
}

function readContent(
  reading: Reading,
  story: Story,
  flow: FlowInProgress,
  style: ParagraphStyle,
  { items, links: fields }: ReturnType<typeof resolveInline>,
): Content {
  const { log } = reading;
  const spans = new SpanBuilder(reading, story, style);
  const objects: Inline[] = [];
  const links = new LinkBuilder(reading.package, story.part);
  for (const { start, end, target } of fields) links.put(target, start, end);
  const changed: PropertyMark[] = [];
  const controls = new Set<XmlElement>();
  let bookmark = '';
  for (const item of items) {
    if (item.kind === 'atom') {
      if (item.object !== null) objects.push(readObject(reading, story, item.object));
      const start = spans.text.length;
      spans.add(item);
      if (item.wrappers.elements.length > 0) {
        links.add(item.wrappers.elements, start, spans.text.length);
        for (const element of item.wrappers.elements) if (isW(element, 'sdt')) controls.add(element);
      }
    } else if (item.kind === 'revision' && isMarkupRange(item.node.local)) changed.push(markupMark(log, item.node));
    else if (item.kind === 'revision') noteRevision(reading, story, item.node);
    else if (item.node.local === 'bookmarkStart') {
      const name = wAttr(item.node, 'name') ?? '';
      if (bookmark === '' && name.startsWith(SVOD_BOOKMARK)) bookmark = name;
      else if (name.startsWith(VERSION_BOOKMARK)) reading.version = name.slice(VERSION_BOOKMARK.length);
    } else if (item.node.local.startsWith('comment')) {
      const point = { flow: flow.key, block: flow.blocks.length, offset: spans.text.length };
      reading.anchors.mark(item.node.local, wAttr(item.node, 'id') ?? '', point);
    } else log.moveRange(item.node);
  }
  for (const control of controls) reading.controls.add(control);
  return {
    text: spans.text,
    spans: spans.finished(),
    words: spans.words(),
    objects: objects.length === 0 ? NO_OBJECTS : objects,
    bookmark,
    links: links.finished(),
    changed,
    controls: controls.size === 0 ? NO_NAMES : [...controls].map(controlName),
  };
}

const NO_NAMES: readonly string[] = Object.freeze([]);
const NO_OBJECTS: readonly Inline[] = Object.freeze([]);

function noteRevision(reading: Reading, story: Story, node: XmlElement): void {
  if (node.local === 'rPrChange') reading.log.addFormat(node, 'format');
  else if (node.parent !== null && isW(node.parent, 'rPr')) reading.log.addUnread(node, story.part);
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
function readTrackedProperties(reading: Reading, story: Story, flow: FlowInProgress, properties: XmlElement | null): TrackedProperties {
  const { log } = reading;
  const formatChanges: RevisionIndex[] = [];
  const marks: XmlElement[] = [];
  for (const property of properties?.children ?? []) {
    if (property.type !== 'element') continue;
    switch (wName(property)) {
      case 'numPr':
        for (const child of property.children) {
          if (child.type !== 'element') continue;
          if (isListMarker(child)) formatChanges.push(log.addFormat(child, 'paragraph-format'));
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
        readSection(reading, story.main && flow.key === 'main', property, flow.blocks.length);
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
