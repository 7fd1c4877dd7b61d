import type { Problem } from '@svod/consolidation';
import type { WordPackage } from '../package/word-package.ts';
import type { XmlDocument } from '../xml/node.ts';
import { ownCopy } from '../resolve/own-copy.ts';
import { resolvePart } from '../resolve/resolve-part.ts';
import { isRevision } from '../resolve/revision-names.ts';
import { walkElements } from '../resolve/walk-elements.ts';
import { carrierBytes } from './carrier-bytes.ts';
import { carrierPictures } from './carrier-pictures.ts';
import type { CarrierPictures } from './carrier-pictures.ts';
import { cleanTree } from './clean-tree.ts';
import { dropIdleBookmarks, namedByFields } from './idle-bookmarks.ts';
import { MAIN_KIND, carrierNames, keptParts } from './kept-parts.ts';
import type { KeptPart } from './kept-parts.ts';
import { isCarriedLink, schemeOf } from './link-target.ts';
import { LossReport } from './loss-report.ts';
import { orderProperties } from './order-properties.ts';
import { packageEntries } from './package-entries.ts';
import type { NewPart, NewRelationship } from './package-entries.ts';
import { reduceFields } from './reduce-fields.ts';
import {
  dropStrayBullets,
  dropStrayThreads,
  dropUnreferred,
  heldNotes,
  referredNotes,
  usedMargins,
  usedRelationships,
} from './unseen-content.ts';
import type { Profile } from './vocabulary.ts';

export interface CleanedCarrier {
  /** All entries in their final order, ready for the zip. */
  readonly entries: ReadonlyMap<string, Uint8Array>;
  /** What a reader could miss, each with a `count`. */
  readonly notCarried: readonly Problem[];
}

/**
 * Makes a carrier of a package by the lists of a profile: what is not on them is not carried. Cleaning a carrier again changes no byte.
 *
 * `clean`: tracked changes that are still there are accepted (`revisions-accepted`), comments go (`comments`). `redline` keeps both. In
 * neither: metadata, marks of editing sessions, custom XML, macros, embedded files, fonts and charts, pictures other than PNG, JPEG and
 * GIF, links but to pages and mailboxes, fields that look outside the text, content controls (their content stays). Named in
 * `notCarried`: `picture` (`format`), `linked-picture`, `picture-link`, `chart`, `diagram`, `drawing`, `embedded-object`, `activex`,
 * `altchunk`, `subdocument`, `content-control`, `custom-markup`, `field` (`field`), `form-field`, `link` (`scheme`), `bookmark`,
 * `editing-permission`, `other-branch` (a text box whose second writing says something else), `note-without-reference`,
 * `comment-without-reference`, `missing-note`, `header-unused`, `embedded-font`, `element` (`name`), `foreign-markup` (`namespace`).
 * What `pkg.problems` names is not named again.
 */
export function cleanCarrier(pkg: WordPackage, profile: Profile): CleanedCarrier {
  const report = new LossReport();
  const pictures = carrierPictures(pkg);
  const trees = new Map<string, XmlDocument>();
  let parts: readonly KeptPart[] = keptParts(pkg, profile).filter(({ part }) => {
    const tree = ownCopy(pkg, part);
    if (tree !== null) trees.set(part, tree);
    return tree !== null;
  });
  const each = (visit: (root: XmlDocument['root'], kept: KeptPart) => void): void => {
    for (const kept of parts) {
      const tree = trees.get(kept.part);
      if (tree !== undefined) visit(tree.root, kept);
    }
  };
  const rootOf = (kind: string): XmlDocument['root'] | null =>
    trees.get(parts.find((kept) => kept.kind === kind)?.part ?? '')?.root ?? null;

  if (profile === 'clean') each((root, { part }) => settle(root, part, report));
  const notes = new Set<string>();
  each((root, { kind }) => {
    if (NOTES.has(kind)) for (const note of heldNotes(root)) notes.add(note);
  });
  const margins = new Set(parts.filter(({ kind }) => kind === 'header' || kind === 'footer').map(({ part }) => part));
  each((root, { part, kind }) => {
    reduceFields(root, part, report);
    cleanTree(root, {
      part,
      profile,
      report,
      quiet: !STORIES.has(kind),
      judgeImage: (id) => judgeImage(pictures, part, id),
      judgeLink: (id) => judgeLink(pkg, part, id),
      hasMargin: (id) => margins.has(pkg.find(pkg.relationship(part, id)?.target ?? '') ?? ''),
      hasNote: (note) => notes.has(note),
    });
  });

  parts = withoutUnused(pkg, parts, rootOf(MAIN_KIND), report);
  const referred = new Set<string>();
  each((root) => referredNotes(root, referred));
  each((root, { part, kind }) => {
    const unseen = NOTES.has(kind) ? dropUnreferred(root, referred) : 0;
    if (unseen > 0) report.note(kind === 'comments' ? 'comment-without-reference' : 'note-without-reference', part, {}, unseen);
    if (kind === 'numbering') dropStrayBullets(root);
    if (kind === 'commentsExtended') dropStrayThreads(root, rootOf('comments'));
  });
  const named = new Set<string>();
  each((root) => namedByFields(root, named));
  each((root, { part }) => dropIdleBookmarks(root, named, part, report));
  each((root) => orderProperties(root));
  reportLeftParts(pkg, profile, report);

  const known = new Set(pkg.problems.map((problem) => problem.code));
  return { entries: assemble(pkg, parts, trees, pictures), notCarried: report.list().filter((problem) => !known.has(problem.code)) };
}

