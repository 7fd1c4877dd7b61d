import { A, findAttribute, isNamed } from '../xml/names.ts';
import type { XmlDocument, XmlElement } from '../xml/node.ts';

/** What the theme of a file gives to colours and typefaces that are named by their part in it (ECMA-376 Part 1, 20.1.6). */
export interface Theme {
  /** Colour by the name that documents have for it (17.18.97), as six digits. */
  readonly colours: ReadonlyMap<string, string>;
  /** Typeface by the name that documents have for it (17.18.96); '' where the theme leaves it open. */
  readonly fonts: ReadonlyMap<string, string>;
}

export const NO_THEME: Theme = Object.freeze({ colours: new Map(), fonts: new Map() });

/** Names in the theme of what documents call otherwise, as a file has it that sets no other mapping (17.15.1.20). */
const COLOURS: readonly (readonly [ofTheme: string, names: readonly string[]])[] = [
  ['dk1', ['dark1', 'text1']],
  ['lt1', ['light1', 'background1']],
  ['dk2', ['dark2', 'text2']],
  ['lt2', ['light2', 'background2']],
  ...(['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const).map((name) => [name, [name]] as const),
  ['hlink', ['hyperlink']],
  ['folHlink', ['followedHyperlink']],
];

export function readTheme(xml: XmlDocument | null): Theme {
  const elements = xml === null ? null : child(xml.root, 'themeElements');
  if (elements === null) return NO_THEME;
  const colours = new Map<string, string>();
  const scheme = child(elements, 'clrScheme');
  for (const [ofTheme, names] of COLOURS) {
    const colour = colourIn(scheme === null ? null : child(scheme, ofTheme));
    if (colour !== null) for (const name of names) colours.set(name, colour);
  }
  const fonts = new Map<string, string>();
  const families = child(elements, 'fontScheme');
  for (const [ofTheme, name] of [['majorFont', 'major'] as const, ['minorFont', 'minor'] as const]) {
    const family = families === null ? null : child(families, ofTheme);
    const face = (local: string): string => (family === null ? '' : valueOf(child(family, local), 'typeface'));
    for (const script of ['Ascii', 'HAnsi']) fonts.set(name + script, face('latin'));
    fonts.set(`${name}Bidi`, face('cs'));
    fonts.set(`${name}EastAsia`, face('ea'));
  }
  return { colours, fonts };
}

/** A colour of the scheme: its own digits, or those that the system had last. */
function colourIn(holder: XmlElement | null): string | null {
  if (holder === null) return null;
  const own = valueOf(child(holder, 'srgbClr'), 'val') || valueOf(child(holder, 'sysClr'), 'lastClr');
  return /^[0-9a-f]{6}$/iu.test(own) ? own.toUpperCase() : null;
}

function child(element: XmlElement, local: string): XmlElement | null {
  for (const one of element.children) if (one.type === 'element' && isNamed(one, A, local)) return one;
  return null;
}

const valueOf = (element: XmlElement | null, local: string): string =>
  element === null ? '' : (findAttribute(element, '', local)?.value ?? '');

/**
 * A colour of the theme made lighter or darker (17.3.2.6): tint and shade are 255ths, and work on the lightness of the colour. Null for a colour that the
 * theme has not.
 */
export function themeColour(theme: Theme, name: string, tint: string | null, shade: string | null): string | null {
  const colour = theme.colours.get(name);
  if (colour === undefined) return null;
  const [light, dark] = [part(tint), part(shade)];
  if (light === null && dark === null) return colour;
  const [hue, saturation, lightness] = toHsl(colour);
  const darker = dark === null ? lightness : lightness * dark;
  return fromHsl(hue, saturation, light === null ? darker : darker * light + (1 - light));
}

function part(value: string | null): number | null {
  const number = value !== null && /^[0-9a-f]{1,2}$/iu.test(value) ? Number.parseInt(value, 16) / 255 : null;
  return number;
}

function toHsl(colour: string): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const [lightness, spread] = [(most + least) / 2, most - least];
  if (spread === 0) return [0, 0, lightness];
  const turn = most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return [turn / 6, spread / (1 - Math.abs(2 * lightness - 1)), lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const channel = (shift: number): string => {
    const at = (shift + hue * 12) % 12;
    const value = lightness - (chroma / 2) * Math.max(-1, Math.min(at - 3, 9 - at, 1));
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return channel(0) + channel(8) + channel(4);
}
