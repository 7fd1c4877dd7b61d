/** The declaration that Word puts before every part. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Text or attribute value, escaped as Word does. */
export function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const COMMON =
  'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:w10="urn:schemas-microsoft-com:office:word" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const WNE = 'xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml"';

/** Main version of Word that saved a file: 2007, 2010, 2013. */
export type WordVersion = 12 | 14 | 15;

/** Namespace declarations of a story's root element, as that version of Word writes them. */
export function namespaces(version: WordVersion): string {
  if (version === 12) return `${COMMON} ${WNE}`;
  return version === 14
    ? `${MC} ${COMMON} ${W14} ${WNE} mc:Ignorable="w14"`
    : `${MC} ${COMMON} ${W14} ${W15} ${WNE} mc:Ignorable="w14 w15"`;
}
