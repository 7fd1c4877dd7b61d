import type { FlowKey, Problem } from '@svod/consolidation';
import type { WordPackage } from '../package/word-package.ts';
import { append, cloneElement, insertAfter, setAttribute } from '../xml/edit.ts';
import { elementMaker } from '../xml/maker.ts';
import { W, isW, wAttr, wChild } from '../xml/names.ts';
import type { XmlDocument, XmlElement } from '../xml/node.ts';
import { flowPieces } from './content-pieces.ts';
import { newLines, writePieces } from './line-writer.ts';
import type { NewParts } from './new-parts.ts';
import { copyProperties, newParagraphProperties, styleOf } from './paragraph-properties.ts';
import { stampRuns } from './stamp-all.ts';
import type { MarkPiece } from './piece.ts';
import type { Pen } from './pen.ts';
import type { Stamp } from './stamp.ts';
import type { WorkingCopy } from './working-copy.ts';
import type { NoteKind, NoteWriter, Writing } from './writing.ts';

interface NotePart {
  readonly part: string;
  readonly tree: XmlDocument;
  /** A note of the base whose formatting new ones take over. */
  readonly model: XmlElement | null;
  readonly byId: ReadonlyMap<string, XmlElement>;
  next: number;
}

export function noteWriter(pkg: WordPackage, copies: WorkingCopy, parts: NewParts, writing: () => Writing): NoteWriter {
  const known = new Map<NoteKind, NotePart>();
  const partOf = (kind: NoteKind): NotePart => {
    const found = known.get(kind);
    if (found !== undefined) return found;
    const name = pkg.related(pkg.main, `${kind}s`);
    const tree = name === null ? null : copies.tree(name);
    const made = name !== null && tree !== null ? { part: name, tree } : parts.make(`${kind}s`, () => emptyNotes(kind, pkg, copies));
    const notes = made.tree.root.children.filter((child): child is XmlElement => child.type === 'element' && isW(child, kind));
    const highest = Math.max(0, ...notes.map((note) => Number(wAttr(note, 'id')) || 0));
    const part: NotePart = {
      ...made,
      model: notes.find((note) => (wAttr(note, 'type') ?? 'normal') === 'normal' && wChild(note, 'p') !== null) ?? null,
      byId: new Map(notes.map((note) => [wAttr(note, 'id') ?? '', note])),
      next: highest + 1,
    };
    known.set(kind, part);
    return part;
  };
  return {
    insert(kind, key, stamp, pen) {
      const session = writing();
      const flow = key === null ? null : session.planning.book.flow(key);
      if (flow === null) {
        session.report(notCarried(kind));
        return null;
      }
      const notes = partOf(kind);
      const id = String(notes.next++);
      append(notes.tree.root, newNote(kind, id, flow.key, stamp, notes, session));
      return pen.w('r', {}, [...referenceProperties(kind, pen, session), pen.w(`${kind}Reference`, { id })]);
    },
    copy(kind, id, stamp) {
      const notes = partOf(kind);
      const note = notes.byId.get(id);
      if (note === undefined) return null;
      const copy = cloneElement(note);
      const made = String(notes.next++);
      setAttribute(copy, copy.ns, 'id', made, 'w');
      stampRuns(copy, stamp, writing().pen(notes.part));
      append(notes.tree.root, copy);
      return made;
    },
  };
}

const notCarried = (kind: NoteKind): Problem => ({ code: 'note-not-carried', values: { kind }, where: '' });

function emptyNotes(kind: NoteKind, pkg: WordPackage, copies: WorkingCopy): XmlElement {
  const main = copies.tree(pkg.main)?.root;
  if (main === undefined) throw new Error('noteWriter: a package without its main part');
  const w = elementMaker(main, W[pkg.flavour], 'w');
  const separator = (id: string, type: string): XmlElement => w(kind, { type, id }, [w('p', {}, [w('r', {}, [w(type)])])]);
  return w(`${kind}s`, {}, [separator('-1', 'separator'), separator('0', 'continuationSeparator')]);
}

function referenceProperties(kind: NoteKind, { w }: Pen, writing: Writing): readonly XmlElement[] {
  const style = writing.styles.characterId(`${kind} reference`);
  return [w('rPr', {}, [style === null ? w('vertAlign', { val: 'superscript' }) : w('rStyle', { val: style })])];
}

function newNote(kind: NoteKind, id: string, key: FlowKey, stamp: Stamp, notes: NotePart, writing: Writing): XmlElement {
  const pen = writing.pen(notes.part);
  const { w } = pen;
  const blocks = writing.planning.book.flow(key)?.blocks ?? [];
  const pieces = flowPieces(key, blocks, false, { container: true, startsLine: true, outer: null }, stamp, writing.planning);
  const like = notes.model === null ? null : wChild(notes.model, 'p');
  const element = like ?? w('p', {}, styledProperties(kind, pen, writing));
  const style = styleOf(wChild(element, 'pPr'), writing);
  const setting = { neighbour: { element }, style: style.name, context: { properties: null, format: writing.styles.format(style, null) } };
  // A note's last mark can't be inserted: it stands with the note.
  const end = pieces.findLastIndex((piece) => piece.kind === 'mark');
  const mark = pieces[end] as MarkPiece | undefined;
  const lines = newLines(pen);
  writePieces(end === -1 ? pieces : [...pieces.slice(0, end), ...pieces.slice(end + 1)], lines, setting, pen, writing);
  const last =
    mark === undefined ? copyProperties(wChild(element, 'pPr'), pen) : newParagraphProperties(mark.source, setting.neighbour, pen, writing);
  const content = [...lines.blocks.filter((node): node is XmlElement => node.type === 'element'), w('p', {}, [last, ...lines.line.nodes])];
  const first = content[0];
  const sign = w('r', {}, [...referenceProperties(kind, pen, writing), w(`${kind}Ref`)]);
  const space = w('r', {}, [w('t', { 'xml:space': 'preserve' }, [' '])]);
  if (first !== undefined && isW(first, 'p')) insertAfter(first, wChild(first, 'pPr'), sign, space);
  return w(kind, { id }, content);
}

function styledProperties(kind: NoteKind, { w }: Pen, writing: Writing): readonly XmlElement[] {
  const style = writing.styles.idOf(`${kind} text`);
  return typeof style === 'string' ? [w('pPr', {}, [w('pStyle', { val: style })])] : [];
}