const NOTES: ReadonlySet<string> = new Set(['footnotes', 'endnotes', 'comments']);
const STORIES: ReadonlySet<string> = new Set([MAIN_KIND, 'header', 'footer', ...NOTES]);

function settle(root: XmlDocument['root'], part: string, report: LossReport): void {
  let count = 0;
  walkElements(root, (element) => {
    if (isRevision(element)) count++;
  });
  if (count === 0) return;
  report.note('revisions-accepted', part, {}, count);
  resolvePart(root, part, 'accept');
}

function judgeImage(pictures: CarrierPictures, part: string, id: string): string | null {
  const found = pictures.find(part, id);
  return typeof found === 'string' ? found : null;
}

function judgeLink(pkg: WordPackage, part: string, id: string): string | null {
  const relationship = pkg.relationship(part, id);
  if (relationship === null) return 'missing';
  if (!relationship.external || relationship.kind !== 'hyperlink') return 'path';
  return isCarriedLink(relationship.target) ? null : schemeOf(relationship.target);
}

/** Headers and footers that no section names are seen nowhere. */
function withoutUnused(
  pkg: WordPackage,
  parts: readonly KeptPart[],
  main: XmlDocument['root'] | null,
  report: LossReport,
): readonly KeptPart[] {
  const used = new Set<string>();
  for (const id of main === null ? [] : usedMargins(main)) used.add(pkg.find(pkg.relationship(pkg.main, id)?.target ?? '') ?? '');
  return parts.filter(({ part, kind }) => {
    if ((kind !== 'header' && kind !== 'footer') || used.has(part)) return true;
    report.note('header-unused', part);
    return false;
  });
}

function reportLeftParts(pkg: WordPackage, profile: Profile, report: LossReport): void {
  const comments = profile === 'clean' ? pkg.related(pkg.main, 'comments') : null;
  const root = comments === null ? null : (pkg.xml(comments)?.root ?? null);
  const count = root === null ? 0 : heldNotes(root).length;
  if (comments !== null && count > 0) report.note('comments', comments, {}, count);
  const fonts = pkg.related(pkg.main, 'fontTable');
  const embedded = fonts === null ? 0 : pkg.relationships(fonts).filter((each) => each.kind === 'font').length;
  if (fonts !== null && embedded > 0) report.note('embedded-font', fonts, {}, embedded);
}

function assemble(
  pkg: WordPackage,
  parts: readonly KeptPart[],
  trees: ReadonlyMap<string, XmlDocument>,
  pictures: CarrierPictures,
): ReadonlyMap<string, Uint8Array> {
  const names = carrierNames(parts);
  const shown = new Map<string, NewPart>();
  const picture = (part: string, id: string): string | null => {
    const found = pictures.find(part, id);
    if (typeof found === 'string') return null;
    const { format, bytes } = found.picture;
    const known = shown.get(found.source) ?? {
      name: `word/media/image${shown.size + 1}.${format}`,
      contentType: `image/${format}`,
      bytes,
      relationships: [],
    };
    shown.set(found.source, known);
    return known.name;
  };
  const made: NewPart[] = [];
  for (const { part } of parts) {
    const tree = trees.get(part);
    const name = names.get(part);
    if (tree === undefined || name === undefined) continue;
    const used = usedRelationships(tree.root);
    const relationships: NewRelationship[] = [];
    const implied = new Set<string>();
    for (const { id, type, kind, target, external } of pkg.relationships(part)) {
      const other = names.get(pkg.find(target) ?? '')?.name ?? null;
      const margin = kind === 'header' || kind === 'footer';
      let to: string | null = null;
      if (external) to = kind === 'hyperlink' && used.has(id) && isCarriedLink(target) ? target : null;
      else if (kind === 'image') to = used.has(id) ? picture(part, id) : null;
      else if (part === pkg.main && other !== null && (margin ? used.has(id) : !implied.has(other))) to = other;
      if (to === null) continue;
      if (!margin) implied.add(to);
      relationships.push({ id, type, target: to, external });
    }
    made.push({ ...name, bytes: carrierBytes(tree), relationships });
  }
  const main = pkg.relationships('').find((each) => each.kind === 'officeDocument' && pkg.find(each.target) === pkg.main);
  return packageEntries([...made, ...shown.values()], main?.type ?? '');
}
