import type { Draft, Paragraph } from '../draft/model.ts';
import { DECLARATION, escape, namespaces } from './escape.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { sectionXml } from './section-xml.ts';
import type { Session } from './session.ts';
import { paragraphAttributes } from './session.ts';
import { tableXml } from './table-xml.ts';

/** The main text. */
export function documentXml(session: Session, draft: Draft): string {
  const body = draft.body.map((block) => (block.kind === 'table' ? tableXml(session, block) : paragraphXml(session, block))).join('');
  return `${DECLARATION}<w:document ${namespaces(session.version)}><w:body>${body}${sectionXml(session, 'after')}</w:body></w:document>`;
}

/** Footnotes, or the endnotes that Word writes beside them with nothing but separators. */
export function notesXml(session: Session, draft: Draft, kind: 'footnote' | 'endnote'): string {
  const first = session.version === 12 ? 0 : -1;
  const rsid = session.rsidFormat;
  const separator = (type: string, element: string, id: number): string =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p w:rsidR="${rsid}" w:rsidRDefault="${rsid}" w:rsidP="${rsid}"><w:r><w:${element}/></w:r></w:p></w:${kind}>`;
  const lead = '<w:r><w:rPr><w:rStyle w:val="ad"/></w:rPr><w:footnoteRef/></w:r>';
  const notes =
    kind === 'endnote'
      ? ''
      : draft.notes
          .map(
            ([key, paragraph]) =>
              `<w:footnote w:id="${session.noteIds.get(key) ?? 0}">${paragraphXml(session, paragraph, lead)}</w:footnote>`,
          )
          .join('');
  return `${DECLARATION}<w:${kind}s ${namespaces(session.version)}>${separator('separator', 'separator', first)}${separator('continuationSeparator', 'continuationSeparator', first + 1)}${notes}</w:${kind}s>`;
}

/** A page header. */
export function headerXml(session: Session, paragraph: Paragraph): string {
  return `${DECLARATION}<w:hdr ${namespaces(session.version)}>${paragraphXml(session, paragraph)}</w:hdr>`;
}

/** A page footer: page number and number of pages, but for the first page. */
export function footerXml(session: Session, first: boolean): string {
  const rsid = session.rsidFormat;
  const field = (instruction: string, result: string): string => {
    const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    return `${char('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${char('separate')}<w:r><w:rPr><w:noProof/></w:rPr><w:t>${result}</w:t></w:r>${char('end')}`;
  };
  const text = (value: string): string => `<w:r><w:t xml:space="preserve">${value}</w:t></w:r>`;
  const content = first ? '' : text('Страница ') + field('PAGE', '2') + text(' из ') + field('NUMPAGES', '11');
  const properties = '<w:pPr><w:pStyle w:val="a9"/><w:jc w:val="center"/></w:pPr>';
  return `${DECLARATION}<w:ftr ${namespaces(session.version)}><w:p w:rsidR="${rsid}" w:rsidRDefault="${rsid}">${properties}${content}</w:p></w:ftr>`;
}

/** Comments, each one paragraph. */
export function commentsXml(session: Session, draft: Draft): string {
  const comments = draft.comments.map((comment) => {
    const lead = '<w:r><w:rPr><w:rStyle w:val="af0"/></w:rPr><w:annotationRef/></w:r>';
    const attributes = paragraphAttributes(session, { rsid: session.rsid, rsidDel: null, markLook: {}, paraId: comment.paraId });
    const paragraph = `<w:p${attributes}><w:pPr><w:pStyle w:val="af1"/></w:pPr>${lead}<w:r><w:t>${escape(comment.text)}</w:t></w:r></w:p>`;
    return `<w:comment w:id="${session.commentIds.get(comment.key) ?? 0}" w:author="${escape(comment.author)}" w:date="${comment.date}" w:initials="${initials(comment.author)}">${paragraph}</w:comment>`;
  });
  return `${DECLARATION}<w:comments ${namespaces(session.version)}>${comments.join('')}</w:comments>`;
}

/** Reply threads and settled comments, as Word 2013 keeps them ([MS-DOCX] 2.5.4). */
export function commentsExtendedXml(session: Session, draft: Draft): string {
  const paraIds = new Map(draft.comments.map((comment) => [comment.key, comment.paraId]));
  const entries = draft.comments.map((comment) => {
    const parent = comment.parent === null ? '' : ` w15:paraIdParent="${paraIds.get(comment.parent) ?? ''}"`;
    return `<w15:commentEx w15:paraId="${comment.paraId}"${parent} w15:done="${comment.resolved ? 1 : 0}"/>`;
  });
  return `${DECLARATION}<w15:commentsEx ${namespaces(session.version)}>${entries.join('')}</w15:commentsEx>`;
}

/** The authors, as Word 2013 lists them. */
export function peopleXml(session: Session, authors: readonly string[]): string {
  const people = authors.map(
    (author) =>
      `<w15:person w15:author="${escape(author)}"><w15:presenceInfo w15:providerId="None" w15:userId="${escape(author)}"/></w15:person>`,
  );
  return `${DECLARATION}<w15:people ${namespaces(session.version)}>${people.join('')}</w15:people>`;
}

function initials(author: string): string {
  return author
    .split(/[\s,-]+/)
    .map((word) => word.slice(0, 1))
    .join('')
    .slice(0, 4);
}
