import type { Language } from '@svod/contract';
import type { ReactElement } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { Button } from '../../../parts/button/button.tsx';
import type { Work } from '../decide/use-work.ts';
import { KeyCap } from '../keys/key-cap.tsx';
import { collisionText } from '../paper-words.ts';
import { DeskNotes } from './desk-notes.tsx';
import { History } from './history.tsx';
import type { Collision, PlaceDetail, Subject } from './place-detail.ts';
import { Reasons } from './reasons.tsx';
import { StandingBadge } from './standing-badge.tsx';
import './side.css';

export interface PlaceSideProps {
  readonly round: string;
  readonly detail: PlaceDetail;
  readonly subject: Subject;
  readonly bodies: Bodies;
  readonly language: Language;
  readonly work: Work;
  readonly onSelect: (item: string) => void;
}

/** Why it is asked, what it collides with in meaning, what was decided before, and what the desk notes for itself. */
export function PlaceSide({ round, detail, subject, bodies, language, work, onSelect }: PlaceSideProps): ReactElement {
  const { speak } = useLanguage();
  const meanings = detail.collisions.filter(({ kind }) => kind === 'meaning');
  return (
    <div className="side-scroll" tabIndex={0} role="region" aria-label={speak('consolidate.reasons')}>
      <Reasons detail={detail} subject={subject} bodies={bodies} language={language} onSelect={onSelect} />
      {meanings.map((one) => (
        <MeaningBox key={one.id} collision={one} work={work} onSelect={onSelect} />
      ))}
      <History history={detail.history} detail={detail} bodies={bodies} />
      <DeskNotes key={subject.id} round={round} language={language} item={subject.id} notes={detail.notes} />
    </div>
  );
}

/** A collision of meaning: no words are shared, so a person says whether it is one. */
function MeaningBox({
  collision,
  work,
  onSelect,
}: {
  readonly collision: Collision;
  readonly work: Work;
  readonly onSelect: (item: string) => void;
}): ReactElement {
  const { language, speak } = useLanguage();
  return (
    <div className="meaning-box">
      <p>
        <span className="tag tag-clash rivals-meaning">{speak('consolidate.meaning')}</span> <b>{collisionText(language, collision)}</b>
      </p>
      <StandingBadge decision={collision.decision} />
      {collision.decision.kind === null && !work.settled && (
        <div className="meaning-acts">
          <Button kind="small" onClick={() => onSelect(collision.id)}>
            {speak('consolidate.decideTogether')}
          </Button>
          <Button kind="small" busy={work.deciding.busy} aria-keyshortcuts="D" onClick={() => work.dismiss(collision)}>
            {speak('consolidate.dismiss')} <KeyCap act="dismiss" />
          </Button>
        </div>
      )}
    </div>
  );
}
