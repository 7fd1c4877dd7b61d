import type { PropertyDifference } from '../amendments/change.ts';
import type { Document, Values } from '../document/document.ts';
import { plainTrait } from '../document/traits.ts';
import { BORDERS, shownTrait } from './trait-differences.ts';

/** By file: every paragraph in another style asks for them. */
const styles = new WeakMap<Document, ReadonlyMap<string, Values>>();

/** What a style of a file does; undefined where the file defines none of that name. */
export function valuesOfStyle(document: Document, name: string): Values | undefined {
  let known = styles.get(document);
  if (!known) {
    known = new Map((document.styles ?? []).map((style) => [style.name, style.values]));
    styles.set(document, known);
  }
  return known.get(name);
}

/** True for a trait that is now what a style gives. */
export const isOfStyle = ({ name, now }: PropertyDifference, style: Values | undefined): boolean =>
  style !== undefined && sidesIn(name).every((one) => shownIn(style, one) === now);

/** Names in a style for one that a difference tells: all sides of a border are told as one. */
export const sidesIn = (name: string): readonly string[] => (name === 'border' ? BORDERS : [name]);

/** A trait that a style gives, as differences tell it. */
export const shownIn = (style: Values, name: string): string => shownTrait(name, style[name] ?? plainTrait(name));
