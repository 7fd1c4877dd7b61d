import type { InlineKind } from '@svod/consolidation';
import { LINE_BREAK, OBJECT } from '@svod/consolidation';
import { chosenContent, isAlternateContent } from '../xml/alternate-content.ts';
import { M, R, XML_NS, attributeOf, wAttr, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { drawingContents } from './drawing-contents.ts';
import { formulaMarkers, formulaText, isEmptyFormula } from './formula-text.ts';
import type { InlineItem, InlineObject, Wrappers } from './inline-item.ts';
import { NO_WRAPPERS } from './inline-item.ts';
import { deepText, textOf } from './text-of.ts';

/** All that a paragraph holds, in document order, fields not yet put together (see `resolveFields`). */
export function collectItems(paragraph: XmlElement): InlineItem[] {
  const collector = new Collector();
  collector.children(paragraph.children, null, NO_WRAPPERS);
  return collector.items;
}

class Collector {
  readonly items: InlineItem[] = [];

  // Depth of recursion is bounded by that of the XML (256).
  children(nodes: readonly XmlNode[], run: XmlElement | null, wrappers: Wrappers): void {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const name = wName(node);
      if (name === '') this.foreign(node, run, wrappers);
      else if (name === 'r') {
        this.runProperties(node);
        this.children(node.children, node, wrappers);
      } else this.content(name, node, run, wrappers);
    }
  }

  private content(name: string, node: XmlElement, run: XmlElement | null, wrappers: Wrappers): void {
    switch (name) {
      case 't':
      case 'delText':
        this.text(node, run, wrappers);
        break;
      case 'tab':
      case 'ptab':
        this.atom(node, run, wrappers, '\t', null);
        break;
      case 'br':
        this.lineBreak(node, run, wrappers);
        break;
      case 'cr':
        this.atom(node, run, wrappers, LINE_BREAK, null);
        break;
      case 'noBreakHyphen':
        this.atom(node, run, wrappers, '\u2011', null);
        break;
      case 'softHyphen':
        this.atom(node, run, wrappers, '\u00AD', null);
        break;
      case 'sym':
        this.symbol(node, run, wrappers);
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.object(node, run, wrappers, name === 'footnoteReference' ? 'footnote' : 'endnote', node, wAttr(node, 'id') ?? '', '');
        break;
      case 'footnoteRef':
      case 'endnoteRef':
        this.items.push({ kind: 'note-mark' });
        break;
      case 'drawing':
      case 'pict':
      case 'object':
        for (const each of drawingContents(node)) this.object(node, run, wrappers, each.kind, each.element, each.key, '');
        break;
      case 'ruby':
        this.ruby(node, run, wrappers);
        break;
      case 'contentPart':
        this.object(node, run, wrappers, 'other', node, `ink:${attributeOf(node, R, 'id') ?? ''}`, '');
        break;
      case 'fldChar':
        this.fieldChar(node, run, wrappers);
        break;
      case 'instrText':
      case 'delInstrText':
        this.items.push({ kind: 'field-code', code: textOf(node), wrappers });
        break;
      case 'fldSimple':
        this.simpleField(node, run, wrappers);
        break;
      case 'pgNum':
      case 'dayShort':
      case 'dayLong':
      case 'monthShort':
      case 'monthLong':
      case 'yearShort':
      case 'yearLong':
        this.object(node, run, wrappers, 'field', node, name, '');
        break;
      case 'commentRangeStart':
      case 'commentRangeEnd':
      case 'commentReference':
      case 'bookmarkStart':
      case 'moveFromRangeStart':
      case 'moveFromRangeEnd':
      case 'moveToRangeStart':
      case 'moveToRangeEnd':
        this.items.push({ kind: 'mark', node });
        break;
      case 'customXmlInsRangeStart':
      case 'customXmlDelRangeStart':
      case 'customXmlMoveFromRangeStart':
      case 'customXmlMoveToRangeStart':
        this.items.push({ kind: 'revision', node });
        break;
      case 'ins':
      case 'del':
      case 'moveFrom':
      case 'moveTo':
        this.items.push({ kind: 'revision', node });
        this.children(node.children, run, within(wrappers, node, true));
        break;
      case 'hyperlink':
      case 'sdt':
      case 'sdtContent':
      case 'smartTag':
      case 'customXml':
      case 'dir':
      case 'bdo':
        this.children(node.children, run, within(wrappers, node, false));
        break;
      default:
    }
  }

  private foreign(node: XmlElement, run: XmlElement | null, wrappers: Wrappers): void {
    if (isAlternateContent(node)) this.children(chosenContent(node), run, within(wrappers, node, false));
    else if (node.ns === M.transitional || node.ns === M.strict) {
      if (node.local === 'oMath' || node.local === 'oMathPara') this.formula(node, run, wrappers);
    } else if (node.local === 'conflictIns' || node.local === 'conflictDel')
      this.children(node.children, run, within(wrappers, node, false));
  }

  private runProperties(run: XmlElement): void {
    for (const child of run.children) {
      if (child.type !== 'element' || wName(child) !== 'rPr') continue;
      for (const property of child.children) {
        if (property.type !== 'element') continue;
        const name = wName(property);
        if (name === 'rPrChange' || name === 'ins' || name === 'del' || name === 'moveFrom' || name === 'moveTo') {
          this.items.push({ kind: 'revision', node: property });
        }
      }
      return;
    }
  }

  private text(node: XmlElement, run: XmlElement | null, wrappers: Wrappers): void {
    const raw = textOf(node);
    if (raw === '') return;
    const edges = WHITE.includes(raw.charAt(0)) || WHITE.includes(raw.charAt(raw.length - 1));
    const preserved = !edges || keepsSpace(node);
    const [start, end] = preserved ? [0, raw.length] : withoutEdges(raw);
    const value = raw.slice(start, end).replace(/[\r\n]/g, ' ');
    if (!value.includes(OBJECT)) {
      if (value !== '') this.items.push({ kind: 'atom', node, run, last: run, wrappers, text: value, lead: start, object: null });
      return;
    }
    // A literal U+FFFC must not be taken for an object: it becomes one, of kind symbol.
    let lead = start;
    for (const piece of value.split(/(\uFFFC)/)) {
      if (piece === '') continue;
      const object: InlineObject | null = piece === OBJECT ? { kind: 'symbol', element: node, key: OBJECT, text: OBJECT } : null;
      this.items.push({ kind: 'atom', node, run, last: run, wrappers, text: piece, lead, object });
      lead += piece.length;
    }
  }

  private lineBreak(node: XmlElement, run: XmlElement | null, wrappers: Wrappers): void {
    const type = wAttr(node, 'type');
    if (type === 'page' || type === 'column') this.object(node, run, wrappers, 'break', node, type, '');
    else this.atom(node, run, wrappers, LINE_BREAK, null);
  }

  private symbol(node: XmlElement, run: XmlElement | null, wrappers: Wrappers): void {
    const code = Number.parseInt(wAttr(node, 'char') ?? '', 16);
    const text = code > 0x1f && code <= 0xffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCharCode(code) : '';
    this.object(node, run, wrappers, 'symbol', node, `${wAttr(node, 'font') ?? ''}:${wAttr(node, 'char') ?? ''}`, text);
  }

  private ruby(node: XmlElement, run: XmlElement | null, wrappers: Wrappers): void {
    const base = node.children.find((each): each is XmlElement => each.type === 'element' && wName(each) === 'rubyBase');
    const text = base === undefined ? '' : deepText(base);
    this.object(node, run, wrappers, 'other', node, `ruby:${deepText(node)}`, text);
  }

  private formula(node: XmlElement, run: XmlElement | null, wrappers: Wrappers): void {
    const [was, made] = [formulaText(node, 'original'), formulaText(node, 'final')];
    if (was.key === made.key) {
      this.object(node, run, wrappers, 'formula', node, made.key, made.text);
      return;
    }
    // An object has one text: the formula that was is deleted, and the one that it becomes stands beside it.
    const markers = formulaMarkers(node);
    for (const marker of markers) this.items.push({ kind: 'revision', node: marker });
    for (const [side, formula] of [
      ['del', was],
      ['ins', made],
    ] as const) {
      if (!isEmptyFormula(formula))
        this.atom(node, run, wrappers, OBJECT, { kind: 'formula', element: node, ...formula, edited: { side, markers } });
    }
  }

  private fieldChar(node: XmlElement, run: XmlElement | null, wrappers: Wrappers): void {
    const type = wAttr(node, 'fldCharType');
    if (type === 'begin' || type === 'separate' || type === 'end') this.items.push({ kind: `field-${type}`, node, run, wrappers });
  }

  private simpleField(node: XmlElement, run: XmlElement | null, outer: Wrappers): void {
    const wrappers = within(outer, node, false);
    this.items.push({ kind: 'field-begin', node, run: null, wrappers: outer });
    this.items.push({ kind: 'field-code', code: wAttr(node, 'instr') ?? '', wrappers: outer });
    this.items.push({ kind: 'field-separate', node, run: null, wrappers: outer });
    this.children(node.children, run, wrappers);
    this.items.push({ kind: 'field-end', node, run: null, wrappers: outer });
  }

  private object(
    node: XmlElement,
    run: XmlElement | null,
    wrappers: Wrappers,
    kind: InlineKind,
    element: XmlElement,
    key: string,
    text: string,
  ): void {
    this.atom(node, run, wrappers, OBJECT, { kind, element, key, text });
  }

  private atom(node: XmlElement, run: XmlElement | null, wrappers: Wrappers, text: string, object: InlineObject | null): void {
    this.items.push({ kind: 'atom', node, run, last: run, wrappers, text, lead: 0, object });
  }
}

/** Where text begins and ends without the white space of XML at its edges. A no-break space is none. */
function withoutEdges(text: string): readonly [number, number] {
  let start = 0;
  let end = text.length;
  while (start < end && WHITE.includes(text.charAt(start))) start++;
  while (end > start && WHITE.includes(text.charAt(end - 1))) end--;
  return [start, end];
}

const WHITE = ' \t\r\n';

function within(outer: Wrappers, element: XmlElement, revision: boolean): Wrappers {
  return { elements: [...outer.elements, element], revisions: revision ? [...outer.revisions, element] : outer.revisions };
}

// White space at the edges counts only under xml:space="preserve" (ECMA-376 Part 1, 17.3.3.31), which is inherited as in all XML.
function keepsSpace(node: XmlElement): boolean {
  for (let at: XmlElement | null = node; at !== null; at = at.parent) {
    const space = attributeOf(at, XML_NS, 'space');
    if (space !== null) return space === 'preserve';
  }
  return false;
}
