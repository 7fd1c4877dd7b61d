import type { Act, Paragraph } from '../draft/model.ts';
import { lookXml, piecesXml } from './runs-xml.ts';
import { sectionXml } from './section-xml.ts';
import type { Session } from './session.ts';
import { paragraphAttributes, stamp } from './session.ts';

/** Properties in the schema's order (CT_PPrBase), of those that the sample uses. */
const ORDER = ['keepNext', 'numPr', 'pBdr', 'tabs', 'spacing', 'ind', 'jc'];

/** A paragraph; `lead` stands before its own content (a footnote's number), a move's range ends after it. */
export function paragraphXml(session: Session, paragraph: Paragraph, lead = ''): string {
  const start = rangeStart(session, paragraph);
  const content = piecesXml(session, paragraph.pieces, paragraph.rsid);
  const properties = propertiesXml(session, paragraph);
  return `<w:p${paragraphAttributes(session, paragraph)}>${properties}${start.open}${lead}${content}</w:p>${start.close}`;
}

function propertiesXml(session: Session, paragraph: Paragraph): string {
  const props: Record<string, string> = { ...paragraph.props };
  if (paragraph.list !== null) {
    props['numPr'] =
      `<w:numPr><w:ilvl w:val="${paragraph.list.level}"/><w:numId w:val="${session.listIds.get(paragraph.list.list) ?? 0}"/></w:numPr>`;
  }
  if (props['pBdr'] !== undefined) props['pBdr'] = `<w:pBdr>${props['pBdr']}</w:pBdr>`;
  const style = paragraph.style === null ? '' : `<w:pStyle w:val="${paragraph.style}"/>`;
  const mark =
    [paragraph.mark.ins, paragraph.mark.del]
      .map((act) => (act === null ? '' : `<w:${act.how} ${stamp(session, act.author, act.date)}/>`))
      .join('') + lookXml(paragraph.markLook);
  const section = paragraph.section === null ? '' : sectionXml(session, paragraph.section);
  const inner = style + ORDER.map((name) => props[name] ?? '').join('') + (mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`) + section;
  return inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`;
}

/** A whole paragraph that was moved stands in a range named like the one at the other end. */
function rangeStart(session: Session, paragraph: Paragraph): { readonly open: string; readonly close: string } {
  const act: Act | null = [paragraph.mark.del, paragraph.mark.ins].find((one) => one?.move !== undefined) ?? null;
  if (act === null || act.move === undefined) return { open: '', close: '' };
  const id = session.nextId();
  const range = act.how === 'moveFrom' ? 'moveFromRange' : 'moveToRange';
  return {
    open: `<w:${range}Start w:id="${id}" w:author="${act.author}" w:date="${act.date}" w:name="${act.move}"/>`,
    close: `<w:${range}End w:id="${id}"/>`,
  };
}
