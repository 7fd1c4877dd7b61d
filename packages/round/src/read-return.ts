import {
  type BaseIndex,
  type Document,
  type Outline,
  type ReturnFindings,
  type StaleChanges,
  carryForward,
  compareReturn,
  fingerprint,
  indexBase,
  outlineOf,
} from '@svod/consolidation';
import { planFields } from '@svod/plan';
import { formattedWithin } from './counted-within.ts';
import { type Older, isNamed, layOutOlder, likeliest, silentCost } from './made-on.ts';
import { readAsAnswers } from './read-as-answers.ts';
import type { BaseInput, PlacedReturn, ReturnInput, RoundInput } from './round-input.ts';

/** Share of the text that must stand in both for a file to be a version of the plan. */
const LEAST_KEPT = 0.25;

/** An answer table quotes the plan; a file that holds more than this share of its text is a version of it, whatever tables it has. */
const MOST_QUOTED = 0.6;

/** What of a round has to be known to read its returns. Plain data, so that it can be handed to another thread. */
export interface ReadingInput extends Pick<RoundInput, 'older' | 'plan' | 'options'> {
  readonly base: Pick<BaseInput, 'file' | 'document' | 'ownComments'>;
}

/**
 * Reads returns one by one, each beside the version it was made on. What it gives holds no more of a file than is asked for later, so that
 * a round of any number of returns fits into memory; it is plain data and may come from another thread.
 */
export function returnReader(input: ReadingInput): (one: ReturnInput) => PlacedReturn {
  const index = indexBase(input.base.document);
  const fieldsOf = planFields(input.plan?.columns ?? null);
  const older = input.older.map((version) => layOutOlder(version, fieldsOf));
  let outline: Outline | null = null;
  // Only answer tables ask for the places of the base by name.
  const places = (): Outline => (outline ??= outlineOf(input.base.document, fieldsOf));
  return (one) => {
    const { document, ...placed } = readReturn(input, one, { index, places }, older);
    const { grids: _grids, ...known } = one;
    // The report tells what headers say that the base has not.
    const released = { ...document, flows: document.flows.filter(({ key }) => placed.findings.added.includes(key)) };
    const formatted = formattedWithin(document, placed.sender);
    return { ...placed, document: released, input: { ...known, document: released }, ...(formatted.length > 0 && { formatted }) };
  };
}

/** All returns of a round, those read already as they are. */
export function readReturns(input: ReadingInput & Pick<RoundInput, 'returns'>): readonly PlacedReturn[] {
  let read: ReturnType<typeof returnReader> | null = null;
  return input.returns.map((one) => {
    if ('findings' in one) return one;
    read ??= returnReader(input);
    return read(one);
  });
}

interface Base {
  readonly index: BaseIndex;
  places(): Outline;
}

function readReturn(input: ReadingInput, one: ReturnInput, { index, places }: Base, older: readonly Older[]): PlacedReturn {
  const document = one.ofDesk === true ? one.document : withoutOwnComments(one.document, input.base);
  const sender = { id: `r${fingerprint(`${one.hash}\0${one.body}`).slice(0, 12)}`, body: one.body, date: one.date, authors: one.authors };
  const placed = (findings: ReturnFindings, madeOn: string, stale: StaleChanges | null = null): PlacedReturn => ({
    sender,
    document,
    findings,
    stale,
    input: one,
    madeOn,
  });
  const written = (kept: number): PlacedReturn | null => {
    if (input.options.trustVersion) return null;
    const named = older.find(({ version }) => version.file === one.madeOn);
    const on = named ?? { index, outline: places() };
    const answers = readAsAnswers(one, document, on, input.base.document, kept);
    if (!answers) return null;
    const carried = named ? carryForward(answers.findings, named.index, named.outline, index) : { findings: answers.findings, stale: null };
    return { ...placed(carried.findings, named ? named.version.file : 'base', carried.stale), answers };
  };
  if (one.grids !== undefined || one.answerColumns !== undefined) {
    const known = written(0);
    if (known) return known;
  }
  const onBase = compareReturn(index, document);
  const candidates = [{ name: 'base', findings: onBase, older: null as Older | null }];
  // Where the base leaves nothing unexplained, no older version can do better unless the file itself names one.
  const isBase =
    one.madeOn === input.base.file ||
    (one.madeOn === null && silentCost(onBase) === 0 && !older.some((version) => isNamed(version, document)));
  for (const version of isBase ? [] : likeliest(older, document, one.madeOn))
    candidates.push({ name: version.version.file, findings: compareReturn(version.index, document), older: version });
  const known = candidates.find((candidate) => candidate.name === one.madeOn);
  // What the file says of itself only decides between versions that explain it equally well.
  const hinted = candidates.filter((candidate) => candidate.older !== null && isNamed(candidate.older, document));
  const ordered = [...hinted, ...candidates.filter((candidate) => !hinted.includes(candidate))];
  const [best] = known ? [known] : ordered.toSorted((a, b) => silentCost(a.findings) - silentCost(b.findings));
  const answered = best && best.findings.kept >= MOST_QUOTED ? null : written(best?.findings.kept ?? 0);
  if (answered) return answered;
  if (!best || (best.findings.kept < LEAST_KEPT && !input.options.trustVersion))
    return placed({ ...onBase, changes: [], remarks: [], notes: new Map() }, 'none');
  if (best.older === null) return placed(best.findings, 'base');
  const carried = carryForward(best.findings, best.older.index, best.older.outline, index);
  return placed(carried.findings, best.name, carried.stale);
}

function withoutOwnComments(document: Document, base: ReadingInput['base']): Document {
  if (base.ownComments.length === 0) return document;
  const key = (comment: { readonly author: string; readonly date: string | null; readonly text: string }): string =>
    JSON.stringify([comment.author, comment.date, comment.text]);
  const own = new Set(base.ownComments.map(key));
  return { ...document, comments: document.comments.filter((comment) => !own.has(key(comment))) };
}
