import { DECLARATION } from './escape.ts';

const COLOURS: readonly (readonly [string, string])[] = [
  ['dk1', '<a:sysClr val="windowText" lastClr="000000"/>'],
  ['lt1', '<a:sysClr val="window" lastClr="FFFFFF"/>'],
  ...(
    [
      ['dk2', '1F497D'],
      ['lt2', 'EEECE1'],
      ['accent1', '4F81BD'],
      ['accent2', 'C0504D'],
      ['accent3', '9BBB59'],
      ['accent4', '8064A2'],
      ['accent5', '4BACC6'],
      ['accent6', 'F79646'],
      ['hlink', '0000FF'],
      ['folHlink', '800080'],
    ] as const
  ).map(([name, value]) => [name, `<a:srgbClr val="${value}"/>`] as const),
];

/** A theme as Office has it: colours, fonts, and three plain fills, lines and effects each. */
export function themeXml(): string {
  const fonts = (latin: string): string => `<a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  const colours = COLOURS.map(([name, value]) => `<a:${name}>${value}</a:${name}>`).join('');
  return [
    `${DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Тема Office"><a:themeElements><a:clrScheme name="Стандартная">${colours}</a:clrScheme>`,
    `<a:fontScheme name="Стандартная"><a:majorFont>${fonts('Cambria')}</a:majorFont><a:minorFont>${fonts('Calibri')}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="Стандартная"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(9525)}${line(25400)}${line(38100)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`,
  ].join('');
}
