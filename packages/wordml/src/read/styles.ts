import type { Format, Values } from '@svod/consolidation';
import { isW, wAttr, wChild } from '../xml/names.ts';
import type { XmlDocument, XmlElement } from '../xml/node.ts';
import { type IndentSettings, NO_INDENTS, overIndents, readIndents } from './indents.ts';
import { readNumbering } from './list-membership.ts';
import type { NumberingSettings } from './list-membership.ts';
import { NO_SETTINGS, effectiveFormat, layered, readRunSettings } from './run-format.ts';
import type { RunSettings } from './run-format.ts';
import { NO_TABLE_STYLE, type TableStyle, tableStyle } from './table-styles.ts';
import { NO_THEME, type Theme } from './theme.ts';
import { NO_TRAITS, overTraits, readTraits } from './traits.ts';
import { readWordLook, settled, wordLook } from './word-look.ts';

/** What a paragraph style, with all it is based on, gives to a paragraph. */
export interface ParagraphStyle {
  /** As shown, '' for the default paragraph style. */
  readonly name: string;
  readonly run: RunSettings;
  /** What else it sets of its words; nothing of the file's defaults. */
  readonly words: Values;
  /** 0–8, 9 for "no heading", null where nothing is set. */
  readonly outline: number | null;
  readonly align: string;
  readonly indents: IndentSettings;
  /** What it sets beside; nothing of the file's defaults. */
  readonly traits: Values;
  readonly numbering: NumberingSettings;
  /** Id of the nearest style that says anything of the numbering, for levels tied to a style. */
  readonly numberingStyle: string;
}

/** Styles of a document (ECMA-376 Part 1, 17.7), each put together with those it is based on. */
export interface Styles {
  /** Of a `w:pStyle`; null or an unknown id is the default style. */
  paragraph(id: string | null): ParagraphStyle;
  /** All paragraph styles. */
  paragraphs(): readonly ParagraphStyle[];
  /** Of a `w:tblStyle`; null or an unknown id is the default style. */
  table(id: string | null): TableStyle;
  /** What the file gives to paragraphs of which neither style nor table says anything. */
  readonly defaults: Values;
  /** And to words. */
  readonly defaultWords: Values;
  /** Effective formatting of a run of a paragraph in that style. */
  format(paragraph: ParagraphStyle, properties: XmlElement | null): Format;
  /** What else shows of a run of a paragraph in that style, but for what the table's style and the file's defaults give. Equal looks are one object. */
  words(paragraph: ParagraphStyle, properties: XmlElement | null): Values;
  /** Numbering of a numbering style (`w:numStyleLink`). */
  numberingOf(id: string): NumberingSettings;
}

const NO_NUMBERING: NumberingSettings = Object.freeze({ list: null, level: null });
const PLAIN: ParagraphStyle = Object.freeze({
  name: '',
  run: NO_SETTINGS,
  words: NO_TRAITS,
  outline: null,
  align: '',
  indents: NO_INDENTS,
  traits: NO_TRAITS,
  numbering: NO_NUMBERING,
  numberingStyle: '',
});
const HEADING_NAME = /^(?:heading|заголовок)\s*([1-9])$/i;

export function readStyles(xml: XmlDocument | null, theme: Theme = NO_THEME): Styles {
  const byId = new Map<string, XmlElement>();
  let defaultId = '';
  let defaultCharacterId = '';
  let defaultTableId = '';
  let defaultTraits = NO_TRAITS;
  let defaults = NO_SETTINGS;
  let defaultAlign = '';
  let defaultIndents = NO_INDENTS;
  let defaultWords = NO_TRAITS;
  for (const child of xml?.root.children ?? []) {
    if (child.type !== 'element') continue;
    if (isW(child, 'docDefaults')) {
      const run = wChild(child, 'rPrDefault');
      const paragraph = wChild(child, 'pPrDefault');
      defaults = readRunSettings(run === null ? null : wChild(run, 'rPr'));
      defaultWords = settled(readWordLook(run === null ? null : wChild(run, 'rPr'), theme));
      defaultAlign = alignOf(paragraph === null ? null : wChild(paragraph, 'pPr'));
      defaultIndents = readIndents(paragraph === null ? null : wChild(paragraph, 'pPr'));
      defaultTraits = readTraits(paragraph === null ? null : wChild(paragraph, 'pPr'));
    } else if (isW(child, 'style')) {
      const id = wAttr(child, 'styleId') ?? '';
      if (!byId.has(id)) byId.set(id, child);
      const isDefault = ['1', 'true', 'on'].includes(wAttr(child, 'default') ?? '');
      if (isDefault && wAttr(child, 'type') === 'paragraph') defaultId = id;
      if (isDefault && wAttr(child, 'type') === 'character') defaultCharacterId = id;
      if (isDefault && wAttr(child, 'type') === 'table') defaultTableId = id;
    }
  }
  const root: ParagraphStyle = { ...PLAIN, align: defaultAlign, indents: defaultIndents };
  const paragraphs = new Map<string, ParagraphStyle>();
  const characters = new Map<string, CharacterStyle>();
  const tables = new Map<string, TableStyle>();
  const paragraph = (id: string | null): ParagraphStyle => {
    const found = id !== null && byId.has(id) ? id : defaultId;
    return resolved(found, byId, paragraphs, root, (element, below) =>
      paragraphStyle(element, below, element === byId.get(defaultId), theme),
    );
  };
  const character = (id: string): CharacterStyle =>
    resolved(id, byId, characters, NO_CHARACTER, (element, below) => characterStyle(element, below, theme));
  const characterOf = (properties: XmlElement | null): CharacterStyle => {
    const reference = properties === null ? null : wChild(properties, 'rStyle');
    return character((reference === null ? null : wAttr(reference, 'val')) ?? defaultCharacterId);
  };
  const looks = new Map<string, Values>();
  const shared = (look: Values): Values => {
    if (look === NO_TRAITS) return look;
    const key = JSON.stringify(look);
    const known = looks.get(key);
    if (known === undefined) looks.set(key, look);
    return known ?? look;
  };
  const unset = new Map<ParagraphStyle, Values>();
  return {
    paragraph,
    paragraphs: () => [...byId].flatMap(([id, element]) => (wAttr(element, 'type') === 'paragraph' ? [paragraph(id)] : [])),
    table: (id) =>
      resolved(id !== null && byId.has(id) ? id : defaultTableId, byId, tables, NO_TABLE_STYLE, (element, below) =>
        tableStyle(element, below, theme),
      ),
    defaults: defaultTraits,
    defaultWords,
    format: (style, properties) => effectiveFormat(defaults, style.run, characterOf(properties).run, readRunSettings(properties)),
    words(style, properties) {
      if (properties !== null) return shared(wordLook(style.words, characterOf(properties).words, readWordLook(properties, theme)));
      let look = unset.get(style);
      if (look === undefined) unset.set(style, (look = shared(wordLook(style.words, characterOf(null).words, NO_TRAITS))));
      return look;
    },
    numberingOf(id) {
      const properties = wChild(byId.get(id) ?? EMPTY, 'pPr');
      return properties === null ? NO_NUMBERING : readNumbering(properties);
    },
  };
}

