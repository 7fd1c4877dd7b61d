import type { Change } from './amendments/change.ts';
import type { Decision, DecisionNote, Settling } from './decisions/decision.ts';
import type { Flow, FlowKey, Problem } from './document/document.ts';

/** What people call a change; follows from the change and the base alone. */
export type AmendmentKind =
  | 'text-inserted'
  | 'text-deleted'
  | 'text-replaced'
  | 'paragraph-inserted'
  | 'paragraph-deleted'
  | 'paragraph-replaced'
  | 'paragraph-split'
  | 'paragraphs-joined'
  | 'paragraph-moved'
  | 'row-inserted'
  | 'row-deleted'
  | 'row-moved'
  | 'cells-merged'
  | 'cells-split'
  | 'cell-inserted'
  | 'cell-deleted'
  | 'rows-replaced'
  | 'column-inserted'
  | 'column-deleted'
  | 'table-inserted'
  | 'table-deleted'
  | 'table-replaced'
  | 'table-moved'
  | 'format'
  | 'paragraph-format'
  | 'property';

/** Why an amendment is shown as one line: it only follows from another, or it is noise. */
export type FoldReason = 'renumbering' | 'typography' | 'generated' | 'layout' | 'formatting';

export type AmendmentState = 'open' | 'adopted' | 'folded' | 'homeless' | 'decided';

export interface Place {
  /** Identity of the provision (of the table row's first cell for a row). */
  readonly provision: string;
  /** Machine address of the flow and, for rows, of the row. */
  readonly flow: string;
  /** For people: computed number or the first words of the provision. */
  readonly label: string;
  /** Number, or title where it has none, of the section's heading; '' before the first. */
  readonly section: string;
  /** Number of the measure (the plan's table), '' elsewhere. */
  readonly measure: string;
  /** Name of the measure's field (`num`, `measure`, `deadline`, `resp`, `result`, `indicator`, `funding`…), '' elsewhere. */
  readonly field: string;
  /** Offsets of the change in the provision's text, trimmed to what really differs. */
  readonly range: { readonly start: number; readonly end: number };
  /** Rank of the provision in the base's reading order, so that amendments and remarks can be merged into one list; may be absent. */
  readonly order?: number;
}

/** A row of a filled answer table in which something was written down, or the number of a proposal that was typed in. */
export interface AnswerSource {
  readonly kind: 'answer-table' | 'typed';
  /** Name of the sheet, or number of the table in the file. */
  readonly table: string;
  /** Number of the row in it, from 1. */
  readonly row: number;
}

export interface Sponsor {
  /** Id of the return. */
  readonly return: string;
  readonly body: string;
  /** Author's name as in the file; '' for a change without tracking. */
  readonly author: string;
  /** As in the file (first of its markers), or the return's date for an untracked change, or null. */
  readonly date: string | null;
  /** Comment attached to the change; '' for none. */
  readonly reason: string;
  readonly tracked: boolean;
  /** Markers of the return that this entry accounts for, and comments (their ids in the file). */
  readonly revisions: readonly number[];
  readonly comments: readonly string[];
  /** The thread that gives the reason is marked as resolved in the file. Absent where it is not. */
  readonly resolved?: true;
  /** Id of an earlier return in which this very edit stands already: the file was passed on. Absent where it does not. */
  readonly passedOn?: string;
  /** Set where it was asked for in an answer table rather than made in the text. */
  readonly source?: AnswerSource;
}

/** What a field says, as the reader of the plan understands it. The engine carries it and does not look inside: `raw` is the text as it stands. */
export interface FieldValue {
  readonly kind: string;
  readonly raw: string;
}

/** An amendment to a named field of a measure: what the whole field says before and after this amendment alone. */
export interface FieldChange {
  readonly name: string;
  readonly was: FieldValue;
  readonly becomes: FieldValue;
}

/** What one or more bodies make of a field of a measure, all that each of them changes there taken together. */
export interface FieldProposal extends FieldChange {
  /** Identity of the measure, and its number. */
  readonly provision: string;
  readonly measure: string;
  readonly bodies: readonly string[];
  readonly amendments: readonly string[];
}

export interface Amendment {
  readonly id: string;
  readonly kind: AmendmentKind;
  readonly bodies: readonly string[];
  readonly sponsors: readonly Sponsor[];
  /** True where all sponsors tracked it. */
  readonly tracked: boolean;
  readonly folded: FoldReason | null;
  /** Id of the amendment it follows from (renumbering) or whose inserted text it edits. */
  readonly parent: string | null;
  readonly state: AmendmentState;
  readonly place: Place;
  /** Text of the whole provision (a row: its cells joined by tabs) before and after this amendment alone. `\n` is a paragraph's end, `\v` a line break. */
  readonly before: string;
  readonly after: string;
  /** What the change takes out and puts in, by whole words. */
  readonly old: string;
  readonly new: string;
  /** How many other provisions were given the same look by the same author: amendments that are folded under this one. Absent: none. */
  readonly alike?: number;
  /** Of a move: the provision that it comes to stand after; absent at the beginning of a flow and for other kinds. */
  readonly destination?: Place;
  readonly change: Change;
  /** Absent where nothing is decided. */
  readonly decision?: Decision;
  /** Where it changes a field whose values are understood. */
  readonly field?: FieldChange;
}

