import type { Values } from '@svod/consolidation';
import { wAttr, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';

/** No border, no shading. */
export const NOTHING = 'none';

const SIDES: ReadonlyMap<string, string> = new Map(
  ['top', 'bottom', 'left', 'right', 'between', 'insideH', 'insideV'].map((side) => [side, `border-${side}`]),
);

/** Sides of a `w:pBdr`, `w:tblBorders` or `w:tcBorders` (ECMA-376 Part 1, 17.3.1.24, 17.4.38, 17.4.66): `single 4 FF0000` each, or `none`. */
export function readBorders(borders: XmlElement | null): Values {
  const sides: Record<string, string> = {};
  for (const child of borders?.children ?? []) {
    if (child.type !== 'element') continue;
    const name = wName(child);
    const side = SIDES.get(name === 'start' ? 'left' : name === 'end' ? 'right' : name);
    if (side !== undefined) sides[side] = readBorder(child);
  }
  return sides;
}

/** Kind of line, its width in eighths of a point, its colour where it is not black. Programs have more kinds of lines than people tell apart. */
export function readBorder(element: XmlElement): string {
  const kind = familyOf(wAttr(element, 'val') ?? 'none');
  if (kind === NOTHING) return NOTHING;
  const size = Number(wAttr(element, 'sz') ?? 4);
  const colour = colourOf(wAttr(element, 'color'));
  return [kind, Number.isFinite(size) && size > 0 ? size : 4, ...(colour === '' || colour === '000000' ? [] : [colour])].join(' ');
}

function familyOf(kind: string): string {
  if (kind === 'nil' || kind === 'none') return NOTHING;
  if (/^(?:double|triple|thinThick|thickThin)/u.test(kind)) return 'double';
  if (kind.startsWith('dotted')) return 'dotted';
  if (/^(?:dash|dot)/u.test(kind)) return 'dashed';
  return kind === 'wave' || kind === 'doubleWave' ? 'wave' : 'single';
}

/** What a `w:shd` fills with (17.3.5): a colour, `pct20` and the like for a pattern; white and nothing are nothing. */
export function readShade(element: XmlElement): string {
  const pattern = wAttr(element, 'val') ?? 'clear';
  const fill = colourOf(wAttr(element, 'fill'));
  if (pattern === 'solid') return shown(colourOf(wAttr(element, 'color')) || '000000');
  if (pattern === 'clear' || pattern === 'nil') return shown(fill);
  return fill === '' ? pattern : `${pattern} ${fill}`;
}

const shown = (colour: string): string => (colour === '' || colour === 'FFFFFF' ? NOTHING : colour);

function colourOf(value: string | null): string {
  return value !== null && /^[0-9a-f]{6}$/iu.test(value) ? value.toUpperCase() : '';
}
