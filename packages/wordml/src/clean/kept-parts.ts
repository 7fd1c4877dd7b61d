import type { WordPackage } from '../package/word-package.ts';
import type { Profile } from './vocabulary.ts';

export interface KeptPart {
  /** Entry name in the package that is cleaned. */
  readonly part: string;
  readonly kind: string;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

interface Kind {
  readonly name: string;
  readonly contentType: string;
  readonly many: boolean;
  readonly profiles: readonly Profile[];
}

const BOTH: readonly Profile[] = ['clean', 'redline'];

/** Kinds of parts that a carrier holds, by the last step of their relationship's type. Pictures are found through what shows them. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['styles', { name: 'word/styles.xml', contentType: `${WORD}.styles+xml`, many: false, profiles: BOTH }],
  ['numbering', { name: 'word/numbering.xml', contentType: `${WORD}.numbering+xml`, many: false, profiles: BOTH }],
  ['settings', { name: 'word/settings.xml', contentType: `${WORD}.settings+xml`, many: false, profiles: BOTH }],
  ['fontTable', { name: 'word/fontTable.xml', contentType: `${WORD}.fontTable+xml`, many: false, profiles: BOTH }],
  [
    'theme',
    { name: 'word/theme/theme1.xml', contentType: 'application/vnd.openxmlformats-officedocument.theme+xml', many: false, profiles: BOTH },
  ],
  ['header', { name: 'word/header#.xml', contentType: `${WORD}.header+xml`, many: true, profiles: BOTH }],
  ['footer', { name: 'word/footer#.xml', contentType: `${WORD}.footer+xml`, many: true, profiles: BOTH }],
  ['footnotes', { name: 'word/footnotes.xml', contentType: `${WORD}.footnotes+xml`, many: false, profiles: BOTH }],
  ['endnotes', { name: 'word/endnotes.xml', contentType: `${WORD}.endnotes+xml`, many: false, profiles: BOTH }],
  ['comments', { name: 'word/comments.xml', contentType: `${WORD}.comments+xml`, many: false, profiles: ['redline'] }],
  [
    'commentsExtended',
    { name: 'word/commentsExtended.xml', contentType: `${WORD}.commentsExtended+xml`, many: false, profiles: ['redline'] },
  ],
]);

export const MAIN_KIND = 'document';
export const MAIN_NAME = 'word/document.xml';
export const MAIN_TYPE = `${WORD}.document.main+xml`;

/** Parts of the package that a carrier of this profile may hold, the main one first, the others in the order of its relationships. */
export function keptParts(pkg: WordPackage, profile: Profile): readonly KeptPart[] {
  const kept: KeptPart[] = [{ part: pkg.main, kind: MAIN_KIND }];
  const taken = new Set([pkg.main]);
  const kinds = new Set<string>();
  for (const { kind, target, external } of pkg.relationships(pkg.main)) {
    const known = KINDS.get(kind);
    const part = external ? null : pkg.find(target);
    if (known === undefined || part === null || taken.has(part) || !known.profiles.includes(profile)) continue;
    if (kinds.has(kind) && !known.many) continue;
    kinds.add(kind);
    taken.add(part);
    kept.push({ part, kind });
  }
  return kept;
}

/** Entry names of parts in a carrier, and their content types: names say nothing of where a part came from. */
export function carrierNames(parts: readonly KeptPart[]): ReadonlyMap<string, { readonly name: string; readonly contentType: string }> {
  const counts = new Map<string, number>();
  return new Map(
    parts.map(({ part, kind }) => {
      const { name, contentType } = KINDS.get(kind) ?? { name: MAIN_NAME, contentType: MAIN_TYPE };
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return [part, { name: name.replace('#', String(count)), contentType }];
    }),
  );
}

/** True for a relationship kind of the main part that a carrier of this profile may hold. */
export function isCarrierKind(kind: string, profile: Profile): boolean {
  return kind === 'image' || kind === 'hyperlink' || (KINDS.get(kind)?.profiles.includes(profile) ?? false);
}
