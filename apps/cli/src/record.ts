import { type Consolidation, type DecisionFault, type Problem, type ReturnReport, compareText } from '@svod/consolidation';
import type { Refusal } from './files/open-file.ts';
import { type Messages, noteText } from './messages/messages.ts';

/** A problem with its text for people. */
export interface ToldProblem extends Problem {
  readonly message: string;
}

/** A return that could not be read. */
export interface RefusedReturn {
  /** File name without its folder. */
  readonly file: string;
  readonly body: string;
  readonly problem: ToldProblem;
}

/** `consolidation.json`: the consolidation, problems told in words, and the returns that could not be read. */
export interface RoundRecord extends Omit<Consolidation, 'base' | 'returns'> {
  readonly base: ToldBase;
  readonly returns: readonly ToldReport[];
  readonly refused: readonly RefusedReturn[];
  /** What the decisions make of the round; absent where none were given. */
  readonly next?: ToldNext;
}

/** The next version, and what is to be known of the decisions. */
export interface ToldNext {
  /** Hash of its text. */
  readonly hash: string;
  /** What becomes of that on which nothing was decided. */
  readonly undecided: Undecided;
  readonly open: { readonly amendments: number; readonly remarks: number; readonly collisions: number };
  readonly faults: readonly ToldDecision[];
  readonly notes: readonly ToldDecision[];
  readonly problems: readonly ToldProblem[];
}

/** `carry`: it stays open for the next round; `leave-out`: it is dropped, by choice. */
export type Undecided = 'carry' | 'leave-out';

/** What is wrong with a decision or to be known of it, told in words. */
export interface ToldDecision extends DecisionFault {
  readonly message: string;
}

/** The base, and what of its file is not in the carrier that papers are made of. */
export type ToldBase = Consolidation['base'] & { readonly problems: readonly ToldProblem[] };

export interface ToldReport extends Omit<ReturnReport, 'problems'> {
  readonly problems: readonly ToldProblem[];
}

export interface Refused {
  readonly body: string;
  readonly name: string;
  readonly refusal: Refusal;
}

/** Depends on the files, on what the desk says of them and on the papers' language; not on their order. */
export function recordOf(
  consolidation: Consolidation,
  baseProblems: readonly Problem[],
  refused: readonly Refused[],
  messages: Messages,
  next: ToldNext | null = null,
): RoundRecord {
  const { format, base, returns, ...rest } = consolidation;
  const unread = refused.map(({ body, name, refusal: { code, values, where } }) => ({
    file: name,
    body,
    problem: told({ code, values, where }, messages.refusals, messages),
  }));
  unread.sort((a, b) => compareText(a.body, b.body) || compareText(a.file, b.file));
  return {
    format,
    base: toldBase(base, baseProblems, messages),
    returns: returns.map((one) => toldReport(one, messages)),
    refused: unread,
    ...(next === null ? {} : { next }),
    ...rest,
  };
}

export const toldBase = (base: Consolidation['base'], problems: readonly Problem[], messages: Messages): ToldBase => ({
  ...base,
  problems: problems.map((problem) => told(problem, messages.notes, messages)),
});

export const toldReport = (report: ReturnReport, messages: Messages): ToldReport => ({
  ...report,
  problems: report.problems.map((problem) => told(problem, messages.notes, messages)),
});

/** A problem with its text of `texts`. */
export const told = ({ code, values, where }: Problem, texts: Messages['notes'], messages: Messages): ToldProblem => ({
  code,
  message: noteText(messages, texts, { code, values, where }),
  where,
  values,
});

/** JSON as it is printed and written: indented by one, ending with a line end. */
export const jsonText = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;
