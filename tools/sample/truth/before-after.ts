import type { Draft } from '../draft/model.ts';
import { pieceText } from '../draft/model.ts';
import { cellOf, paragraphOf, rowOf } from '../edit/locate.ts';
import { rowTexts } from '../edit/rows.ts';
import type { EditRecord } from '../edit/record.ts';
import { textIn } from './view.ts';

/** Text of a whole provision (a cell with all its paragraphs, a row by fields, both halves of a split); null: not there. */
export type ProvisionText = string | readonly string[] | Readonly<Record<string, string>> | null;

/** The provision of an edit before it and after it alone, and the edit's offset in it. Null where its words are not in the base. */
export function beforeAfter(
  base: Draft,
  edit: EditRecord,
): { readonly before: ProvisionText; readonly after: ProvisionText; readonly offset: number | null } {
  if (edit.kind === 'row-inserted') return { before: null, after: edit.row ?? null, offset: null };
  if (edit.kind === 'row-deleted') return { before: rowTexts(rowOf(base, edit.key)), after: null, offset: null };
  if (edit.offset === null && edit.kind !== 'paragraph-inserted') return { before: null, after: null, offset: null };
  return inCell(base, edit);
}

function inCell(base: Draft, edit: EditRecord): { before: ProvisionText; after: ProvisionText; offset: number | null } {
  const numbers = new Map(base.notes.map(([key], at) => [key, at + 1]));
  const paragraph = paragraphOf(base, edit.key);
  const cell = cellOf(base, paragraph);
  const paragraphs = cell?.paragraphs ?? [paragraph];
  const at = paragraphs.indexOf(paragraph);
  const texts = paragraphs.map((one) => textIn(one, 'final', numbers).replaceAll('↵', '\v'));
  const text = texts[at] ?? '';
  const lead = paragraphs.slice(0, at).reduce((sum, one) => sum + one.pieces.map(pieceText).join('').length + 1, 0);
  const inside = edit.offset ?? 0;
  const before = texts.join('\n');
  const whole = (change: readonly string[]): string => [...texts.slice(0, at), ...change, ...texts.slice(at + 1)].join('\n');
  switch (edit.kind) {
    case 'remark':
    case 'format':
    case 'paragraph-moved':
      return { before, after: before, offset: lead + inside };
    case 'paragraph-deleted':
      return cell === null ? { before, after: null, offset: 0 } : { before, after: whole([]), offset: lead };
    case 'paragraph-inserted':
      return cell === null ? { before: null, after: edit.new, offset: null } : { before, after: whole([text, edit.new]), offset: null };
    case 'paragraph-split':
      return { before, after: [text.slice(0, inside), text.slice(inside)], offset: inside };
    case 'paragraphs-joined': {
      const next = base.body[base.body.indexOf(paragraph) + 1];
      const second = next?.kind === 'paragraph' ? textIn(next, 'final', numbers) : '';
      return { before: [text, second], after: text + edit.new + second, offset: inside };
    }
    default:
      return { before, after: whole([text.slice(0, inside) + edit.new + text.slice(inside + edit.old.length)]), offset: lead + inside };
  }
}
