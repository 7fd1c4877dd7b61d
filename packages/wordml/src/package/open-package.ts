import type { Problem } from '@svod/consolidation';
import { flavourOf, isW } from '../xml/names.ts';
import type { XmlDocument } from '../xml/node.ts';
import { type ReadingMemory, partsAround } from '../memory/reading-memory.ts';
import type { Recall } from '../memory/recall.ts';
import { type ParsedXml, parseXml } from '../xml/parse-xml.ts';
import { readContentTypes } from './content-types.ts';
import type { ContentTypes } from './content-types.ts';
import { hasDoctype } from './find-doctype.ts';
import { leftBehind } from './left-behind.ts';
import { partKey, percentDecoded } from './part-name.ts';
import { readRelationships, relationshipsPart } from './relationships.ts';
import type { Relationship } from './relationships.ts';
import type { WordPackage } from './word-package.ts';

export type OpenedPackage = { readonly ok: true; readonly package: WordPackage } | { readonly ok: false; readonly problem: Problem };

/** Kinds of parts that reading goes into. If one is broken the file is refused, as Word does, rather than read without it. */
const READ_KINDS: ReadonlySet<string> = new Set([
  'styles',
  'numbering',
  'settings',
  'footnotes',
  'endnotes',
  'comments',
  'commentsExtended',
  'header',
  'footer',
]);

/**
 * Opens the entries of a zip as a Word package. Parts are found by relationship type, never by name. Refused: `missing-content-types`,
 * `missing-main-part`, `not-a-word-document` (`found`: spreadsheet, presentation, opendocument, other), a DOCTYPE in any part
 * (`doctype`), and a part that reading needs and that the XML reader refuses (its code, `where` the part's name). With a memory the package
 * is opened for {@link readDocument} alone: what was read before stands in no tree.
 */
export function openPackage(entries: ReadonlyMap<string, Uint8Array>, memory: ReadingMemory | null = null): OpenedPackage {
  const opening = new Opening(entries, memory);
  try {
    return { ok: true, package: opening.open() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, problem: error.problem };
  }
}

