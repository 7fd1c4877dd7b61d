import { partKey, percentDecoded } from '../package/part-name.ts';
import type { WordPackage } from '../package/word-package.ts';
import { attributeOf } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { Report } from './fault.ts';

const TYPES = '[Content_Types].xml';

/**
 * The package itself (ECMA-376 Part 2): `empty-part`, `content-type-missing`, `content-type-without-part`, `xml-unsound` (`reason`: the
 * reader's code), `prefix-undeclared`, `relationship-target-missing`, `relationship-outside` (a target above the root),
 * `relationship-id-repeated`, `relationships-without-part`. Gives the parts whose XML is sound.
 */
export function checkEntries(pkg: WordPackage, report: Report): ReadonlyMap<string, XmlElement> {
  const sound = new Map<string, XmlElement>();
  for (const [name, bytes] of pkg.entries) {
    if (name.endsWith('/')) continue;
    const type = pkg.contentType(name);
    if (type === '' && partKey(name) !== partKey(TYPES)) report({ code: 'content-type-missing', values: {}, where: name });
    if (bytes.length === 0) report({ code: 'empty-part', values: {}, where: name });
    else if (isXml(name, type)) {
      const root = soundRoot(pkg, name, bytes, report);
      if (root === null) continue;
      sound.set(name, root);
      if (/\.rels$/i.test(name)) checkRelationships(pkg, name, root, report);
      else if (partKey(name) === partKey(TYPES)) checkOverrides(pkg, name, root, report);
    }
  }
  return sound;
}

const isXml = (name: string, type: string): boolean => /\.(?:xml|rels)$/i.test(name) || /[+/]xml$|vmlDrawing$/.test(type);

function soundRoot(pkg: WordPackage, name: string, bytes: Uint8Array, report: Report): XmlElement | null {
  const known = pkg.xml(name);
  if (known !== null) return known.root;
  const parsed = parseXml(bytes);
  if (parsed.ok) return parsed.document.root;
  const { code, values } = parsed.problem;
  const prefix = /^unbound prefix: (.*)$/s.exec(String(values['detail'] ?? ''))?.[1];
  if (prefix === undefined)
    report({ code: 'xml-unsound', values: { line: 0, column: 0, detail: '', ...values, reason: code }, where: name });
  else report({ code: 'prefix-undeclared', values: { name: prefix, line: values['line'] ?? 0 }, where: name });
  return null;
}

function checkOverrides(pkg: WordPackage, name: string, root: XmlElement, report: Report): void {
  for (const child of root.children) {
    if (child.type !== 'element' || child.local !== 'Override') continue;
    const part = attributeOf(child, '', 'PartName') ?? '';
    if (pkg.find(part) === null) report({ code: 'content-type-without-part', values: { part }, where: name });
  }
}

function checkRelationships(pkg: WordPackage, name: string, root: XmlElement, report: Report): void {
  const source = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2');
  if (source !== '' && pkg.find(source) === null) report({ code: 'relationships-without-part', values: { part: source }, where: name });
  const ids = new Set<string>();
  for (const child of root.children) {
    if (child.type !== 'element' || child.local !== 'Relationship') continue;
    const id = attributeOf(child, '', 'Id') ?? '';
    if (ids.has(id)) report({ code: 'relationship-id-repeated', values: { id }, where: name });
    ids.add(id);
    const target = attributeOf(child, '', 'Target') ?? '';
    if (attributeOf(child, '', 'TargetMode') === 'External') continue;
    // An address within the part itself points to no other part.
    if (target.startsWith('#')) continue;
    if (leavesRoot(source, target)) report({ code: 'relationship-outside', values: { id, target }, where: name });
    else if (pkg.find(pkg.relationship(source, id)?.target ?? '') === null)
      report({ code: 'relationship-target-missing', values: { id, target }, where: name });
  }
}

/** True when `..` goes above the root, or the target names a place outside any package. */
function leavesRoot(source: string, target: string): boolean {
  const path = percentDecoded(target).replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//')) return true;
  let depth = path.startsWith('/') ? 0 : source.split('/').length - 1;
  for (const step of path.split('/')) {
    if (step === '..') depth--;
    else if (step !== '' && step !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}
