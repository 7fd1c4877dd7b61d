import type { AnswerOf, Language, consolidateEndpoints } from '@svod/contract';
import type { KeptProvenance } from '../gathering/kept-provenance.ts';
import type { View } from './as-viewer.ts';

type Why = AnswerOf<typeof consolidateEndpoints.why>;
type Sentence = Why['sentences'][number];
type Sponsor = Sentence['causes'][number]['sponsors'][number];

/** Sentences that are told of at most. */
const MOST = 60;

/** Where the sentences of a version come from, of one provision, or those that hold some words. Null: no such version, or it was not made here. */
export async function readWhy(
  view: View,
  version: string,
  language: Language,
  { provision, words }: { readonly provision?: string | undefined; readonly words?: string | undefined },
): Promise<Why | null> {
  const [kept] = await view<{ data: KeptProvenance; round: string }>(
    'select data, round from svod.provenances where version = $1 and language = $2',
    [version, language],
  );
  if (!kept) return null;
  const { data, round } = kept;
  const uploads = await uploadsOf(view, version);
  const wanted = provision === undefined ? null : provision;
  const held = (words ?? '').trim().toLowerCase();
  const fits = (text: string, at: string): boolean =>
    (wanted === null || at === wanted) && (held === '' || text.toLowerCase().includes(held));
  const found: Sentence[] = [];
  for (const one of data.sentences) {
    const at = one.provision;
    if (fits(one.text, at)) found.push({ text: one.text, provision: at, gone: false, causes: causesOf([...one.earlier, ...one.made]) });
    if (found.length === MOST) break;
  }
  for (const one of data.removed)
    if (found.length < MOST && wanted === null && held !== '' && fits(one.text, ''))
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
      return [{ item: id, round, old: change.old, new: change.new, sponsors, decision: said }];
    });
  }
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
