import type { Cell, Row, Table } from '../draft/model.ts';
import { COLUMNS } from '../plan/columns.ts';
import { paragraphXml } from './paragraph-xml.ts';
import type { Session } from './session.ts';
import { stamp } from './session.ts';

/** The plan's table. */
export function tableXml(session: Session, table: Table): string {
  const width = COLUMNS.reduce((sum, column) => sum + column.width, 0);
  const margins = '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>';
  const look =
    session.version === 12
      ? 'w:val="04A0"'
      : 'w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"';
  const grid = COLUMNS.map((column) => `<w:gridCol w:w="${column.width}"/>`).join('');
  const properties = `<w:tblPr><w:tblStyle w:val="a6"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${margins}<w:tblLook ${look}/></w:tblPr>`;
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${table.rows.map((row) => rowXml(session, row)).join('')}</w:tbl>`;
}

function rowXml(session: Session, row: Row): string {
  const revisions = [row.ins, row.del]
    .map((act) => (act === null ? '' : `<w:${act.how} ${stamp(session, act.author, act.date)}/>`))
    .join('');
  const properties = `<w:trPr><w:cantSplit/>${row.header ? '<w:tblHeader/>' : ''}${revisions}</w:trPr>`;
  const ids = `w:rsidR="${row.rsid}" w:rsidRPr="${session.rsidFormat}"${row.del === null ? '' : ` w:rsidDel="${session.rsid}"`} w:rsidTr="${session.rsidFormat}"`;
  return `<w:tr ${ids}>${properties}${row.cells.map((cell) => cellXml(session, cell, row.header)).join('')}</w:tr>`;
}

function cellXml(session: Session, cell: Cell, header: boolean): string {
  const merge = { none: '', start: '<w:vMerge w:val="restart"/>', continue: '<w:vMerge/>' }[cell.merge];
  const span = cell.span === 1 ? '' : `<w:gridSpan w:val="${cell.span}"/>`;
  const shade = header || cell.field === 'part' ? `<w:shd w:val="clear" w:color="auto" w:fill="${header ? 'D9D9D9' : 'F2F2F2'}"/>` : '';
  const align = header ? '<w:vAlign w:val="center"/>' : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${cell.width}" w:type="dxa"/>${span}${merge}${shade}${align}</w:tcPr>${cell.paragraphs.map((paragraph) => paragraphXml(session, paragraph)).join('')}</w:tc>`;
}
