import type { Amendment, Collision, Consolidation, Remark } from '@svod/consolidation';
import { type Language, messagesOf } from '../messages/messages.ts';
import { placeLine } from '../comment-table/place-text.ts';
import { whyText } from '../comment-table/why-text.ts';
import { DECISION_WORDS } from './decision-words.ts';

/** A file of decisions to be filled in: `svod-decisions/1` with what is to be decided on told beside each empty decision. */
export interface DecisionsTemplate {
  readonly format: 'svod-decisions/1';
  readonly base: string;
  readonly file: string;
  /** The customary words, for whoever fills it in. */
  readonly words: readonly string[];
  readonly by: { readonly name: string; readonly role: string };
  readonly date: string;
  readonly decisions: readonly object[];
  readonly collisions: readonly object[];
}

type Decidable = Pick<Consolidation, 'base' | 'amendments' | 'remarks' | 'collisions'>;

/** Lists each amendment and remark with its place, its texts and an empty decision, and each collision that needs one. */
export function decisionsTemplate({ base, amendments, remarks, collisions }: Decidable, language: Language): DecisionsTemplate {
  const messages = messagesOf(language);
  const words = DECISION_WORDS.find((set) => set.language === language)?.words ?? {};
  const lineOf = (place: Remark['place']): string => (place === null ? messages.places.none : placeLine(place, messages));
  const empty = { decision: '', text: '', reason: '', meeting: '' };
  const amendmentEntry = ({ id, place, bodies, kind, state, sponsors, old, new: made }: Amendment): object => ({
    id,
    place: lineOf(place),
    bodies,
    kind,
    state,
    old,
    new: made,
    reasons: [...new Set(sponsors.map(({ reason }) => reason.trim()).filter((reason) => reason !== ''))],
    ...empty,
  });
  const remarkEntry = ({ id, place, body, text }: Remark): object => ({
    id,
    place: lineOf(place),
    bodies: [body],
    remark: text,
    decision: '',
    reason: '',
    meeting: '',
  });
  const collisionEntry = ({ id, kind, why, values, place, bodies, amendments: members }: Collision): object => ({
    id,
    place: lineOf(place),
    kind,
    why: whyText({ why, ...(values ? { values } : {}) }, messages) ?? why,
    bodies,
    amendments: members,
    ...(kind === 'order' ? { order: [] } : { pick: [] }),
    ...(kind === 'meaning' ? { dismissed: false } : { text: '' }),
    reason: '',
    meeting: '',
  });
  return {
    format: 'svod-decisions/1',
    base: base.hash,
    file: base.file,
    words: Object.values(words),
    by: { name: '', role: '' },
    date: '',
    decisions: [...amendments.filter(({ state }) => state !== 'folded').map(amendmentEntry), ...remarks.map(remarkEntry)],
    collisions: collisions.filter(({ needsDecision }) => needsDecision).map(collisionEntry),
  };
}
