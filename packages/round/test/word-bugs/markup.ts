/** A small language for bodies of Word files. Every annotation gets an id of its own. */

let last = 100;
/** Attributes of a tracked change with an id of its own. */
export const by = (author: string): string => `w:id="${(last += 1)}" w:author="${author}" w:date="2012-03-05T09:00:00Z"`;

/** Text of a run; `t`, `gone` and `r` make runs. */
export const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const gone = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
export const r = (content: string): string => `<w:r>${content}</w:r>`;

const wrapper =
  (name: string) =>
  (author: string, ...content: readonly string[]): string =>
    `<w:${name} ${by(author)}>${content.join('')}</w:${name}>`;
export const ins = wrapper('ins');
export const moveFrom = wrapper('moveFrom');
export const moveTo = wrapper('moveTo');
const delAround = wrapper('del');
/** Deleted words, or deleted runs where the content is markup. */
export const del = (author: string, ...content: readonly string[]): string =>
  delAround(author, ...content.map((each) => (each.startsWith('<') ? each : gone(each))));

/** Properties of a paragraph in their order: some, and the tracked changes of its mark (`ins A`, `del B`). */
function properties(some: string, ...marks: readonly string[]): string {
  const tracked = marks.map((mark) => {
    const [name = '', author = ''] = mark.split(' ');
    return `<w:${name} ${by(author)}/>`;
  });
  const ofMark = tracked.length === 0 ? '' : `<w:rPr>${tracked.join('')}</w:rPr>`;
  return some + ofMark === '' ? '' : `<w:pPr>${some}${ofMark}</w:pPr>`;
}

export const p = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`;
/** A paragraph whose mark is tracked: `pm('del A', …)`. */
export const pm = (mark: string, ...content: readonly string[]): string => p(properties('', mark), ...content);
/** A paragraph with properties, and a tracked mark where one is named. */
export const pp = (some: string, mark: string, ...content: readonly string[]): string =>
  p(mark === '' ? properties(some) : properties(some, mark), ...content);
export const style = (name: string): string => `<w:pStyle w:val="${name}"/>`;
export const LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

export const tc = (content: string, cell = ''): string => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${cell}</w:tcPr>${content}</w:tc>`;
export const cell = (text: string): string => tc(p(t(text)));
export const tr = (row: string, ...cells: readonly string[]): string =>
  `<w:tr>${row === '' ? '' : `<w:trPr>${row}</w:trPr>`}${cells.join('')}</w:tr>`;
/** A table of so many columns. */
export const tbl = (columns: number, ...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;
/** Marker of a row, or of a cell: `rowMark('del', 'A')`, `rowMark('cellIns', 'A')`. */
export const rowMark = (name: string, author: string): string => `<w:${name} ${by(author)}/>`;
/** A row with every word and mark in its cells tracked, as Word writes it. */
export const wholeRow = (name: 'ins' | 'del', author: string, ...texts: readonly string[]): string =>
  tr(rowMark(name, author), ...texts.map((text) => tc(pm(`${name} ${author}`, name === 'ins' ? ins(author, t(text)) : del(author, text)))));

export const sdt = (content: string, pr = ''): string => `<w:sdt><w:sdtPr>${pr}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
export const fldChar = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
export const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
export const field = (instruction: string, result: string): string =>
  fldChar('begin') + code(instruction) + fldChar('separate') + t(result) + fldChar('end');

/** A text box, in both of the forms that Word writes side by side. */
export const textBox = (content: string): string =>
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="a"/>' +
  `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const separator = (id: number, type: string): string =>
  `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`;
/** The notes' part with these notes, numbered from 1. */
export const footnotes = (...notes: readonly string[]): string =>
  separator(-1, 'separator') +
  separator(0, 'continuationSeparator') +
  notes.map((content, index) => `<w:footnote w:id="${index + 1}">${content}</w:footnote>`).join('');
export const noteMark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

export const comment = (id: number, author: string, ...paragraphs: readonly string[]): string =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2012-03-05T10:00:00Z">${paragraphs.map((text) => p(t(text))).join('')}</w:comment>`;
export const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
export const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/>`;
export const mention = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;

/** One end of a move: `moveRange('From', 'Start', 5, 'm1')`. */
export const moveRange = (which: 'From' | 'To', edge: 'Start' | 'End', id: number, name = ''): string =>
  edge === 'Start'
    ? `<w:move${which}RangeStart w:id="${id}" w:author="A" w:date="2012-03-05T09:00:00Z" w:name="${name}"/>`
    : `<w:move${which}RangeEnd w:id="${id}"/>`;
