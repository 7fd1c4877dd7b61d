import type { ForeignFormat } from '@svod/archive';
import type { Problem } from '@svod/consolidation';
import type { Jail } from './jail.ts';

/** What a person should know of a file that LibreOffice has turned into another: what its format or the conversion does not carry, and what the jail lacked. */
export function conversionNotes(format: ForeignFormat, jail: Jail): readonly Problem[] {
  const notes: Problem[] = [noteOf(format)];
  if (!jail.network) notes.push({ code: 'converted-with-network', values: {}, where: '' });
  else if (!jail.files) notes.push({ code: 'converted-among-files', values: {}, where: '' });
  return notes;
}

function noteOf(format: ForeignFormat): Problem {
  switch (format) {
    case 'odt':
      return { code: 'converted-odt', values: {}, where: '' };
    case 'rtf':
      return { code: 'converted-rtf', values: {}, where: '' };
    case 'doc':
      return { code: 'converted-doc', values: {}, where: '' };
    case 'ods':
    case 'xls':
      return { code: 'converted-sheet', values: {}, where: '' };
  }
}
