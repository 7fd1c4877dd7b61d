import type { Problem } from '@svod/consolidation';
import type { Recall } from '../memory/recall.ts';
import type { Flavour } from '../xml/names.ts';
import type { XmlDocument } from '../xml/node.ts';
import type { Relationship } from './relationships.ts';

/**
 * A Word package as opened. It holds every entry's bytes as they came and in their order, so that what nobody touched can be given
 * back byte for byte.
 */
export interface WordPackage {
  /** Entries of the zip by name, in file order. */
  readonly entries: ReadonlyMap<string, Uint8Array>;
  /** Entry name of the main document part. */
  readonly main: string;
  readonly flavour: Flavour;
  /** Content type of a part, '' when nothing gives one. */
  contentType(part: string): string;
  /** Relationships of a part, '' for the package's own. Empty when it has none. */
  relationships(part: string): readonly Relationship[];
  /** A part's relationship by its id (`r:id`), null when there is none. */
  relationship(part: string, id: string): Relationship | null;
  /** Part that the first internal relationship of this kind points to, null when there is none or the part is missing. */
  related(part: string, kind: string): string | null;
  /** Entry name of a part, whatever the case and percent-encoding of its name; null when the package lacks it. */
  find(part: string): string | null;
  /** Tree of a part: parsed once and kept, so an edit of it is seen by all. Null when it is missing or no sound XML. */
  xml(part: string): XmlDocument | null;
  /** What is left behind (macros, embedded objects, links …) and what the file lacks. */
  readonly problems: readonly Problem[];
  /** Of a package opened with a memory: what of its main part was read before. Its trees are for reading alone. */
  readonly recall: Recall | null;
}
