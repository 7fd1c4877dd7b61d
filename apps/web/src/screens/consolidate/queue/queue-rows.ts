import type { Line } from '@svod/contract';
import { matches } from '../../../parts/pick/matches.ts';

/** What of the queue is shown. `rest`: what follows by itself or stands in the base already. */
export const TABS = ['undecided', 'collisions', 'untracked', 'all', 'rest'] as const;
export type Tab = (typeof TABS)[number];

export interface Filters {
  readonly tab: Tab;
  /** Ids, names of fields, ids of parts; '' for all. */
  readonly body: string;
  readonly part: string;
  readonly field: string;
  readonly words: string;
  /** Only what is new since one opened the queue, whatever tab it is of. */
  readonly fresh: boolean;
}

/** A line of the queue as the list draws it: the head of a part, or something to decide. */
export type QueueRow =
  | { readonly kind: 'part'; readonly key: string; readonly title: string; readonly open: number }
  | { readonly kind: 'line'; readonly key: string; readonly line: Line };

/** Where a line stands in the plan, as the page has it. */
export interface LinePart {
  readonly id: string;
  readonly title: string;
}

/** Whether something is decided on it, by itself or by what it follows. */
export const isDecided = ({ decided }: Pick<Line, 'decided'>): boolean => decided !== null && decided.kind !== null;

/** Whether the desk owes it a decision: what follows from others, or stands in the base, it doesn't. */
export const asksDecision = ({ kind, state }: Pick<Line, 'kind' | 'state'>): boolean =>
  kind !== 'collision' && state !== 'folded' && state !== 'adopted';

/** Whether it is a collision that somebody has to settle, settled or not. */
export const isCollision = ({ collision }: Pick<Line, 'collision'>): boolean => collision?.needsDecision === true;

const IN_TAB: Readonly<Record<Tab, (line: Line) => boolean>> = {
  undecided: (line) => asksDecision(line) && !isDecided(line),
  collisions: isCollision,
  untracked: (line) => asksDecision(line) && !line.tracked,
  all: asksDecision,
  rest: (line) => line.kind !== 'collision' && !asksDecision(line),
};

/** The numbers on the tabs: of collisions and untracked ones those that are open, so that they go down as work goes on. */
export function tabCounts(lines: readonly Line[]): Readonly<Record<Tab, number>> {
  const count = (tab: Tab, open: boolean): number => lines.filter((line) => IN_TAB[tab](line) && !(open && isDecided(line))).length;
  return {
    undecided: count('undecided', true),
    collisions: count('collisions', true),
    untracked: count('untracked', true),
    all: count('all', false),
    rest: count('rest', false),
  };
}

/** What is shown of the queue, in reading order. `kept`: the line that is looked at stays where it was though it is decided by now. */
export function shownLines(
  lines: readonly Line[],
  { tab, body, part, field, words, fresh }: Filters,
  partOf: (line: Line) => LinePart,
  kept: string | null,
  news: ReadonlySet<string> = new Set(),
): readonly Line[] {
  return lines.filter(
    (line) =>
      (fresh ? news.has(line.id) : IN_TAB[tab](line) || (line.id === kept && tab === 'undecided' && asksDecision(line))) &&
      (body === '' || line.bodies.includes(body)) &&
      (part === '' || partOf(line).id === part) &&
      (field === '' || line.field === field) &&
      matches(`${line.measure} ${line.label}`, words),
  );
}

/** The lines under the heads of their parts, with how many of each are open. */
export function queueRows(shown: readonly Line[], partOf: (line: Line) => LinePart): readonly QueueRow[] {
  const open = new Map<string, number>();
  for (const line of shown) if (!isDecided(line)) open.set(partOf(line).id, (open.get(partOf(line).id) ?? 0) + 1);
  const rows: QueueRow[] = [];
  let last: string | null = null;
  for (const line of shown) {
    const { id, title } = partOf(line);
    if (id !== last) rows.push({ kind: 'part', key: `part ${id} ${rows.length}`, title, open: open.get(id) ?? 0 });
    last = id;
    rows.push({ kind: 'line', key: line.id, line });
  }
  return rows;
}

/** The line that comes after one (`step` 1) or before it; with `open` the next that is not decided, from the top again when there is none below. */
export function stepLine(shown: readonly Line[], from: string | null, step: 1 | -1, open = false): Line | null {
  const at = shown.findIndex(({ id }) => id === from);
  if (!open) return shown[at < 0 ? (step === 1 ? 0 : shown.length - 1) : at + step] ?? null;
  const after = [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))];
  return after.find((line) => !isDecided(line)) ?? null;
}
