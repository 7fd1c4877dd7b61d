import type { Language, Line, Page } from '@svod/contract';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactElement, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useSpeak } from '../../../messages/language.tsx';
import { focusCurrent } from '../keys/use-keys.ts';
import { KeyCap } from '../keys/key-cap.tsx';
import type { Other } from '../use-presence.ts';
import type { Selection } from '../use-selection.ts';
import { QueueFilters } from './queue-filters.tsx';
import { QueueLine } from './queue-line.tsx';
import { queueRows } from './queue-rows.ts';
import './queue.css';

export interface QueueListProps {
  readonly selection: Selection;
  readonly lines: readonly Line[];
  readonly page: Page;
  readonly bodies: Bodies;
  readonly others: readonly Other[];
  readonly find: RefObject<HTMLInputElement | null>;
  readonly onPicked: () => void;
  readonly onKeys: () => void;
  readonly lang: Language;
}

/** Heights of rows, in pixels: fixed, so that thousands scroll without being measured. */
const LINE = 50;
const PART = 28;

/** What is to be decided, in reading order under the heads of the plan's parts. Only what is in sight is drawn. */
export function QueueList(props: QueueListProps): ReactElement {
  const { selection, lines, page, bodies, others, find, onPicked, onKeys, lang } = props;
  const speak = useSpeak();
  const { shown, partOf, current, marked } = selection;
  const rows = useMemo(() => queueRows(shown, partOf), [shown, partOf]);
  const scroll = useRef<HTMLDivElement>(null);
  const at = current === null ? -1 : rows.findIndex((row) => row.kind === 'line' && row.line.id === current.id);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (rows[index]?.kind === 'part' ? PART : LINE),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    // The line looked at is always drawn: it may hold the focus.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return at < 0 || drawn.includes(at) ? drawn : [...drawn, at].toSorted((a, b) => a - b);
    },
  });
  const id = current?.id;
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // Who moved by keys goes on from here; who is in a field or at a button stays there.
    const focused = document.activeElement;
    if (focused === null || focused === document.body || scroll.current?.contains(focused) === true) requestAnimationFrame(focusCurrent);
  }, [id, at, virtual]);
  const position = current === null ? -1 : shown.findIndex((line) => line.id === current.id);
  return (
    <section className="queue" aria-label={speak('consolidate.queue')}>
      <QueueFilters selection={selection} lines={lines} page={page} bodies={bodies} find={find} />
      {rows.length === 0 && <p className="queue-none">{speak('consolidate.noneShown')}</p>}
      <div className="queue-scroll" ref={scroll}>
        <div className="queue-rows" role="list" aria-label={speak('consolidate.queue')} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start, size }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const style = { height: size, transform: `translateY(${start}px)` };
            if (row.kind === 'part')
              return (
                <div key={key} role="listitem" className="queue-part" style={style}>
                  <h2 lang={lang}>{row.title}</h2>
                  <span>{speak('consolidate.openHere', { count: row.open })}</span>
                </div>
              );
            return (
              <QueueLine
                key={key}
                line={row.line}
                words={selection.places(row.line)?.words || row.line.label}
                style={style}
                current={row.line.id === current?.id}
                marked={marked.has(row.line.id)}
                looked={others.some(({ item }) => item === row.line.id)}
                bodies={bodies}
                lang={lang}
                onSelect={(item) => {
                  selection.select(item);
                  onPicked();
                }}
                onMark={selection.mark}
              />
            );
          })}
        </div>
      </div>
      <p className="queue-foot">
        <span>{speak('consolidate.position', { at: position + 1, all: shown.length })}</span>
        <button type="button" onClick={onKeys}>
          <KeyCap act="help" /> {speak('consolidate.allKeys')}
        </button>
      </p>
    </section>
  );
}
