import type { Line, Page } from '@svod/contract';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSpeak } from '../../messages/language.tsx';
import type { ConsolidateSearch } from './consolidate-search.ts';
import { linePartOf, placesOfPage } from './place/plan-places.ts';
import { markedRange } from './queue/marked-range.ts';
import { useHeirs } from './use-heirs.ts';
import { useNews } from './use-news.ts';
import { usePlaceNow } from './use-place-now.ts';
import { type Filters, isCollision, isDecided, shownLines, stepLine } from './queue/queue-rows.ts';

const NO_FILTERS: Filters = { tab: 'undecided', body: '', part: '', field: '', words: '', fresh: false };

/** What of the queue is shown, which line is looked at, which are marked. */
export function useSelection(lines: readonly Line[], page: Page, search: ConsolidateSearch, onShow: (next: ConsolidateSearch) => void) {
  const speak = useSpeak();
  const places = useMemo(() => placesOfPage(page), [page]);
  const partOf = useMemo(() => linePartOf(places, speak('consolidate.noPlace'), speak('consolidate.outside')), [places, speak]);
  const [filters, setFilters] = useState<Filters>(() => ({ ...NO_FILTERS, tab: firstTab(lines, search.item) }));
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const byId = useMemo(() => new Map(lines.map((line) => [line.id, line])), [lines]);
  const [wanted, setWanted] = usePlaceNow(search.item ?? null, onShow);
  const news = useNews(lines);
  const heir = useHeirs(lines, byId);
  const shown = useMemo(() => shownLines(lines, filters, partOf, wanted, news.fresh), [lines, filters, partOf, wanted, news.fresh]);
  const current =
    (wanted === null ? undefined : (byId.get(wanted) ?? heir(wanted))) ?? stepLine(shown, null, 1, true) ?? shown[0] ?? lines[0] ?? null;
  const select = setWanted;
  const begin = useCallback(
    (item: string): void => {
      begun.current = null;
      select(item);
    },
    [select],
  );
  const id = current?.id ?? null;
  useEffect(() => {
    if (id !== null && id !== wanted) setWanted(id);
  }, [id, wanted, setWanted]);
  /** Where marking with Shift began, and what was marked before. */
  const begun = useRef<{ readonly anchor: string; readonly before: ReadonlySet<string> } | null>(null);
  const mark = useCallback((item: string, on: boolean): void => {
    begun.current = null;
    setMarked((known) => {
      const next = new Set(known);
      if (on) next.add(item);
      else next.delete(item);
      return next;
    });
  }, []);
  const markTo = (item: string): number => {
    const { anchor, before } = begun.current ?? { anchor: id ?? item, before: marked };
    begun.current = { anchor, before };
    const next = markedRange(shown, anchor, item, before);
    setMarked(next);
    select(item);
    return next.size;
  };
  return {
    places,
    partOf,
    news,
    heir,
    filters,
    /** Changes what is shown; the line looked at stays in the middle. */
    filter: (next: Partial<Filters>) => setFilters((known) => ({ ...known, ...next })),
    shown,
    current,
    select,
    /** Goes to a line by a click, from which marking with Shift begins anew. */
    begin,
    byId,
    marked,
    mark,
    markAll: (on: boolean) => {
      begun.current = null;
      setMarked(on ? markedRange(shown, shown[0]?.id ?? '', shown.at(-1)?.id ?? '', new Set()) : new Set());
    },
    /** Marks all from where one began with Shift up to a line, and goes there; how many are marked now. */
    markTo,
    /** The same to the next or former line; null where the list ends. */
    markStep: (step: 1 | -1): number | null => {
      const next = stepLine(shown, id, step);
      return next === null ? null : markTo(next.id);
    },
    step: (step: 1 | -1): boolean => {
      begun.current = null;
      const next = stepLine(shown, id, step);
      if (next !== null) select(next.id);
      return next !== null;
    },
  };
}

export type Selection = ReturnType<typeof useSelection>;

/** Where there are open collisions they come first: they take the longest. A line that the address names is shown among all. */
function firstTab(lines: readonly Line[], item: string | undefined): Filters['tab'] {
  const named = lines.find(({ id }) => id === item);
  if (named !== undefined) return isCollision(named) ? 'collisions' : isDecided(named) ? 'all' : 'undecided';
  return lines.some((line) => isCollision(line) && !isDecided(line)) ? 'collisions' : 'undecided';
}
