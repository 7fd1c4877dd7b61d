import type { Line, Page } from '@svod/contract';
import { type ReactElement, useMemo } from 'react';
import { useSpeak } from '../../../messages/language.tsx';
import { Button } from '../../../parts/button/button.tsx';
import { asksDecision, isDecided, tabCounts } from '../queue/queue-rows.ts';
import type { Other } from '../use-presence.ts';
import type { Selection } from '../use-selection.ts';
import { Ribbon } from './ribbon.tsx';
import { ribbonTicks } from './ribbon-ticks.ts';
import './round-strip.css';

export interface RoundStripProps {
  readonly page: Page;
  readonly lines: readonly Line[];
  readonly selection: Selection;
  readonly others: readonly Other[];
  readonly settled: string | null;
  readonly onNext: () => void;
}

/** The whole round, always in sight: how much is decided, where it is open, who else is at it. */
export function RoundStrip({ page, lines, selection, others, settled, onNext }: RoundStripProps): ReactElement {
  const speak = useSpeak();
  const { places, current, select } = selection;
  const groups = useMemo(() => ribbonTicks(page, lines, places), [page, lines, places]);
  const asked = lines.filter(asksDecision);
  const decided = asked.filter(isDecided);
  const referred = decided.filter((line) => line.decided?.kind === 'referred').length;
  const proposed = decided.filter((line) => line.decided?.state === 'proposed').length;
  const counts = tabCounts(lines);
  const share = (count: number): string => `${asked.length === 0 ? 0 : (count / asked.length) * 100}%`;
  return (
    <section className="round-strip" aria-label={speak('consolidate.progress')}>
      <div className="strip-sum">
        <p>
          <b>{speak('consolidate.decidedOf', { done: decided.length, all: asked.length })}</b>{' '}
          {speak('consolidate.left', { count: asked.length - decided.length })}
        </p>
        <div className="strip-bar" aria-hidden="true">
          <i style={{ width: share(decided.length - referred) }} />
          <i className="strip-referred" style={{ width: share(referred) }} />
        </div>
      </div>
      <Ribbon groups={groups} current={current?.id ?? null} onSelect={select} />
      <div className="strip-more">
        <p>
          <b>{counts.collisions}</b> {speak('consolidate.openCollisions')}
        </p>
        <p>
          <b>{counts.untracked}</b> {speak('consolidate.untrackedLeft')}
        </p>
        <p>
          <b>{referred}</b> {speak('consolidate.forMeeting')}
        </p>
        {proposed > 0 && (
          <p>
            <b>{proposed}</b> {speak('consolidate.proposedLeft')}
          </p>
        )}
        {others.length > 0 && (
          <p className="strip-others">{speak('consolidate.alsoHere', { names: others.map(({ name }) => name).join(', ') })}</p>
        )}
        <Button kind={decided.length === asked.length || settled !== null ? 'main' : 'plain'} onClick={onNext}>
          {speak(settled === null ? 'nextVersion.title' : 'nextVersion.papers')}
        </Button>
      </div>
    </section>
  );
}
