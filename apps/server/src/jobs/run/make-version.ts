import type { Language } from '@svod/contract';
import { keepBlob } from '../../acts/keep-blob.ts';
import { type StoreVersion, storeVersion } from '../../acts/store-version.ts';
import type { Problem } from '@svod/consolidation';
import type { GivenSettings, Refusal } from '../../reading/job.ts';
import type { ReadingPool } from '../../reading/reading-pool.ts';
import { type Ran, type Running, endsBy, failsBy } from '../runner.ts';
import { givenFile, givenSettings } from './given.ts';
import { type Opening, madeReadable } from './made-readable.ts';

type Carrier = StoreVersion['carriers'][number];
type Making = Running<'make-version'>;

/** Something to make a carrier of. */
interface Source {
  readonly language: Language;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Hash of the imported file as a Word file; null for the template. */
  readonly original: string | null;
  /** The file as it came, where it was of another kind. */
  readonly converted: Carrier['converted'] | null;
  readonly notes: readonly Problem[];
  readonly changes: 'accept' | 'reject' | 'keep' | null;
}

/** Makes a version of files or of the template: a carrier and a page for each language. */
export const runMakeVersion =
  (opening: Opening) =>
  async (running: Making): Promise<Ran> => {
    const { pool } = opening;
    const { task, see, progress } = running;
    const { name, note, previous, from } = task.about;
    const plan = task.subject;
    const settings = await see((view) => givenSettings(view, plan));
    const sources = from.kind === 'template' ? await templateOf(pool, running, from.language) : await filesOf(opening, running, from.files);
    if ('code' in sources) return failsBy(sources.code, sources.values);
    const carriers: Carrier[] = [];
    for (const [index, source] of sources.entries()) {
      const made = await carrierOf(pool, running, source, settings, (stage) => progress(stage, index, sources.length));
      if ('code' in made) return failsBy(made.code, { ...made.values, file: source.file });
      carriers.push(made);
    }
    return endsBy(storeVersion, { plan, name, note, previous, carriers });
  };

async function filesOf(
  opening: Opening,
  running: Making,
  files: readonly { readonly upload: string; readonly language: Language; readonly changes: Source['changes'] }[],
): Promise<readonly Source[] | Refusal> {
  const { service, see, task } = running;
  const sources: Source[] = [];
  for (const { upload, language, changes } of files) {
    const given = await see((view) => givenFile(view, upload));
    if (given === null || given.plan !== task.subject) return { code: 'not-found', values: {}, where: '' };
    const { file, hash, kind } = given;
    const readable = await madeReadable(opening, running, given, `plan ${task.subject}`, 'text');
    if (!readable.ok) return { ...readable.refusal, values: { ...readable.refusal.values, file } };
    const { bytes, notes } = readable;
    const turned = kind === 'convertible';
    const original = turned ? await keepBlob(service.app, task.askedBy, bytes) : hash;
    // What was turned names the file as it came: the carrier bears another name.
    const named = notes.map((note) => ({ ...note, values: { ...note.values, file } }));
    sources.push({ language, file, bytes, original, converted: turned ? { file, blob: hash } : null, notes: named, changes });
  }
  return sources;
}

async function templateOf(pool: ReadingPool, { task, progress, signal }: Making, language: Language): Promise<readonly Source[] | Refusal> {
  const made = await pool.read({ kind: 'make-template', language }, [], `plan ${task.subject}`, progress, signal);
  if (!made.ok) return made.refusal;
  const bytes = made.blobs[made.answer.file] ?? new Uint8Array();
  return [
    { language, file: `national-action-plan-${language}.docx`, bytes, original: null, converted: null, notes: [], changes: 'accept' },
  ];
}

async function carrierOf(
  pool: ReadingPool,
  { service, task, signal }: Making,
  { language, file, bytes, original, converted, notes, changes }: Source,
  settings: GivenSettings,
  told: (stage: string) => void,
): Promise<Carrier | Refusal> {
  const made = await pool.read(
    { kind: 'make-carrier', name: file, file: 0, changes, settings },
    [bytes],
    `plan ${task.subject}`,
    told,
    signal,
  );
  if (!made.ok) return made.refusal;
  const { carrier, textHash, baseChanges, page, problems } = made.answer;
  const blob = await keepBlob(service.app, task.askedBy, made.blobs[carrier] ?? new Uint8Array());
  const carrierMade = { language, file: asDocx(file), blob, original, baseChanges, textHash, page, problems: [...notes, ...problems] };
  return converted === null ? carrierMade : { ...carrierMade, converted };
}

/** The carrier is a .docx whatever it was made of. */
const asDocx = (file: string): string => `${file.replace(/\.[^.]{1,5}$/u, '').slice(0, 250)}.docx`;