/** Ends the opening. Never leaves this file. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(code: string, values: Problem['values'], where: string) {
    super(code);
    this.problem = { code, values, where };
  }
}

class Opening {
  private readonly entries: ReadonlyMap<string, Uint8Array>;
  private readonly byKey = new Map<string, string>();
  private readonly trees = new Map<string, XmlDocument | null>();
  private readonly relationshipsById = new Map<string, ReadonlyMap<string, Relationship>>();
  private readonly relationshipsOf = new Map<string, readonly Relationship[]>();

  private readonly memory: ReadingMemory | null;
  private recall: Recall | null = null;

  constructor(entries: ReadonlyMap<string, Uint8Array>, memory: ReadingMemory | null) {
    this.entries = entries;
    this.memory = memory;
    for (const name of entries.keys()) {
      const key = partKey(name);
      if (!this.byKey.has(key)) this.byKey.set(key, name);
    }
  }

  open(): WordPackage {
    const types = this.contentTypes();
    this.refuseDoctypes();
    this.readAllRelationships();
    const main = this.mainPart(types);
    const tree = this.mainTree(main);
    if (!isW(tree.root, 'document')) throw new Refused('not-a-word-document', { found: foundInstead(types.of(main), tree) }, main);
    const missing = this.readStories(main);
    return {
      entries: this.entries,
      main,
      flavour: flavourOf(tree.root),
      contentType: (part) => types.of(part),
      relationships: (part) => this.relationships(part),
      relationship: (part, id) => this.byId(part).get(id) ?? null,
      related: (part, kind) => this.related(part, kind),
      find: (part) => this.find(part),
      xml: (part) => this.tree(part),
      problems: [...leftBehind(this.relationshipsOf, types, main), ...missing],
      recall: this.recall,
    };
  }

  private contentTypes(): ContentTypes {
    const name = this.find('[Content_Types].xml');
    if (name !== null) return readContentTypes(this.required(name));
    const opendocument = this.find('content.xml') !== null && this.find('META-INF/manifest.xml') !== null;
    if (opendocument) throw new Refused('not-a-word-document', { found: 'opendocument' }, '');
    throw new Refused('missing-content-types', {}, '');
  }

  private refuseDoctypes(): void {
    for (const [name, bytes] of this.entries) {
      if (/\.(xml|rels)$/i.test(name) && hasDoctype(bytes)) throw new Refused('doctype', {}, name);
    }
  }

  private readAllRelationships(): void {
    for (const name of this.entries.keys()) {
      const at = /^(.*\/|)_rels\/([^/]*)\.rels$/i.exec(name);
      if (at === null) continue;
      const source = `${at[1] ?? ''}${at[2] ?? ''}`;
      this.relationshipsOf.set(this.find(source) ?? source, readRelationships(source, this.required(name)));
    }
  }

  private mainPart(types: ContentTypes): string {
    const candidates = this.relationships('').filter((each) => each.kind === 'officeDocument' && !each.external);
    for (const { target } of candidates) {
      const name = this.find(target);
      if (name !== null) return name;
    }
    // Without the relationship nothing says which part is the main one; a spreadsheet or such is told apart all the same.
    throw new Refused(
      'missing-main-part',
      { target: candidates[0]?.target ?? '', found: types.of(candidates[0]?.target ?? '') },
      relationshipsPart(''),
    );
  }

  /** Parses what will be read, so that broken parts are refused here and not half way. */
  private readStories(main: string): readonly Problem[] {
    const missing: Problem[] = [];
    for (const { kind, target, external } of this.relationships(main)) {
      if (external || !READ_KINDS.has(kind)) continue;
      const name = this.find(target);
      if (name === null) missing.push({ code: 'missing-part', values: { kind }, where: target });
      else this.required(name);
    }
    return missing;
  }

  private relationships(part: string): readonly Relationship[] {
    return this.relationshipsOf.get(part === '' ? '' : (this.find(part) ?? part)) ?? [];
  }

  private byId(part: string): ReadonlyMap<string, Relationship> {
    let index = this.relationshipsById.get(part);
    if (index === undefined) {
      index = new Map(this.relationships(part).map((each) => [each.id, each]));
      this.relationshipsById.set(part, index);
    }
    return index;
  }

  private related(part: string, kind: string): string | null {
    for (const each of this.relationships(part)) {
      if (each.kind === kind && !each.external) {
        const name = this.find(each.target);
        if (name !== null) return name;
      }
    }
    return null;
  }

  private find(part: string): string | null {
    return this.byKey.get(partKey(part)) ?? this.byKey.get(partKey(percentDecoded(part))) ?? null;
  }

  private mainTree(main: string): XmlDocument {
    if (this.memory === null || this.trees.has(main)) return this.required(main);
    const { entries } = this;
    const around = partsAround({ main, entries, related: (part, kind) => this.related(part, kind) });
    const parsed = this.memory.main(entries.get(main) ?? new Uint8Array(), around);
    this.recall = parsed.recall;
    return this.kept(main, parsed);
  }

  private required(name: string): XmlDocument {
    const known = this.trees.get(name);
    if (known !== undefined && known !== null) return known;
    const bytes = this.entries.get(name) ?? new Uint8Array();
    return this.kept(name, this.memory === null ? parseXml(bytes) : this.memory.part(bytes));
  }

  private kept(name: string, parsed: ParsedXml): XmlDocument {
    if (!parsed.ok) throw new Refused(parsed.problem.code, parsed.problem.values, name);
    this.trees.set(name, parsed.document);
    return parsed.document;
  }

  private tree(part: string): XmlDocument | null {
    const name = this.find(part);
    if (name === null) return null;
    let tree = this.trees.get(name);
    if (tree === undefined) {
      const parsed = parseXml(this.entries.get(name) ?? new Uint8Array());
      tree = parsed.ok ? parsed.document : null;
      this.trees.set(name, tree);
    }
    return tree;
  }
}

function foundInstead(contentType: string, tree: XmlDocument): string {
  const said = `${contentType} ${tree.root.ns}`;
  if (said.includes('spreadsheetml') || said.includes('ms-excel')) return 'spreadsheet';
  if (said.includes('presentationml') || said.includes('ms-powerpoint')) return 'presentation';
  return 'other';
}
