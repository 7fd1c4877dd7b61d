import { POINT_MARKS } from '../resolve/revision-names.ts';
import { M, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { Report } from './fault.ts';
import { type Place, type Rule, type WrapperName, faultAt, isWrapperName } from './walk-part.ts';

/** What a wrapper of runs may stand in (ECMA-376 Part 1, 17.13.5.14, .18, .22, .25); through those of the second list, inside a paragraph. */
const PARENTS: ReadonlySet<string> = new Set(['p', 'hyperlink', 'fldSimple', 'dir', 'bdo', 'rt', 'rubyBase']);
const THROUGH: ReadonlySet<string> = new Set(['sdtContent', 'sdt', 'customXml', 'smartTag', 'ins', 'del', 'moveFrom', 'moveTo']);
const BLOCKS: ReadonlySet<string> = new Set(['p', 'tbl', 'tr', 'tc', 'sectPr']);

/**
 * Wrappers of tracked content: `wrapper-empty`, `wrapper-misplaced` (`parent`), `wrapper-around-block` (`child`), `wrapper-nested` (an
 * insertion within an insertion …), and their text: `deleted-text-outside` (deleted text that no deletion holds), `text-in-deletion`.
 */
export function checkWrappers(report: Report): Rule {
  return {
    enter(element, name, place) {
      if (isWrapperName(name)) checkWrapper(element, name, place, report);
      else if (name === 'delText' || name === 'delInstrText') {
        if (place.story.wrappers.del === 0) faultAt(report, place, 'deleted-text-outside', { element: name });
      } else if ((name === 't' || name === 'instrText') && place.story.wrappers.del > 0) {
        faultAt(report, place, 'text-in-deletion', { element: name });
      }
    },
  };
}

function checkWrapper(element: XmlElement, name: WrapperName, place: Place, report: Report): void {
  const parent = element.parent;
  if (isMark(element, name, parent)) return;
  const block = element.children.find((child) => child.type === 'element' && BLOCKS.has(wName(child)));
  if (block?.type === 'element') faultAt(report, place, 'wrapper-around-block', { element: name, child: wName(block) });
  else if (!mayStandIn(parent)) faultAt(report, place, 'wrapper-misplaced', { element: name, parent: parent?.name ?? '' });
  else if (isEmpty(element)) faultAt(report, place, 'wrapper-empty', { element: name });
  if (place.story.wrappers[name] > 0) faultAt(report, place, 'wrapper-nested', { element: name });
}

/** The empty elements of the same names that mark a paragraph's end, a row, a number, or a character of a formula. */
function isMark(element: XmlElement, name: WrapperName, parent: XmlElement | null): boolean {
  if (parent === null) return false;
  const parentName = wName(parent);
  if (parentName === 'rPr') {
    const owner = parent.parent === null ? '' : wName(parent.parent);
    return owner === 'pPr' && element.children.every((child) => child.type !== 'element');
  }
  const insertionOrDeletion = name === 'ins' || name === 'del';
  if (parentName === 'trPr') return insertionOrDeletion;
  if (parentName === 'numPr') return name === 'ins';
  return isMath(parent) && parent.local === 'ctrlPr' && insertionOrDeletion;
}

function mayStandIn(parent: XmlElement | null): boolean {
  for (let at = parent; at !== null; at = at.parent) {
    const name = wName(at);
    // Word itself writes them in the runs of formulas.
    if (name === '') return isMath(at) && at.local !== 't';
    if (PARENTS.has(name)) return true;
    if (!THROUGH.has(name) || (at === parent && name === 'sdt')) return false;
  }
  return false;
}

const isMath = ({ ns }: XmlElement): boolean => ns === M.transitional || ns === M.strict;

/** True when nothing is wrapped but marks of places and runs without content. */
function isEmpty(wrapper: XmlElement): boolean {
  return wrapper.children.every((child) => {
    if (child.type !== 'element') return true;
    const name = wName(child);
    if (POINT_MARKS.has(name)) return true;
    return name === 'r' && child.children.every((each) => each.type !== 'element' || wName(each) === 'rPr');
  });
}
