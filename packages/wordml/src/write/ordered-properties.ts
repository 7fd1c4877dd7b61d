import { insertBefore, remove } from '../xml/edit.ts';
import { wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';

/*
 * Property sets are sequences: Word refuses a wrong order (ECMA-376 Part 1, 17.3.1.26, 17.3.2.28, 17.4.70, 17.4.79).
 */

type Order = ReadonlyMap<string, number>;

const order = (names: string): Order => new Map(names.split(/\s+/).map((name, index) => [name, index]));

export const PARAGRAPH_ORDER = order(
  `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku
   wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents
   suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`,
);

export const RUN_ORDER = order(
  `ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
   webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish
   oMath rPrChange`,
);

export const CELL_ORDER = order(
  `cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel cellMerge
   tcPrChange`,
);

/** The properties of a row come in any order but for its marks, which come last. */
export const ROW_ORDER = order('ins del trPrChange');

/** Puts a property into its set at its place, instead of one of the same name. Unknown ones keep their places. */
export function setProperty(set: XmlElement, property: XmlElement, places: Order): void {
  const old = wChild(set, property.local);
  if (old !== null) remove(old);
  const place = places.get(property.local) ?? -1;
  const next = set.children.find((each) => each.type === 'element' && (places.get(wName(each)) ?? -1) > place);
  insertBefore(set, next ?? null, property);
}

export function removeProperty(set: XmlElement, local: string): void {
  const old = wChild(set, local);
  if (old !== null) remove(old);
}
