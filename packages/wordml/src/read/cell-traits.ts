import type { Values } from '@svod/consolidation';
import { onOff, wAttr, wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { readBorders, readShade } from './borders.ts';
import { twips } from './measure.ts';
import { formerly } from './property-marks.ts';
import { NO_TRAITS, valueIn } from './traits.ts';

/** What a `w:tcPr` sets, before tracked changes of it: what `Cell.traits` holds. */
export function cellTraits(properties: XmlElement | null): Values {
  const set = formerly(properties, 'tcPrChange');
  if (set === null) return NO_TRAITS;
  const align = valueIn(set, 'vAlign');
  const direction = valueIn(set, 'textDirection');
  return traitsOf({
    ...shadeIn(set),
    ...(align !== null && { valign: align }),
    ...(direction !== null && { direction: DIRECTIONS.get(direction) ?? direction }),
    ...readBorders(wChild(set, 'tcBorders')),
    ...marginsOf(wChild(set, 'tcMar')),
  });
}

/** Names of the first edition of the standard for those of the fifth (ECMA-376 Part 1, 17.18.93). */
const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ['tb', 'lrTb'],
  ['rl', 'tbRl'],
  ['lr', 'btLr'],
]);

/** What a `w:trPr` and a `w:tblPrEx` set, before tracked changes of them: what `Row.traits` holds. */
export function rowTraits(properties: XmlElement | null, exceptions: XmlElement | null): Values {
  const set = formerly(properties, 'trPrChange');
  const apart = formerly(exceptions, 'tblPrExChange');
  if (set === null && apart === null) return NO_TRAITS;
  const height = set === null ? null : wChild(set, 'trHeight');
  const rule = height === null ? null : wAttr(height, 'hRule');
  const size = height === null || rule === 'auto' ? null : twips(wAttr(height, 'val'));
  return traitsOf({
    ...(set !== null && onOff(wChild(set, 'cantSplit')) === true && { cantSplit: 'on' }),
    ...(size !== null && size > 0 && { height: `${rule === 'exact' ? 'exact' : 'least'} ${size}` }),
    ...(apart !== null && { ...shadeIn(apart), ...readBorders(wChild(apart, 'tblBorders')), ...marginsOf(wChild(apart, 'tblCellMar')) }),
  });
}

/** What a `w:tblPr` gives to all cells. */
export const tableCells = (properties: XmlElement | null): Values =>
  properties === null
    ? NO_TRAITS
    : traitsOf({
        ...shadeIn(properties),
        ...readBorders(wChild(properties, 'tblBorders')),
        ...marginsOf(wChild(properties, 'tblCellMar')),
      });

/** Margins inside cells (17.4.42, 17.4.68). */
function marginsOf(set: XmlElement | null): Values {
  const margins: Record<string, number> = {};
  for (const child of set?.children ?? []) {
    if (child.type !== 'element') continue;
    const name = MARGINS.get(wName(child));
    const width = wAttr(child, 'type') === 'nil' ? 0 : twips(wAttr(child, 'w'));
    if (name !== undefined && width !== null) margins[name] = width;
  }
  return margins;
}

const MARGINS: ReadonlyMap<string, string> = new Map([
  ...(['top', 'bottom', 'left', 'right'] as const).map((side) => [side, `margin-${side}`] as const),
  ['start', 'margin-left'],
  ['end', 'margin-right'],
]);

function shadeIn(set: XmlElement): Values {
  const element = wChild(set, 'shd');
  return element === null ? NO_TRAITS : { shade: readShade(element) };
}

const traitsOf = (values: Values): Values => (Object.keys(values).length === 0 ? NO_TRAITS : values);
