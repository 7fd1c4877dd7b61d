import type { Draft } from '../draft/model.ts';
import { DECLARATION } from './escape.ts';
import type { WordVersion } from './escape.ts';
import { numberingXml } from './numbering-xml.ts';
import type { Making } from './properties-xml.ts';
import { appXml, coreXml } from './properties-xml.ts';
import { HEADER_NAMES, headerIds } from './section-xml.ts';
import { openSession } from './session.ts';
import { fontTableXml, settingsXml, webSettingsXml } from './settings-xml.ts';
import { commentsExtendedXml, commentsXml, documentXml, footerXml, headerXml, notesXml, peopleXml } from './stories-xml.ts';
import { stylesXml } from './styles-xml.ts';
import { themeXml } from './theme-xml.ts';

const WML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Part {
  readonly name: string;
  readonly xml: string;
  readonly type: string;
  readonly id: string;
  readonly relation: string;
}

/** How a draft is saved. */
export interface Saving extends Making {
  readonly version: WordVersion;
  readonly tracking: boolean;
}

/** The parts of a Word file, in the order in which Word packs them: name and text. */
export function wordParts(draft: Draft, saving: Saving): [string, string][] {
  const session = openSession(draft, saving.version);
  const part = (
    name: string,
    xml: string,
    id: string,
    type = `${WML}.${name.replace(/\d/, '')}+xml`,
    relation = `${OFFICE}/${name.replace(/\d/, '')}`,
  ): Part => ({ name: `word/${name}.xml`, xml, type, id, relation });
  const main = documentXml(session, draft);
  const parts = [
    part('numbering', numberingXml(session), 'rId1'),
    part('styles', stylesXml(session), 'rId2'),
    part('settings', settingsXml(session, draft, saving.tracking), 'rId4'),
    part('webSettings', webSettingsXml(session), 'rId5'),
    part('footnotes', notesXml(session, draft, 'footnote'), 'rId6'),
    part('endnotes', notesXml(session, draft, 'endnote'), 'rId7'),
    ...HEADER_NAMES.flatMap((name, at) => {
      const header = draft.headers[name];
      return [
        ...(header === undefined ? [] : [part(`header${at + 1}`, headerXml(session, header), headerIds(name).header)]),
        part(`footer${at + 1}`, footerXml(session, name === 'first'), headerIds(name).footer),
      ];
    }),
    part('fontTable', fontTableXml(session), 'rId40'),
    part('theme/theme1', themeXml(), 'rId41', 'application/vnd.openxmlformats-officedocument.theme+xml', `${OFFICE}/theme`),
  ];
  if (draft.comments.length > 0) parts.push(part('comments', commentsXml(session, draft), 'rId8'));
  if (draft.comments.length > 0 && saving.version === 15) {
    parts.push(
      part(
        'commentsExtended',
        commentsExtendedXml(session, draft),
        'rId9',
        `${WML}.commentsExtended+xml`,
        'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
      ),
    );
    const authors = [...new Set(draft.comments.map((comment) => comment.author))];
    parts.push(
      part(
        'people',
        peopleXml(session, authors),
        'rId10',
        `${WML}.people+xml`,
        'http://schemas.microsoft.com/office/2011/relationships/people',
      ),
    );
  }
  return [
    ['[Content_Types].xml', contentTypes(parts)],
    [
      '_rels/.rels',
      relationships([
        ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
        ['rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
        ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
      ]),
    ],
    ['word/_rels/document.xml.rels', relationships(parts.map((one) => [one.id, one.relation, one.name.slice('word/'.length)]))],
    ['word/document.xml', main],
    ...parts.map((one): [string, string] => [one.name, one.xml]),
    ['docProps/core.xml', coreXml(saving)],
    ['docProps/app.xml', appXml(session, draft)],
  ];
}

function contentTypes(parts: readonly Part[]): string {
  const overrides = [
    ['/word/document.xml', `${WML}.document.main+xml`],
    ...parts.map((part) => [`/${part.name}`, part.type]),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationships(entries: readonly (readonly [string, string, string])[]): string {
  const items = entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}
