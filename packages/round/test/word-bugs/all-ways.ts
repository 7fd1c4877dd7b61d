import { type Amendment, type Document, textLines } from '@svod/consolidation';
import { type BaseInput, type ReturnInput, type RoundResult, consolidate, redlinePackage } from '@svod/round';
import { WARNINGS, type WordPackage, cleanCarrier, readDocument, resolveRevisions, structuralFaults, withParts } from '@svod/wordml';
import { opened } from './word-file.ts';

/** One file with tracked changes, and what it says. Lines are those of `textLines`, of other stories with their key before them. */
export interface WordCase {
  /** Its number in the list of reports, and a letter where one report needs several files. */
  readonly number: string;
  /** What goes wrong elsewhere, in a few words. */
  readonly symptom: string;
  readonly file: WordPackage;
  readonly original: readonly string[];
  readonly final: readonly string[];
  /** Codes of what cannot be resolved, written or shown and is told; `marker` counts for tracked changes without effect on the text. */
  readonly told?: readonly string[];
  /** Ways that this file is known not to hold, with the reason. */
  readonly but?: Readonly<Partial<Record<Way, string>>>;
  /** What LibreOffice 7.4.7 makes of it, where it is not the same: the lines, and why. */
  readonly office?: { readonly final?: readonly string[]; readonly original?: readonly string[]; readonly why: string };
}

/** `again`: the redline, read as a return, asks for the same. */
export type Way = 'view' | 'resolve' | 'return' | 'redline' | 'silent' | 'again' | 'sound';

export interface MadeReturn {
  readonly base: BaseInput;
  readonly result: RoundResult;
  readonly redline: WordPackage;
}

/** All lines of a document in a view; those of the main text without their key. */
export function lines(document: Document, view: 'final' | 'original'): string[] {
  return textLines(document, view, { stories: 'all' }).map((line) => line.replace(/^main\t/u, ''));
}

export function resolved(file: WordPackage, action: 'accept' | 'reject', author?: string): WordPackage {
  return opened(withParts(file.entries, resolveRevisions(file, action, author === undefined ? undefined : (who) => who === author).parts));
}

/** A base made of a file as the desk does it: tracked changes settled, the carrier cleaned. */
export function baseOf(file: WordPackage, action: 'accept' | 'reject' = 'reject'): BaseInput {
  const carrier = opened(cleanCarrier(resolved(file, action), 'clean').entries);
  return { file: 'base.docx', carrier, ownComments: [], ...readDocument(carrier) };
}

export function returnOf(file: WordPackage, body: string, more: Partial<ReturnInput> = {}): ReturnInput {
  const { document } = readDocument(file);
  return { file: `${body}.docx`, hash: body, document, body, date: null, letter: '', authors: {}, madeOn: null, ...more };
}

/** Brings returns together on a base and writes the redline. */
export function together(base: BaseInput, returns: readonly ReturnInput[]): MadeReturn {
  const result = consolidate({ base, older: [], returns, language: 'en', options: { showFolded: true, trustVersion: true } });
  return { base, result, redline: opened(redlinePackage(base.carrier, result.redline)) };
}

/** Reads a redline as a return on its own base, each author standing for the body of that name. */
export function readAgain({ base, redline }: MadeReturn): RoundResult {
  return together(base, [returnOf(redline, '?', { authors: ownNames(readDocument(redline).document) })]).result;
}

/** Each author of a file standing for the body of that name. */
function ownNames(document: Document): Readonly<Record<string, string>> {
  return Object.fromEntries(document.revisions.map(({ author }) => [author, author]));
}

/** What an amendment asks for, and of whom it is in the redline: of the first of its bodies. */
export function asked({ consolidation }: RoundResult): readonly string[] {
  return consolidation.amendments.map(({ id, kind, bodies }) => `${id} ${kind} ${bodies[0]}`).toSorted();
}

