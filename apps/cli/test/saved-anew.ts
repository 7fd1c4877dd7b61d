import type { WordPackage } from '@svod/wordml';

/**
 * Entries of a package as a program might save them that keeps the text and little else: runs cut in two, other ids of editing sessions, no
 * ids of paragraphs, no bookmarks, marks of the spelling checker in between.
 */
export function savedAnew(file: WordPackage): ReadonlyMap<string, Uint8Array> {
  const entries = new Map(file.entries);
  const bytes = entries.get(file.main);
  const prefix = /<(\w+):body[\s>]/u.exec(new TextDecoder().decode(bytes))?.[1];
  if (bytes === undefined || prefix === undefined) return entries;
  const name = (local: string): string => `${prefix}:${local}`;
  const run = new RegExp(
    `<${name('r')}(?: [^>]*)?>(<${name('rPr')}>(?:(?!</?${name('(?:r|rPr)')}>)[^])*</${name('rPr')}>)?<${name('t')}(?: [^>]*)?>([^<&]{2,})</${name('t')}></${name('r')}>`,
    'gu',
  );
  const text = new TextDecoder()
    .decode(bytes)
    .replaceAll(new RegExp(` ${name('rsid')}\\w*="[^"]*"| w14:(?:para|text)Id="[^"]*"`, 'gu'), '')
    .replaceAll(new RegExp(`<${name('bookmark')}(?:Start|End) [^>]*/>`, 'gu'), '')
    .replaceAll(run, (_all, properties: string | undefined, words: string) => {
      const middle = Math.floor(words.length / 2);
      // A pair of surrogates stays together.
      const cut = /[\uDC00-\uDFFF]/u.test(words.charAt(middle)) ? middle + 1 : middle;
      const part = (piece: string): string =>
        piece === '' ? '' : `<${name('r')}>${properties ?? ''}<${name('t')} xml:space="preserve">${piece}</${name('t')}></${name('r')}>`;
      return `${part(words.slice(0, cut))}<${name('proofErr')} ${name('type')}="spellStart"/>${part(words.slice(cut))}`;
    });
  return entries.set(file.main, new TextEncoder().encode(text));
}
