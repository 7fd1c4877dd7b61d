import { zip } from '@svod/archive';
import { indexBase, outlineOf } from '@svod/consolidation';
import { planReader } from '@svod/plan';
import { prepareBase, redlinePackage, trackedChanges, versionHash } from '@svod/round';
import { readDocument, sendOut } from '@svod/wordml';
import type { ReadingAnswers, ReadingJob } from '../job.ts';
import { pageOf } from '../page-of.ts';
import { namedProvisions } from './named-provisions.ts';
import { Refused, entriesOf, languageOf, settingsOf, wordOf } from './open-given.ts';

type Job<Kind extends ReadingJob['kind']> = Extract<ReadingJob, { readonly kind: Kind }>;
type Blobs = readonly Uint8Array[];
/** An answer and the bytes that go beside it. */
export interface Made<Kind extends ReadingJob['kind']> {
  readonly answer: ReadingAnswers[Kind];
  readonly blobs: readonly Uint8Array[];
}

const blob = (blobs: Blobs, number: number): Uint8Array => blobs[number] ?? new Uint8Array();

/** Looks at a file that is to become a version: what has to be asked before, and how its table was understood. */
export async function readBaseFile({ name, file, settings }: Job<'read-base'>, blobs: Blobs): Promise<Made<'read-base'>> {
  const pkg = wordOf(await entriesOf(blob(blobs, file)));
  const { document } = readDocument(pkg);
  const prepared = prepareBase(name, pkg, 'accept');
  if (!prepared.ok) throw new Error('changes were said to be accepted');
  const { base } = prepared;
  const plan = planReader(settingsOf(settings));
  const index = indexBase(base.document);
  const outline = outlineOf(base.document, plan.fieldsOf);
  const columns = new Map<string, string | null>();
  for (const table of plan.tables(index, outline).tables)
    for (const { title, field } of table.columns) if (title !== '') columns.set(title.replaceAll('\n', ' '), field === '' ? null : field);
  const report = {
    file: name,
    title: outline.title,
    trackedChanges: trackedChanges(document),
    comments: document.comments.length,
    provisions: outline.provisions,
    measures: outline.measures,
    language: languageOf(base.document),
    columns: [...columns].map(([header, field]) => ({ header, field })),
    problems: [...base.document.problems],
  };
  return { answer: { report, textHash: versionHash(base.document) }, blobs: [] };
}

/** Makes the carrier of a version, and the page that the screens show of it. */
export async function makeCarrier(
  job: Pick<Job<'make-carrier'>, 'name' | 'changes' | 'settings'>,
  bytes: Uint8Array,
): Promise<Made<'make-carrier'>> {
  const pkg = wordOf(await entriesOf(bytes));
  const prepared = prepareBase(job.name, pkg, job.changes);
  if (!prepared.ok) throw new Refused({ code: 'base-changes-not-said', values: { count: prepared.changes }, where: '' });
  const { base } = prepared;
  const carrier = wordOf(namedProvisions(base.carrier, base.document, base.binding));
  const { document } = readDocument(carrier);
  const { fieldsOf } = planReader(settingsOf(job.settings));
  const had = base.own.revisions.count > 0;
  return {
    answer: {
      carrier: 0,
      textHash: versionHash(document),
      baseChanges: !had ? 'none' : base.kept ? 'kept' : job.changes === 'accept' ? 'accepted' : 'rejected',
      page: pageOf(document, outlineOf(document, fieldsOf)),
      problems: base.document.problems,
    },
    blobs: [zip(carrier.entries)],
  };
}

/** Makes a carrier ready for the bodies: hidden bookmarks, tracking on. */
export async function makeSent({ carrier, enforce }: Job<'make-sent'>, blobs: Blobs): Promise<Made<'make-sent'>> {
  const pkg = wordOf(await entriesOf(blob(blobs, carrier)));
  const { document, binding } = readDocument(pkg);
  const sent = sendOut(pkg, document, binding, { version: versionHash(document), enforce });
  return { answer: { file: 0 }, blobs: [zip(redlinePackage(pkg, sent.parts))] };
}
