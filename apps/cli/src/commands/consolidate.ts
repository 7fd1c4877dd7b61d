import { stat } from 'node:fs/promises';
import path from 'node:path';
import { zip } from '@svod/archive';
import { outlineOf } from '@svod/consolidation';
import { fieldsOfHeader } from '@svod/plan';
import { type PaperHead, type VersionInput, consolidate as bringTogether, redlinePackage } from '@svod/round';
import { startMemory } from '@svod/wordml';
import { type Arguments, required, usage } from '../arguments.ts';
import { DONE, FAULTS, Halt, UNREADABLE } from '../exit.ts';
import { mustRead, refusalText } from '../files/must-read.ts';
import { type BaseFile, readBase } from '../files/read-base.ts';
import { deskReturn } from '../read-returned.ts';
import { readingBase, sortReturns } from '../returns/sort-returns.ts';
import { takeReturns, usualThreads } from '../returns/take-returns.ts';
import { madePapers } from '../papers/made-papers.ts';
import { shownNames, tableNames } from '../papers/output-names.ts';
import { keepInputs } from '../files/keep-inputs.ts';
import { PLAN_OPTIONS, planFiles, planSettings } from '../files/plan-settings.ts';
import { type KnownReturn, readRoundFile } from '../files/round-file.ts';
import { writeWhole } from '../files/write-file.ts';
import { fill } from '../messages/fill.ts';
import { type Messages, messagesOf, printable } from '../messages/messages.ts';
import { paperLanguage } from '../paper-language.ts';
import { progressOn } from '../progress.ts';
import { jsonText, recordOf } from '../record.ts';
import { DECIDED_OUTPUTS, decidedFiles } from '../decided/decided-files.ts';
import { DECISION_OPTIONS, type GivenDecisions, givenDecisions } from '../decided/given-decisions.ts';
import { toldNext } from '../decided/told-decisions.ts';
import { decidedLines } from '../summary/decided-lines.ts';
import { summaryLines } from '../summary/summary.ts';
import type { Command } from './command.ts';

const OUTPUTS = ['redline.docx', 'consolidation.json'] as const;

/** `svod consolidate BASE RETURN… [--returns round.json] [--as "FILE=Body"]… [--older FILE]… --out DIR [--json]` */
export const consolidate: Command = {
  options: {
    returns: 'one',
    as: 'many',
    older: 'many',
    out: 'one',
    json: 'flag',
    'base-changes': 'one',
    desk: 'one',
    'with-folded': 'flag',
    pdf: 'flag',
    workers: 'one',
    ...DECISION_OPTIONS,
    ...PLAN_OPTIONS,
  },
  async run(args, world) {
    const { messages } = world;
    const folder = required(args.one('out'), '--out', messages);
    if ((await stat(folder).catch(() => null))?.isFile()) throw usage(messages, fill(messages.usage.outIsFile, { file: folder }));
    const baseName = required(args.files[0], 'BASE', messages);
    const { returns: known, head } = await knownReturns(args, messages);
    checkVersions(known, args, messages);
    const given = await givenDecisions(args, messages);
    const papers = [...given.files, args.one('provenance'), args.one('returns')].filter((file) => file !== undefined);
    const inputs = [baseName, ...args.many('older'), ...planFiles(args), ...known.map((one) => one.file), ...papers];
    const isDecided = given.files.length > 0;
    const keep = (names: readonly string[]): Promise<void> =>
      keepInputs(
        inputs,
        names.map((name) => path.join(folder, name)),
        messages,
      );
    await keep([...OUTPUTS, ...tableNames(isDecided), ...(isDecided ? DECIDED_OUTPUTS : [])]);
    const threads = threadsOf(args.one('workers'), known.length, messages);
    const plan = await planSettings(args, messages);
    const baseFile = await mustRead(baseName, messages);
    const memory = startMemory();
    const base = readBase(baseFile, args.one('base-changes'), messages, memory);
    checkEarlier(given, args.one('provenance') ?? '', base, baseFile.name, messages);
    const older: VersionInput[] = [];
    for (const file of args.many('older')) {
      const read = await mustRead(file, messages, { foreign: true });
      older.push({ file: read.name, document: readBase(read, 'accept', messages).document });
    }

    const options = { showFolded: args.flag('with-folded'), trustVersion: false };
    const setting = { base: readingBase(base), older, plan, options, baseHash: baseFile.hash };
    const progress = progressOn(world, messages);
    const taken = await takeReturns(known, setting, memory, threads, (count, { file }) =>
      progress.show(count, known.length, path.basename(file)),
    );
    progress.end();
    const { returns, refused } = sortReturns(known, taken, messages);

    const language = paperLanguage(base.document, world);
    const desk = deskReturn(baseFile, base, args.one('desk') ?? messagesOf(language).summary.desk);
    if (desk !== null) returns.push(desk);
    const input = { base, older, returns, language, head, plan, options };
    // A filled table is known by its rows, so what it was made of is brought together first.
    const decisions = given.filled ? given.filled(bringTogether(input).consolidation) : given.decisions;
    const result = bringTogether(decisions ? { ...input, decisions, ...(given.earlier ? { earlier: given.earlier } : {}) } : input);
    const { consolidation, redline, decided } = result;
    const source = { base, result, language, head, pdf: args.flag('pdf'), desk: desk?.body ?? null };
    // Loaded when there is something to render: it takes long, and wrong usage is told before.
    const { paperFiles } = await import('../papers/paper-files.ts');
    const paperSet = await paperFiles(source);
    await keep([...paperSet.keys()]);
    const words = messagesOf(language);
    const next = decided && toldNext(decided, consolidation, given.undecided, words, language);
    const json = jsonText(recordOf(consolidation, base.document.problems, refused, words, next));
    const made = await madePapers(paperSet);
    const files = new Map<string, Uint8Array | string>([
      ['redline.docx', zip(redlinePackage(base.carrier, redline))],
      ...made.files,
      ['consolidation.json', json],
      ...(decided ? decidedFiles(decided, given.undecided) : []),
    ]);
    for (const [name, bytes] of files) await writeWhole(path.join(folder, name), bytes, messages);

    if (args.flag('json')) world.out(json);
    else {
      const written = fill(messages.summary.files, { folder, files: shownNames([...files.keys()]).join(', ') });
      const lines = summaryLines(consolidation, base.document.problems, refused, messages);
      const about = decided
        ? decidedLines(consolidation, toldNext(decided, consolidation, given.undecided, messages, world.language), messages, world.language)
        : [];
      world.out(`${[...lines, ...about, '', printable(written)].join('\n')}\n`);
    }
    for (const { refusal } of refused) world.err(`${refusalText(messages, refusal)}\n`);
    if (decided)
      for (const { message } of toldNext(decided, consolidation, given.undecided, messages, world.language).faults)
        world.err(`${message}\n`);
    if (!made.printed) world.err(`${messages.notPrinted}\n`);
    return refused.length > 0 || !made.printed ? UNREADABLE : next && next.faults.length > 0 ? FAULTS : DONE;
  },
};

