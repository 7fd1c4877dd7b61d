import type { InlineKind } from '@svod/consolidation';
import { chosenContent, isAlternateContent } from '../xml/alternate-content.ts';
import { A, OFFICE, R, VML, attributeOf, isW } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';

/** One thing in a drawing that a paragraph holds an object for. */
export interface DrawingContent {
  readonly kind: InlineKind;
  /** The `w:txbxContent` of a text box, else the drawing. */
  readonly element: XmlElement;
  /** Relationship ids that the key is made of, as `embed:rId5 chart:rId6`; the reader puts checksums in their place. */
  readonly key: string;
}

/**
 * What a `w:drawing`, `w:pict` or `w:object` holds: each text box, and one object for all else (pictures, chart, embedded object, a
 * plain shape; letters drawn as a shape are part of its key and no text). A shape that only carries a text box is no object beside it.
 */
export function drawingContents(drawing: XmlElement): readonly DrawingContent[] {
  const found: DrawingContent[] = [];
  const keys: string[] = [];
  let picture = false;
  let text = '';
  const walk = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      if (isW(node, 'txbxContent')) {
        found.push({ kind: 'textbox', element: node, key: '' });
        continue;
      }
      if (isAlternateContent(node)) {
        walk(chosenContent(node));
        continue;
      }
      for (const [name, id] of references(node)) {
        keys.push(`${name}:${id}`);
        if (name === 'embed' || name === 'link') picture = true;
      }
      if ((node.ns === A.transitional || node.ns === A.strict) && node.local === 't') {
        for (const child of node.children) if (child.type === 'text') text += child.value;
      }
      if (node.ns === VML && node.local === 'textpath') text += attributeOf(node, '', 'string') ?? '';
      walk(node.children);
    }
  };
  walk(drawing.children);
  if (keys.length > 0 || text !== '' || found.length === 0) {
    const object = isW(drawing, 'object');
    const key = [...keys, ...(text === '' ? [] : [text])].join(' ');
    found.push({ kind: picture && !object ? 'picture' : 'other', element: drawing, key: object ? `object ${key}` : key });
  }
  return found;
}

function* references(node: XmlElement): Generator<readonly [string, string]> {
  const drawingMl = node.ns === A.transitional || node.ns === A.strict;
  if (drawingMl && node.local === 'blip') {
    const embed = attributeOf(node, R, 'embed') ?? '';
    const link = attributeOf(node, R, 'link') ?? '';
    if (embed !== '') yield ['embed', embed];
    if (link !== '') yield ['link', link];
  } else if (node.ns === VML && (node.local === 'imagedata' || node.local === 'fill')) {
    const id = attributeOf(node, R, 'id') ?? attributeOf(node, OFFICE, 'relid') ?? '';
    if (id !== '') yield ['embed', id];
  } else if (node.ns === OFFICE && node.local === 'OLEObject') {
    const id = attributeOf(node, R, 'id') ?? '';
    if (id !== '') yield ['ole', id];
  } else if (node.local === 'chart') {
    const id = attributeOf(node, R, 'id') ?? '';
    if (id !== '') yield ['chart', id];
  } else if (node.local === 'relIds') {
    const id = attributeOf(node, R, 'dm') ?? '';
    if (id !== '') yield ['diagram', id];
  }
}
