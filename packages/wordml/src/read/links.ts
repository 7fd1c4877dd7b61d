import type { Link } from '@svod/consolidation';
import { isCarriedLink } from '../clean/link-target.ts';
import type { WordPackage } from '../package/word-package.ts';
import { R, attributeOf, isW, wAttr } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';

/** Where a `w:hyperlink` leads (ECMA-376 Part 1, 17.16.22): an address, with `#` and a bookmark behind it, or the bookmark alone. */
function targetOf(element: XmlElement, pkg: WordPackage, part: string): string {
  const id = attributeOf(element, R, 'id') ?? '';
  const relationship = id === '' ? null : pkg.relationship(part, id);
  return address(relationship?.target ?? '', wAttr(element, 'anchor') ?? '');
}

const address = (target: string, anchor: string): string => (anchor === '' ? target : `${target}#${anchor}`);

/** Address in the instruction of a HYPERLINK field (17.16.5.25); '' where it gives none. */
export function targetInCode(code: string): string {
  const words = code.match(/"[^"]*"?|[^\s"]+/g) ?? [];
  let target = '';
  let anchor = '';
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? '';
    if (/^\\l$/i.test(word)) anchor = (words[++at] ?? '').replaceAll('"', '');
    else if (/^\\[ot]$/i.test(word)) at++;
    else if (!word.startsWith('\\') && target === '') target = word.replaceAll('"', '');
  }
  return address(target, anchor);
}

/**
 * True for a link that a reader would miss: to a page, a mailbox, or a place that has a name. Names that begin with `_` are given by
 * programs, and are others after each update of a table of contents; what a carrier does not hold is not compared.
 */
const counts = (target: string): boolean => (target.startsWith('#') ? !target.startsWith('#_') : isCarriedLink(target));

/** Gathers the links of a paragraph as its pieces are met; neighbours with one target become one. */
export class LinkBuilder {
  private readonly links: Link[] = [];
  private readonly package: WordPackage;
  private readonly part: string;

  constructor(pkg: WordPackage, part: string) {
    this.package = pkg;
    this.part = part;
  }

  /** Characters `[start, end)` within these elements. */
  add(elements: readonly XmlElement[], start: number, end: number): void {
    for (const element of elements) if (isW(element, 'hyperlink')) this.put(targetOf(element, this.package, this.part), start, end);
  }

  put(target: string, start: number, end: number): void {
    if (start === end || !counts(target)) return;
    const last = this.links.at(-1);
    if (last?.target === target && last.end === start) this.links[this.links.length - 1] = { ...last, end };
    else this.links.push({ start, end, target });
  }

  finished(): readonly Link[] | undefined {
    return this.links.length === 0 ? undefined : this.links.toSorted((a, b) => a.start - b.start || a.end - b.end);
  }
}
