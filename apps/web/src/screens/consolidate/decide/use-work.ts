import type { DecisionKind, Language, Line } from '@svod/contract';
import { useEffect, useRef, useState } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useLanguage } from '../../../messages/language.tsx';
import type { Speak } from '../../../messages/speak.ts';
import { useViewer } from '../../../shell/start.ts';
import { bodyNames } from '../body-marks.tsx';
import type { KeyAct } from '../keys/key-act.ts';
import { wordsIn } from '../place/decided-text.ts';
import type { Collision, Subject } from '../place/place-detail.ts';
import { isMarkable } from '../queue/marked-range.ts';
import { stepLine } from '../queue/queue-rows.ts';
import type { Selection } from '../use-selection.ts';
import { decisionText } from './decision-text.ts';
import { type Decision, type Draft, type DraftMode, type Target, decisionsOf, missingIn } from './draft.ts';
import { freshSubject } from './fresh-subject.ts';
import { notTaken } from './not-taken.ts';
import { type Deciding, useDeciding } from './use-deciding.ts';
import { draftsName } from './kept-drafts.ts';
import { targetsOf } from './targets-of.ts';
import { type Drafts, useDrafts } from './use-drafts.ts';

export interface WorkGiven {
  readonly round: string;
  readonly language: Language;
  readonly selection: Selection;
  readonly subject: Subject | null;
  /** The place, or the editor that stays while it is asked anew, is on the screen. */
  readonly inSight: boolean;
  readonly bodies: Bodies;
  /** A version is made of the round: nothing more is decided in it. */
  readonly settled: boolean;
}

/** What somebody at the main screen does, and what is told of it. */
export interface Work {
  readonly deciding: Deciding;
  readonly drafts: Drafts;
  /** What was done last, or why not; read out as it changes. */
  readonly told: string;
  /** It was not taken: what one meant is to be done once more. */
  readonly refused: boolean;
  readonly missing: ReturnType<typeof missingIn>;
  readonly settled: boolean;
  /** Ids of marked lines, where an act is about all of them. */
  readonly many: readonly Line[];
  readonly act: (act: KeyAct) => void;
  /** Marks all up to a line. */
  readonly markTo: (item: string) => void;
  readonly decideAt: (items: readonly Target[], kind: DecisionKind, more?: Partial<Decision>) => Promise<void>;
  /** Begins to say why a collision of meaning is none. */
  readonly dismiss: (collision: Collision) => void;
  /** Settles as it was settled before another answer came: what was written is offered anew. */
  readonly again: (earlier: Collision['earlier'][number]) => void;
  readonly confirm: (targets: readonly Target[]) => Promise<void>;
  readonly insist: () => Promise<void>;
  /** What stands stays; whatever else was meant with it is decided. */
  readonly take: () => Promise<void>;
  /** What a line is called. */
  readonly nameOf: (item: string) => string;
}

