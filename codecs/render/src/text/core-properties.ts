import { xmlText } from './clean-text.ts';

/** The package's core properties (ECMA-376 part 2, 8.3): a title and a language. No person, no date, no count of revisions. */
export const coreProperties = (title: string, language: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${xmlText(title)}</dc:title><dc:language>${xmlText(language)}</dc:language></cp:coreProperties>`;
