import type { ForeignFormat } from '@svod/archive';
import type { DecisionFault, Decisions, Problem } from '@svod/consolidation';
import type { Provenance } from '@svod/round';
import type { AnswerOf, Counts, Language, Page, planEndpoints, returnEndpoints } from '@svod/contract';
import type { GatheredFile, GatheredRound, GatheredTyping } from '../gathering/gather-round.ts';
import type { KeptProvenance } from '../gathering/kept-provenance.ts';
import type { Outcome } from '../gathering/outcomes-of.ts';
import type { BodyName, SettlingInput } from '../gathering/settle-round.ts';

/** What is known of a plan's columns and bodies, as the desk gave it (`svod-columns/1`, `svod-bodies/1`), unread. */
export interface GivenSettings {
  readonly columns?: unknown;
  readonly bodies?: unknown;
}

/** A base's carrier and what is to be known of the file that it was made from. Bytes stand beside, by their number. */
export interface GivenBase {
  /** Id of the version. */
  readonly id: string;
  readonly carrier: number;
  /** The file as it was imported, where it held something of its own; -1 for none. */
  readonly original: number;
  readonly changes: 'none' | 'accepted' | 'rejected' | 'kept';
}

/** What a reading child is asked. Bytes stand beside it. */
export type ReadingJob =
  | { readonly kind: 'read-base'; readonly name: string; readonly file: number; readonly settings: GivenSettings }
  | {
      readonly kind: 'make-carrier';
      readonly name: string;
      readonly file: number;
      readonly changes: 'accept' | 'reject' | 'keep' | null;
      readonly settings: GivenSettings;
    }
  /** Of what language and version a file is, before it is known beside which it is read. */
  | { readonly kind: 'find-language'; readonly file: number }
  /** Of which other kind a file is, before it is turned into one that is read. */
  | { readonly kind: 'find-format'; readonly file: number }
  | { readonly kind: 'make-template'; readonly language: Language }
  | { readonly kind: 'make-sent'; readonly carrier: number; readonly enforce: boolean }
  | {
      readonly kind: 'read-file';
      readonly name: string;
      /** SHA-256 of the file, hex. */
      readonly hash: string;
      readonly file: number;
      readonly base: GivenBase;
      readonly older: readonly GivenBase[];
      /** Id of the version that the desk says it was made on. */
      readonly madeOn: string | null;
      /** What the desk says of the columns of an answer table. */
      readonly columns: unknown;
      /** What is known of how the file was made readable. */
      readonly notes: readonly Problem[];
      readonly settings: GivenSettings;
    }
  /** Brings a round together. */
  | {
      readonly kind: 'gather';
      readonly carrier: number;
      readonly file: string;
      readonly language: Language;
      readonly files: readonly GivenReturn[];
      readonly typed: readonly GatheredTyping[];
      readonly settings: GivenSettings;
    }
  /** Makes what follows from a round and its decisions: a version, or papers. */
  | ({ readonly kind: 'settle' } & GivenSettling);

/** A round to be settled; bytes by their number. */
export interface GivenSettling {
  readonly carrier: number;
  readonly file: string;
  readonly record: number;
  readonly language: Language;
  readonly decisions: Decisions;
  readonly names: Readonly<Record<string, BodyName>>;
  readonly head: SettlingInput['head'];
  readonly earlier: Provenance | null;
  readonly settings: GivenSettings;
  readonly make: SettlingWish;
}

/** What is wanted of it. */
export type SettlingWish =
  | { readonly kind: 'version' }
  /** What can't stand together. */
  | { readonly kind: 'faults' }
  /** A paper as values, and as bytes in a format. */
  | {
      readonly kind: 'paper';
      readonly paper: PaperKind;
      readonly format: 'values' | 'docx' | 'xlsx' | 'pdf';
      /** Name of the body that a paper is made for, as `names` has it by id. */
      readonly body: string | null;
    };

export type PaperKind =
  | 'comment-table'
  | 'disagreement-table'
  | 'old-new-table'
  | 'redline'
  | 'next-redline'
  | 'reply-letter'
  | 'answer-redline';

type BaseReport = typeof planEndpoints.baseReportSchema._zod.output;
type Report = AnswerOf<typeof returnEndpoints.readReport>;

/** Why a file was refused, in codes. */
export interface Refusal {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly where: string;
}

/** What a child is told of a file or of typed-in words that go into a round. `placed` is the number of the bytes. */
export interface GivenReturn extends Omit<GatheredFile, 'placed'> {
  readonly placed: number;
}

/** What it answers, by the kind of the job. */
export interface ReadingAnswers {
  readonly 'read-base': { readonly report: Omit<BaseReport, 'sameAs'>; readonly textHash: string };
  readonly 'make-carrier': MadeCarrier;
  readonly 'find-language': {
    readonly language: Language;
    /** Hash of the version that the file says it was made from; null where it says nothing. */
    readonly version: string | null;
  };
  readonly 'find-format': { readonly format: ForeignFormat | null };
  readonly 'make-template': { readonly file: number };
  readonly 'make-sent': { readonly file: number };
  readonly 'read-file': {
    /** The bytes of what was read (`placed.ts`). */
    readonly placed: number;
    /** Id of a version, or `none`. */
    readonly madeOn: string;
    readonly counts: Counts;
    readonly problems: readonly Problem[];
    readonly authors: readonly string[];
    readonly report: Pick<Report, 'amendments' | 'remarks'>;
  };
  /** The bytes are those of `storeRecord`. */
  readonly gather: { readonly gathered: Pick<GatheredRound, 'baseHash' | 'items' | 'counts' | 'sources'> };
  readonly settle:
    | {
        readonly kind: 'version';
        readonly made: MadeCarrier;
        readonly provenance: KeptProvenance;
        readonly outcomes: readonly Outcome[];
        readonly faults: readonly DecisionFault[];
        readonly open: { readonly amendments: number; readonly remarks: number; readonly collisions: number };
      }
    | { readonly kind: 'faults'; readonly faults: readonly DecisionFault[] }
    | {
        readonly kind: 'paper';
        readonly values: unknown;
        /** Name under which it is given out. */
        readonly file: string;
      };
}

export interface MadeCarrier {
  readonly carrier: number;
  readonly textHash: string;
  readonly baseChanges: 'none' | 'accepted' | 'rejected' | 'kept';
  readonly page: Page;
  readonly problems: readonly Problem[];
}

/** A child's answer: what was asked for, or why the file is refused. */
export type ReadingAnswer<Kind extends ReadingJob['kind']> =
  | { readonly ok: true; readonly answer: ReadingAnswers[Kind]; readonly blobs: readonly Uint8Array[] }
  | { readonly ok: false; readonly refusal: Refusal };
