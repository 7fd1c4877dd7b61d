import type { AmendmentKind, CollisionKind, DecisionKind, FoldReason, PropertyOwner } from '@svod/consolidation';
import type { Field } from '@svod/plan';
import type { PropertyMessages } from './properties/names.ts';

/** What makes up basic formatting. */
export type FormatName = 'bold' | 'italic' | 'underline' | 'strike' | 'superscript' | 'subscript';

/** Every text of the comment table in one language. `{name}` stands for a value that {@link fill} puts in. */
export interface Messages {
  readonly name: string;
  /** Below the name of a table: what it is about. */
  readonly onDraft: string;
  readonly version: string;
  readonly round: string;
  readonly date: string;
  readonly base: string;
  readonly columns: Readonly<Record<'number' | 'section' | 'place' | 'body' | 'request' | 'clash' | 'decision' | 'grounds', string>>;
  readonly bodies: Readonly<
    Record<
      | 'caption'
      | 'number'
      | 'body'
      | 'letter'
      | 'amendments'
      | 'untracked'
      | 'remarks'
      | 'note'
      | 'none'
      | 'nothing'
      | 'older'
      | 'unrelated'
      | 'notPlaced'
      | 'notRead'
      | 'notCarried'
      | 'missing',
      string
    >
  >;
  readonly legend: Readonly<
    Record<'caption' | 'sample' | 'deleted' | 'inserted' | 'omitted' | 'signs' | 'untracked' | 'clash' | 'folded', string>
  >;
  readonly groups: Readonly<
    Record<'intro' | 'section' | 'measures' | 'measuresSection' | 'margins' | 'unplaced' | 'folded' | 'empty', string>
  >;
  /** In small letters: they follow one another in one line, whose first letter is made a capital. */
  readonly places: Readonly<
    Record<'measure' | 'field' | 'item' | 'paragraph' | 'header' | 'footer' | 'footnote' | 'endnote' | 'textbox' | 'after' | 'none', string>
  >;
  readonly fields: Readonly<Record<Field, string>>;
  readonly asks: Readonly<Record<AmendmentKind, string>>;
  readonly folds: Readonly<Record<FoldReason, string>>;
  readonly formats: Readonly<Record<FormatName, string>>;
  readonly formatSet: string;
  readonly formatClear: string;
  /** What a paragraph's look becomes; `others` names properties that are not carried. */
  readonly looks: Readonly<
    Record<
      'style' | 'defaultStyle' | 'heading' | 'noHeading' | 'left' | 'center' | 'right' | 'both' | 'list' | 'noList' | 'indent' | 'others',
      string
    >
  >;
  /** What properties that are not carried belong to. */
  readonly owners: Readonly<Record<PropertyOwner, string>>;
  /** Names of properties and of their values. */
  readonly properties: PropertyMessages;
  readonly byHand: string;
  readonly moved: string;
  readonly movedAfter: string;
  readonly rebuilt: string;
  readonly remark: string;
  readonly remarkOn: string;
  /** A wording that an answer table proposes and that could not be made a change. */
  readonly proposed: string;
  readonly reply: string;
  readonly resolved: string;
  readonly reason: string;
  readonly reasonOf: string;
  readonly notes: Readonly<
    Record<
      | 'answer'
      | 'answerOf'
      | 'lookAlike'
      | 'untracked'
      | 'untrackedBy'
      | 'same'
      | 'adopted'
      | 'homeless'
      | 'dependent'
      | 'follows'
      | 'clash'
      | 'related',
      string
    >
  >;
  readonly collisions: Readonly<Record<CollisionKind, string>>;
  /** By the code that a collision gives as its why; one that is not listed is told by its kind alone. */
  readonly whys: Readonly<Record<string, string>>;
  readonly collisionTable: Readonly<Record<'caption' | 'number' | 'kind' | 'place' | 'rows' | 'bodies' | 'settled' | 'empty', string>>;
  readonly decisions: Readonly<Record<DecisionKind, string>>;
  /** What stands beside a decision in the comment table. `{rows}` are numbers of rows. */
  readonly grounds: Readonly<Record<'standing' | 'joint' | 'picked' | 'follows' | 'meeting' | 'by', string>>;
  readonly disagreements: Readonly<
    Record<
      | 'name'
      | 'number'
      | 'drafter'
      | 'body'
      | 'grounds'
      | 'meeting'
      | 'absent'
      | 'undecided'
      | 'leftOut'
      | 'rivals'
      | 'empty'
      | 'sheet'
      | 'rule',
      string
    >
  >;
  /** Of the table of former and new wordings. */
  readonly wordings: Readonly<Record<'name' | 'base' | 'next' | 'body' | 'empty' | 'sheet' | 'rule', string>>;
  /** Of the reply letter. Lines are places to be filled in by hand. */
  readonly letters: Readonly<
    Record<
      | 'name'
      | 'date'
      | 'number'
      | 'reference'
      | 'subject'
      | 'intro'
      | 'introVersion'
      | 'nothing'
      | 'request'
      | 'decision'
      | 'grounds'
      | 'picked'
      | 'followsPoint'
      | 'undecided'
      | 'pending'
      | 'follows'
      | 'closing'
      | 'count'
      | 'position'
      | 'signature'
      | 'person'
      | 'executor',
      string
    >
  >;
  readonly summary: Readonly<
    Record<
      | 'caption'
      | 'asked'
      | 'answered'
      | 'amendments'
      | 'untracked'
      | 'shared'
      | 'formatOnly'
      | 'adopted'
      | 'homeless'
      | 'folded'
      | 'remarks'
      | 'collisions'
      | 'settled'
      | 'decided',
      string
    >
  >;
  readonly letter: string;
  readonly letterDate: string;
  /** Of `{day}`, `{month}`, `{year}`; the month is one of `months`. */
  readonly dateForm: string;
  readonly months: readonly string[];
  /** A date in words, as it stands in `date`. */
  readonly longDate: { readonly form: string; readonly months: readonly string[] };
  readonly more: string;
  readonly object: string;
  /** Stands for the mark of a note that is new. */
  readonly newNote: string;
  readonly page: string;
  readonly cut: string;
  readonly sheets: Readonly<Record<'table' | 'summary', string>>;
}
