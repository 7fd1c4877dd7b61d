import { zip } from '@svod/archive';
import { type ReplyLetter, replyLetter } from '@svod/papers';
import {
  renderCommentTableDocx,
  renderCommentTableXlsx,
  renderReplyLetterDocx,
  renderSideBySideDocx,
  renderSideBySideXlsx,
} from '@svod/render';
import { type DecidedRound, type RoundResult, answerRedline, redlinePackage } from '@svod/round';
import { type WordPackage, readDocument } from '@svod/wordml';
import { distinctNames } from '../../gathering/settle-round.ts';
import type { GivenSettling, SettlingWish } from '../job.ts';
import { Refused } from './open-given.ts';
import type { Made } from './read-base-file.ts';

/** What papers are made of besides the round itself. */
export interface PaperSource extends Pick<GivenSettling, 'file' | 'language' | 'names' | 'head'> {
  readonly carrier: WordPackage;
  readonly round: RoundResult;
  readonly decided: DecidedRound;
}

/** What a paper is before it has a format: values that are rendered, or a package that is a Word file as it is. */
type Paper =
  | { readonly kind: 'package'; readonly name: string; readonly entries: ReadonlyMap<string, Uint8Array> }
  | {
      readonly kind: 'values';
      readonly name: string;
      readonly values: unknown;
      readonly docx: () => Promise<Uint8Array>;
      readonly xlsx: (() => Promise<Uint8Array>) | null;
    };

/** A paper in one format: its bytes, or what it is printed from: for `values` to be shown on the screen, for `pdf` to be set by another process. */
export async function paperOf(wish: Extract<SettlingWish, { readonly kind: 'paper' }>, source: PaperSource): Promise<Made<'settle'>> {
  const { format } = wish;
  const paper = paperIn(wish, source);
  const answer = (values: unknown, bytes: Uint8Array | null = null): Made<'settle'> => ({
    answer: { kind: 'paper', values, file: `${paper.name}.${format === 'values' ? 'json' : format}` },
    blobs: bytes === null ? [] : [bytes],
  });
  if (paper.kind === 'package') {
    if (format === 'docx') return answer(null, zip(paper.entries));
  } else if (format === 'values' || format === 'pdf') return answer(paper.values);
  else if (format === 'docx') return answer(null, await paper.docx());
  else if (paper.xlsx) return answer(null, await paper.xlsx());
  throw new Refused({ code: 'paper-format', values: { paper: wish.paper, format }, where: '' });
}

function paperIn({ paper, body }: Extract<SettlingWish, { readonly kind: 'paper' }>, source: PaperSource): Paper {
  const { file, carrier, round, decided } = source;
  const stem = file.replace(/\.docx$/iu, '');
  switch (paper) {
    case 'redline':
      return { kind: 'package', name: `${stem} redline`, entries: redlinePackage(carrier, round.redline) };
    case 'next-redline':
      return { kind: 'package', name: `${stem} redline+`, entries: decided.redline };
    case 'comment-table': {
      const { table: values } = round;
      return valued(values, renderCommentTableDocx, renderCommentTableXlsx);
    }
    case 'disagreement-table':
      return valued(decided.disagreements, renderSideBySideDocx, renderSideBySideXlsx);
    case 'old-new-table':
      return valued(decided.oldNew, renderSideBySideDocx, renderSideBySideXlsx);
    case 'reply-letter':
      return letterTo(body, source);
    case 'answer-redline':
      return ownProposals(body, source);
  }
}

function letterTo(body: string | null, source: PaperSource): Paper {
  const { called, letter } = letterValues(body, source);
  const made = valued(letter, renderReplyLetterDocx, null);
  return { ...made, name: `${made.name} – ${called}` };
}

/** What one body proposed, in the base, with what its letter says of each point beside it. */
function ownProposals(body: string | null, source: PaperSource): Paper {
  const { file, carrier, round, language } = source;
  const { called, letter } = letterValues(body, source);
  const base = { file, carrier, ...readDocument(carrier), ownComments: [] };
  const points = letter.points.map(({ id }) => id);
  const entries = answerRedline(base, round.consolidation, { body: called, points, language });
  return { kind: 'package', name: `${letter.name} – ${called} redline`, entries };
}

function letterValues(
  body: string | null,
  { names, head, language, round }: PaperSource,
): { readonly called: string; readonly letter: ReplyLetter } {
  const known = body === null || !Object.hasOwn(names, body) ? undefined : names[body];
  if (body === null || !known) throw new Refused({ code: 'letter-without-body', values: {}, where: '' });
  const called = distinctNames(names)(body);
  return { called, letter: replyLetter(round.consolidation, called, { language, ...head, names: { [called]: known.full } }) };
}

const valued = <Values extends { readonly name: string }>(
  values: Values,
  docx: (values: Values) => Promise<Uint8Array>,
  xlsx: ((values: Values) => Promise<Uint8Array>) | null,
): Paper => ({
  kind: 'values',
  name: values.name,
  values,
  docx: () => docx(values),
  xlsx: xlsx === null ? null : () => xlsx(values),
});
