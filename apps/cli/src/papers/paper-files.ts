import { zip } from '@svod/archive';
import { type Language, type ReplyLetter, replyLetter } from '@svod/papers';
import type { PrintedPaper } from '@svod/render/pdf';
import { type BaseInput, type PaperHead, type RoundResult, answerRedline } from '@svod/round';
import { fileNames } from './file-names.ts';

/** A file to be written: what it holds, made when it is asked for; a PDF is printed of its paper. */
export type PaperFile =
  | { readonly kind: 'bytes'; readonly make: () => Promise<Uint8Array> | Uint8Array }
  | { readonly kind: 'pdf'; readonly paper: PrintedPaper };

/** What papers are made of. */
export interface PaperSource {
  readonly base: BaseInput;
  readonly result: RoundResult;
  readonly language: Language;
  readonly head: PaperHead;
  /** PDFs too. */
  readonly pdf: boolean;
  /** Name of the desk where it has proposals of its own: it gets no letter. */
  readonly desk: string | null;
}

/** Folder of the letters and of the redlines of each body's own proposals. */
export const LETTERS = 'letters';

/** The papers of a round by the names of their files: the comment table; where something was decided, the tables of disagreements and wordings and what each body gets. */
export async function paperFiles(source: PaperSource): Promise<ReadonlyMap<string, PaperFile>> {
  const { renderCommentTableDocx, renderCommentTableXlsx, renderSideBySideDocx, renderSideBySideXlsx } = await import('@svod/render');
  const { result, pdf } = source;
  const { table, decided } = result;
  const files = new Map<string, PaperFile>();
  const add = (name: string, paper: PrintedPaper, docx: () => Promise<Uint8Array>, xlsx: (() => Promise<Uint8Array>) | null): void => {
    files.set(`${name}.docx`, { kind: 'bytes', make: docx });
    if (xlsx) files.set(`${name}.xlsx`, { kind: 'bytes', make: xlsx });
    if (pdf) files.set(`${name}.pdf`, { kind: 'pdf', paper });
  };
  add(
    'comment-table',
    table,
    () => renderCommentTableDocx(table),
    () => renderCommentTableXlsx(table),
  );
  if (!decided) return files;
  for (const [name, paper] of [
    ['disagreement-table', decided.disagreements],
    ['old-new-table', decided.oldNew],
  ] as const)
    add(
      name,
      paper,
      () => renderSideBySideDocx(paper),
      () => renderSideBySideXlsx(paper),
    );
  await addLetters(source, add, files);
  return files;
}

/** A letter to each body that answered, and its own proposals with what was decided on each. */
async function addLetters(
  { base, result: { consolidation }, language, head, desk }: PaperSource,
  add: (name: string, paper: ReplyLetter, docx: () => Promise<Uint8Array>, xlsx: null) => void,
  files: Map<string, PaperFile>,
): Promise<void> {
  const { renderReplyLetterDocx } = await import('@svod/render');
  const asking = [...consolidation.amendments.flatMap(({ bodies }) => bodies), ...consolidation.remarks.map(({ body }) => body)];
  const bodies = [...new Set([...consolidation.returns.map(({ body }) => body), ...asking])].filter((body) => body !== desk);
  const names = fileNames(bodies);
  const answered = new Set(consolidation.returns.filter(({ madeOn }) => madeOn !== 'none').map(({ body }) => body));
  for (const body of bodies) {
    const letter = replyLetter(consolidation, body, { language, ...head });
    // A file that is no version of this plan is no answer to it.
    if (letter.points.length === 0 && !answered.has(body)) continue;
    const name = `${LETTERS}/${names.get(body) ?? body}`;
    add(name, letter, () => renderReplyLetterDocx(letter), null);
    if (letter.points.length === 0) continue;
    const points = letter.points.map(({ id }) => id);
    files.set(`${name}.redline.docx`, { kind: 'bytes', make: () => zip(answerRedline(base, consolidation, { body, points, language })) });
  }
}
