import type { WordPackage } from '../package/word-package.ts';
import { append } from '../xml/edit.ts';
import { elementMaker } from '../xml/maker.ts';
import { W } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { AnnotationIds } from './annotation-ids.ts';
import type { BaseStyles } from './base-styles.ts';
import { legalText } from './legal-text.ts';
import type { NewParts } from './new-parts.ts';
import type { Pen } from './pen.ts';
import type { RedlineReason } from './redline-edit.ts';
import { textNodes } from './text-nodes.ts';
import type { WorkingCopy } from './working-copy.ts';

/** Writes comments (ECMA-376 Part 1, 17.13.4.2): the ids are given at once, the part is made or added to at the end. */
export interface CommentWriter {
  add(reason: RedlineReason): string;
  write(pen: (part: string) => Pen): void;
}

export function commentWriter(
  pkg: WordPackage,
  copies: WorkingCopy,
  parts: NewParts,
  ids: AnnotationIds,
  styles: BaseStyles,
): CommentWriter {
  const waiting: { readonly id: string; readonly reason: RedlineReason }[] = [];
  return {
    add(reason) {
      const id = ids.next();
      waiting.push({ id, reason });
      return id;
    },
    write(penFor) {
      if (waiting.length === 0) return;
      const known = pkg.related(pkg.main, 'comments');
      const tree = known === null ? null : copies.tree(known);
      const { part, root } = known !== null && tree !== null ? { part: known, root: tree.root } : fresh();
      const pen = penFor(part);
      append(root, ...waiting.map(({ id, reason }) => comment(id, reason, pen, styles)));
    },
  };

  function fresh(): { readonly part: string; readonly root: XmlElement } {
    const made = parts.make('comments', () => {
      const main = copies.tree(pkg.main)?.root;
      if (main === undefined) throw new Error('commentWriter: a package without its main part');
      return elementMaker(main, W[pkg.flavour], 'w')('comments');
    });
    return { part: made.part, root: made.tree.root };
  }
}

function comment(id: string, { author, date, text }: RedlineReason, { w }: Pen, styles: BaseStyles): XmlElement {
  const paragraphStyle = styles.idOf('annotation text');
  const markStyle = styles.characterId('annotation reference');
  const paragraphs = text.split(/\r\n|\n|\r/).map((line, index) => {
    const properties = typeof paragraphStyle === 'string' ? [w('pPr', {}, [w('pStyle', { val: paragraphStyle })])] : [];
    const mark = w('r', {}, [...(markStyle === null ? [] : [w('rPr', {}, [w('rStyle', { val: markStyle })])]), w('annotationRef')]);
    const content = textNodes(line, false, w);
    return w('p', {}, [...properties, ...(index === 0 ? [mark] : []), ...(content.length === 0 ? [] : [w('r', {}, content)])]);
  });
  return w('comment', { id, author: legalText(author), date, initials: initialsOf(author) }, paragraphs);
}

/** First letters of a name's words, at most four. */
export function initialsOf(name: string): string {
  const words = legalText(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, 4)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('ru');
}
