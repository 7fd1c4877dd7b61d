/** What the desk or the meeting may say of an amendment or a remark. Their customary words are data of the papers. */
export type DecisionKind = 'accepted' | 'accepted-in-part' | 'rejected' | 'noted' | 'referred';

/** All kinds, in the order in which they are counted. */
export const DECISION_KINDS: readonly DecisionKind[] = ['accepted', 'accepted-in-part', 'rejected', 'noted', 'referred'];

/** Who decided, as given. */
export interface Decider {
  readonly name: string;
  readonly role: string;
}

/** What stands beside every decision. */
export interface DecisionNote {
  /** Why; '' where none is given. A rejection needs one. */
  readonly reason: string;
  readonly by: Decider;
  /** Day of the decision, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** Result of the meeting; '' where there was none. */
  readonly meeting: string;
  /** The bodies that asked agree with the decision: nothing stays open between them and the desk. */
  readonly agreed: boolean;
}

/** A decision on one amendment or remark, as given. */
export interface ItemDecision extends DecisionNote {
  readonly id: string;
  readonly kind: DecisionKind;
  /** For a part: the words that come in place of what the amendment takes out. `\n` ends a paragraph, a tab a cell of a row. */
  readonly text: string | null;
}

/** How a collision is settled. */
export type Settling =
  /** Those that stand; the others of the collision fall. */
  | { readonly kind: 'pick'; readonly pick: readonly string[] }
  /** Insertions at one point that stand, in this order. */
  | { readonly kind: 'order'; readonly order: readonly string[] }
  /** A wording of the desk or the meeting for the whole disputed place. */
  | { readonly kind: 'joint'; readonly text: string }
  /** The two can stand beside each other: for a collision of meaning. */
  | { readonly kind: 'dismissed' };

/** A decision on a collision, as given. */
export interface CollisionDecision extends DecisionNote {
  readonly collision: string;
  readonly settling: Settling;
}

/** All decisions on one consolidation. */
export interface Decisions {
  /** Hash of the base that they were made on; null where it is not said. */
  readonly base: string | null;
  readonly items: readonly ItemDecision[];
  readonly collisions: readonly CollisionDecision[];
  /** Insertions at one point for which no order is given follow in the order of the record. Without it they need one. */
  readonly orderAsListed: boolean;
  /** What could not be read of them. */
  readonly faults?: readonly DecisionFault[];
}

/** A decision as it stands in the record. */
export interface Decision extends DecisionNote {
  readonly kind: DecisionKind;
  /** The wording that stands, for a part and for a joint text; else null. */
  readonly text: string | null;
  /** From what it follows; null where it was decided itself. */
  readonly follows: { readonly kind: 'collision' | 'parent'; readonly id: string } | null;
}

/** Why a decision is set aside; the last four are only to be known. */
export type DecisionFaultCode =
  /** Nothing has this id, no collision has it, it is decided on twice, the decisions were made on another base. */
  | 'unknown-id'
  | 'unknown-collision'
  | 'decided-twice'
  | 'other-base'
  /** Of a filled comment table: a row that is not known, a word that is no decision, grounds without a decision. */
  | 'row-not-known'
  | 'word-not-known'
  | 'grounds-alone'
  /** A rejection without a reason, a part without its wording, a wording without a part, a part of what has none, a row with other cells. */
  | 'reason-missing'
  | 'text-missing'
  | 'text-without-part'
  | 'part-not-possible'
  | 'cells-differ'
  /** A collision: what is named is not in it, can't be put in order, can't be dismissed, has no one place for a joint text, and its like. */
  | 'not-in-collision'
  | 'not-an-order'
  | 'not-dismissable'
  | 'no-joint-place'
  | 'joint-and-decided'
  | 'picked-and-rejected'
  /** What was accepted can't stand together. */
  | 'rivals-accepted'
  | 'swallowed-accepted'
  | 'structure-accepted'
  | 'order-missing'
  | 'meaning-accepted'
  | 'parent-not-accepted'
  /** What has no place can't be accepted, what stands in the base can't be refused by a word. */
  | 'homeless-accepted'
  | 'adopted-rejected'
  /** An accepted remark asks for no wording; a folded change can't stand with what was accepted. */
  | 'remark-without-wording'
  | 'folded-not-carried'
  /** A wording says again what stands beside its place in the text. */
  | 'words-twice'
  /** Numbers of measures that repeat in the next version. */
  | 'numbers-repeat';

/** A decision that could not be taken as given. It is set aside: what it is about stays as if nothing had been decided on it. */
export interface DecisionFault {
  readonly fault: DecisionFaultCode;
  /** Ids of the amendments, remarks or collisions that it is about. */
  readonly ids: readonly string[];
}
