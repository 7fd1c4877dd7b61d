import type { TableDress, TableParts, TableRegion, Values } from '@svod/consolidation';
import { wAttr, wChild } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { tableCells } from './cell-traits.ts';
import { formerly } from './property-marks.ts';
import type { Styles } from './styles.ts';
import { REGIONS, type TableStyle } from './table-styles.ts';
import { NO_TRAITS, valueIn } from './traits.ts';

/** What a table is and gives to what stands in it, before tracked changes of its properties. */
export interface TableTraits {
  readonly traits: Values;
  readonly dress: TableDress | null;
  readonly paragraphs: Values;
  readonly words: Values;
  readonly parts: TableParts | null;
}

export function tableTraits(table: XmlElement, styles: Styles): TableTraits {
  const properties = formerly(wChild(table, 'tblPr'), 'tblPrChange');
  const style = styles.table(valueIn(properties, 'tblStyle'));
  const shown = partsOf(properties);
  const regions = Object.fromEntries(
    REGIONS.flatMap((region) => {
      const values = style.regions[region];
      return values !== undefined && values !== NO_TRAITS && shown.has(region) ? [[region, values] as const] : [];
    }),
  );
  const align = ALIGNS.get(valueIn(properties, 'jc') ?? '');
  const floating = properties !== null && wChild(properties, 'tblpPr') !== null;
  const own = tableCells(properties);
  const plain = style.cells === NO_TRAITS && own === NO_TRAITS && Object.keys(regions).length === 0;
  return {
    traits: align === undefined && !floating ? NO_TRAITS : { ...(align !== undefined && { align }), ...(floating && { floating: 'on' }) },
    dress: plain ? null : { whole: style.cells, regions, bands: style.bands, own },
    paragraphs: style.paragraphs,
    words: style.words,
    parts: partsShown(style, shown),
  };
}

function partsShown(style: TableStyle, shown: ReadonlySet<TableRegion>): TableParts | null {
  const regions = Object.fromEntries(
    REGIONS.flatMap((region) => {
      const part = style.parts[region];
      return part && shown.has(region) && (part.paragraphs !== NO_TRAITS || part.words !== NO_TRAITS) ? [[region, part] as const] : [];
    }),
  );
  if (Object.keys(regions).length === 0) return null;
  return { regions, bands: { ...style.bands, headRow: shown.has('firstRow'), headColumn: shown.has('firstCol') } };
}

const ALIGNS: ReadonlyMap<string, string> = new Map([
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
]);

/** Which parts of its style a table takes (17.4.55): by names, or by bits as older programs write them. */
function partsOf(properties: XmlElement | null): ReadonlySet<TableRegion> {
  const look = properties === null ? null : wChild(properties, 'tblLook');
  const bits = Number.parseInt((look === null ? null : wAttr(look, 'val')) ?? '0', 16);
  const has = (name: string, bit: number): boolean => {
    const said = look === null ? null : wAttr(look, name);
    return said === null ? (bits & bit) !== 0 : said === '1' || said === 'true' || said === 'on';
  };
  const [firstRow, lastRow, firstCol, lastCol] = [
    has('firstRow', 0x20),
    has('lastRow', 0x40),
    has('firstColumn', 0x80),
    has('lastColumn', 0x100),
  ];
  const parts = new Set<TableRegion>();
  const put = (shown: boolean, ...regions: readonly TableRegion[]): void => {
    if (shown) for (const region of regions) parts.add(region);
  };
  put(!has('noVBand', 0x400), 'band1Vert', 'band2Vert');
  put(!has('noHBand', 0x200), 'band1Horz', 'band2Horz');
  put(firstRow, 'firstRow');
  put(lastRow, 'lastRow');
  put(firstCol, 'firstCol');
  put(lastCol, 'lastCol');
  put(firstRow && firstCol, 'nwCell');
  put(firstRow && lastCol, 'neCell');
  put(lastRow && firstCol, 'swCell');
  put(lastRow && lastCol, 'seCell');
  return parts;
}
