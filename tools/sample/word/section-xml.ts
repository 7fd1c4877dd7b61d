import type { Session } from './session.ts';

/** Header and footer parts of the sections, in the order of their files: `header1.xml` is the first page's. */
export const HEADER_NAMES = ['first', 'portrait', 'landscape', 'after'] as const;

/** Relationship ids of a header and its footer. */
export function headerIds(name: (typeof HEADER_NAMES)[number]): { readonly header: string; readonly footer: string } {
  const at = HEADER_NAMES.indexOf(name);
  return { header: `rId${20 + at}`, footer: `rId${30 + at}` };
}

/** Section properties: A4, the margins of official papers; the plan's table lies across. */
export function sectionXml(session: Session, section: 'front' | 'plan' | 'after'): string {
  const reference = (name: (typeof HEADER_NAMES)[number], type: string): string => {
    const ids = headerIds(name);
    return `<w:headerReference w:type="${type}" r:id="${ids.header}"/><w:footerReference w:type="${type}" r:id="${ids.footer}"/>`;
  };
  const tail = '<w:cols w:space="708"/>';
  const grid = '<w:docGrid w:linePitch="360"/>';
  const ids = `w:rsidR="${session.rsidFormat}" w:rsidSect="${session.rsidFormat}"`;
  if (section === 'plan') {
    return `<w:sectPr ${ids}>${reference('landscape', 'default')}<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="850" w:left="1134" w:header="567" w:footer="454" w:gutter="0"/>${tail}${grid}</w:sectPr>`;
  }
  const size =
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>';
  if (section === 'front')
    return `<w:sectPr ${ids}>${reference('portrait', 'default')}${reference('first', 'first')}${size}${tail}<w:titlePg/>${grid}</w:sectPr>`;
  return `<w:sectPr ${ids}>${reference('after', 'default')}${size}${tail}${grid}</w:sectPr>`;
}
