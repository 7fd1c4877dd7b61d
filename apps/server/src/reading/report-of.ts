import type { Amendment, Remark } from '@svod/consolidation';
import type { AnswerOf, returnEndpoints } from '@svod/contract';
import { piecesOf } from './pieces-of.ts';

type Report = AnswerOf<typeof returnEndpoints.readReport>;

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
    pieces: piecesOf({ before, after, old, new: put }),
  };
}

/** Section, and in it the measure or the provision. */
function placeName({ section, measure, label }: Amendment['place']): string {
  const own = measure || label;
  return [section, own].filter((name, index, all) => name !== '' && all.indexOf(name) === index).join(' · ');
}