const EMPTY: XmlElement = Object.freeze({
  type: 'element',
  name: '',
  ns: '',
  local: '',
  attributes: [],
  children: [],
  parent: null,
  start: -1,
  end: -1,
  change: 'none',
});

/** A style put together from its chain of `w:basedOn`, outermost first; a chain that bites its tail ends where it does. */
function resolved<T>(
  id: string,
  byId: ReadonlyMap<string, XmlElement>,
  known: Map<string, T>,
  root: T,
  make: (style: XmlElement, below: T) => T,
): T {
  const ready = known.get(id) ?? (byId.has(id) ? undefined : root);
  if (ready !== undefined) return ready;
  const chain: string[] = [];
  const seen = new Set<string>();
  let at = id;
  while (!known.has(at) && !seen.has(at) && byId.has(at)) {
    chain.push(at);
    seen.add(at);
    const based = wChild(byId.get(at) ?? EMPTY, 'basedOn');
    at = (based === null ? null : wAttr(based, 'val')) ?? '';
  }
  let style = known.get(at) ?? root;
  for (const each of chain.toReversed()) {
    style = make(byId.get(each) ?? EMPTY, style);
    known.set(each, style);
  }
  return style;
}

interface CharacterStyle {
  readonly run: RunSettings;
  readonly words: Values;
}

const NO_CHARACTER: CharacterStyle = Object.freeze({ run: NO_SETTINGS, words: NO_TRAITS });

function characterStyle(element: XmlElement, below: CharacterStyle, theme: Theme): CharacterStyle {
  const properties = wChild(element, 'rPr');
  return { run: layered(below.run, readRunSettings(properties)), words: overTraits(below.words, readWordLook(properties, theme)) };
}

function paragraphStyle(element: XmlElement, below: ParagraphStyle, isDefault: boolean, theme: Theme): ParagraphStyle {
  const nameElement = wChild(element, 'name');
  const name = (nameElement === null ? null : wAttr(nameElement, 'val')) ?? '';
  const properties = wChild(element, 'pPr');
  const numbering = properties === null ? NO_NUMBERING : readNumbering(properties);
  const heading = HEADING_NAME.exec(name)?.[1];
  return {
    name: isDefault ? '' : name,
    run: layered(below.run, readRunSettings(wChild(element, 'rPr'))),
    words: overTraits(below.words, readWordLook(wChild(element, 'rPr'), theme)),
    outline: outlineOf(properties) ?? (heading === undefined ? below.outline : Number(heading) - 1),
    align: alignOf(properties) || below.align,
    indents: overIndents(below.indents, readIndents(properties)),
    traits: overTraits(below.traits, readTraits(properties)),
    numbering: { list: numbering.list ?? below.numbering.list, level: numbering.level ?? below.numbering.level },
    numberingStyle: numbering.list === null && numbering.level === null ? below.numberingStyle : (wAttr(element, 'styleId') ?? ''),
  };
}

/** Outline level that a `w:pPr` sets (ECMA-376 Part 1, 17.3.1.20), null where it sets none. */
export function outlineOf(properties: XmlElement | null): number | null {
  const element = properties === null ? null : wChild(properties, 'outlineLvl');
  const level = Number((element === null ? null : wAttr(element, 'val')) ?? Number.NaN);
  return Number.isInteger(level) && level >= 0 && level <= 9 ? level : null;
}

/** Alignment that a `w:pPr` sets, in the four words of a paragraph's `align`; '' where it sets none. */
export function alignOf(properties: XmlElement | null): string {
  const element = properties === null ? null : wChild(properties, 'jc');
  switch (element === null ? null : wAttr(element, 'val')) {
    case 'left':
    case 'start':
      return 'left';
    case 'right':
    case 'end':
      return 'right';
    case 'center':
      return 'center';
    case 'both':
    case 'distribute':
      return 'both';
    default:
      return '';
  }
}
