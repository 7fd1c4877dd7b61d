import type { AmendmentKind, FoldReason } from '../consolidation.ts';
import { foldText } from '../text/fold.ts';
import { isBlank } from '../text/tokens.ts';
import type { Description } from './description.ts';

/** Numbers as plans write them: "2.3", "2.3.", "1.5-1", "12)". */
const NUMBER = /^[^\S\n]*\d+(?:\.\d+)*(?:-\d+)?[.)]?[^\S\n]*$/u;

/** What is known of a change when it is asked whether it is noise. */
export interface Foldable {
  readonly kind: AmendmentKind;
  readonly description: Description;
  readonly tracked: boolean;
  /** The base's paragraph is filled in by a program (a table of contents). */
  readonly generated: boolean;
  /** Objects (pictures, fields, formulas, notes) come, go or become others. */
  readonly otherObjects: boolean;
  /** Id of the nearest row change before it in its table, by the same return; null for none. */
  readonly rowChange: string | null;
  /** Id of the change of a list's items that makes its typed label another; null for none. */
  readonly itemChange: string | null;
}

/**
 * Why a change is folded, or null. Renumbering follows from a row or a list's item that the same return inserts, deletes or moves. Typography (the rules of
 * `foldText`) is noise where nobody tracked it: a tracked change of quotation marks is somebody's proposal. So is an empty paragraph that comes or goes: programs
 * take out the one that holds a section's end when they save.
 */
export function foldReason(f: Foldable): FoldReason | null {
  const { old, new: made } = f.description;
  if (f.generated) return 'generated';
  if (f.itemChange !== null) return 'renumbering';
  if (f.rowChange !== null && isNumber(f.description.before) && isNumber(f.description.after)) return 'renumbering';
  if (f.tracked || f.otherObjects) return null;
  if ((f.kind === 'paragraph-deleted' || f.kind === 'paragraph-inserted') && isEmptyParagraph(f.description)) return 'layout';
  if (!f.kind.startsWith('text-')) return null;
  if (isBlank(old) && isBlank(made)) return 'typography';
  return foldText(old) === foldText(made) ? 'typography' : null;
}

const isEmptyParagraph = ({ before, after }: Description): boolean => isBlank(before) && isBlank(after);

const isNumber = (text: string): boolean => NUMBER.test(text);
