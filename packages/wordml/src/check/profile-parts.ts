import { isCarrierKind } from '../clean/kept-parts.ts';
import { isCarriedLink } from '../clean/link-target.ts';
import type { LossReport } from '../clean/loss-report.ts';
import type { Profile } from '../clean/vocabulary.ts';
import { partKey } from '../package/part-name.ts';
import { type Relationship, relationshipsPart } from '../package/relationships.ts';
import type { WordPackage } from '../package/word-package.ts';
import { checkMetadata } from './profile-metadata.ts';

/** Kinds of relationships that the package itself may have. Those of its parts are the carrier's. */
const PACKAGE_KINDS: ReadonlySet<string> = new Set(['officeDocument', 'core-properties', 'extended-properties', 'extendedProperties']);

/** What parts off the list are told as. */
const CODES: ReadonlyMap<string, string> = new Map([
  ['comments', 'comment-left'],
  ['commentsExtended', 'comment-left'],
  ['commentsIds', 'comment-left'],
  ['commentsExtensible', 'comment-left'],
  ['people', 'hidden-authors'],
  ['customXml', 'custom-xml'],
  ['customXmlProps', 'custom-xml'],
  ['custom-properties', 'personal-metadata'],
  ['printerSettings', 'printer-settings'],
  ['attachedTemplate', 'template-path'],
  ['vbaProject', 'macros'],
  ['wordVbaData', 'macros'],
  ['oleObject', 'embedded-object'],
  ['package', 'embedded-object'],
  ['aFChunk', 'embedded-object'],
  ['subDocument', 'embedded-object'],
  ['control', 'embedded-object'],
  ['activeXControlBinary', 'embedded-object'],
]);

/**
 * Parts and relationships off the allowlist: `external-relationship` (`kind`), `link-not-allowed` (`target`), `hidden-authors`, `macros`,
 * `embedded-object`, `custom-xml`, `printer-settings`, `template-path`, `comment-left`, `part-not-allowed` (`kind`), `part-stray` (a part that
 * nothing leads to), `personal-metadata` (`field`). Gives the parts whose content is to be held against the lists of elements.
 */
export function checkProfileParts(pkg: WordPackage, as: Profile, counted: LossReport): readonly string[] {
  const reached = new Set<string>([partKey('[Content_Types].xml')]);
  const content: string[] = [];
  const queue: string[] = [''];
  for (let at = 0; at < queue.length; at++) {
    const source = queue[at] ?? '';
    reached.add(partKey(relationshipsPart(source)));
    for (const relationship of pkg.relationships(source)) {
      const part = relationship.external ? null : pkg.find(relationship.target);
      const allowed = checkRelationship(relationship, source, as, counted);
      if (part === null || reached.has(partKey(part))) continue;
      reached.add(partKey(part));
      queue.push(part);
      if (!allowed) continue;
      if (relationship.kind !== 'officeDocument' && source === '') checkMetadata(pkg, part, counted);
      else if (relationship.kind !== 'image' && pkg.xml(part) !== null) content.push(part);
    }
  }
  if (/macroEnabled/i.test(pkg.contentType(pkg.main))) counted.note('macros', pkg.main);
  for (const name of pkg.entries.keys()) if (!name.endsWith('/') && !reached.has(partKey(name))) counted.note('part-stray', name);
  return content;
}

/** True for a part whose content is to be looked at. */
function checkRelationship({ kind, target, external, type }: Relationship, source: string, as: Profile, counted: LossReport): boolean {
  const where = source === '' ? relationshipsPart('') : source;
  if (external && kind === 'hyperlink') {
    if (!isCarriedLink(target)) counted.note('link-not-allowed', where, { target: target.slice(0, 200) });
    return false;
  }
  const values = { kind: kind === '' ? (type.split('/').at(-1) ?? '') : kind };
  if (external) counted.note(CODES.get(kind) === 'template-path' ? 'template-path' : 'external-relationship', where, values);
  else if (source === '' ? PACKAGE_KINDS.has(kind) : isCarrierKind(kind, as)) return true;
  else {
    const code = CODES.get(kind) ?? 'part-not-allowed';
    counted.note(code, where, code === 'personal-metadata' ? { field: values.kind } : values);
  }
  return false;
}
