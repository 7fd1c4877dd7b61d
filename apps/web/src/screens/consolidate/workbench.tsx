import { type Language, type Page, consolidateEndpoints } from '@svod/contract';
import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import { useBodies } from '../../bodies/use-bodies.ts';
import { useRead } from '../../calls/use-read.ts';
import { useSpeak } from '../../messages/language.tsx';
import type { Round } from '../round/use-round.ts';
import type { ConsolidateSearch } from './consolidate-search.ts';
import { DecidePanel } from './decide/decide-panel.tsx';
import { useWork } from './decide/use-work.ts';
import { KeySheet } from './keys/key-sheet.tsx';
import { useKeys } from './keys/use-keys.ts';
import { NextVersion } from './next/next-version.tsx';
import type { PlaceView } from './place/paragraph.tsx';
import { PlaceContext } from './place/place-context.tsx';
import { type Queue, subjectOf } from './place/place-detail.ts';
import { PlaceSide } from './place/place-side.tsx';
import { Rivals } from './place/rivals.tsx';
import { QueueList } from './queue/queue-list.tsx';
import { RoundStrip } from './round-strip/round-strip.tsx';
import type { Gathering } from './use-gathering.ts';
import { usePresence } from './use-presence.ts';
import { useSelection } from './use-selection.ts';
import { useSingleKeys } from './use-single-keys.ts';
import { WorkNotices } from './work-notices.tsx';
import './consolidate.css';
import './consolidate-narrow.css';

export interface WorkbenchProps {
  readonly round: Round;
  readonly queue: Queue;
  readonly page: Page;
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly search: ConsolidateSearch;
  readonly gathering: Gathering;
  readonly onShow: (next: ConsolidateSearch) => void;
}

/** The queue says where, the page says what, the right side says why and decides. */
export function Workbench(props: WorkbenchProps): ReactElement {
  const { round, queue, page, language, languages, search, gathering, onShow } = props;
  const speak = useSpeak();
  const bodies = useBodies();
  const [keys, setKeys] = useSingleKeys();
  const [asking, setAsking] = useState<'keys' | 'next' | null>(null);
  const [view, setView] = useState<PlaceView>('all');
  const [queueOpen, setQueueOpen] = useState(false);
  const closeQueue = useCallback(() => setQueueOpen(false), []);
  const find = useRef<HTMLInputElement>(null);
  const selection = useSelection(queue.lines, page, search, onShow);
  const { current } = selection;
  const place = useRead(
    consolidateEndpoints.readPlace,
    { params: { round: round.id, item: current?.id ?? '' }, query: { language } },
    { about: ['round', 'return', 'file'], when: current !== null },
  );
  const detail = place.kind === 'there' ? place.answer : null;
  const subject = detail === null || current === null ? null : subjectOf(detail, current.id);
  // What an editor is about stays while the place that an answer made of it is on its way: nobody's typing is broken off.
  const last = useRef(subject);
  useEffect(() => {
    if (subject !== null) last.current = subject;
  }, [subject]);
  // The place may be told anew before the queue is: then it is still called as before, and asked about in vain.
  const was = last.current;
  const kept = was !== null && current !== null && (was.id === current.id || selection.heir(was.id)?.id === current.id) ? was : null;
  const others = usePresence(round.id, current?.id ?? null);
  const work = useWork({
    round: round.id,
    language,
    selection,
    subject,
    inSight: (subject ?? kept) !== null,
    bodies,
    settled: queue.settled !== null,
  });
  useKeys({
    single: keys && asking === null,
    find: () => {
      setQueueOpen(true);
      find.current?.focus();
    },
    help: () => setAsking('keys'),
    work,
  });
  useEffect(() => {
    document.title = `${current?.measure ?? ''} ${speak('consolidate.title')} · ${speak('shell.product')}`.trim();
  }, [current?.measure, speak]);
  return (
    <main id="content" className={`consolidate${queueOpen ? ' consolidate-queue-open' : ''}`}>
      <RoundStrip
        page={page}
        selection={selection}
        lines={queue.lines}
        others={others}
        onNext={() => setAsking('next')}
        settled={queue.settled}
      />
      <WorkNotices round={round} queue={queue} gathering={gathering} selection={selection} bodies={bodies} />
      <div className="work">
        <QueueList
          selection={selection}
          lines={queue.lines}
          page={page}
          bodies={bodies}
          others={others}
          find={find}
          onPicked={closeQueue}
          onKeys={() => setAsking('keys')}
          onMarkTo={work.markTo}
          typed={work.drafts.lines}
          lang={language}
        />
        <div className="middle">
          <PlaceContext
            selection={selection}
            detail={detail}
            failed={place.kind === 'failed' ? place : null}
            subject={subject}
            bodies={bodies}
            language={language}
            languages={languages}
            view={view}
            onView={setView}
            onLanguage={(lang) => onShow({ lang })}
            onQueue={() => setQueueOpen(!queueOpen)}
          />
          {subject !== null && subject.rivals.length > 0 && (
            <Rivals
              subject={subject}
              bodies={bodies}
              language={language}
              version={round.version.name}
              inSheet={view === 'all'}
              work={work}
            />
          )}
        </div>
        <aside className="side" aria-label={speak('consolidate.side')}>
          {detail !== null && subject !== null && (
            <PlaceSide
              round={round.id}
              detail={detail}
              subject={subject}
              bodies={bodies}
              language={language}
              work={work}
              onSelect={selection.select}
            />
          )}
          <DecidePanel
            subject={subject ?? kept}
            selection={selection}
            bodies={bodies}
            language={language}
            work={work}
            twoPersons={queue.twoPersons}
          />
        </aside>
      </div>
      {asking === 'keys' && <KeySheet on={keys} onSwitch={setKeys} onClose={() => setAsking(null)} />}
      {asking === 'next' && (
        <NextVersion
          round={round}
          language={language}
          queue={queue}
          onJump={(item) => {
            setAsking(null);
            selection.select(item);
          }}
          onTab={(tab) => {
            setAsking(null);
            selection.filter({ tab });
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </main>
  );
}
