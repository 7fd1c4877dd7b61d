import type { Line, Page } from '@svod/contract';
import { type ReactElement, type RefObject, useMemo } from 'react';
import type { Bodies } from '../../../bodies/use-bodies.ts';
import { useLanguage } from '../../../messages/language.tsx';
import { nameIn } from '../../../messages/name-in.ts';
import { placeOfField } from '../../../typing/places.ts';
import { fieldText } from '../paper-words.ts';
import type { Selection } from '../use-selection.ts';
import { TABS, tabCounts } from './queue-rows.ts';

export interface QueueFiltersProps {
  readonly selection: Selection;
  readonly lines: readonly Line[];
  readonly page: Page;
  readonly bodies: Bodies;
  readonly find: RefObject<HTMLInputElement | null>;
}

/** What of the queue is shown: by how far it is, by body, part and field, by words. */
export function QueueFilters({ selection, lines, page, bodies, find }: QueueFiltersProps): ReactElement {
  const { language, speak } = useLanguage();
  const { filters, filter, marked, shown, partOf } = selection;
  const counts = useMemo(() => tabCounts(lines), [lines]);
  const asking = useMemo(() => {
    const ids = [...new Set(lines.flatMap((line) => line.bodies))];
    return ids.flatMap((id) => {
      const body = bodies.of(id);
      return body === null ? [] : [{ value: id, text: nameIn(body.shortNames, language) || nameIn(body.names, language) }];
    });
  }, [lines, bodies, language]);
  const parts = useMemo(() => {
    const found = new Map(lines.map((line) => [partOf(line).id, partOf(line).title]));
    const order = new Map(page.parts.map(({ id }, at) => [id, at]));
    return [...found]
      .sort(([a], [b]) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size))
      .map(([value, text]) => ({ value, text }));
  }, [lines, page, partOf]);
  const fields = useMemo(
    () =>
      [...new Set(lines.map(({ field }) => field))]
        .filter(Boolean)
        .sort((a, b) => placeOfField(a) - placeOfField(b))
        .map((value) => ({ value, text: fieldText(speak, value) })),
    [lines, speak],
  );
  const choose = (name: 'body' | 'part' | 'field', all: string, options: readonly { value: string; text: string }[]): ReactElement => (
    <select aria-label={all} value={filters[name]} onChange={({ target }) => filter({ [name]: target.value })}>
      <option value="">{all}</option>
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
  const markable = shown.filter(({ kind }) => kind !== 'collision').length;
  return (
    <div className="queue-head">
      <div className="queue-tabs" role="group" aria-label={speak('consolidate.tabs')}>
        {TABS.filter((tab) => tab !== 'rest' || counts.rest > 0).map((tab) => (
          <button
            key={tab}
            type="button"
            aria-pressed={!filters.fresh && filters.tab === tab}
            onClick={() => filter({ tab, fresh: false })}
          >
            <b>{counts[tab]}</b>
            {speak(`consolidate.tab_${tab}`)}
          </button>
        ))}
      </div>
      <div className="queue-filters">
        {choose('body', speak('consolidate.allBodies'), asking)}
        {choose('part', speak('consolidate.allParts'), parts)}
        {choose('field', speak('consolidate.allFields'), fields)}
      </div>
      <div className="queue-find">
        <input
          ref={find}
          type="search"
          aria-label={speak('consolidate.find')}
          placeholder={speak('consolidate.find')}
          value={filters.words}
          onChange={({ target }) => filter({ words: target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <label>
          <input
            type="checkbox"
            disabled={markable === 0}
            checked={marked.size > 0}
            onChange={({ target }) => selection.markAll(target.checked)}
          />
          {marked.size > 0 ? speak('consolidate.marked', { count: marked.size }) : speak('consolidate.markAll')}
        </label>
      </div>
    </div>
  );
}