/** All that is wrong with our reading, resolving, comparing and writing of a case, each fault with the way it was found on. */
export function faultsOf(one: WordCase): readonly string[] {
  const faults: string[] = [];
  const but = new Set(Object.keys(one.but ?? {}));
  const told = new Set(one.told ?? []);
  const heard = new Set<string>();
  const differ = (way: Way, what: string, got: readonly string[], want: readonly string[]): void => {
    if (JSON.stringify(got) === JSON.stringify(want)) return;
    but.delete(way);
    if (one.but?.[way] === undefined) faults.push(`${way}: ${what}: ${JSON.stringify(got)}, not ${JSON.stringify(want)}`);
  };
  const VIEWS = [
    ['final', 'accept'],
    ['original', 'reject'],
  ] as const;
  const { document } = readDocument(one.file);
  const given = new Set(structuralFaults(one.file).map((fault) => fault.code));
  const sound = (what: string, file: WordPackage, known: ReadonlySet<string>): void =>
    differ(
      'sound',
      what,
      structuralFaults(file)
        .filter(({ code }) => !known.has(code) && !WARNINGS.has(code))
        .map(({ code, where }) => `${code} ${where}`),
      [],
    );

  for (const [view, action] of VIEWS) {
    differ('view', view, lines(document, view), one[view]);
    const resolution = resolveRevisions(one.file, action);
    for (const { code } of resolution.left) heard.add(code);
    differ(
      'resolve',
      `${action} leaves`,
      resolution.left.map(({ code }) => code).filter((code) => !told.has(code)),
      [],
    );
    const file = opened(withParts(one.file.entries, resolution.parts));
    const after = readDocument(file).document;
    differ('resolve', action, lines(after, 'final'), one[view]);
    if (resolution.left.length === 0)
      differ(
        'resolve',
        `${action}: still tracked`,
        after.revisions.map(({ kind }) => kind),
        [],
      );
    sound(action, file, given);
  }

  const base = baseOf(one.file);
  const originalOfBase = lines(base.document, 'final');
  for (const way of ['return', 'silent'] as const) {
    const sent = way === 'return' ? one.file : resolved(one.file, 'accept');
    const made = together(base, [returnOf(sent, 'Z', { authors: ownNames(document) })]);
    const { consolidation } = made.result;
    const problems = consolidation.returns.flatMap((report) => report.problems.map(({ code }) => code));
    for (const code of problems) heard.add(code);
    differ(
      way,
      'told',
      problems.filter((code) => !told.has(code)),
      [],
    );
    if (way === 'silent')
      differ(
        way,
        'tracked',
        consolidation.amendments.filter((each) => each.tracked).map((each) => each.kind),
        [],
      );
    else {
      const taken = new Set(consolidation.amendments.flatMap(({ sponsors }) => sponsors.flatMap(({ revisions }) => revisions)));
      const lost = document.revisions.flatMap((each, index) => (each.empty || taken.has(index) ? [] : [`${each.kind} of ${each.author}`]));
      if (!told.has('marker')) differ(way, 'markers in no amendment', lost, []);
      else if (lost.length > 0) heard.add('marker');
    }
    const redline = readDocument(made.redline).document;
    const wanted = carried(one.final, one.original, originalOfBase);
    if (wanted !== null) differ('redline', `${way}, accepted`, lines(redline, 'final'), wanted);
    differ('redline', `${way}, rejected`, lines(redline, 'original'), originalOfBase);
    sound(`${way}, redline`, made.redline, new Set());
    differ('again', way, asked(readAgain(made)), asked(made.result));
  }
  for (const code of told) if (!heard.has(code)) faults.push(`told: ${code} is not told`);
  for (const way of but) faults.push(`but: ${way} holds after all`);
  return faults;
}

/** What the accepted redline must say: the final text, where the carrier keeps all of the original one. */
function carried(final: readonly string[], original: readonly string[], base: readonly string[]): readonly string[] | null {
  return JSON.stringify(original) === JSON.stringify(base) ? final : null;
}

/** A base and a copy of it that was changed without tracking. */
export interface SilentCase {
  readonly number: string;
  readonly symptom: string;
  readonly base: WordPackage;
  readonly edited: WordPackage;
  /** What the amendments are, in the order of the record: `kind old → new`. */
  readonly asks: readonly string[];
  readonly told?: readonly string[];
  readonly but?: Readonly<Partial<Record<'again', string>>>;
  /** Lines of the accepted redline where they are not the copy's: what a program computes by itself stays as it was. */
  readonly accepted?: readonly string[];
}

/** An amendment in a few words. */
export const inWords = ({ kind, old, new: made, folded }: Amendment): string =>
  `${folded === null ? '' : `(${folded}) `}${kind} ${old} → ${made}`;

/** All that is wrong with what we make of a silent copy. */
export function faultsOfSilent(one: SilentCase): readonly string[] {
  const faults: string[] = [];
  const made = together(baseOf(one.base), [returnOf(one.edited, 'Z')]);
  const { amendments, returns } = made.result.consolidation;
  const same = (what: string, got: readonly string[], want: readonly string[]): void => {
    if (JSON.stringify(got) !== JSON.stringify(want)) faults.push(`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(want)}`);
  };
  const redline = readDocument(made.redline).document;
  same('asks', amendments.map(inWords), one.asks);
  same('accepted', lines(redline, 'final'), one.accepted ?? lines(readDocument(one.edited).document, 'final'));
  same('rejected', lines(redline, 'original'), lines(readDocument(one.base).document, 'original'));
  same(
    'told',
    returns.flatMap(({ problems }) => problems.map(({ code }) => code)),
    one.told ?? [],
  );
  same(
    'sound',
    structuralFaults(made.redline)
      .filter(({ code }) => !WARNINGS.has(code))
      .map(({ code }) => code),
    [],
  );
  const again = JSON.stringify(asked(readAgain(made))) === JSON.stringify(asked(made.result));
  if (again !== (one.but?.again === undefined))
    faults.push(again ? 'but: again holds after all' : `again: ${asked(readAgain(made)).join('; ')}`);
  return faults;
}
