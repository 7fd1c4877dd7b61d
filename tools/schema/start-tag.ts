import type { SaxesTagNS } from 'saxes';

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as it stands between tags. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (c) => ESCAPES[c] ?? c);
}

/** A start tag with these declarations and those of its attributes whose namespace is kept. */
export function startTag(tag: SaxesTagNS, declarations: Readonly<Record<string, string>>, kept: (uri: string) => boolean): string {
  const out = [`<${tag.name}`];
  for (const [prefix, uri] of Object.entries(declarations)) out.push(` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeValue(uri)}"`);
  for (const a of Object.values(tag.attributes)) {
    if (a.uri !== XMLNS && a.name !== 'xmlns' && kept(a.uri)) out.push(` ${a.name}="${escapeValue(a.value)}"`);
  }
  return `${out.join('')}>`;
}

function escapeValue(value: string): string {
  return value.replace(/[&<>"\t\n\r]/g, (c) => ESCAPES[c] ?? c);
}
