import type { Language, Line } from '@svod/contract';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactElement, memo, useEffect, useRef } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useSpeak } from '../../../messages/language.tsx';
import { focusCurrent } from '../keys/use-keys.ts';
import { QueueLine } from './queue-line.tsx';
import type { QueueRow } from './queue-rows.ts';

export interface QueueScrollProps {
  readonly rows: readonly QueueRow[];
  readonly current: string | null;
  readonly marked: ReadonlySet<string>;
  /** Lines that somebody else looks at. */
  readonly looked: ReadonlySet<string>;
  /** Lines on which something is typed and not recorded. */
  readonly typed: ReadonlySet<string>;
  /** Lines that came in since one opened the queue. */
  readonly fresh: ReadonlySet<string>;
  readonly wordsOf: (line: Line) => string;
  readonly bodies: Bodies;
  readonly lang: Language;
  readonly onSelect: (item: string) => void;
  readonly onMark: (item: string, on: boolean) => void;
  readonly onMarkTo: (item: string) => void;
}

/** Heights of rows, in pixels: fixed, so that thousands scroll without being measured. */
const LINE = 50;
const PART = 28;

/** The lines that scroll. Only what is in sight is drawn, and scrolling draws nothing else anew. */
export const QueueScroll = memo(function QueueScroll(props: QueueScrollProps): ReactElement {
  const { rows, current, marked, looked, typed, fresh, wordsOf, bodies, lang, onSelect, onMark, onMarkTo } = props;
  const speak = useSpeak();
  const scroll = useRef<HTMLDivElement>(null);
  const at = rows.findIndex((row) => row.kind === 'line' && row.line.id === current);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (rows[index]?.kind === 'part' ? PART : LINE),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 4,
    // The line looked at is always drawn: it may hold the focus.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return at < 0 || drawn.includes(at) ? drawn : [...drawn, at].toSorted((a, b) => a - b);
    },
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // Who moved by keys goes on from here; who is in a field or at a button stays there.
    const focused = document.activeElement;
    if (focused === null || focused === document.body || scroll.current?.contains(focused) === true) requestAnimationFrame(focusCurrent);
  }, [current, at, virtual]);
  return (
    <div className="queue-scroll" ref={scroll}>
      <div className="queue-rows" role="list" aria-label={speak('consolidate.queue')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          if (row.kind === 'part')
            return (
              <div key={key} role="listitem" className="queue-part" style={{ height: size, transform: `translateY(${start}px)` }}>
                <h2 lang={lang}>{row.title}</h2>
                <span>{speak('consolidate.openHere', { count: row.open })}</span>
              </div>
            );
          return (
            <QueueLine
              key={key}
              line={row.line}
              words={wordsOf(row.line)}
              start={start}
              height={size}
              current={row.line.id === current}
              marked={marked.has(row.line.id)}
              looked={looked.has(row.line.id)}
              typed={typed.has(row.line.id)}
              fresh={fresh.has(row.line.id)}
              bodies={bodies}
              lang={lang}
              onSelect={onSelect}
              onMark={onMark}
              onMarkTo={onMarkTo}
            />
          );
        })}
      </div>
    </div>
  );
});
