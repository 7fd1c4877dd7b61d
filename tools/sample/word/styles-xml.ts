import { DECLARATION, namespaces } from './escape.ts';
import type { Session } from './session.ts';

const DEFAULTS =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';

const LATENT: readonly (readonly [string, string])[] = [
  ['Normal', 'w:semiHidden="0" w:uiPriority="0" w:unhideWhenUsed="0" w:qFormat="1"'],
  ['heading 1', 'w:semiHidden="0" w:uiPriority="9" w:unhideWhenUsed="0" w:qFormat="1"'],
  ['heading 2', 'w:uiPriority="9" w:qFormat="1"'],
  ['heading 3', 'w:uiPriority="9" w:qFormat="1"'],
  ['Title', 'w:semiHidden="0" w:uiPriority="10" w:unhideWhenUsed="0" w:qFormat="1"'],
  ['Default Paragraph Font', 'w:uiPriority="1"'],
  ['Table Grid', 'w:semiHidden="0" w:uiPriority="59" w:unhideWhenUsed="0"'],
  ['List Paragraph', 'w:semiHidden="0" w:uiPriority="34" w:unhideWhenUsed="0" w:qFormat="1"'],
];

/** One style: identifier as a Russian Word gives them, name, attributes of its element, content after the name. */
type Style = readonly [id: string, name: string, type: 'paragraph' | 'character' | 'table' | 'numbering', content: string];

const heading = (level: number, link: string, paragraph: string, run: string): string =>
  `<w:basedOn w:val="a"/><w:next w:val="a"/><w:link w:val="${link}"/><w:uiPriority w:val="9"/>${level === 1 ? '' : '<w:unhideWhenUsed/>'}<w:qFormat/><w:rsid w:val="RSID"/><w:pPr><w:keepNext/>${paragraph}<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr>${run}</w:rPr>`;
const BOLD = '<w:b/><w:bCs/>';
const sized = (size: number): string => `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
const linked = (link: string, run: string): string =>
  `<w:basedOn w:val="a0"/><w:link w:val="${link}"/><w:uiPriority w:val="99"/><w:rsid w:val="RSID"/>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}`;
const small = (link: string, paragraph: string, run: string): string =>
  `<w:basedOn w:val="a"/><w:link w:val="${link}"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rsid w:val="RSID"/>${paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`}${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}`;
const TABS = '<w:tabs><w:tab w:val="center" w:pos="4677"/><w:tab w:val="right" w:pos="9355"/></w:tabs>';
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
const TAHOMA = `<w:rFonts w:ascii="Tahoma" w:hAnsi="Tahoma" w:cs="Tahoma"/>${sized(16)}`;

const STYLES: readonly Style[] = [
  ['a', 'Normal', 'paragraph', '<w:qFormat/><w:rsid w:val="RSID"/>'],
  [
    '1',
    'heading 1',
    'paragraph',
    heading(
      1,
      '10',
      '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:before="280" w:after="140"/><w:jc w:val="center"/>',
      `${BOLD}${sized(28)}`,
    ),
  ],
  [
    '2',
    'heading 2',
    'paragraph',
    heading(2, '20', '<w:spacing w:before="360" w:after="120"/><w:jc w:val="center"/>', `${BOLD}${sized(28)}`),
  ],
  ['3', 'heading 3', 'paragraph', heading(3, '30', '<w:spacing w:before="200" w:after="60"/>', `${BOLD}<w:i/>${sized(28)}`)],
  ['a0', 'Default Paragraph Font', 'character', '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/>'],
  [
    'a1',
    'Normal Table',
    'table',
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:qFormat/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  ],
  ['a2', 'No List', 'numbering', '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'],
  ['10', 'Заголовок 1 Знак', 'character', linked('1', `${BOLD}${sized(28)}`)],
  ['20', 'Заголовок 2 Знак', 'character', linked('2', `${BOLD}${sized(28)}`)],
  ['30', 'Заголовок 3 Знак', 'character', linked('3', `${BOLD}<w:i/>${sized(28)}`)],
  [
    'a3',
    'Title',
    'paragraph',
    `<w:basedOn w:val="a"/><w:next w:val="a"/><w:link w:val="a4"/><w:uiPriority w:val="10"/><w:qFormat/><w:rsid w:val="RSID"/><w:pPr><w:spacing w:before="120" w:after="120"/><w:jc w:val="center"/></w:pPr><w:rPr>${BOLD}${sized(30)}</w:rPr>`,
  ],
  ['a4', 'Название Знак', 'character', linked('a3', `${BOLD}${sized(30)}`)],
  [
    'a5',
    'List Paragraph',
    'paragraph',
    '<w:basedOn w:val="a"/><w:uiPriority w:val="34"/><w:qFormat/><w:rsid w:val="RSID"/><w:pPr><w:ind w:left="720"/><w:contextualSpacing/></w:pPr>',
  ],
  [
    'a6',
    'Table Grid',
    'table',
    `<w:basedOn w:val="a1"/><w:uiPriority w:val="59"/><w:rsid w:val="RSID"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
  ],
  ['a7', 'header', 'paragraph', small('a8', TABS, '')],
  ['a8', 'Верхний колонтитул Знак', 'character', linked('a7', '')],
  ['a9', 'footer', 'paragraph', small('aa', TABS, '')],
  ['aa', 'Нижний колонтитул Знак', 'character', linked('a9', '')],
  ['ab', 'footnote text', 'paragraph', small('ac', '', sized(20))],
  ['ac', 'Текст сноски Знак', 'character', linked('ab', sized(20))],
  [
    'ad',
    'footnote reference',
    'character',
    '<w:basedOn w:val="a0"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:rsid w:val="RSID"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
  ],
  ['ae', 'Balloon Text', 'paragraph', small('af', '', TAHOMA)],
  ['af', 'Текст выноски Знак', 'character', linked('ae', TAHOMA)],
  [
    'af0',
    'annotation reference',
    'character',
    `<w:basedOn w:val="a0"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:rsid w:val="RSID"/><w:rPr>${sized(16)}</w:rPr>`,
  ],
  ['af1', 'annotation text', 'paragraph', small('af2', '', sized(20))],
  ['af2', 'Текст примечания Знак', 'character', linked('af1', sized(20))],
];

/** Styles as a Russian Word names and numbers them. */
export function stylesXml(session: Session): string {
  const latent = LATENT.map(([name, attributes]) => `<w:lsdException w:name="${name}" ${attributes}/>`).join('');
  const styles = STYLES.map(([id, name, type, content]) => {
    const custom = name.endsWith(' Знак') ? ' w:customStyle="1"' : '';
    const preset = ['a', 'a0', 'a1', 'a2'].includes(id) ? ' w:default="1"' : '';
    return `<w:style w:type="${type}"${preset}${custom} w:styleId="${id}"><w:name w:val="${name}"/>${content.replaceAll('RSID', session.rsidFormat)}</w:style>`;
  });
  return `${DECLARATION}<w:styles ${namespaces(session.version)}>${DEFAULTS}<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="267">${latent}</w:latentStyles>${styles.join('')}</w:styles>`;
}
