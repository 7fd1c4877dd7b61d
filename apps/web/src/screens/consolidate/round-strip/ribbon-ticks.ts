import type { Line, Page } from '@svod/contract';
import type { PlacesOf } from '../place/plan-places.ts';
import { asksDecision, isCollision, isDecided } from '../queue/queue-rows.ts';

export type TickState = 'none' | 'open' | 'part' | 'done' | 'referred';

/** One measure of the plan, or all the text of a part outside of its measures. */
export interface Tick {
  readonly key: string;
  /** Number of the measure; '' for the text of a part. */
  readonly number: string;
  /** Title of its part. */
  readonly part: string;
  readonly state: TickState;
  readonly clash: boolean;
  readonly open: number;
  /** The line to go to: the first open one, else the first. */
  readonly first: string | null;
  readonly lines: ReadonlySet<string>;
}

export interface TickGroup {
  readonly id: string;
  /** Title of the part; null where several parts of plain text stand together. */
  readonly title: string | null;
  readonly ticks: readonly Tick[];
}

/**
 * The whole round at a glance: a tick for each measure in the order of the plan. Parts in which nothing is asked and that hold no measures are left out; those of plain text that
 * follow each other stand together, so that parts with measures have the room for their names.
 */
export function ribbonTicks(page: Page, lines: readonly Line[], places: PlacesOf): readonly TickGroup[] {
  const held = new Map<string, Line[]>();
  for (const line of lines) {
    const place = places(line);
    if (place === null) continue;
    const key = tickKey(place.part.id, place.measure?.number ?? '');
    const list = held.get(key);
    if (list === undefined) held.set(key, [line]);
    else list.push(line);
  }
  const groups: TickGroup[] = [];
  let plain = false;
  for (const part of page.parts) {
    const text = held.get(tickKey(part.id, ''));
    const ticks = [
      ...(text === undefined ? [] : [tickOf(tickKey(part.id, ''), '', part.title, text)]),
      ...part.measures.map(({ number }, at) =>
        tickOf(`${tickKey(part.id, number)} ${at}`, number, part.title, held.get(tickKey(part.id, number)) ?? []),
      ),
    ];
    if (ticks.length === 0) continue;
    const last = groups.at(-1);
    const joins = plain && part.measures.length === 0 && last !== undefined;
    if (joins) groups[groups.length - 1] = { id: last.id, title: null, ticks: [...last.ticks, ...ticks] };
    else groups.push({ id: part.id, title: part.title, ticks });
    plain = part.measures.length === 0;
  }
  return groups;
}

const tickKey = (part: string, number: string): string => `${part} ${number}`;

function tickOf(key: string, number: string, part: string, lines: readonly Line[]): Tick {
  const asked = lines.filter(asksDecision);
  const open = asked.filter((line) => !isDecided(line));
  const clash = lines.some((line) => isCollision(line) && !isDecided(line));
  const referred = asked.some(({ decided }) => decided?.kind === 'referred');
  const first = lines.find((line) => isCollision(line) && !isDecided(line)) ?? open[0] ?? asked[0];
  return {
    key,
    number,
    part,
    state: stateOf(asked.length, open.length, referred),
    clash,
    open: open.length,
    first: first?.id ?? null,
    lines: new Set(lines.map(({ id }) => id)),
  };
}

function stateOf(asked: number, open: number, referred: boolean): TickState {
  if (asked === 0) return 'none';
  if (open === asked) return 'open';
  if (open > 0) return 'part';
  return referred ? 'referred' : 'done';
}
