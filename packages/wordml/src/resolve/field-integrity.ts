import { setChildren } from '../xml/edit.ts';
import { wAttr, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { walkElements } from './walk-elements.ts';

interface Field {
  readonly begin: XmlElement;
  readonly code: XmlElement[];
  separate: XmlElement | null;
}

/** Flows that a field never reaches out of. */
const OWN_SCOPE: ReadonlySet<string> = new Set(['txbxContent', 'footnote', 'endnote', 'comment']);

/** Field characters without their partners (ECMA-376 Part 1, 17.16.18), with the codes of fields that never end. */
export function brokenFields(root: XmlElement): ReadonlySet<XmlElement> {
  const broken = new Set<XmlElement>();
  const scopes: Field[][] = [[]];
  const close = (fields: readonly Field[]): void => {
    for (const { begin, separate, code } of fields) {
      broken.add(begin);
      if (separate !== null) broken.add(separate);
      for (const each of code) broken.add(each);
    }
  };
  walkElements(
    root,
    (element) => {
      const name = wName(element);
      const fields = scopes.at(-1) ?? [];
      const field = fields.at(-1);
      if (OWN_SCOPE.has(name)) scopes.push([]);
      else if (name === 'instrText' || name === 'delInstrText') {
        if (field === undefined) broken.add(element);
        else if (field.separate === null) field.code.push(element);
      } else if (name === 'fldChar') {
        const type = wAttr(element, 'fldCharType');
        if (type === 'begin') fields.push({ begin: element, code: [], separate: null });
        else if (field === undefined || (type === 'separate' && field.separate !== null)) broken.add(element);
        else if (type === 'separate') field.separate = element;
        else fields.pop();
      }
    },
    (element) => {
      if (OWN_SCOPE.has(wName(element))) close(scopes.pop() ?? []);
    },
  );
  close(scopes[0] ?? []);
  return broken;
}

/** Takes field characters and codes out, and runs that held nothing else. */
export function dropFieldPieces(pieces: ReadonlySet<XmlElement>): void {
  const emptied = new Set<XmlNode>();
  for (const run of parentsOf(pieces)) {
    setChildren(
      run,
      run.children.filter((child) => !pieces.has(child as XmlElement)),
    );
    if (run.children.every((child) => child.type !== 'element' || wName(child) === 'rPr')) emptied.add(run);
  }
  for (const parent of parentsOf(emptied))
    setChildren(
      parent,
      parent.children.filter((child) => !emptied.has(child)),
    );
}

function parentsOf(nodes: ReadonlySet<XmlNode>): ReadonlySet<XmlElement> {
  const parents = new Set<XmlElement>();
  for (const node of nodes) if (node.parent !== null) parents.add(node.parent);
  return parents;
}
