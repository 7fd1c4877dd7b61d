import type { Values } from '@svod/consolidation';
import { onOff, wAttr, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { NOTHING, readBorder, readShade } from './borders.ts';
import { twips } from './measure.ts';
import { type Theme, themeColour } from './theme.ts';
import { NO_TRAITS, overTraits } from './traits.ts';

/** Properties that are turned by each style that has them (ECMA-376 Part 1, 17.7.3), by their names in a look. */
const TOGGLES: ReadonlyMap<string, string> = new Map([
  ['caps', 'caps'],
  ['smallCaps', 'smallCaps'],
  ['vanish', 'hidden'],
  ['outline', 'outline'],
  ['shadow', 'shadow'],
  ['emboss', 'emboss'],
  ['imprint', 'imprint'],
]);

/** What a `w:rPr` sets of the look of words beyond their basic formatting (17.3.2), under the names of `WordStretch.look`; shading under one of its own. */
export function readWordLook(properties: XmlElement | null, theme: Theme): Values {
  let look: Record<string, number | string> | null = null;
  for (const child of properties?.children ?? []) {
    if (child.type !== 'element') continue;
    const name = wName(child);
    const toggle = TOGGLES.get(name);
    if (toggle !== undefined) (look ??= {})[toggle] = onOff(child) === true ? 'on' : 'off';
    else if (OTHERS.has(name)) {
      const set = settingOf(name, child, theme);
      if (set !== null) Object.assign((look ??= {}), set);
    }
  }
  return look ?? NO_TRAITS;
}

const OTHERS: ReadonlySet<string> = new Set('rFonts sz szCs color highlight shd spacing w position u bdr rtl cs'.split(' '));

function settingOf(name: string, element: XmlElement, theme: Theme): Values | null {
  const value = wAttr(element, 'val');
  switch (name) {
    case 'rFonts':
      return fontsOf(element, theme);
    case 'sz':
      return positive('size', value);
    case 'szCs':
      return positive('sizeCs', value);
    case 'color': {
      const colour = colourOf(element, value, theme);
      return colour === null ? null : { colour };
    }
    case 'highlight':
      return { highlight: HIGHLIGHTS.get(value ?? '') ?? NOTHING };
    case 'shd':
      return { backing: readShade(element) };
    case 'spacing': {
      const spacing = twips(value);
      return spacing === null ? null : { spacing };
    }
    case 'w':
      return positive('scale', value?.replace('%', '') ?? null);
    case 'position': {
      const raise = Number(value ?? Number.NaN);
      return Number.isFinite(raise) ? { raise } : null;
    }
    case 'u':
      return { underlining: lineOf(value ?? NOTHING) };
    case 'bdr':
      return { frame: readBorder(element) };
    default:
      return onOff(element) === true ? { complex: 'on' } : { complex: 'off' };
  }
}

function positive(name: string, value: string | null): Values | null {
  const number = Number(value ?? Number.NaN);
  return Number.isFinite(number) && number > 0 ? { [name]: number } : null;
}

/** 17.3.2.26: a part of the theme goes before a name. Where the theme does not say, nothing is known of it (''). */
function fontsOf(element: XmlElement, theme: Theme): Values {
  const fonts: Record<string, string> = {};
  for (const [name, plain, ofTheme] of FONTS) {
    const part = wAttr(element, ofTheme);
    const font = part === null ? wAttr(element, plain) : (theme.fonts.get(part) ?? '');
    // LibreOffice writes what may stand in for a typeface behind it.
    if (font !== null) fonts[name] = font.split(';')[0]?.trim() ?? '';
  }
  return fonts;
}

const FONTS = [
  ['fontAscii', 'ascii', 'asciiTheme'],
  ['font', 'hAnsi', 'hAnsiTheme'],
  ['fontCs', 'cs', 'cstheme'],
  ['fontEa', 'eastAsia', 'eastAsiaTheme'],
] as const;

/** 17.3.2.6: a colour of the theme goes before digits; a colour that is left to the program is black. */
function colourOf(element: XmlElement, value: string | null, theme: Theme): string | null {
  const part = wAttr(element, 'themeColor');
  const themed = part === null ? null : themeColour(theme, part, wAttr(element, 'themeTint'), wAttr(element, 'themeShade'));
  if (themed !== null) return themed;
  if (value === 'auto') return '000000';
  return value !== null && /^[0-9a-f]{6}$/iu.test(value) ? value.toUpperCase() : null;
}

/** 17.18.40. */
const HIGHLIGHTS: ReadonlyMap<string, string> = new Map([
  ['black', '000000'],
  ['blue', '0000FF'],
  ['cyan', '00FFFF'],
  ['green', '00FF00'],
  ['magenta', 'FF00FF'],
  ['red', 'FF0000'],
  ['yellow', 'FFFF00'],
  ['white', 'FFFFFF'],
  ['darkBlue', '000080'],
  ['darkCyan', '008080'],
  ['darkGreen', '008000'],
  ['darkMagenta', '800080'],
  ['darkRed', '800000'],
  ['darkYellow', '808000'],
  ['darkGray', '808080'],
  ['lightGray', 'C0C0C0'],
]);

/** Kinds of lines that people tell apart. */
function lineOf(kind: string): string {
  if (kind === NOTHING) return NOTHING;
  if (/^wav/iu.test(kind) || kind === 'wavyDouble') return 'wave';
  if (kind === 'double') return 'double';
  if (kind.startsWith('dotted')) return 'dotted';
  return /^(?:dash|dot)/u.test(kind) ? 'dashed' : 'single';
}

/** What words look like by their paragraph's style, their own and what they set themselves: a style turns what another has turned already. */
export function wordLook(paragraph: Values, character: Values, own: Values): Values {
  const styled = overTraits(paragraph, character);
  if (character === NO_TRAITS || paragraph === NO_TRAITS) return settled(overTraits(styled, own));
  const turned = [...TOGGLES.values()].filter((name) => paragraph[name] === 'on' && character[name] === 'on');
  return settled(overTraits({ ...styled, ...Object.fromEntries(turned.map((name) => [name, 'off'])) }, own));
}

/** Highlighting lies over shading, capitals over small ones: one of them shows. */
export function settled(look: Values): Values {
  const { backing, highlight, caps, smallCaps, ...rest } = look;
  if (backing === undefined && highlight === undefined && caps === undefined && smallCaps === undefined) return look;
  const marked = highlight === undefined || highlight === NOTHING ? (backing ?? highlight) : highlight;
  const letters = caps === 'on' ? 'on' : smallCaps === 'on' ? 'small' : caps === undefined && smallCaps === undefined ? undefined : 'off';
  return { ...rest, ...(marked !== undefined && { highlight: marked }), ...(letters !== undefined && { caps: letters }) };
}
