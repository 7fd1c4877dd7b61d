import { DECLARATION, namespaces } from './escape.ts';
import type { Session } from './session.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly left: number;
  readonly hanging: number;
  readonly style?: string;
  readonly centred?: boolean;
}

/** Headings "1."; lists "1)", "а)"; letters in cells. */
const ABSTRACT: readonly (readonly Level[])[] = [
  [
    { format: 'decimal', text: '%1.', left: 0, hanging: 0, style: '1', centred: true },
    { format: 'decimal', text: '%1.%2.', left: 792, hanging: 432 },
    { format: 'decimal', text: '%1.%2.%3.', left: 1224, hanging: 504 },
  ],
  [
    { format: 'decimal', text: '%1)', left: 1134, hanging: 425 },
    { format: 'russianLower', text: '%2)', left: 1560, hanging: 426 },
    { format: 'bullet', text: '–', left: 1985, hanging: 425 },
  ],
  [{ format: 'russianLower', text: '%1)', left: 284, hanging: 284 }],
];

const CODES = [
  ['2A8C11F4', '0419001F'],
  ['3F5D70BE', 'A8C4E2D6'],
  ['61B7294C', '7C3E19A0'],
] as const;

/** Numbering: one number of its own for each list, so that each starts anew, as Word does it. */
export function numberingXml(session: Session): string {
  const abstract = ABSTRACT.map((levels, at) => {
    const [nsid, tmpl] = CODES[at] ?? CODES[0];
    const type = at === 0 ? 'multilevel' : 'hybridMultilevel';
    return `<w:abstractNum w:abstractNumId="${at}"><w:nsid w:val="${nsid}"/><w:multiLevelType w:val="${type}"/><w:tmpl w:val="${tmpl}"/>${levels.map(levelXml).join('')}</w:abstractNum>`;
  });
  const restart = (levels: number): string =>
    Array.from({ length: levels }, (_, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`).join('');
  const lists = [...session.listIds].map(([list, id]) => {
    const cell = list.startsWith('m');
    return `<w:num w:numId="${id}"><w:abstractNumId w:val="${cell ? 2 : 1}"/>${restart(cell ? 1 : 2)}</w:num>`;
  });
  const heads = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';
  return `${DECLARATION}<w:numbering ${namespaces(session.version)}>${abstract.join('')}${heads}${lists.join('')}</w:numbering>`;
}

function levelXml(level: Level, at: number): string {
  const style = level.style === undefined ? '' : `<w:pStyle w:val="${level.style}"/>`;
  const tabs = level.centred === true ? '<w:suff w:val="space"/>' : '';
  const indent =
    level.centred === true ? '<w:ind w:left="0" w:firstLine="0"/>' : `<w:ind w:left="${level.left}" w:hanging="${level.hanging}"/>`;
  const plain =
    level.format === 'bullet'
      ? '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:hint="default"/></w:rPr>'
      : '';
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${level.format}"/>${style}${tabs}<w:lvlText w:val="${level.text}"/><w:lvlJc w:val="left"/><w:pPr>${indent}</w:pPr>${plain}</w:lvl>`;
}
