import { wAttr, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { setChildren } from '../xml/edit.ts';
import { walkElements } from '../resolve/walk-elements.ts';
import type { LossReport } from './loss-report.ts';

/** Words that fields and links of a part name: bookmarks may be among them. */
export function namedByFields(root: XmlElement, names: Set<string>): void {
  walkElements(root, (element) => {
    const name = wName(element);
    let text = '';
    if (name === 'hyperlink') text = wAttr(element, 'anchor') ?? '';
    else if (name === 'fldSimple') text = wAttr(element, 'instr') ?? '';
    else if (name === 'instrText' || name === 'delInstrText') {
      for (const child of element.children) if (child.type === 'text') text += child.value;
    }
    for (const word of text.split(/[\s"\\]+/)) if (word !== '') names.add(word.toLowerCase());
  });
}

/** Hidden bookmarks of Word's own that nothing refers to: where a person last was, what was last copied. */
const PASSING = /^_(?:GoBack|Hlk\d|Hlt\d)/i;

/**
 * Takes out bookmarks that show nothing and lead nowhere: those with names given by people (and often after them) that no field and no
 * link of the carrier names, and Word's passing ones. Hidden ones (`_svod_…`, `_Toc…`, `_Ref…`) stay. A beginning without its end, an end
 * without its beginning, and one of a name that a whole one before it has (LibreOffice writes such) are no bookmarks (17.13.6).
 */
export function dropIdleBookmarks(root: XmlElement, named: ReadonlySet<string>, part: string, report: LossReport): void {
  const going = new Set<XmlElement>();
  const starts: XmlElement[] = [];
  const open = new Map<string, XmlElement>();
  const ends = new Map<XmlElement, XmlElement>();
  walkElements(root, (element) => {
    const kind = wName(element);
    if (kind !== 'bookmarkStart' && kind !== 'bookmarkEnd') return;
    const id = wAttr(element, 'id') ?? '';
    if (kind === 'bookmarkStart') {
      starts.push(element);
      open.set(id, element);
      return;
    }
    const start = open.get(id);
    if (start === undefined) going.add(element);
    else ends.set(start, element);
    open.delete(id);
  });
  const taken = new Set<string>();
  for (const start of starts) {
    const name = wAttr(start, 'name') ?? '';
    const end = ends.get(start);
    const stays = named.has(name.toLowerCase()) || (name.startsWith('_') && !PASSING.test(name));
    if (stays && end !== undefined && !taken.has(name)) {
      taken.add(name);
      continue;
    }
    going.add(start);
    if (end !== undefined) going.add(end);
    if (!stays && !name.startsWith('_')) report.note('bookmark', part);
  }
  for (const parent of new Set([...going].map((element) => element.parent))) {
    if (parent !== null)
      setChildren(
        parent,
        parent.children.filter((child) => child.type !== 'element' || !going.has(child)),
      );
  }
}
