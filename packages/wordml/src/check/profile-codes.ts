import { isRevision } from '../resolve/revision-names.ts';
import { wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';

/** What elements off the list are told as, where a person can be told more than their name. */
const CODES: ReadonlyMap<string, string> = new Map([
  ...coded('comment-left', 'comment comments commentRangeStart commentRangeEnd commentReference annotationRef'),
  ...coded('rsid', 'rsids rsid rsidRoot'),
  ...coded('custom-xml', 'customXml customXmlPr dataBinding smartTag smartTagPr sdt sdtPr sdtContent sdtEndPr docVars docVar'),
  ...coded('printer-settings', 'printerSettings'),
  ...coded('template-path', 'attachedTemplate linkStyles'),
  ...coded('embedded-object', 'object control altChunk subDoc OLEObject'),
  ...coded('revision-left', 'delText delInstrText'),
]);

/** Null for an element that has no code of its own. */
export function codeOfElement(element: XmlElement): string | null {
  if (isRevision(element)) return 'revision-left';
  const name = wName(element);
  return CODES.get(name === '' ? element.local : name) ?? null;
}

function coded(code: string, names: string): [string, string][] {
  return names.split(' ').map((name) => [name, code]);
}
