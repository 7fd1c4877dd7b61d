import type { AnswerOf, Page, consolidateEndpoints } from '@svod/contract';
import type { KeptProvenance } from '../gathering/kept-provenance.ts';
import type { View } from './as-viewer.ts';
import { sentencesByPlace } from './sentences-by-place.ts';

type Origins = AnswerOf<typeof consolidateEndpoints.readOrigins>;

/** Which sentences of a version were changed here, and by whom. Null: no such version. */
export async function readOrigins(view: View, version: string, language: string): Promise<Origins | null> {
  const [there] = await view('select 1 from svod.versions where id = $1', [version]);
  if (!there) return null;
  const [kept] = await view<{ data: KeptProvenance; round: string; page: Page }>(
    'select p.data, p.round, c.page from svod.provenances p join svod.carriers c using (version, language) where version = $1 and language = $2',
    [version, language],
  );
  if (!kept) return { round: null, provisions: [], removed: [] };
  const { data, round, page } = kept;
  const bodiesOf = (ids: readonly string[]): string[] => [
    ...new Set(ids.flatMap((id) => data.changes[id]?.sponsors.map(({ body }) => body) ?? [])),
  ];
  const provisions = [...sentencesByPlace(data.sentences, page)].flatMap(([provision, sentences]) => {
    const told = sentences.map(({ text, made, earlier }) => {
      const by = [...earlier, ...made];
      return { text, bodies: bodiesOf(by), changed: by.length > 0 };
    });
    return told.some(({ changed }) => changed) ? [{ provision, sentences: told }] : [];
  });
  return {
    round,
    provisions,
    removed: data.removed.map(({ measure, field, text, made }) => ({ measure, field, text, bodies: bodiesOf(made) })),
  };
}
