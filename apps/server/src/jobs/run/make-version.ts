import type { Language } from '@svod/contract';
import { keepBlob } from '../../acts/keep-blob.ts';
import { type StoreVersion, storeVersion } from '../../acts/store-version.ts';
import type { GivenSettings, Refusal } from '../../reading/job.ts';
import type { ReadingPool } from '../../reading/reading-pool.ts';
import { type Ran, type Running, endsBy, failsBy } from '../runner.ts';
import { givenFile, givenSettings } from './given.ts';

type Carrier = StoreVersion['carriers'][number];
type Making = Running<'make-version'>;

/** Something to make a carrier of. */
interface Source {
  readonly language: Language;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Hash of the imported file; null for the template. */
  readonly original: string | null;
  readonly changes: 'accept' | 'reject' | 'keep' | null;
}

/** Makes a version of files or of the template: a carrier and a page for each language. */
export const runMakeVersion =
  (pool: ReadingPool) =>
  async (running: Making): Promise<Ran> => {
    const { task, see, progress } = running;
    const { name, note, previous, from } = task.about;
    const plan = task.subject;
    const settings = await see((view) => givenSettings(view, plan));
    const sources = from.kind === 'template' ? await templateOf(pool, running, from.language) : await filesOf(running, from.files);
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
  { see, task }: Making,
  files: readonly { readonly upload: string; readonly language: Language; readonly changes: Source['changes'] }[],
): Promise<readonly Source[] | Refusal> {
  const sources: Source[] = [];
  for (const { upload, language, changes } of files) {
    const given = await see((view) => givenFile(view, upload));
    if (given === null || given.plan !== task.subject) return { code: 'not-found', values: {}, where: '' };
    sources.push({ language, file: given.file, bytes: given.bytes, original: given.hash, changes });
  }
  return sources;
}

async function templateOf(pool: ReadingPool, { task, progress, signal }: Making, language: Language): Promise<readonly Source[] | Refusal> {
  const made = await pool.read({ kind: 'make-template', language }, [], `plan ${task.subject}`, progress, signal);
  if (!made.ok) return made.refusal;
  const bytes = made.blobs[made.answer.file] ?? new Uint8Array();
  return [{ language, file: `national-action-plan-${language}.docx`, bytes, original: null, changes: 'accept' }];
}

async function carrierOf(
  pool: ReadingPool,
  { service, task, signal }: Making,
  { language, file, bytes, original, changes }: Source,
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
  return { language, file: asDocx(file), blob, original, baseChanges, textHash, page, problems };
}

/** The carrier is a .docx whatever it was made of. */
const asDocx = (file: string): string => `${file.replace(/\.[^.]{1,5}$/u, '').slice(0, 250)}.docx`;
