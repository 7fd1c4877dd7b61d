import type { AnswerOf, Language, Page, consolidateEndpoints } from '@svod/contract';
import type { KeptProvenance } from '../gathering/kept-provenance.ts';
import type { View } from './as-viewer.ts';
import { sentencesByPlace } from './sentences-by-place.ts';

type Why = AnswerOf<typeof consolidateEndpoints.why>;
type Sentence = Why['sentences'][number];
type Sponsor = Sentence['causes'][number]['sponsors'][number];

/** Sentences that are told of at most. */
const MOST = 60;

/** Where the sentences of a version come from, of one provision, or those that hold some words; or who took out what stands no more. Null: no such version, or it was not made here. */
export async function readWhy(
  view: View,
  version: string,
  language: Language,
  { provision, words, gone }: { readonly [Asked in 'provision' | 'words' | 'gone']?: string | undefined },
): Promise<Why | null> {
  const [kept] = await view<{ data: KeptProvenance; round: string; page: Page }>(
    'select p.data, p.round, c.page from svod.provenances p join svod.carriers c using (version, language) where version = $1 and language = $2',
    [version, language],
  );
  if (!kept) return null;
  const { data, round, page } = kept;
  const uploads = await uploadsOf(view, version);
  const rounds = await roundsOf(view, version, language);
  const held = (words ?? '').trim().toLowerCase();
  const fits = (text: string): boolean => held === '' || text.toLowerCase().includes(held);
  const lost = gone === undefined ? null : spaced(gone);
  const there =
    lost !== null
      ? []
      : provision === undefined
        ? data.sentences
        : (sentencesByPlace(data.sentences, page).get(provision) ?? data.sentences.filter((one) => one.provision === provision));
  const found: Sentence[] = [];
  for (const one of there) {
    if (fits(one.text))
      found.push({ text: one.text, provision: one.provision, gone: false, causes: causesOf([...one.earlier, ...one.made]) });
    if (found.length === MOST) break;
  }
  for (const one of data.removed)
    if (
      found.length < MOST &&
      (lost === null ? provision === undefined && held !== '' && fits(one.text) : isPartOf(spaced(one.text), lost))
    )
      found.push({ text: one.text, provision: '', gone: true, causes: causesOf(one.made) });
  return { sentences: found };

  function causesOf(ids: readonly string[]): Sentence['causes'] {
    return ids.flatMap((id) => {
      const change = data.changes[id];
      if (!change) return [];
      const { decision } = change;
      const sponsors = change.sponsors.map((one): Sponsor => {
        const { body, file, author, date, letter, reason, tracked } = one;
        return { body, file, author, date, letter, reason, tracked, passedOn: false, upload: uploads.get(`${body}\0${file}`) ?? null };
      });
      const said = {
        kind: decision?.kind ?? '',
        reason: decision?.reason ?? '',
        by: decision?.by.name ?? '',
        date: decision?.date ?? null,
        meeting: decision?.meeting ?? '',
      };
      return [
        {
          item: id,
          round: rounds.get(id) ?? round,
          joint: change.kind === 'joint-text',
          old: change.old,
          new: change.new,
          sponsors,
          decision: said,
        },
      ];
    });
  }
}

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Shorter ones (a number, a year, a name of a body) stand inside of others by chance. */
const LEAST_INSIDE = 12;

const isPartOf = (sentence: string, words: string): boolean =>
  sentence === words || (sentence.length >= LEAST_INSIDE && words.includes(sentence));

/** In which round each change was decided that a version knows of only from those before it. */
async function roundsOf(view: View, version: string, language: Language): Promise<ReadonlyMap<string, string>> {
  const rows = await view<{ change: string; round: string }>(
    `select distinct on (c.change) c.change, p.round from svod.versions v join svod.versions e on e.plan = v.plan and e.ordinal <= v.ordinal
       join svod.provenances p on p.version = e.id and p.language = $2, lateral jsonb_object_keys(p.data -> 'changes') as c(change)
     where v.id = $1 order by c.change, e.ordinal`,
    [version, language],
  );
  return new Map(rows.map(({ change, round }) => [change, round]));
}

/** Files of returns on the plan's rounds, by body and name: the last of a name. */
async function uploadsOf(view: View, version: string): Promise<ReadonlyMap<string, string>> {
  const rows = await view<{ body: string; file: string; upload: string }>(
    `select t.body, u.file, u.id as upload from svod.versions v join svod.rounds r on r.plan = v.plan join svod.returns t on t.round = r.id
       join svod.return_files f on f.return = t.id join svod.uploads u on u.id = f.upload
     where v.id = $1 order by u.uploaded`,
    [version],
  );
  return new Map(rows.map(({ body, file, upload }) => [`${body}\0${file}`, upload]));
}
