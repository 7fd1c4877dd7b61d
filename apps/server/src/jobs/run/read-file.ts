import type { Counts, Language } from '@svod/contract';
import { readingInput, storeReading } from '../../acts/store-reading.ts';
import type { GivenSettings, ReadingAnswer, ReadingJob } from '../../reading/job.ts';
import type { View } from '../../viewing/as-viewer.ts';
import { type Ran, type Running, endsBy, failsBy } from '../runner.ts';
import { Blobs, type GivenCarrier, type GivenFile, givenCarriers, givenFile, givenSettings } from './given.ts';
import { type MadeReadable, type Opening, madeReadable } from './made-readable.ts';

type Job = Extract<ReadingJob, { readonly kind: 'read-file' }>;

type ReadBytes = MadeReadable & { readonly ok: true };

/** All that is known of a returned file. */
interface Given {
  readonly file: GivenFile;
  readonly settings: GivenSettings;
  readonly carriers: readonly GivenCarrier[];
  /** The version that the round sent out. */
  readonly base: string;
  readonly madeOn: string | null;
  readonly columns: unknown;
}

const NOTHING: Counts = { tracked: 0, untracked: 0, folded: 0, remarks: 0, answered: 0, notPlaced: 0, notRead: 0 };

/** Reads a returned file beside the version that its round sent out. What it is refused for is kept with it, so that who sorts the returns sees it. */
export const runReadFile =
  (opening: Opening) =>
  async (running: Running<'read-file'>): Promise<Ran> => {
    const { task, see, signal } = running;
    const given = await see((view) => find(view, task.subject));
    if (given === null) return failsBy('not-found');
    const readable = await madeReadable(opening, running, given.file, ownerOf(given.file), 'text-or-table');
    const chosen = await readBesideCarrier(opening, running, given, readable);
    if (chosen === null) return failsBy('not-found');
    const { base, answered } = chosen;
    // Stopped or cancelled: nothing is known of the file by that.
    if (signal.aborted) return failsBy('reading-stopped');
    const kept = { upload: task.subject, base: base.version, language: base.language };
    if (!answered.ok) {
      const { code, values, where } = answered.refusal;
      const reading = {
        ...kept,
        counts: NOTHING,
        madeOn: null,
        problems: [{ code, values, where }],
        authors: [],
        report: { amendments: [], remarks: [] },
      };
      return endsBy(storeReading(null), readingInput(reading, null), { code, values });
    }
    const { placed, ...rest } = answered.answer;
    const bytes = answered.blobs[placed] ?? new Uint8Array();
    return endsBy(storeReading(bytes), readingInput({ ...kept, ...rest }, bytes));
  };

async function find(view: View, upload: string): Promise<Given | null> {
  const file = await givenFile(view, upload);
  const [round] = file === null ? [] : await view<{ version: string }>('select version from svod.rounds where id = $1', [file.round]);
  if (file === null || !round) return null;
  const [said] = await view<{ made_on: string | null; columns: unknown }>(
    "select made_on, columns from svod.return_files where upload = $1 and state <> 'out'",
    [upload],
  );
  return {
    file,
    settings: await givenSettings(view, file.plan),
    carriers: await givenCarriers(view, file.plan, round.version),
    base: round.version,
    madeOn: said?.made_on ?? null,
    columns: said?.columns ?? null,
  };
}

/** Reads a file beside the carrier of the round's version in the file's language. Where there are several, the file tells. */
async function readBesideCarrier(
  { pool }: Opening,
  running: Running<'read-file'>,
  given: Given,
  readable: MadeReadable,
): Promise<{ readonly base: GivenCarrier; readonly answered: ReadingAnswer<'read-file'> } | null> {
  const { progress, signal } = running;
  const { file, carriers } = given;
  const own = carriers.filter(({ version }) => version === given.base);
  const [first] = own;
  if (first === undefined) return null;
  if (!readable.ok) return { base: first, answered: readable };
  let base = first;
  if (own.length > 1) {
    const told = await pool.read({ kind: 'find-language', file: 0 }, [readable.bytes], ownerOf(file), progress, signal);
    if (!told.ok) return { base, answered: told };
    const named = carriers.find(({ textHash }) => textHash === told.answer.version)?.language;
    const language: Language = named ?? told.answer.language;
    base = own.find((one) => one.language === language) ?? first;
  }
  const { job, blobs } = jobOf(given, readable, base);
  return { base, answered: await pool.read(job, blobs, ownerOf(file), progress, signal) };
}

function jobOf(
  { file, settings, carriers, madeOn, columns }: Given,
  { bytes, notes }: ReadBytes,
  base: GivenCarrier,
): { readonly job: Job; readonly blobs: readonly Uint8Array[] } {
  const blobs = new Blobs();
  const older = carriers.filter(({ version, language }) => version !== base.version && language === base.language);
  const job: Job = {
    kind: 'read-file',
    name: file.file,
    // Of the file as it came: that is what everything names.
    hash: file.hash,
    file: blobs.put(bytes),
    base: blobs.base(base, true),
    older: older.map((one) => blobs.base(one, false)),
    madeOn,
    columns,
    notes,
    settings,
  };
  return { job, blobs: blobs.all };
}

/** Files of one body may be read one after another by one child; a file of nobody yet is read alone. */
const ownerOf = ({ body, hash }: GivenFile): string => (body === null ? `file ${hash}` : `body ${body}`);
