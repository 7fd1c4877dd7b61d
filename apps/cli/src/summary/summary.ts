import type { Collision, Consolidation, Problem, ReturnReport } from '@svod/consolidation';
import { fill } from '../messages/fill.ts';
import type { Refused } from '../record.ts';
import { type Messages, noteText, printable } from '../messages/messages.ts';
import { answerLines } from './answer-lines.ts';
import { columns } from './columns.ts';

/** How many notes of one return the summary shows before it points to the record. */
const NOTES = 6;
/** How many names that are not known it shows. */
const NAMES = 8;
/** How many fields that change it shows. */
const FIELDS = 12;

/** What a person reads after a run: each return with its counts, what is to be known of it, then the collisions to settle, by kind. */
export function summaryLines(
  c: Consolidation,
  baseProblems: readonly Problem[],
  refused: readonly Refused[],
  messages: Messages,
): readonly string[] {
  const texts = messages.summary;
  const lines = [
    texts.title,
    fill(texts.base, { file: c.base.file }),
    fill(texts.baseCounts, { ...c.base }),
    '',
    ...returnLines(c, messages),
  ];
  const answers = answerLines(c.returns, messages);
  if (answers.length > 0) lines.push('', messages.answers.title, ...answers);
  const notes = [
    ...noteLines(c.base.file, baseProblems, messages),
    ...planNotes(c, messages),
    ...c.returns.flatMap((one) => noteLines(`${one.body} (${one.file})`, one.problems, messages)),
  ];
  if (notes.length > 0) lines.push('', texts.problems, ...notes);
  if (refused.length > 0)
    lines.push('', fill(texts.notReadReturns, { count: refused.length, files: refused.map((one) => one.name).join(', ') }));
  return [...lines, '', ...amendmentLines(c, messages), ...fieldLines(c, messages), '', ...collisionLines(c, messages)].map(printable);
}

function returnLines(c: Consolidation, messages: Messages): readonly string[] {
  const texts = messages.summary;
  const some = c.returns.some((one) => one.answers !== undefined);
  const keys = [
    'tracked',
    'untracked',
    'folded',
    ...(some ? (['answered'] as const) : []),
    'remarks',
    'notPlaced',
    'notRead',
    'notCarried',
  ] as const;
  const total = keys.map((key) => String(c.returns.reduce((sum, one) => sum + (one.counts[key] ?? 0), 0)));
  const rows = c.returns.map((one) => [one.body, ...keys.map((key) => String(one.counts[key] ?? 0)), aside(one, messages)]);
  const titles = keys.map((key) => (key === 'answered' ? messages.answers.answered : key === 'folded' ? texts.foldedColumn : texts[key]));
  return columns([[texts.returns, ...titles, ''], ...rows, [texts.total, ...total, '']]);
}

function aside(one: ReturnReport, messages: Messages): string {
  const texts = messages.summary;
  if (one.problems.some((problem) => problem.code === 'base-returned')) return `${one.file} – ${texts.isBase}`;
  if (one.madeOn === 'none') return `${one.file} – ${texts.unrelated}`;
  if (one.madeOn !== 'base') return `${one.file} – ${fill(texts.madeOnOlder, { file: one.madeOn })}`;
  const { tracked, untracked, folded, remarks, answered = 0 } = one.counts;
  if (one.problems.some((problem) => problem.code === 'answer-agreed')) return `${one.file} – ${messages.notes['answer-agreed'] ?? ''}`;
  return tracked + untracked + folded + remarks + answered === 0 ? `${one.file} – ${texts.unchanged}` : one.file;
}

function noteLines(whose: string, problems: readonly Problem[], messages: Messages): readonly string[] {
  const lines = problems.map((problem) => noteText(messages, messages.notes, problem));
  const unique = [...new Set(lines)];
  const shown = unique.slice(0, NOTES).map((line) => `  ${whose}: ${line}`);
  return unique.length > NOTES ? [...shown, `  ${fill(messages.summary.more, { count: unique.length - NOTES })}`] : shown;
}

/** What of the plan's table is not understood: a person may tell. */
function planNotes({ base, plan }: Consolidation, messages: Messages): readonly string[] {
  if (!plan) return [];
  const texts = messages.summary;
  const titles = plan.tables.flatMap(({ columns: all }) =>
    all.flatMap(({ title, field, byHand }) => (field === '' && !byHand && title !== '' ? [title] : [])),
  );
  const list = (names: readonly string[]): string => {
    const shown = [...new Set(names)].slice(0, NAMES).map((name) => `«${short(name)}»`);
    return names.length > NAMES ? `${shown.join(', ')} …` : shown.join(', ');
  };
  const { unknownDeadlines = [], repeatedNumbers = [] } = plan;
  return [
    ...(titles.length === 0 ? [] : [`  ${base.file}: ${fill(texts.unknownColumns, { list: list(titles) })}`]),
    ...(plan.unknownBodies.length === 0 ? [] : [`  ${base.file}: ${fill(texts.unknownBodies, { list: list(plan.unknownBodies) })}`]),
    ...(unknownDeadlines.length === 0 ? [] : [`  ${base.file}: ${fill(texts.unknownDeadlines, { list: list(unknownDeadlines) })}`]),
    ...(repeatedNumbers.length === 0 ? [] : [`  ${base.file}: ${fill(texts.repeatedNumbers, { list: list(repeatedNumbers) })}`]),
  ];
}

