import { type KeyboardEvent, type ReactElement, memo, useRef } from 'react';
import { useSpeak } from '../../../messages/language.tsx';
import type { Speak } from '../../../messages/speak.ts';
import { partName, rowsFor } from './part-name.ts';
import type { Tick, TickGroup } from './ribbon-ticks.ts';

export interface RibbonProps {
  readonly groups: readonly TickGroup[];
  readonly current: string | null;
  readonly onSelect: (item: string) => void;
}

/** One tick per measure in the order of the plan. It is a map: a tick leads to its first open line. Arrows go along it; the queue holds the same with larger targets. */
export const Ribbon = memo(function Ribbon({ groups, current, onSelect }: RibbonProps): ReactElement {
  const speak = useSpeak();
  const list = useRef<HTMLUListElement>(null);
  const here = groups.flatMap(({ ticks }) => ticks).find(({ lines }) => current !== null && lines.has(current))?.key ?? null;
  const first = groups.flatMap(({ ticks }) => ticks).find((tick) => tick.first !== null)?.key ?? null;
  const rows = rowsFor(groups.reduce((sum, { ticks }) => sum + ticks.length, 0));
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const all = [...(list.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
    all[all.findIndex((one) => one === document.activeElement) + step]?.focus();
    event.preventDefault();
  };
  return (
    <ul className={`ribbon ribbon-rows-${rows}`} ref={list} aria-label={speak('consolidate.ribbon')} onKeyDown={move}>
      {groups.map(({ id, title, ticks }) => (
        <li key={id} style={{ flexGrow: Math.max(Math.ceil(ticks.length / rows), 2) }}>
          <div className="ribbon-ticks">
            {ticks.map((tick) => (
              <button
                key={tick.key}
                type="button"
                className={`tick tick-${tick.state}${tick.clash ? ' tick-clash' : ''}`}
                aria-current={tick.key === here ? 'true' : undefined}
                aria-label={tickText(speak, tick)}
                title={tickText(speak, tick)}
                tabIndex={tick.key === (here ?? first) ? 0 : -1}
                disabled={tick.first === null}
                onClick={() => {
                  if (tick.first !== null) onSelect(tick.first);
                }}
              />
            ))}
          </div>
          <PartTitle title={title ?? speak('consolidate.plainParts')} />
        </li>
      ))}
    </ul>
  );
});

function PartTitle({ title }: { readonly title: string }): ReactElement {
  const { number, words } = partName(title);
  return (
    <span title={title}>
      {number !== '' && <b>{number}</b>} <i className={number === '' ? undefined : 'ribbon-words'}>{words}</i>
    </span>
  );
}

function tickText(speak: Speak, { number, part, state, clash, open }: Tick): string {
  const where = number === '' ? part : speak('read.measure', { number });
  const said = state === 'open' || state === 'part' ? speak('consolidate.tickOpen', { count: open }) : speak(`consolidate.tick_${state}`);
  return [where, said, clash ? speak('consolidate.tickClash') : ''].filter(Boolean).join(': ');
}
