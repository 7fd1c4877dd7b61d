import type { Amendment, Remark } from '@svod/consolidation';
import type { AnswerOf, returnEndpoints } from '@svod/contract';

type Report = AnswerOf<typeof returnEndpoints.readReport>;
type Piece = Report['amendments'][number]['pieces'][number];

/** Longest text of one piece that is shown; the file itself can be opened. */
const LONGEST = 20_000;

/** Amendments and remarks of one file as its read report shows them, in the reading order of the base. */
export function reportOf(amendments: readonly Amendment[], remarks: readonly Remark[]): Pick<Report, 'amendments' | 'remarks'> {
  return {
    amendments: amendments.toSorted((a, b) => (a.place.order ?? 0) - (b.place.order ?? 0)).map(amendmentOf),
    remarks: remarks
      .toSorted((a, b) => (a.place?.order ?? 0) - (b.place?.order ?? 0))
      .map(({ id, place, author, quote, text, proposed, replies }) => ({
        id,
        place: place === null ? '' : placeName(place),
        author,
        quote,
        text: [text, proposed ?? '', ...replies.map((reply) => `${reply.author}: ${reply.text}`)].filter((line) => line !== '').join('\n'),
      })),
  };
}

function amendmentOf({
  id,
  place,
  kind,
  tracked,
  sponsors,
  state,
  folded,
  before,
  after,
  old,
  new: put,
}: Amendment): Report['amendments'][number] {
  const authors = [...new Set(sponsors.map(({ author }) => author).filter((author) => author !== ''))];
  const reasons = [...new Set(sponsors.map(({ reason }) => reason).filter((reason) => reason !== ''))];
  return {
    id,
    place: placeName(place),
    field: place.field === '' ? null : place.field,
    kind,
    tracked,
    author: authors.join(', '),
    reason: reasons.join('\n'),
    // Nothing is decided on one file by itself.
    state: state === 'decided' ? 'open' : state,
    why: folded ?? '',
    pieces: piecesOf(before, after, old, put),
  };
}

/** Section, and in it the measure or the provision. */
function placeName({ section, measure, label }: Amendment['place']): string {
  const own = measure || label;
  return [section, own].filter((name, index, all) => name !== '' && all.indexOf(name) === index).join(' · ');
}

/**
 * What an amendment makes of its provision: the words around it stay. Where the texts before and after do not tell (a format, a move),
 * what it takes out and puts in stands alone.
 */
export function piecesOf(before: string, after: string, old: string, put: string): Piece[] {
  if (before === after)
    return pieces([
      ['deleted', old === put ? '' : old],
      ['inserted', old === put ? '' : put],
      ['same', old === put ? before : ''],
    ]);
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  // Back to the edges of words: a reader compares words, not letters.
  while (start > 0 && isLetter(before[start - 1]) && (isLetter(before[start]) || isLetter(after[start]))) start--;
  while (end > 0 && isLetter(before.at(-end)) && (isLetter(before.at(-end - 1)) || isLetter(after.at(-end - 1)))) end--;
  return pieces([
    ['same', before.slice(0, start)],
    ['deleted', before.slice(start, before.length - end)],
    ['inserted', after.slice(start, after.length - end)],
    ['same', before.slice(before.length - end)],
  ]);
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}\p{M}]/u.test(letter);

const pieces = (all: readonly (readonly [Piece['kind'], string])[]): Piece[] =>
  all.flatMap(([kind, text]) => (text === '' ? [] : [{ kind, text: text.slice(0, LONGEST) }]));
