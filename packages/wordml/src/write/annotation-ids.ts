import { attributeOf, isNamed, wAttr, wName, WP } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';

/** Numbers for what is written anew: higher than all of the file, or else the lowest free ones. The same file gives the same numbers. */
export interface AnnotationIds {
  /** For `w:id` of revisions, comments, bookmarks and ranges, which share one space here (ECMA-376 Part 1, 17.13). */
  next(): string;
  /** For `wp:docPr`. */
  nextDrawing(): string;
}

const ANNOTATION =
  /^(?:ins|del|moveFrom|moveTo|comment|cellIns|cellDel|cellMerge|numberingChange|\w+Range(?:Start|End)|bookmark(?:Start|End)|perm(?:Start|End)|commentReference|\w+Change)$/;

/** Past this the numbers go on with the lowest free ones: some programs take no more than 31 bits, and some files are near that. */
const HIGHEST = 2 ** 30;

export function annotationIds(roots: Iterable<XmlElement>): AnnotationIds {
  const annotations = new Set<number>();
  const drawings = new Set<number>();
  for (const root of roots) collect(root, annotations, drawings);
  return { next: counter(annotations, 0), nextDrawing: counter(drawings, 1) };
}

// Depth is bounded by the XML reader.
function collect(element: XmlElement, annotations: Set<number>, drawings: Set<number>): void {
  if (ANNOTATION.test(wName(element))) add(annotations, wAttr(element, 'id'));
  else if (isNamed(element, WP, 'docPr')) add(drawings, attributeOf(element, '', 'id'));
  for (const child of element.children) if (child.type === 'element') collect(child, annotations, drawings);
}

function add(into: Set<number>, value: string | null): void {
  const id = Number(value ?? Number.NaN);
  if (Number.isSafeInteger(id)) into.add(id);
}

function counter(used: ReadonlySet<number>, first: number): () => string {
  let highest = first - 1;
  for (const id of used) if (id > highest) highest = id;
  let at = highest < HIGHEST ? highest + 1 : first;
  return () => {
    while (used.has(at)) at++;
    return String(at++);
  };
}
