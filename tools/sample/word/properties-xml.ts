import type { Draft } from '../draft/model.ts';
import { paragraphsOf, pieceText } from '../draft/model.ts';
import { INVENTED } from '../plan/front.ts';
import { DECLARATION, escape } from './escape.ts';
import type { Session } from './session.ts';

/** What the file's own properties say of its making; accounts, no persons. */
export interface Making {
  readonly savedBy: string;
  /** Local time with a Z. */
  readonly savedAt: string;
  /** How often it was saved. */
  readonly revision: number;
}

/** Title, account names and times (ECMA-376 part 2). */
export function coreXml(making: Making): string {
  const title = 'Национальный план действий по выполнению резолюции 1540 (2004) на 2012–2014 годы (проект, вторая редакция)';
  return `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:subject>${INVENTED}</dc:subject><dc:creator>МЭР</dc:creator><cp:keywords>${INVENTED}</cp:keywords><dc:description>${INVENTED}</dc:description><cp:lastModifiedBy>${escape(making.savedBy)}</cp:lastModifiedBy><cp:revision>${making.revision}</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">2012-03-12T09:05:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${making.savedAt}</dcterms:modified></cp:coreProperties>`;
}

/** Program and counts. */
export function appXml(session: Session, draft: Draft): string {
  let words = 0;
  let characters = 0;
  let paragraphs = 0;
  for (const paragraph of paragraphsOf(draft)) {
    const text = paragraph.pieces.map(pieceText).join('');
    words += text.split(/\s+/).filter((word) => word !== '').length;
    characters += text.replace(/\s/g, '').length;
    if (text !== '') paragraphs += 1;
  }
  return `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Template>Normal.dotm</Template><TotalTime>412</TotalTime><Pages>11</Pages><Words>${words}</Words><Characters>${characters}</Characters><Application>Microsoft Office Word</Application><DocSecurity>0</DocSecurity><Lines>${Math.ceil(characters / 64)}</Lines><Paragraphs>${paragraphs}</Paragraphs><ScaleCrop>false</ScaleCrop><Company>${INVENTED}</Company><LinksUpToDate>false</LinksUpToDate><CharactersWithSpaces>${characters + words}</CharactersWithSpaces><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged><AppVersion>${session.version}.0000</AppVersion></Properties>`;
}
