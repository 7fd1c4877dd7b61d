import type { Language } from '@svod/contract';
import { type ReactElement, useEffect, useRef } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { writeDate } from '../../../dates/write-date.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { Button } from '../../../parts/button/button.tsx';
import { FailedNotice } from '../../../parts/failed/failed-notice.tsx';
import { type CapOf, KeyCap } from '../keys/key-cap.tsx';
import { focusCurrent } from '../keys/use-keys.ts';
import type { Subject } from '../place/place-detail.ts';
import { StandingBadge } from '../place/standing-badge.tsx';
import type { Selection } from '../use-selection.ts';
import { Contradictions } from './contradictions.tsx';
import { DraftEditor } from './draft-editor.tsx';
import { EarlierNotice } from './earlier-notice.tsx';
import { SecondNotice } from './second-notice.tsx';
import type { Work } from './use-work.ts';
import './decide.css';

export interface DecidePanelProps {
  readonly subject: Subject | null;
  readonly selection: Selection;
  readonly bodies: Bodies;
  readonly language: Language;
  readonly work: Work;
  readonly twoPersons: boolean;
}

const ACTS = ['accept', 'part', 'reject', 'note', 'refer', 'joint'] as const;
/** What each button is to a screen reader, as the key beside it. */
const SHORTCUT: Partial<Record<CapOf, string>> = {
  accept: 'A',
  part: 'P',
  reject: 'R',
  note: 'N',
  refer: 'F',
  joint: 'T',
  undo: 'U',
  next: 'J',
  previous: 'K',
};

/** Where it is decided: what stands, the editor of what is being written, and a button for each decision with its key. */
export function DecidePanel({ subject, selection, bodies, language, work, twoPersons }: DecidePanelProps): ReactElement {
  const { language: own, speak } = useLanguage();
  const { draft } = work.drafts;
  const was = useRef(draft !== null);
  useEffect(() => {
    // The editor that had the focus is gone: it goes back to the line.
    if (was.current && draft === null && (document.activeElement === null || document.activeElement === document.body)) focusCurrent();
    was.current = draft !== null;
  });
  const standing = standingOf(subject);
  const proposals = proposalsOf(work, subject);
  const button = (act: CapOf, pressed?: boolean): ReactElement => (
    <Button
      key={act}
      className={act === 'undo' || act === 'next' || act === 'previous' ? 'decide-move' : ''}
      aria-pressed={pressed}
      aria-keyshortcuts={SHORTCUT[act]}
      disabled={work.settled && act !== 'next' && act !== 'previous'}
      onClick={() => {
        if (act !== 'pick' && act !== 'markOn') work.act({ kind: act });
      }}
    >
      {speak(`consolidate.do_${act as (typeof ACTS)[number] | 'undo' | 'next' | 'previous'}`)} <KeyCap act={act} />
    </Button>
  );
  return (
    <section className="decide" aria-label={speak('consolidate.decision')}>
      {work.deciding.second !== null && <SecondNotice second={work.deciding.second} work={work} />}
      <FailedNotice failed={work.deciding.failed} />
      <Contradictions contradictions={work.deciding.contradictions} selection={selection} bodies={bodies} />
      {subject?.collision != null && !work.settled && <EarlierNotice collision={subject.collision} language={language} work={work} />}
      {draft !== null && subject !== null && (
        <DraftEditor key={work.drafts.editor} draft={draft} subject={subject} bodies={bodies} language={language} work={work} />
      )}
      {work.many.length > 0 && (
        <p className="decide-many">
          <b>{speak('consolidate.manyMarked', { count: work.many.length })}</b>
          <Button kind="small" onClick={() => selection.markAll(false)}>
            {speak('consolidate.markNone')}
          </Button>
        </p>
      )}
      {work.many.length === 0 && standing !== null && standing.kind !== null && (
        <p className="decide-standing">
          <StandingBadge decision={standing} />{' '}
          <small>
            {[
              standing.by,
              standing.decided === null ? '' : writeDate(standing.decided, 'minute', own),
              standing.confirmedBy === null ? '' : speak('consolidate.confirmedBy', { name: standing.confirmedBy }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
          {standing.wording !== null && standing.wording !== '' && <q lang={language}>{standing.wording}</q>}
          {standing.reason !== '' && <span lang={language}>{standing.reason}</span>}
        </p>
      )}
      {twoPersons && proposals.length > 0 && (
        <Button busy={work.deciding.busy} onClick={() => void work.confirm(proposals)}>
          {speak('consolidate.confirm', { count: proposals.length })}
        </Button>
      )}
      {twoPersons && <p className="decide-hint">{speak('consolidate.twoPersons')}</p>}
      <div className="decide-acts">
        {ACTS.map((act) => button(act, draft === null ? undefined : MODE[draft.mode] === act))}
        {button('undo')}
        {button('previous')}
        {button('next')}
        {draft !== null && (
          <Button
            kind="main"
            className="decide-record"
            busy={work.deciding.busy}
            aria-keyshortcuts="Control+Enter"
            onClick={() => work.act({ kind: 'record' })}
          >
            {speak(`consolidate.record_${draft.mode}`)} <KeyCap act="record" />
          </Button>
        )}
      </div>
      <p className={`decide-told${work.refused ? ' decide-refused' : ''}`} role="status" aria-live="polite">
        {work.told}
      </p>
    </section>
  );
}

const MODE = { part: 'part', reject: 'reject', joint: 'joint', order: 'joint', dismiss: null } as const;

/** What stands on what is looked at. */
function standingOf(subject: Subject | null) {
  if (subject === null) return null;
  if (subject.kind === 'collision') return subject.collision?.decision ?? null;
  const own = subject.remark?.decision ?? subject.rivals.find(({ id }) => id === subject.id)?.decision ?? null;
  return own?.kind == null && subject.collision !== null ? subject.collision.decision : own;
}

/** Proposed decisions that wait for a second person. */
function proposalsOf({ many }: Work, subject: Subject | null): readonly { readonly item: string; readonly revision: number }[] {
  if (many.length > 0)
    return many.flatMap(({ id, decided }) =>
      decided?.state === 'proposed' && decided.kind !== null && !decided.follows ? [{ item: id, revision: decided.revision }] : [],
    );
  if (subject === null) return [];
  const all = [
    ...subject.rivals.map(({ id, decision }) => ({ id, decision })),
    ...(subject.remark === null ? [] : [subject.remark]),
    ...(subject.collision === null ? [] : [subject.collision]),
  ];
  return all.flatMap(({ id, decision }) =>
    decision.state === 'proposed' && decision.kind !== null ? [{ item: id, revision: decision.revision }] : [],
  );
}
