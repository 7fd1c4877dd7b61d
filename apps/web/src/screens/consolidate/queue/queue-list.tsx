import type { Language, Line, Page } from '@svod/contract';
import { type ReactElement, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useSpeak } from '../../../messages/language.tsx';
import { Button } from '../../../parts/button/button.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import type { Other } from '../use-presence.ts';
import type { Selection } from '../use-selection.ts';
import { QueueFilters } from './queue-filters.tsx';
import { queueRows } from './queue-rows.ts';
import { QueueScroll } from './queue-scroll.tsx';
import './queue.css';

export interface QueueListProps {
  readonly selection: Selection;
  readonly lines: readonly Line[];
  readonly page: Page;
  readonly bodies: Bodies;
  readonly others: readonly Other[];
  readonly typed: ReadonlySet<string>;
  readonly find: RefObject<HTMLInputElement | null>;
  readonly onPicked: () => void;
  readonly onKeys: () => void;
  readonly onMarkTo: (item: string) => void;
  readonly lang: Language;
}

/** What is to be decided, in reading order under the heads of the plan's parts. */
export function QueueList(props: QueueListProps): ReactElement {
  const { selection, lines, page, bodies, others, find, onPicked, onKeys, onMarkTo, typed, lang } = props;
  const speak = useSpeak();
  const { shown, partOf, places, current, marked, begin: select, mark } = selection;
  const rows = useMemo(() => queueRows(shown, partOf), [shown, partOf]);
  const wordsOf = useCallback((line: Line) => places(line)?.words || line.label, [places]);
  const pick = useCallback(
    (item: string) => {
      select(item);
      onPicked();
    },
    [select, onPicked],
  );
  // The same function for every drawing, so that lines are not drawn anew.
  const latest = useRef(onMarkTo);
  useEffect(() => {
    latest.current = onMarkTo;
  });
  const markTo = useCallback((item: string) => latest.current(item), []);
  const looked = useMemo(() => new Set(others.flatMap(({ item }) => item ?? [])), [others]);
  // Drawn anew only when other lines are typed on, not at every letter.
  const names = [...typed].join();
  const kept = useMemo(() => new Set(names.split(',')), [names]);
  const position = current === null ? -1 : shown.findIndex((line) => line.id === current.id);
  return (
    <section className="queue" aria-label={speak('consolidate.queue')}>
      <QueueFilters selection={selection} lines={lines} page={page} bodies={bodies} find={find} />
      {rows.length === 0 && <p className="queue-none">{speak('consolidate.noneShown')}</p>}
      <QueueScroll
        rows={rows}
        current={current?.id ?? null}
        marked={marked}
        looked={looked}
        typed={kept}
        fresh={selection.news.fresh}
        wordsOf={wordsOf}
        bodies={bodies}
        lang={lang}
        onSelect={pick}
        onMark={mark}
        onMarkTo={markTo}
      />
      <p className="queue-foot">
        <span>{speak('consolidate.position', { at: position + 1, all: shown.length })}</span>
        <button type="button" className="queue-keys" onClick={onKeys}>
          <KeyCap act="help" /> {speak('consolidate.allKeys')}
        </button>
        <Button className="queue-close" onClick={onPicked}>
          {speak('parts.close')}
        </Button>
      </p>
    </section>
  );
}
