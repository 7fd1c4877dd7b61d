import { type XmlElement, parseXml, rootName } from '@svod/wordml';
import type { Problem } from '@svod/consolidation';
import { SHEET_LIMITS } from './limits.ts';
import { sheetProblem } from './sheet-problem.ts';

/** Ends the reading of a workbook with a reason. Never leaves this codec. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The parts of a workbook by name, read on demand within limits. Names compare without case. */
export class WorkbookParts {
  private readonly entries: ReadonlyMap<string, Uint8Array>;
  private readonly names: ReadonlyMap<string, string>;

  constructor(entries: ReadonlyMap<string, Uint8Array>) {
    this.entries = entries;
    this.names = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
  }

  has(name: string): boolean {
    return this.names.has(name.toLowerCase());
  }

  /** The root of a part; null where there is none of the name. A part that is too large or no sound XML ends the reading. */
  root(name: string): XmlElement | null {
    const own = this.names.get(name.toLowerCase());
    const bytes = own === undefined ? undefined : this.entries.get(own);
    if (own === undefined || !bytes) return null;
    if (bytes.length > SHEET_LIMITS.partBytes) throw new Refused(sheetProblem('sheet-too-large', { limit: SHEET_LIMITS.partBytes }, own));
    const parsed = parseXml(bytes);
    if (!parsed.ok) throw new Refused({ ...parsed.problem, where: own });
    return parsed.document.root;
  }

  /** What a part's root is called, without reading the part: a Word file of any length is told from a workbook by it. Null where there is none. */
  rootName(name: string): string | null {
    const bytes = this.entries.get(this.names.get(name.toLowerCase()) ?? '');
    return bytes && bytes.length <= SHEET_LIMITS.partBytes ? rootName(bytes) : null;
  }

  /** Parts that a part names, by relationship id, and the last word of each relationship's type. Those outside the file are left out. */
  related(part: string): ReadonlyMap<string, { readonly kind: string; readonly target: string }> {
    const cut = part.lastIndexOf('/') + 1;
    const [folder, name] = [part.slice(0, cut), part.slice(cut)];
    const found = new Map<string, { readonly kind: string; readonly target: string }>();
    for (const one of elements(this.root(`${folder}_rels/${name}.rels`))) {
      if (attribute(one, 'TargetMode').toLowerCase() === 'external') continue;
      const kind = attribute(one, 'Type').split('/').at(-1) ?? '';
      found.set(attribute(one, 'Id'), { kind, target: resolved(folder, attribute(one, 'Target')) });
    }
    return found;
  }
}

/** A target beside its part, without `.` and `..`. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Child elements of a local name, of any flavour's namespace; all of them without a name. */
export const elements = (parent: XmlElement | null | undefined, local?: string): readonly XmlElement[] =>
  (parent?.children ?? []).filter((node): node is XmlElement => node.type === 'element' && (local === undefined || node.local === local));

export const attribute = (element: XmlElement, local: string): string => element.attributes.find((one) => one.local === local)?.value ?? '';
