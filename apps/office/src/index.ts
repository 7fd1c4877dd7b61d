export { conversionNotes } from './conversion-notes.ts';
export { type Conversion, type ConversionOptions, convert } from './convert.ts';
export { findSoffice } from './find-soffice.ts';
export { CONVERSION_LIMITS, type Jail, type JailKeeper, type Limits, findJail } from './jail.ts';
