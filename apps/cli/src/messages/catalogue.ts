import type { ProblemTexts } from '@svod/papers/problems';
import type { DecidedMessages } from './decided/catalogue.ts';
import type { AnswerOutcome, CollisionKind } from '@svod/consolidation';

/** Every text of the command line in one language. `{name}` stands for a value. */
export interface Messages extends DecidedMessages, ProblemTexts {
  readonly help: string;
  readonly usage: Readonly<
    Record<
      | 'unknownCommand'
      | 'unknownOption'
      | 'missing'
      | 'extra'
      | 'value'
      | 'asForm'
      | 'language'
      | 'view'
      | 'stories'
      | 'profile'
      | 'roundFile'
      | 'roundField'
      | 'versionNotGiven'
      | 'returnTwice'
      | 'formEnding'
      | 'outIsFile'
      | 'baseChangesForm'
      | 'workersForm'
      | 'baseChanges'
      | 'wouldOverwrite'
      | 'notAmongReturns'
      | 'sameFile'
      | 'undecided'
      | 'onlyWithDecisions'
      | 'notProvenance'
      | 'notCommentTable'
      | 'notRecord'
      | 'whyOther'
      | 'provenanceOther'
      | 'hint',
      string
    >
  >;
  /** One line for a file that can't be read: which, why, what to do. */
  readonly cannotRead: string;
  readonly cannotWrite: string;
  /** Why a file can't be written and what to do. */
  readonly writeRefusals: Readonly<Record<'no-access' | 'is-folder' | 'not-a-folder' | 'no-space' | 'other', string>>;
  /** What is wrong with a round file or one of its fields. */
  readonly roundFaults: Readonly<Record<'format' | 'wrong' | 'unknown' | 'word' | 'several', string>>;
  readonly faults: Readonly<Record<string, string>>;
  readonly checked: Readonly<Record<'none' | 'some', string>>;
  readonly sendOut: Readonly<Record<'written' | 'bookmarks' | 'tracking' | 'enforced', string>>;
  readonly summary: Readonly<
    Record<
      | 'title'
      | 'desk'
      | 'base'
      | 'baseCounts'
      | 'returns'
      | 'body'
      | 'tracked'
      | 'untracked'
      | 'foldedColumn'
      | 'remarks'
      | 'notPlaced'
      | 'notRead'
      | 'notCarried'
      | 'total'
      | 'madeOnOlder'
      | 'unrelated'
      | 'unchanged'
      | 'isBase'
      | 'problems'
      | 'more'
      | 'amendments'
      | 'folded'
      | 'homeless'
      | 'adopted'
      | 'collisions'
      | 'noCollisions'
      | 'others'
      | 'files'
      | 'notReadReturns'
      | 'measure'
      | 'section'
      | 'between'
      | 'fields'
      | 'field'
      | 'nothing'
      | 'unknownColumns'
      | 'unknownBodies'
      | 'unknownDeadlines'
      | 'repeatedNumbers',
      string
    >
  >;
  /** What is wrong with a register of bodies or a file of columns: `bodies` and `columns` for a wrong format. */
  readonly planFaults: Readonly<Record<'bodies' | 'columns' | 'wrong' | 'unknown' | 'twice', string>>;
  /** Why amendments can't stand together, by the code that a collision in meaning gives. */
  readonly meanings: Readonly<Record<string, string>>;
  readonly fieldNames: Readonly<Record<string, string>>;
  /** How an answer table was read, and what became of its rows, by their outcome. */
  readonly answers: Readonly<Record<AnswerOutcome | 'title' | 'table' | 'answered', string>>;
  /** What a column of an answer table holds. */
  readonly answerColumns: Readonly<Record<string, string>>;
  readonly collisionKinds: Readonly<Record<CollisionKind, string>>;
  readonly reading: string;
  readonly notPrinted: string;
  readonly internal: string;
}
