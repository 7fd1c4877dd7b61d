import { BOLD, type Format, ITALIC, STRIKE, SUBSCRIPT, SUPERSCRIPT, UNDERLINE } from '@svod/consolidation';
import { cloneElement } from '../xml/edit.ts';
import type { Maker } from '../xml/maker.ts';
import { wChild } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { RUN_ORDER, removeProperty, setProperty } from './ordered-properties.ts';
import type { Pen } from './pen.ts';
import type { Stamp } from './stamp.ts';

/** The formatting that new words take over: direct properties of a neighbouring run and what they come to with the styles. */
export interface RunContext {
  readonly properties: XmlElement | null;
  readonly format: Format;
}

/** Not for words put in beside: tracked changes, and what hides. */
const NOT_TAKEN_OVER = ['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange', 'vanish', 'webHidden', 'specVanish'] as const;

/** Copies of a neighbour's properties with the basic formatting that the words have; null for none. */
export function newRunProperties(context: RunContext, format: Format, w: Maker): XmlElement | null {
  const properties = context.properties === null ? w('rPr') : cloneElement(context.properties);
  for (const local of NOT_TAKEN_OVER) removeProperty(properties, local);
  setFormat(properties, context.format, format, w);
  return properties.children.length === 0 ? null : properties;
}

/** Sets or clears, as direct formatting, the bits of `to` that differ from `from`. Direct formatting rules over styles (17.7.2). */
export function setFormat(properties: XmlElement, from: Format, to: Format, w: Maker): void {
  const differs = from ^ to;
  const toggle = (bit: number, local: string): void => {
    if ((differs & bit) !== 0) setProperty(properties, w(local, { val: (to & bit) === 0 ? '0' : null }), RUN_ORDER);
  };
  toggle(BOLD, 'b');
  toggle(ITALIC, 'i');
  toggle(STRIKE, 'strike');
  if ((differs & STRIKE) !== 0 && (to & STRIKE) === 0 && wChild(properties, 'dstrike') !== null) {
    setProperty(properties, w('dstrike', { val: '0' }), RUN_ORDER);
  }
  if ((differs & UNDERLINE) !== 0) setProperty(properties, w('u', { val: (to & UNDERLINE) === 0 ? 'none' : 'single' }), RUN_ORDER);
  if ((differs & (SUPERSCRIPT | SUBSCRIPT)) !== 0) {
    const val = (to & SUPERSCRIPT) !== 0 ? 'superscript' : (to & SUBSCRIPT) !== 0 ? 'subscript' : 'baseline';
    setProperty(properties, w('vertAlign', { val }), RUN_ORDER);
  }
}

/**
 * Changes a run's formatting as a tracked change: `w:rPrChange` with the complete old set (17.13.5.31). A run whose formatting was changed
 * with tracking before keeps that change's old set: then nothing is done and false is returned.
 */
export function trackFormat(properties: XmlElement, from: Format, to: Format, stamp: Stamp, pen: Pen): boolean {
  if (wChild(properties, 'rPrChange') !== null) return false;
  const was = cloneElement(properties);
  setFormat(properties, from, to, pen.w);
  setProperty(properties, pen.changed('rPrChange', stamp, was), RUN_ORDER);
  return true;
}