/** Turns what is meant at a line, or at all marked ones, into decisions and drafts of them. */
export function useWork({ round, language, selection, subject: seen, inSight, bodies, settled }: WorkGiven): Work {
  const { speak, language: own } = useLanguage();
  const deciding = useDeciding(round, language);
  const { current, marked, byId, shown } = selection;
  const subject = seen === null ? null : freshSubject(seen, byId);
  const many = [...marked].flatMap((id) => byId.get(id) ?? []);
  const drafts = useDrafts(many.length > 0 ? 'marked' : (current?.id ?? ''), draftsName(useViewer().id, round, language), selection.heir);
  const [told, setTold] = useState('');
  const [missing, setMissing] = useState<Work['missing']>(null);
  const [refused, setRefused] = useState(false);
  const tell = (text: string, not = false): void => {
    setTold((known) => (known === text ? `${text}\u00A0` : text));
    setRefused(not);
  };
  /** An act is on its way, and one has not gone on from it yet. */
  const recording = useRef(false);
  /** Where one is now: who went elsewhere while an act was recorded is not fetched back. */
  const here = useRef(current?.id);
  useEffect(() => {
    here.current = current?.id;
  });
  const nameOf = (line: Line | null | undefined): string =>
    line == null ? '' : [line.measure || line.label, bodyNames(line.bodies, bodies, own)].filter(Boolean).join(', ');
  const markedText = (count: number): string =>
    count === 0 ? speak('consolidate.toldUnmarked') : speak('consolidate.manyMarked', { count });
  /** On to the next open line, once these are decided. */
  const goOn = (items: readonly string[]): string => {
    if (here.current !== current?.id) return '';
    const next = stepLine(
      shown.filter(({ id }) => id === current?.id || !items.includes(id)),
      current?.id ?? null,
      1,
      true,
    );
    if (next === null || next.id === current?.id) return speak('consolidate.toldLast');
    selection.select(next.id);
    return speak('consolidate.toldNow', { line: nameOf(next) });
  };
  const record = async (decisions: readonly Decision[], about: string): Promise<boolean> => {
    if (recording.current || decisions.length === 0) return false;
    recording.current = true;
    const kinds = decisionText(speak, decisions[0]?.kind ?? null);
    const done = await deciding.decide(decisions);
    recording.current = false;
    if (!done) {
      tell(speak('consolidate.toldNot'), true);
      return false;
    }
    drafts.done();
    setMissing(null);
    const covered = [
      ...decisions.map(({ item }) => item),
      ...(subject?.collision?.id === decisions[0]?.item ? (subject?.rivals.map(({ id }) => id) ?? []) : []),
    ];
    const what =
      decisions.length > 1 && decisions[0]?.kind !== 'joint'
        ? speak('consolidate.toldMany', { count: decisions.length, what: kinds })
        : speak('consolidate.toldOne', { line: about, what: kinds });
    if (many.length > 0) selection.markAll(false);
    tell(`${what} ${goOn(covered)}`.trim());
    return true;
  };
  const decideAt: Work['decideAt'] = async (items, kind, more = {}) => {
    await record(
      items.map((one) => ({ ...one, kind, ...more })),
      nameOf(current),
    );
  };
  const targets = targetsOf(many, current, subject);
  const write = (
    mode: DraftMode,
    at: readonly Target[],
    offered: string,
    picks: readonly string[] = [],
    more: Partial<Draft> = {},
  ): void => {
    setMissing(null);
    deciding.forget();
    const among = at[0]?.item === subject?.collision?.id ? (subject?.collision?.amendments ?? []) : [];
    drafts.open({
      mode,
      targets: at,
      offered,
      wording: offered,
      picks,
      reason: '',
      agreed: false,
      rejected: [],
      among,
      moved: false,
      ...more,
    });
  };
  const joint = (): void => {
    const collision = subject?.collision ?? null;
    if (many.length > 0 || collision === null) return tell(speak('consolidate.noJoint'));
    const at = [{ item: collision.id, revision: collision.decision.revision }];
    if (collision.kind === 'order')
      return write('order', at, '', collision.decision.picks.length > 0 ? collision.decision.picks : collision.amendments);
    if (collision.disputed === null) return tell(speak('consolidate.noJointPlace'));
    return write('joint', at, collision.decision.wording ?? collision.disputed);
  };
  const pick = (number: number): void => {
    const rivals = subject?.rivals ?? [];
    const chosen = rivals[number - 1];
    if (rivals.length === 0 || (number > 0 && chosen === undefined)) return tell(speak('consolidate.noSuchPick', { number }));
    const at = rivals.map(({ id, decision }) => ({ item: id, revision: decision.revision }));
    if (chosen === undefined) return write('reject', at, '');
    const { collision } = subject ?? { collision: null };
    if (collision === null) return void decideAt([{ item: chosen.id, revision: chosen.decision.revision }], 'accepted');
    return void decideAt([{ item: collision.id, revision: collision.decision.revision }], 'pick', { picks: [chosen.id] });
  };
  const dismiss = (collision: Collision | null): void => {
    if (many.length > 0 || collision?.kind !== 'meaning') return tell(speak('consolidate.noDismiss'));
    return write('dismiss', [{ item: collision.id, revision: collision.decision.revision }], '');
  };
  const again = (earlier: Collision['earlier'][number]): void => {
    const collision = subject?.collision ?? null;
    if (collision === null) return;
    const at = [{ item: collision.id, revision: collision.decision.revision }];
    const { kind, reason } = earlier;
    const picks = earlier.picks.filter((id) => collision.amendments.includes(id));
    if (kind === 'joint') return write('joint', at, collision.disputed ?? '', [], { wording: earlier.wording ?? '', reason, moved: true });
    if (kind === 'order')
      return write('order', at, '', [...picks, ...collision.amendments.filter((id) => !picks.includes(id))], { reason });
    if (kind === 'dismissed') return write('dismiss', at, '', [], { reason });
    if (picks.length === 0) return tell(speak('consolidate.noJointPlace'));
    return void decideAt(at, 'pick', { picks, reason });
  };
  const accept = (): void => {
    const { collision } = subject ?? { collision: null };
    if (many.length === 0 && current?.kind === 'collision' && collision?.needsDecision === true) {
      if (collision.kind === 'order') return joint();
      return tell(
        speak(collision.kind === 'meaning' ? 'consolidate.pickOneMeant' : 'consolidate.pickOne', { count: subject?.rivals.length ?? 0 }),
      );
    }
    return void decideAt(targets, 'accepted');
  };
  const part = (): void => {
    const one = many.length > 0 || current?.kind === 'collision' ? undefined : subject?.rivals.find(({ id }) => id === subject.id);
    if (one === undefined) return tell(speak(current?.kind === 'collision' ? 'consolidate.partOfOne' : 'consolidate.noPart'));
    return write('part', [{ item: one.id, revision: one.decision.revision }], one.decision.wording ?? wordsIn(one, one.before));
  };
  const act = (asked: KeyAct): void => {
    const not = notTaken(asked.kind, { settled, recording: recording.current || deciding.busy, many: many.length > 0, inSight });
    if (not !== null) return tell(speak(`consolidate.${not}`), true);
    switch (asked.kind) {
      case 'next':
      case 'previous':
        if (!selection.step(asked.kind === 'next' ? 1 : -1)) tell(speak('consolidate.toldEnd'));
        return;
      case 'mark':
        if (current === null || !isMarkable(current)) return tell(speak('consolidate.noMark'));
        selection.mark(current.id, !marked.has(current.id));
        return tell(markedText(marked.size + (marked.has(current.id) ? -1 : 1)));
      case 'mark-next':
      case 'mark-previous': {
        const count = selection.markStep(asked.kind === 'mark-next' ? 1 : -1);
        return tell(count === null ? speak('consolidate.toldEnd') : markedText(count));
      }
      case 'accept':
        return accept();
      case 'part':
        return part();
      case 'reject':
        return write('reject', targets, '');
      case 'note':
        return void decideAt(targets, 'noted');
      case 'refer':
        return void decideAt(targets, 'referred');
      case 'joint':
        return joint();
      case 'dismiss':
        return dismiss(subject?.collision ?? null);
      case 'pick':
        return pick(asked.number);
      case 'undo':
        return void deciding.undo().then((items) => {
          if (items === null) return tell(speak('consolidate.toldNot'));
          const [first] = items;
          if (first !== undefined) selection.select(first);
          return tell(
            undoneText(
              speak,
              items.map((item) => nameOf(byId.get(item))),
            ),
          );
        });
      case 'leave':
        setMissing(null);
        if (drafts.draft !== null) return drafts.leave();
        selection.markAll(false);
        return tell(markedText(0));
      case 'record': {
        const { draft } = drafts;
        if (draft === null) return;
        const lacks = missingIn(draft);
        setMissing(lacks);
        if (lacks !== null) return;
        if (draft.moved) {
          drafts.change({ moved: false });
          return tell(speak('consolidate.toldMoved'));
        }
        void record(decisionsOf(draft), nameOf(current));
        return;
      }
      case 'find':
      case 'help':
        return;
    }
  };
  return {
    markTo: (item) => tell(markedText(selection.markTo(item))),
    ...{ deciding, drafts, told, refused, missing, settled, many, act, decideAt, dismiss, again },
    async confirm(at) {
      if (await deciding.confirm(at)) tell(speak('consolidate.toldConfirmed', { count: at.length }));
    },
    async insist() {
      const meant = deciding.second?.meant ?? [];
      if (await deciding.insist()) {
        drafts.done();
        tell(speak('consolidate.toldOne', { line: nameOf(current), what: decisionText(speak, meant[0]?.kind ?? null) }));
      }
    },
    async take() {
      const second = deciding.second;
      deciding.forget();
      drafts.done();
      const rest = (second?.meant ?? []).filter(({ item }) => second?.now.every((one) => one.item !== item));
      if (rest.length === 0 || !(await record(rest, nameOf(byId.get(rest[0]?.item ?? ''))))) tell(speak('consolidate.toldTaken'));
    },
    nameOf: (item) => nameOf(byId.get(item)),
  };
}

const undoneText = (speak: Speak, names: readonly string[]): string =>
  names.length === 1
    ? speak('consolidate.toldUndone', { line: names[0] ?? '' })
    : speak('consolidate.toldUndoneMany', { count: names.length });