function threadsOf(given: string | undefined, returns: number, messages: Messages): number {
  if (given === undefined) return usualThreads(returns);
  if (!/^[1-9]\d?$/u.test(given)) throw usage(messages, messages.usage.workersForm);
  return Number(given);
}

/** What is carried along from earlier rounds must be of this very base. */
function checkEarlier({ earlier }: GivenDecisions, file: string, base: BaseFile, name: string, messages: Messages): void {
  if (earlier === null || outlineOf(base.document, fieldsOfHeader).hash === earlier.version.hash) return;
  throw usage(messages, fill(messages.usage.provenanceOther, { file, base: name }));
}

/** Where the desk says which version a return was made on, that version must be there. */
function checkVersions(known: readonly KnownReturn[], args: Arguments, messages: Messages): void {
  const versions = new Set([args.files[0] ?? '', ...args.many('older')].map((file) => path.basename(file)));
  for (const { file, madeOn } of known)
    if (madeOn !== null && !versions.has(madeOn)) throw usage(messages, fill(messages.usage.versionNotGiven, { file, version: madeOn }));
}

/** Returns named on the command line and in the round file, each once, with what is known of them. */
async function knownReturns(
  args: Arguments,
  messages: Messages,
): Promise<{ readonly returns: readonly KnownReturn[]; readonly head: PaperHead }> {
  const returns = new Map<string, KnownReturn>();
  let head: PaperHead = {};
  const roundFile = args.one('returns');
  if (roundFile !== undefined) {
    const read = await readRoundFile(roundFile);
    if (!read.ok) {
      const { why } = read;
      if ('code' in why) throw new Halt(UNREADABLE, refusalText(messages, why));
      const detail = fill(messages.usage.roundField, { field: why.field, fault: messages.roundFaults[why.fault] });
      throw usage(messages, fill(messages.usage.roundFile, { file: roundFile, detail }));
    }
    ({ head } = read);
    for (const one of read.returns) {
      if (returns.has(one.file)) throw usage(messages, fill(messages.usage.sameFile, { file: one.file }));
      returns.set(one.file, one);
    }
  }
  const given = new Set<string>();
  for (const file of args.files.slice(1)) {
    const full = path.resolve(file);
    if (given.has(full)) throw usage(messages, fill(messages.usage.sameFile, { file }));
    given.add(full);
    // A body's name is asked for nowhere else: without one the file's own name stands for it.
    if (!returns.has(full))
      returns.set(full, { file, body: path.basename(file).replace(/\.[^.]+$/u, ''), date: null, letter: '', authors: {}, madeOn: null });
  }
  for (const pair of args.many('as')) {
    const cut = pair.lastIndexOf('=');
    const [file, body] = [pair.slice(0, cut), pair.slice(cut + 1).trim()];
    if (cut < 1 || body === '') throw usage(messages, fill(messages.usage.asForm, { value: pair }));
    const key =
      [...returns.keys()].find((one) => one === path.resolve(file)) ?? [...returns.keys()].find((one) => path.basename(one) === file);
    const one = key === undefined ? undefined : returns.get(key);
    if (key === undefined || one === undefined) throw usage(messages, fill(messages.usage.notAmongReturns, { file }));
    returns.set(key, { ...one, body });
  }
  if (returns.size === 0) throw usage(messages, fill(messages.usage.missing, { name: 'RETURN' }));
  return { returns: [...returns.values()], head };
}
