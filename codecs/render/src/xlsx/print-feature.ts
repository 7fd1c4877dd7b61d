import type { Feature, Image } from 'write-excel-file/node';
import { xmlText } from '../text/clean-text.ts';

/** What a sheet prints and how it is filtered, which the library itself can't say. */
export interface SheetPrint {
  readonly name: string;
  /** Cells with a filter, titles included: "A4:H120"; '' for none. Its first row is repeated on each page. */
  readonly filter: string;
  readonly titleRow: number;
}

/** A feature as the library's Node version takes it. */
export type PrintFeature = Feature<Image['content']>;

type SheetFeature = NonNullable<NonNullable<NonNullable<PrintFeature['files']>['transform']>['xl/worksheets/sheet{id}.xml']>;

/**
 * Makes sheets print one page wide with numbered pages, puts a filter over a table and repeats its titles (ECMA-376 part 1, 18.3.1.2
 * autoFilter, 18.2.5 definedName). `page` holds `{page}` and `{pages}`.
 */
export function printFeature(sheets: readonly SheetPrint[], page: string): PrintFeature {
  const sheet: SheetFeature = {
    transform: (xml, _options, { sheetIndex }) => {
      const filter = sheets[sheetIndex]?.filter ?? '';
      const footer = page
        .split(/(\{page\}|\{pages\})/)
        .map((part) => (part === '{page}' ? '&P' : part === '{pages}' ? '&N' : part.replaceAll('&', '&&')))
        .join('');
      return (
        xml
          .replace(/(<worksheet[^>]*>)/, (start) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
          // Rows alone are frozen, so there is no pane at the right (18.18.52).
          .replace(' activePane="bottomRight"', ' activePane="bottomLeft"')
          .replace('</sheetData>', () => `</sheetData>${filter === '' ? '' : `<autoFilter ref="${filter}"/>`}`)
          // Heights are a first guess: a program may measure the rows anew.
          .replaceAll(' customHeight="1"', '')
          .replace(/<pageMargins [^>]*\/>/, '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>')
          .replace(
            /<pageSetup [^>]*\/>/,
            () =>
              `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;R${xmlText(footer)}</oddFooter></headerFooter>`,
          )
      );
    },
  };
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': sheet,
        'xl/workbook.xml': {
          transform: (xml) => xml.replace(/<definedNames\s*\/>/, () => definedNames(sheets)).replace(/<calcPr\s*\/>/, ''),
        },
      },
    },
  };
}

function definedNames(sheets: readonly SheetPrint[]): string {
  const names = sheets.flatMap(({ name, filter, titleRow }, i) => {
    const [from, to] = filter.split(':');
    if (from === undefined || to === undefined) return [];
    const sheet = xmlText(`'${name.replaceAll("'", "''")}'`);
    const fixed = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${sheet}!${fixed(from)}:${fixed(to)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${sheet}!$${titleRow}:$${titleRow}</definedName>`,
    ];
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}
