import type { Language } from '@svod/papers';
import { coreProperties } from '../text/core-properties.ts';
import { repack } from '../text/repack.ts';
import type { CellTexts } from './cell-texts.ts';

const CORE = 'docProps/core.xml';
const OVERRIDE = `<Override PartName="/${CORE}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`;
const RELATIONSHIP = `<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${CORE}"/>`;

/** A workbook that the library has made, with its texts in place of their numbers, and its title and language told: no person, no date. */
export function finishWorkbook(
  made: Uint8Array,
  texts: CellTexts,
  { title, language }: { readonly title: string; readonly language: Language },
): Promise<Uint8Array> {
  const put = (xml: string, end: string) => (part: Uint8Array) =>
    new TextEncoder().encode(new TextDecoder().decode(part).replace(end, () => `${xml}${end}`));
  return repack(
    made,
    {
      'xl/sharedStrings.xml': texts.rewrite,
      '[Content_Types].xml': put(OVERRIDE, '</Types>'),
      '_rels/.rels': put(RELATIONSHIP, '</Relationships>'),
    },
    new Map([[CORE, new TextEncoder().encode(coreProperties(title, language))]]),
  );
}
