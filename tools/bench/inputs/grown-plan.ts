/**
 * Grows a plan to `times` its size: its measures follow one another in the one table, its paragraphs before and after it. The words
 * of the repeated parts differ from the first ones as those of another measure would, short cells repeat as they do in plans. What may
 * stand in a file only once (sections, notes, bookmarks, paragraph ids) is left out of the repetitions. Takes and gives the main part.
 */
export function grownPlan(xml: string, times: number): string {
  const start = xml.indexOf('<w:body>') + '<w:body>'.length;
  const table = xml.indexOf('<w:tbl>');
  const tableEnd = xml.indexOf('</w:tbl>');
  const end = xml.lastIndexOf('<w:sectPr');
  if (start < 8 || table < 0 || tableEnd < table || end < tableEnd) throw new Error('not a plan: one table between paragraphs');
  const rows = table + xml.slice(table).search(/<w:tr[ >](?:(?!<\/w:tr>|<w:tblHeader).)*<\/w:tr>/su);
  const before = xml.slice(start, table);
  const measures = xml.slice(rows, tableEnd);
  const after = xml.slice(tableEnd + '</w:tbl>'.length, end);
  const again = (part: string): string => Array.from({ length: times - 1 }, (_, k) => varied(part, k + 1)).join('');
  // The last paragraph before the table ends a section: repetitions go before it, those of the end after it.
  return [
    xml.slice(0, start),
    again(before),
    before,
    xml.slice(table, rows),
    measures,
    again(measures),
    '</w:tbl>',
    after,
    again(after),
    xml.slice(end),
  ].join('');
}

/** A repetition: every fourth longer word is another one. */
function varied(part: string, number: number): string {
  const suffix = Array.from(String(number), (digit) => 'абвгдежзик'[Number(digit)]).join('');
  return part
    .replace(/<w:sectPr[ >].*?<\/w:sectPr>/gsu, '')
    .replace(/<w:bookmark(?:Start|End)[^>]*\/>/gu, '')
    .replace(/<w:r(?: [^>]*)?>(?:(?!<\/w:r>).)*<w:(?:foot|end)noteReference (?:(?!<\/w:r>).)*<\/w:r>/gsu, '')
    .replace(/ w14:(?:paraId|textId)="[^"]*"/gu, '')
    .replace(/(<w:t(?: [^>]*)?>)([^<]*)/gu, (_, tag: string, text: string) => {
      let words = number;
      return tag + text.replace(/(?<![\p{L}&])\p{L}{4,}/gu, (word) => (words++ % 4 === 0 ? word + suffix : word));
    });
}
