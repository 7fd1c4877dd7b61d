import { BOLD, ITALIC, STRIKE, UNDERLINE } from '@svod/consolidation';
import type { TableRegion, Values } from '@svod/consolidation';
import { wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { cellTraits, tableCells } from './cell-traits.ts';
import { readRunSettings } from './run-format.ts';
import type { Theme } from './theme.ts';
import { NO_TRAITS, overTraits, readTraits, valueIn } from './traits.ts';
import { readWordLook, settled } from './word-look.ts';

/** What a table style, with all it is based on, gives to a table (ECMA-376 Part 1, 17.7.6). */
export interface TableStyle {
  readonly cells: Values;
  readonly regions: Partial<Readonly<Record<TableRegion, Values>>>;
  readonly bands: { readonly rows: number; readonly columns: number };
  /** For its paragraphs. */
  readonly paragraphs: Values;
  /** For the words in it. */
  readonly words: Values;
  /** For paragraphs and words of its parts. */
  readonly parts: Partial<Readonly<Record<TableRegion, PartLook>>>;
}

interface PartLook {
  readonly paragraphs: Values;
  readonly words: Values;
}

export const NO_TABLE_STYLE: TableStyle = Object.freeze({
  cells: NO_TRAITS,
  regions: Object.freeze({}),
  bands: Object.freeze({ rows: 1, columns: 1 }),
  paragraphs: NO_TRAITS,
  words: NO_TRAITS,
  parts: Object.freeze({}),
});

/** Parts of a table, those that rule over others last (17.7.6.6). */
export const REGIONS: readonly TableRegion[] = [
  ...(['band1Vert', 'band2Vert', 'band1Horz', 'band2Horz', 'firstRow', 'lastRow', 'firstCol', 'lastCol'] as const),
  ...(['nwCell', 'neCell', 'swCell', 'seCell'] as const),
];

const isRegion = (name: string): name is TableRegion => REGIONS.some((region) => region === name);

/** A style of its own over the one it is based on. */
export function tableStyle(element: XmlElement, below: TableStyle, theme: Theme): TableStyle {
  const properties = wChild(element, 'tblPr');
  const regions: Partial<Record<TableRegion, Values>> = { ...below.regions };
  const parts: Partial<Record<TableRegion, PartLook>> = { ...below.parts };
  for (const child of element.children) {
    if (child.type !== 'element' || wName(child) !== 'tblStylePr') continue;
    const region = wAttr(child, 'type') ?? '';
    if (!isRegion(region)) continue;
    regions[region] = overTraits(regions[region] ?? NO_TRAITS, cellsOf(child));
    parts[region] = partOver(parts[region] ?? NO_PART, {
      paragraphs: readTraits(wChild(child, 'pPr')),
      words: wordsOf(wChild(child, 'rPr'), theme),
    });
  }
  return {
    cells: overTraits(below.cells, cellsOf(element)),
    regions,
    bands: {
      rows: bandOf(properties, 'tblStyleRowBandSize') ?? below.bands.rows,
      columns: bandOf(properties, 'tblStyleColBandSize') ?? below.bands.columns,
    },
    paragraphs: overTraits(below.paragraphs, readTraits(wChild(element, 'pPr'))),
    words: overTraits(below.words, wordsOf(wChild(element, 'rPr'), theme)),
    parts,
  };
}

const NO_PART: PartLook = Object.freeze({ paragraphs: NO_TRAITS, words: NO_TRAITS });

const partOver = (below: PartLook, above: PartLook): PartLook => ({
  paragraphs: overTraits(below.paragraphs, above.paragraphs),
  words: overTraits(below.words, above.words),
});

/** Look of words, with the basic formatting that is set of them. */
function wordsOf(properties: XmlElement | null, theme: Theme): Values {
  const { known, value } = readRunSettings(properties);
  const look = settled(readWordLook(properties, theme));
  if (known === 0) return look;
  return {
    ...look,
    ...Object.fromEntries(BITS.flatMap(([name, bit]) => ((known & bit) === 0 ? [] : [[name, (value & bit) === 0 ? 'off' : 'on']]))),
  };
}

const BITS = [
  ['bold', BOLD],
  ['italic', ITALIC],
  ['underline', UNDERLINE],
  ['strike', STRIKE],
] as const;

const cellsOf = (holder: XmlElement): Values => overTraits(tableCells(wChild(holder, 'tblPr')), cellTraits(wChild(holder, 'tcPr')));

function bandOf(properties: XmlElement | null, local: string): number | null {
  const size = Number(valueIn(properties, local) ?? Number.NaN);
  return Number.isInteger(size) && size >= 0 && size < 1000 ? size : null;
}