/** A comment that asks for no particular wording. Answers in its thread follow in `replies`. */
export interface Remark {
  readonly id: string;
  readonly return: string;
  readonly body: string;
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
  readonly resolved: boolean;
  readonly replies: readonly { readonly author: string; readonly date: string | null; readonly text: string }[];
  /** Null: its place is gone. */
  readonly place: Place | null;
  /** Words it is pinned to. */
  readonly quote: string;
  readonly comments: readonly string[];
  /** Id of an earlier return in which this very comment stands already. Absent where it does not. */
  readonly passedOn?: string;
  /** Absent where nothing is decided. */
  readonly decision?: Decision;
  /** Set where it was written down in an answer table; with the wording proposed there, where none could be made of it, and the reason given. */
  readonly source?: AnswerSource;
  readonly proposed?: string;
  readonly reason?: string;
}

export type CollisionKind = 'same' | 'rival' | 'swallowed' | 'order' | 'structure' | 'dependent' | 'format' | 'meaning';

export interface Collision {
  readonly id: string;
  readonly kind: CollisionKind;
  readonly needsDecision: boolean;
  /** Ids of amendments; one id with several sponsors for `same`. */
  readonly amendments: readonly string[];
  readonly bodies: readonly string[];
  readonly place: Place;
  /** Code of one line of why; text for people is made from it in their language. */
  readonly why: string;
  /** How it is settled; absent where it is not settled as a whole. */
  readonly decision?: DecisionNote & { readonly settling: Settling };
  /** What the line of why speaks of. */
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * What became of a row of an answer table. `homeless`: its place was not found, a remark without a place holds its words. `agreed`: it asks for nothing
 * in so many words. `adopted`: the base says so already. `desk`: a row of the desk's own comment table, which is in the round already.
 */
export type AnswerOutcome = 'amendment' | 'remark' | 'homeless' | 'agreed' | 'adopted' | 'desk' | 'heading';

export interface AnswerRow {
  readonly table: string;
  readonly row: number;
  readonly outcome: AnswerOutcome;
  /** The place as the row describes it. */
  readonly place: string;
  /** Code of the problem that tells why it did not become an amendment; '' where nothing is wrong. */
  readonly why: string;
}

/** How a file was read as an answer table. */
export interface AnswerReport {
  readonly tables: readonly {
    readonly table: string;
    /** Number of the row with the header. */
    readonly header: number;
    /** What the columns hold, by their headings. */
    readonly columns: readonly { readonly heading: string; readonly holds: string }[];
  }[];
  /** Rows that hold something. */
  readonly rows: readonly AnswerRow[];
}

export interface ReturnReport {
  readonly id: string;
  /** File name without its folder. */
  readonly file: string;
  readonly body: string;
  readonly date: string | null;
  readonly letter: string;
  /** `base`, name of an older version's file, or `none`: not a version of this plan. */
  readonly madeOn: string;
  readonly counts: {
    /** Amendments that wait for a decision; folded ones are counted by themselves. */
    readonly tracked: number;
    readonly untracked: number;
    readonly folded: number;
    readonly remarks: number;
    readonly notPlaced: number;
    readonly notRead: number;
    readonly notCarried: number;
    /** Amendments asked for in an answer table, none of which is counted as untracked. Absent where the file is none. */
    readonly answered?: number;
  };
  readonly problems: readonly Problem[];
  /** Set where the file was read as an answer table. */
  readonly answers?: AnswerReport;
}

/** A table of measures as it was read. */
export interface PlanTable {
  readonly flow: FlowKey;
  readonly block: number;
  readonly measures: number;
  /** Field '' for a column that is not known. `byHand`: a person has named it. */
  readonly columns: readonly { readonly title: string; readonly field: string; readonly byHand: boolean }[];
}

/** The tables of measures, and the title of the register by which bodies were looked up. */
export interface PlanTables {
  readonly register: string;
  readonly tables: readonly PlanTable[];
  /** Executors of the base that the register does not know, each once, in reading order; a hundred at most. */
  readonly unknownBodies: readonly string[];
  /** Deadlines of the base that are not understood, each once, in reading order; a hundred at most. Absent where all are. */
  readonly unknownDeadlines?: readonly string[];
  /** Numbers that several measures of one section bear: a place named by such a number is none. Absent where there are none. */
  readonly repeatedNumbers?: readonly string[];
}

/** Everything that one round's returns say of a base. Depends on nothing but the base's and the returns' content and the desk's settings. */
export interface Consolidation {
  readonly format: 'svod-consolidation/1';
  readonly base: {
    readonly file: string;
    readonly hash: string;
    readonly title: string;
    readonly provisions: number;
    readonly measures: number;
  };
  readonly returns: readonly ReturnReport[];
  readonly amendments: readonly Amendment[];
  readonly remarks: readonly Remark[];
  readonly collisions: readonly Collision[];
  /** How the plan's tables were read; may be absent. */
  readonly plan?: PlanTables;
  /** What bodies make of deadlines, executors and funding, by measure in reading order; may be absent. */
  readonly fields?: readonly FieldProposal[];
  /** Flows of notes and text boxes that inserted words bring with them, by the key their objects name. */
  readonly notes: Readonly<Record<FlowKey, Flow>>;
}
