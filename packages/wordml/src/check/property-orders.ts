import { CELL_ORDER, PARAGRAPH_ORDER } from '../write/ordered-properties.ts';

type Order = ReadonlyMap<string, number>;

const order = (names: string): Order => new Map(names.split(/\s+/).map((name, index) => [name, index]));

const TABLE_EXCEPTIONS = 'tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook';

/**
 * Properties that stand in a fixed order, by set (ECMA-376 Part 1, 17.3.1.26, 17.3.2.28, 17.4.60, 17.4.61, 17.4.70, 17.4.79, 17.6.17;
 * annex A). What is not listed has no place of its own: the properties of a run but for its marks, those of a row but for its marks.
 */
export const PROPERTY_ORDERS: ReadonlyMap<string, Order> = new Map([
  ['pPr', PARAGRAPH_ORDER],
  ['rPr', order('ins del moveFrom moveTo * rPrChange')],
  ['tcPr', CELL_ORDER],
  ['trPr', order('* ins del trPrChange')],
  [
    'tblPr',
    order(
      `tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize ${TABLE_EXCEPTIONS} tblCaption tblDescription tblPrChange`,
    ),
  ],
  ['tblPrEx', order(`${TABLE_EXCEPTIONS} tblPrExChange`)],
  [
    'sectPr',
    order(
      `headerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg
       textDirection bidi rtlGutter docGrid printerSettings sectPrChange`,
    ),
  ],
]);

/** Place of a property in its set; `*` stands for all that have none of their own, null where such have no place at all. */
export function placeOf(set: string, orders: Order, property: string): number | null {
  const name = set === 'sectPr' && property === 'footerReference' ? 'headerReference' : property;
  return orders.get(name) ?? orders.get('*') ?? null;
}

/** Properties that may come more than once. */
export const MAY_REPEAT: ReadonlySet<string> = new Set(['headerReference', 'footerReference']);

/** What the former set in a property change never holds (17.13.5.29, .30, .32, .36, .37). */
export const NOT_FORMER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['pPrChange', new Set(['rPr', 'sectPr', 'pPrChange'])],
  ['rPrChange', new Set(['rPrChange'])],
  ['tcPrChange', new Set(['tcPrChange'])],
  ['trPrChange', new Set(['ins', 'del', 'trPrChange'])],
  ['tblPrChange', new Set(['tblPrChange'])],
  ['tblPrExChange', new Set(['tblPrExChange'])],
  ['sectPrChange', new Set(['headerReference', 'footerReference', 'sectPrChange'])],
]);
