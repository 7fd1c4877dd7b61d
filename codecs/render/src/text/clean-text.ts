/**
 * Characters that XML 1.0 does not take (section 2.2: controls, surrogates without their other half, U+FFFE, U+FFFF), and those that
 * turn the direction of text, so that a printed line could read other than it is written.
 */
const UNFIT =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text that any part of a package may hold: what is unfit is seen as U+FFFD in its place. */
export const cleanText = (text: string): string => text.replace(UNFIT, '\uFFFD');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** Clean text as the content of an XML element or of an attribute in double quotes. */
export const xmlText = (text: string): string => cleanText(text).replace(/[&<>"\r]/g, (sign) => ESCAPES[sign] ?? sign);