function amendmentLines(c: Consolidation, messages: Messages): readonly string[] {
  const texts = messages.summary;
  const count = (test: (one: Consolidation['amendments'][number]) => boolean): number => c.amendments.filter(test).length;
  const isOpen = ({ state, folded: fold }: Consolidation['amendments'][number]): boolean =>
    fold === null && (state === 'open' || state === 'decided');
  const open = count(isOpen);
  const folded = count((one) => one.folded !== null);
  const [typography, renumbering] = [count((one) => one.folded === 'typography'), count((one) => one.folded === 'renumbering')];
  const lines = [fill(texts.amendments, { count: open, shared: count((one) => isOpen(one) && one.bodies.length > 1) })];
  if (folded > 0) lines.push(fill(texts.folded, { count: folded, typography, renumbering, other: folded - typography - renumbering }));
  const [homeless, adopted] = [count((one) => one.state === 'homeless'), count((one) => one.state === 'adopted')];
  if (homeless > 0) lines.push(fill(texts.homeless, { count: homeless }));
  if (adopted > 0) lines.push(fill(texts.adopted, { count: adopted }));
  return lines;
}

/** What is to become of deadlines, executors and funding. */
function fieldLines(c: Consolidation, messages: Messages): readonly string[] {
  const texts = messages.summary;
  const fields = c.fields ?? [];
  if (fields.length === 0) return [];
  const lines = fields.slice(0, FIELDS).map(({ measure, name, was, becomes, bodies }) => {
    const value = (text: string): string => (text.trim() === '' ? texts.nothing : short(text.trim().replace(/[,;]?\s*\n\s*/gu, '; ')));
    const place = fill(texts.measure, { measure });
    const values = {
      place,
      field: messages.fieldNames[name] ?? name,
      was: value(was.raw),
      becomes: value(becomes.raw),
      bodies: bodies.join(', '),
    };
    return `  ${fill(texts.field, values)}`;
  });
  if (fields.length > FIELDS) lines.push(`  ${fill(texts.more, { count: fields.length - FIELDS })}`);
  return [fill(texts.fields, { count: fields.length }), ...lines];
}

/** Why a collision in meaning is one; its amendments share no words that could be shown side by side. */
function meaning({ why, values = {} }: Collision, messages: Messages): string | undefined {
  const text = Object.hasOwn(messages.meanings, why) ? messages.meanings[why] : undefined;
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, short(value, 100)]));
  return text === undefined ? undefined : fill(text, shown);
}

function collisionLines(c: Consolidation, messages: Messages): readonly string[] {
  const texts = messages.summary;
  const waiting = new Set(c.amendments.filter(({ state }) => state === 'open').map(({ id }) => id));
  const needed = c.collisions.filter((one) => one.needsDecision && !one.decision && one.amendments.some((id) => waiting.has(id)));
  const others = c.collisions.filter((one) => !one.needsDecision);
  const lines = needed.length === 0 ? [texts.noCollisions] : [fill(texts.collisions, { count: needed.length })];
  for (const [kind, list] of byKind(needed)) {
    lines.push(`  ${messages.collisionKinds[kind]}: ${list.length}`);
    for (const one of list)
      lines.push(`    ${placeText(one, messages)} – ${one.bodies.join(', ')}: ${meaning(one, messages) ?? wordings(one, c)}`);
  }
  if (others.length > 0) {
    const list = [...byKind(others)].map(([kind, some]) => `${messages.collisionKinds[kind]} ${some.length}`).join(', ');
    lines.push(fill(texts.others, { list }));
  }
  return lines;
}

function byKind(collisions: readonly Collision[]): ReadonlyMap<Collision['kind'], readonly Collision[]> {
  const kinds = new Map<Collision['kind'], Collision[]>();
  for (const one of collisions) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  return kinds;
}

function placeText({ place }: Collision, messages: Messages): string {
  if (place.measure !== '') return fill(messages.summary.measure, { measure: place.measure });
  return place.section === '' ? place.label : fill(messages.summary.section, { section: place.section });
}

/** The texts that meet, each short enough to be read at a glance. */
function wordings(collision: Collision, c: Consolidation): string {
  const byId = new Map(c.amendments.map((one) => [one.id, one]));
  const texts = collision.amendments.map((id) => {
    const one = byId.get(id);
    if (!one) return '';
    return one.new === '' ? `−«${short(one.old)}»` : `«${short(one.new)}»`;
  });
  return [...new Set(texts)].slice(0, 4).join(' / ');
}

function short(text: string, length = 40): string {
  const plain = text.replace(/\s+/gu, ' ').trim() || '¶';
  return plain.length > length ? `${plain.slice(0, length - 1)}…` : plain;
}
