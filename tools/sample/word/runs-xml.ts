import type { Act, Look, Piece, Point, RunPiece } from '../draft/model.ts';
import { escape } from './escape.ts';
import type { Session } from './session.ts';
import { stamp } from './session.ts';

/** Run properties in the schema's order, without their element. */
export function lookXml(look: Look): string {
  return [
    look.style === undefined ? '' : `<w:rStyle w:val="${look.style}"/>`,
    look.bold === true ? '<w:b/>' : '',
    look.italic === true ? '<w:i/>' : '',
    look.caps === true ? '<w:caps/>' : '',
    look.color === undefined ? '' : `<w:color w:val="${look.color}"/>`,
    look.size === undefined ? '' : `<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/>`,
    look.lang === undefined ? '' : `<w:lang w:val="${look.lang}"/>`,
  ].join('');
}

/** The content of a paragraph: runs in their wrappers, ranges and bookmarks between them. */
export function piecesXml(session: Session, pieces: readonly Piece[], paragraphRsid: string): string {
  let xml = '';
  let open: { readonly ins: Act | null; readonly del: Act | null; readonly close: string } | null = null;
  let page = false;
  for (const piece of pieces) {
    if (piece.kind === 'point') {
      if (piece.what === 'page') page = true;
      else {
        xml += (open?.close ?? '') + pointXml(session, piece);
        open = null;
      }
      continue;
    }
    if (open === null || open.ins !== piece.ins || open.del !== piece.del) {
      const outer: readonly [string, string] = piece.ins === null ? ['', ''] : wrapper(session, piece.ins);
      const inner: readonly [string, string] = piece.del === null ? ['', ''] : wrapper(session, piece.del);
      xml += (open?.close ?? '') + outer[0] + inner[0];
      open = { ins: piece.ins, del: piece.del, close: inner[1] + outer[1] };
    }
    xml += runXml(session, piece, paragraphRsid, page);
    page = false;
  }
  return xml + (open?.close ?? '');
}

function wrapper(session: Session, act: Act): [string, string] {
  return [`<w:${act.how} ${stamp(session, act.author, act.date)}>`, `</w:${act.how}>`];
}

function runXml(session: Session, piece: RunPiece, paragraphRsid: string, page: boolean): string {
  const deleted = piece.del !== null && piece.del.how === 'del';
  const ids = [
    piece.rsid === paragraphRsid ? '' : ` w:rsidR="${piece.rsid}"`,
    piece.look.size === undefined ? '' : ` w:rsidRPr="${session.rsidFormat}"`,
    piece.del === null ? '' : ` w:rsidDel="${session.rsid}"`,
  ].join('');
  const was =
    piece.was === null
      ? ''
      : `<w:rPrChange ${stamp(session, piece.was.author, piece.was.date)}><w:rPr>${lookXml(piece.was.look)}</w:rPr></w:rPrChange>`;
  const look = lookXml(piece.look) + was;
  const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
  const open = `<w:r${ids}>${properties}${page ? '<w:lastRenderedPageBreak/>' : ''}`;
  if (piece.kind === 'note') return `${open}<w:footnoteReference w:id="${session.noteIds.get(piece.note) ?? 0}"/></w:r>`;
  if (piece.kind === 'text') return `${open}${textXml(piece.text, deleted ? 'delText' : 't')}</w:r>`;
  const char = (type: string): string => `<w:r${ids}>${properties}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = `<w:r${ids}>${properties}<w:instrText xml:space="preserve">${escape(piece.instruction)}</w:instrText></w:r>`;
  return `${char('begin')}${instruction}${char('separate')}${open}<w:t>${escape(piece.result)}</w:t></w:r>${char('end')}`;
}

function textXml(text: string, element: 't' | 'delText'): string {
  return text
    .split(/(\v)/)
    .map((part) => {
      if (part === '\v') return '<w:br/>';
      if (part === '') return '';
      return `<w:${element}${/^\s|\s$/.test(part) ? ' xml:space="preserve"' : ''}>${escape(part)}</w:${element}>`;
    })
    .join('');
}

function pointXml(session: Session, point: Point): string {
  const comment = session.commentIds.get(point.name) ?? 0;
  switch (point.what) {
    case 'proof':
      return `<w:proofErr w:type="${point.name}"/>`;
    case 'page':
      return '';
    case 'comment-start':
      return `<w:commentRangeStart w:id="${comment}"/>`;
    case 'comment-end': {
      const [open, close] = point.with === undefined ? ['', ''] : wrapper(session, point.with);
      return `<w:commentRangeEnd w:id="${comment}"/>${open}<w:r w:rsidR="${session.rsid}"><w:rPr><w:rStyle w:val="af0"/></w:rPr><w:commentReference w:id="${comment}"/></w:r>${close}`;
    }
    case 'bookmark-start': {
      const id = session.nextId();
      session.opened.set(point.name, id);
      return `<w:bookmarkStart w:id="${id}" w:name="${point.name}"/>`;
    }
    case 'bookmark-end':
      return `<w:bookmarkEnd w:id="${session.opened.get(point.name) ?? 0}"/>`;
  }
}
