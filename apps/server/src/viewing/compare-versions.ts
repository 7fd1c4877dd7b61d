import type { AnswerOf, Language, planEndpoints } from '@svod/contract';
import { compareInThread } from '../comparing/compare-in-thread.ts';
import type { GivenVersion } from '../comparing/comparing-job.ts';
import type { StoredSettings } from '../plans/plan-settings.ts';
import type { Service } from '../service.ts';
import { cleanName } from '../uploads/clean-name.ts';
import { asViewer } from './as-viewer.ts';
import type { KeptFile } from './read-file.ts';

interface Given extends KeptFile {
  readonly version: string;
  readonly name: string;
  readonly plan: string;
  readonly settings: StoredSettings;
}

/** A pair of versions of one plan in one language, both of which the viewer may see whole; null where they may not. */
async function givenPair(
  service: Service,
  person: string,
  earlier: string,
  later: string,
  language: Language,
): Promise<{ readonly earlier: Given; readonly later: Given } | null> {
  const rows = await asViewer(service.app, person, (view) =>
    view<Given>(
      `select v.id as version, v.name, v.plan, p.settings, c.file, b.bytes
       from svod.versions v join svod.plans p on p.id = v.plan join svod.carriers c on c.version = v.id and c.language = $2
       join svod.blobs b on b.hash = c.blob where v.id = any ($1)`,
      [[earlier, later], language],
    ),
  );
  const from = rows.find(({ version }) => version === earlier);
  const to = rows.find(({ version }) => version === later);
  return from && to && from.plan === to.plan ? { earlier: from, later: to } : null;
}

/** What a version makes of another, provision by provision; null where the viewer may not see both whole. */
export async function compareVersions(
  service: Service,
  person: string,
  later: string,
  earlier: string,
  language: Language,
): Promise<AnswerOf<typeof planEndpoints.compareVersions> | 'too-long' | null> {
  const pair = await givenPair(service, person, earlier, later, language);
  if (pair === null) return null;
  const provisions = await compareInThread({
    kind: 'compare',
    earlier: fileOf(pair.earlier),
    later: fileOf(pair.later),
    language,
    settings: pair.later.settings,
  });
  if (provisions === null) return 'too-long';
  const count = (state: string): number => provisions.filter((one) => one.state === state).length;
  return {
    // What was moved stands twice: where it was and where it is.
    counts: { changed: count('changed'), inserted: count('inserted'), deleted: count('deleted'), moved: count('moved') / 2 },
    provisions: provisions.map((one) => ({ ...one, pieces: [...one.pieces] })),
  };
}

/** The redline of two versions as a Word file; null where the viewer may not see both whole. */
export async function redlineVersions(
  service: Service,
  person: string,
  later: string,
  earlier: string,
  language: Language,
): Promise<KeptFile | 'too-long' | null> {
  const pair = await givenPair(service, person, earlier, later, language);
  if (pair === null) return null;
  const { name } = pair.later;
  const bytes = await compareInThread({
    kind: 'redline',
    earlier: fileOf(pair.earlier),
    later: fileOf(pair.later),
    by: name,
    language,
  });
  const stem = pair.later.file.replace(/\.[^.]*$/u, '');
  return bytes === null ? 'too-long' : { file: cleanName(`${stem} ${pair.earlier.name}–${name} redline.docx`), bytes: Buffer.from(bytes) };
}

/** An empty answer form for a round; null where the viewer sees no whole file of its version. */
export async function answerFormOf(
  service: Service,
  person: string,
  round: string,
  language: Language,
  format: 'docx' | 'xlsx',
): Promise<KeptFile | 'too-long' | null> {
  const [given] = await asViewer(service.app, person, (view) =>
    view<KeptFile & { readonly settings: StoredSettings }>(
      `select f.file, b.bytes, p.settings from svod.rounds r join svod.plans p on p.id = r.plan
       join svod.sent_files f on f.round = r.id and f.language = $2 join svod.blobs b on b.hash = f.blob where r.id = $1`,
      [round, language],
    ),
  );
  if (!given) return null;
  const { settings, ...base } = given;
  const bytes = await compareInThread({ kind: 'answer-form', base: fileOf(base), language, format, settings });
  const stem = given.file.replace(/\.[^.]*$/u, '');
  return bytes === null ? 'too-long' : { file: `${stem} answer.${format}`, bytes: Buffer.from(bytes) };
}

/** Bytes of its own: a thread is given a copy of all that they are a part of. */
const fileOf = ({ file, bytes }: KeptFile): GivenVersion => ({ file, bytes: new Uint8Array(bytes) });
