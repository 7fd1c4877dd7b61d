import { LINE_BREAK } from '@svod/consolidation';
import type { Maker } from '../xml/maker.ts';
import type { XmlElement } from '../xml/node.ts';
import { legalText } from './legal-text.ts';

/**
 * Content of a run for a text: a tab, a line break, a soft hyphen and a no-break hyphen are elements (ECMA-376 Part 1, 17.3.3), all
 * else is `w:t`, or `w:delText` where the run is deleted.
 */
export function textNodes(text: string, deleted: boolean, w: Maker): XmlElement[] {
  const nodes: XmlElement[] = [];
  for (const piece of legalText(text).split(/([\t\v\f\u00AD\u2011])/)) {
    if (piece === '') continue;
    switch (piece) {
      case '\t':
        nodes.push(w('tab'));
        break;
      case LINE_BREAK:
      case '\f':
        nodes.push(w('br'));
        break;
      case '\u00AD':
        nodes.push(w('softHyphen'));
        break;
      case '\u2011':
        nodes.push(w('noBreakHyphen'));
        break;
      default:
        nodes.push(textNode(piece, deleted, w));
    }
  }
  return nodes;
}

/** `w:t` or `w:delText` with all its spaces. */
export function textNode(text: string, deleted: boolean, w: Maker): XmlElement {
  return w(deleted ? 'delText' : 't', { 'xml:space': 'preserve' }, [text]);
}
