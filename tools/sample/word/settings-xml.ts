import type { Draft } from '../draft/model.ts';
import { DECLARATION, namespaces } from './escape.ts';
import type { Session } from './session.ts';

/** Document settings; `tracking` tells whether recording of changes was left on. */
export function settingsXml(session: Session, draft: Draft, tracking: boolean): string {
  const first = session.version === 12 ? 0 : -1;
  const separators = (kind: string): string => `<w:${kind}Pr><w:${kind} w:id="${first}"/><w:${kind} w:id="${first + 1}"/></w:${kind}Pr>`;
  const setting = (name: string, value: string): string =>
    `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`;
  const compat =
    session.version === 12
      ? '<w:compat/>'
      : `<w:compat>${setting('compatibilityMode', String(session.version))}${setting('overrideTableStyleFontSizeAndJustification', '1')}${setting('enableOpenTypeFeatures', '1')}${setting('doNotFlipMirrorIndents', '1')}</w:compat>`;
  const rsids = draft.rsids.map((rsid) => `<w:rsid w:val="${rsid}"/>`).join('');
  return [
    `${DECLARATION}<w:settings ${namespaces(session.version)}><w:zoom w:percent="100"/><w:proofState w:spelling="clean" w:grammar="clean"/>`,
    tracking ? '<w:trackRevisions/>' : '',
    '<w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/>',
    separators('footnote'),
    separators('endnote'),
    compat,
    `<w:rsids><w:rsidRoot w:val="${draft.rsids[0] ?? ''}"/>${rsids}</w:rsids>`,
    '<m:mathPr><m:mathFont m:val="Cambria Math"/><m:brkBin m:val="before"/><m:brkBinSub m:val="--"/><m:smallFrac m:val="0"/><m:dispDef/><m:lMargin m:val="0"/><m:rMargin m:val="0"/><m:defJc m:val="centerGroup"/><m:wrapIndent m:val="1440"/><m:intLim m:val="subSup"/><m:naryLim m:val="undOvr"/></m:mathPr>',
    '<w:themeFontLang w:val="ru-RU"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>',
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>',
  ].join('');
}

/** Settings for web pages, which Word always writes. */
export function webSettingsXml(session: Session): string {
  return `${DECLARATION}<w:webSettings ${namespaces(session.version)}><w:optimizeForBrowser/></w:webSettings>`;
}

/** The fonts that are used. */
export function fontTableXml(session: Session): string {
  const font = (name: string, panose: string, family: string): string =>
    `<w:font w:name="${name}"><w:panose1 w:val="${panose}"/><w:charset w:val="CC"/><w:family w:val="${family}"/><w:pitch w:val="variable"/><w:sig w:usb0="E0002AFF" w:usb1="C0007841" w:usb2="00000009" w:usb3="00000000" w:csb0="000001FF" w:csb1="00000000"/></w:font>`;
  return `${DECLARATION}<w:fonts ${namespaces(session.version)}>${font('Times New Roman', '02020603050405020304', 'roman')}${font('Tahoma', '020B0604030504040204', 'swiss')}${font('Cambria', '02040503050406030204', 'roman')}</w:fonts>`;
}
