import { Document, Packer } from 'docx';
import type { TableRow } from 'docx';
import { partsOf } from '../text/repack.ts';
import { table } from './tables.ts';

/** Rows that are made at a time. The library keeps some 200 kB for a row until it has written it. */
const BATCH = 250;

/** Markup of rows of a table, made batch by batch so that memory does not grow with their number. */
export async function rowMarkup<T>(rows: readonly T[], make: (row: T) => TableRow, widths: readonly number[]): Promise<string> {
  const parts: string[] = [];
  for (let from = 0; from < rows.length; from += BATCH) parts.push(await batchMarkup(rows.slice(from, from + BATCH).map(make), widths));
  return parts.join('');
}

/** Puts markup of rows at the end of a table of a document, tables counted from 0. No table of the document is inside another. */
export function appendRows(document: string, tableIndex: number, rows: string): string {
  let at = -1;
  for (let i = 0; i <= tableIndex; i += 1) at = document.indexOf('</w:tbl>', at + 1);
  return document.slice(0, at) + rows + document.slice(at);
}

async function batchMarkup(rows: readonly TableRow[], widths: readonly number[]): Promise<string> {
  const document = new Document({ sections: [{ children: [table(rows, widths)] }] });
  const parts = await partsOf(await Packer.toBuffer(document));
  const xml = new TextDecoder().decode(parts.get('word/document.xml'));
  return xml.slice(xml.indexOf('<w:tr>'), xml.lastIndexOf('</w:tr>') + '</w:tr>'.length);
}
