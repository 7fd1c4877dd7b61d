import type { Block, Flow, FlowKey, Point, Problem, Section } from '@svod/consolidation';
import type { WordPackage } from '../package/word-package.ts';
import { isW, wAttr } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { FlowBinding, TableBinding } from './binding.ts';
import type { Recall } from '../memory/recall.ts';
import type { Looks } from '../memory/shelf.ts';
import { CommentAnchors } from './comment-anchors.ts';
import { ListCounter } from './list-counter.ts';
import type { List } from './numbering.ts';
import { readLists } from './numbering.ts';
import { objectKeys } from './object-key.ts';
import type { ObjectKeys } from './object-key.ts';
import type { OpenField } from './resolve-fields.ts';
import { NO_FIELDS } from './resolve-fields.ts';
import { RevisionLog } from './revision-log.ts';
import { readStyles } from './styles.ts';
import type { Styles } from './styles.ts';
import { readTheme } from './theme.ts';

/** Notes of one kind in the order in which their references are met. */
export interface NoteQueue {
  readonly kind: 'footnote' | 'endnote';
  readonly keys: Map<string, FlowKey>;
  /** Elements yet to be read, with their keys. */
  readonly waiting: { readonly key: FlowKey; readonly element: XmlElement }[];
  readonly elements: ReadonlyMap<string, XmlElement>;
  readonly part: string;
}

/** What reading one document gathers as it goes through the stories. */
export interface Reading {
  readonly package: WordPackage;
  /** Blocks of the main part that were read before, in another file too. */
  readonly recall: Recall | null;
  readonly styles: Styles;
  readonly lists: ReadonlyMap<string, List>;
  readonly objectKey: ObjectKeys;
  readonly log: RevisionLog;
  readonly anchors: CommentAnchors;
  readonly footnotes: NoteQueue;
  readonly endnotes: NoteQueue;
  /** By number; a box inside a box has the greater one. */
  readonly textboxes: Flow[];
  /** `w:sectPr` of each section of the main text. */
  readonly sections: XmlElement[];
  /** The same sections as values. */
  readonly layouts: Section[];
  readonly flows: Map<FlowKey, FlowBinding>;
  readonly tables: Map<XmlElement, TableBinding>;
  /** Paragraphs that begin inside a field. */
  readonly openFields: Map<XmlElement, readonly OpenField[]>;
  readonly problems: Problem[];
  readonly linkedFields: Map<string, number>;
  /** `w:sdt` elements met. */
  readonly controls: Set<XmlElement>;
  /** Version that the file says it was made from, by a hidden bookmark; '' where it says none. */
  version: string;
  /** Reads a text box as a story of its own. Given from outside, since blocks hold paragraphs and these hold text boxes. */
  readonly readTextbox: ReadTextbox;
}

export type ReadTextbox = (reading: Reading, around: Story, content: XmlElement) => FlowKey;

/** A story as it is read: one part, or one note or text box. Fields and list numbers run through it, cells included. */
export interface Story {
  readonly part: string;
  readonly main: boolean;
  readonly counter: ListCounter;
  fields: readonly OpenField[];
  /** Tracked changes around whole blocks; the schema has none, some programs write them. */
  outer: readonly XmlElement[];
  /** How many inserted rows are around: their paragraphs are not in the original view. */
  inserted: number;
  /** How many content controls of a generated list are around. */
  generated: number;
  /** Hidden bookmark that stands before the next paragraph. */
  bookmark: string;
  /** Names of the content controls around whole blocks. */
  controls: readonly string[];
}

/** A flow as it is read. */
export interface FlowInProgress {
  readonly key: FlowKey;
  readonly blocks: Block[];
  readonly elements: XmlElement[];
}

export function startReading(pkg: WordPackage, recall: Recall | null, readTextbox: ReadTextbox): Reading {
  const readLooks = (): Looks => {
    const read = readStyles(relatedXml(pkg, 'styles'), readTheme(relatedXml(pkg, 'theme')));
    return { styles: read, lists: readLists(relatedXml(pkg, 'numbering'), read) };
  };
  const { styles, lists } = pkg.recall === null ? readLooks() : pkg.recall.looks(readLooks);
  return {
    package: pkg,
    recall,
    styles,
    lists,
    objectKey: objectKeys(pkg),
    log: new RevisionLog(),
    anchors: new CommentAnchors(),
    footnotes: noteQueue(pkg, 'footnote'),
    endnotes: noteQueue(pkg, 'endnote'),
    textboxes: [],
    sections: [],
    layouts: [],
    flows: new Map(),
    tables: new Map(),
    openFields: new Map(),
    problems: [],
    linkedFields: new Map(),
    controls: new Set(),
    version: '',
    readTextbox,
  };
}

export function startStory(reading: Reading, part: string, main: boolean): Story {
  return {
    part,
    main,
    counter: new ListCounter(reading.lists),
    fields: NO_FIELDS,
    outer: [],
    inserted: 0,
    generated: 0,
    bookmark: '',
    controls: [],
  };
}

/** Point at the end of what has been read of a flow. */
export function endOf(flow: Flow): Point {
  const last = flow.blocks.at(-1);
  return { flow: flow.key, block: Math.max(0, flow.blocks.length - 1), offset: last?.kind === 'paragraph' ? last.text.length : 0 };
}

/** Tree of the part that the main part relates to in this way, null when there is none. */
export function relatedXml(pkg: WordPackage, kind: string): ReturnType<WordPackage['xml']> {
  const part = pkg.related(pkg.main, kind);
  return part === null ? null : pkg.xml(part);
}

function noteQueue(pkg: WordPackage, kind: 'footnote' | 'endnote'): NoteQueue {
  const elements = new Map<string, XmlElement>();
  const part = pkg.related(pkg.main, `${kind}s`) ?? '';
  for (const child of pkg.xml(part)?.root.children ?? []) {
    if (child.type !== 'element' || !isW(child, kind)) continue;
    // Separators are no notes (ECMA-376 Part 1, 17.11.10 and 17.18.33).
    if ((wAttr(child, 'type') ?? 'normal') !== 'normal') continue;
    elements.set(wAttr(child, 'id') ?? '', child);
  }
  return { kind, keys: new Map(), waiting: [], elements, part };
}
