import { fieldWithoutResult } from '../read/field-without-result.ts';
import { insertAfter, setChildren, unwrap } from '../xml/edit.ts';
import { elementMaker } from '../xml/maker.ts';
import { wAttr, wName } from '../xml/names.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import { walkElements } from '../resolve/walk-elements.ts';
import { isCarriedLink, schemeOf } from './link-target.ts';
import type { LossReport } from './loss-report.ts';

/**
 * Fields that a carrier keeps (ECMA-376 Part 1, 17.16.5): they take what they show from the text itself or from the day's date. All
 * others (from other files, from who wrote or saved, from forms, data and macros) are reduced to what they last showed.
 */
const CARRIED: ReadonlySet<string> = new Set(
  'PAGE NUMPAGES SECTION SECTIONPAGES REF PAGEREF NOTEREF STYLEREF SEQ TOC TC TOA TA INDEX XE LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT HYPERLINK SYMBOL EQ ADVANCE DATE TIME ='.split(
    ' ',
  ),
);

interface Field {
  readonly characters: XmlElement[];
  /** Content of runs between its beginning and its separator, but what fields nested there hold. */
  readonly code: XmlElement[];
  /** It stands in the code of another field: its result is then kept here too. */
  readonly inCode: boolean;
  readonly result: XmlElement[];
  /** Fields within the code, and where `inCode` within the result. */
  readonly nested: Field[];
  instruction: string;
  separated: boolean;
  /** Its result shows something. */
  shows: boolean;
}

/** Flows that a field never reaches out of. */
const OWN_SCOPE: ReadonlySet<string> = new Set(['txbxContent', 'footnote', 'endnote', 'comment']);

/** Why a field is not carried: its name, or the scheme of the address that it leads to; null for one that is. */
export function refusal(instruction: string, nested: number): { readonly code: 'field' | 'link'; readonly value: string } | null {
  const [first = '', ...words] = instruction.match(/=|"[^"]*"?|[^\s"=]+/g) ?? [];
  const name = first.toUpperCase();
  if (!CARRIED.has(name)) return { code: 'field', value: /^[A-Z]{1,20}$/.test(name) ? name : '?' };
  if (name !== 'HYPERLINK') return null;
  // An address that another field gives can't be judged.
  if (nested > 0) return { code: 'link', value: '?' };
  const address = addressIn(words);
  return address === null || isCarriedLink(address) ? null : { code: 'link', value: schemeOf(address) };
}

/** Address of a HYPERLINK field: its argument that belongs to no switch (17.16.5.25). */
function addressIn(words: readonly string[]): string | null {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (/^\\[lot]$/i.test(word)) at++;
    else if (!word.startsWith('\\')) return word.replaceAll('"', '');
  }
  return null;
}

/** Reduces what is not carried of a part's fields, simple and complex ones, to their results. */
export function reduceFields(root: XmlElement, part: string, report: LossReport): void {
  const going = new Set<XmlElement>();
  const simple: XmlElement[] = [];
  const scopes: Field[][] = [[]];
  const refused = (instruction: string, nested: number): boolean => {
    const why = refusal(instruction, nested);
    if (why !== null) report.note(why.code, part, why.code === 'field' ? { field: why.value } : { scheme: why.value });
    return why !== null;
  };
  const character = (element: XmlElement): void => {
    const open = scopes.at(-1) ?? [];
    const field = open.at(-1);
    const type = wAttr(element, 'fldCharType');
    if (type === 'begin') {
      const inCode = field !== undefined && (!field.separated || field.inCode);
      const begun: Field = {
        characters: [element],
        code: [],
        inCode,
        result: [],
        nested: [],
        instruction: '',
        separated: false,
        shows: false,
      };
      if (inCode) field.nested.push(begun);
      open.push(begun);
      return;
    }
    if (field === undefined) return;
    field.characters.push(element);
    if (type === 'separate') field.separated = true;
    else if (type === 'end') {
      open.pop();
      const outer = open.at(-1);
      if (outer !== undefined) outer.shows ||= field.shows;
      if (!refused(field.instruction, field.nested.length)) return;
      takeCode(field, going);
      if (!field.shows) writeOut(field);
    }
  };
  walkElements(
    root,
    (element) => {
      const name = wName(element);
      if (OWN_SCOPE.has(name)) scopes.push([]);
      if (name === 'fldSimple' && refused(wAttr(element, 'instr') ?? '', 0)) simple.push(element);
      if (name === 'fldChar') character(element);
      else if (element.parent !== null && wName(element.parent) === 'r' && name !== 'rPr') {
        const field = (scopes.at(-1) ?? []).at(-1);
        if (field === undefined) return true;
        if (field.separated) {
          field.shows = true;
          if (field.inCode) field.result.push(element);
          return true;
        }
        field.code.push(element);
        if (name === 'instrText' || name === 'delInstrText') field.instruction += textOf(element);
        return false;
      }
      return true;
    },
    (element) => {
      if (OWN_SCOPE.has(wName(element))) scopes.pop();
    },
  );
  for (const field of simple) if (field.parent !== null) unwrap(field);
  takeOut(going);
}

function takeCode(field: Field, going: Set<XmlElement>): void {
  for (const element of [...field.characters, ...field.code]) going.add(element);
  const inner = [...field.nested];
  for (let each = inner.pop(); each !== undefined; each = inner.pop()) {
    for (const element of [...each.characters, ...each.code, ...each.result]) going.add(element);
    for (const nested of each.nested) inner.push(nested);
  }
}

/** Writes out what a field without a result shows (a box to tick, a button's words), as a field that goes would take it away. */
function writeOut(field: Field): void {
  const [begin] = field.characters;
  const run = begin?.parent ?? null;
  if (begin === undefined || run === null) return;
  const text = fieldWithoutResult(field.instruction, begin, begin)?.text ?? '';
  if (text === '') return;
  const deleted = run.parent !== null && wName(run.parent) === 'del';
  insertAfter(run, begin, elementMaker(run, run.ns, 'w')(deleted ? 'delText' : 't', { 'xml:space': 'preserve' }, [text]));
}

const WRAPPERS: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo']);

/** Takes pieces of runs out, runs that held nothing else, and markers of changes that wrapped nothing else. */
function takeOut(going: ReadonlySet<XmlElement>): void {
  let gone: ReadonlySet<XmlNode> = going;
  while (gone.size > 0) {
    const emptied = new Set<XmlNode>();
    for (const parent of new Set([...gone].map((node) => node.parent))) {
      if (parent === null) continue;
      setChildren(
        parent,
        parent.children.filter((child) => !gone.has(child)),
      );
      const left = parent.children.some((child) => child.type === 'element' && wName(child) !== 'rPr');
      if (!left && (wName(parent) === 'r' || WRAPPERS.has(wName(parent)))) emptied.add(parent);
    }
    gone = emptied;
  }
}

function textOf(element: XmlElement): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
