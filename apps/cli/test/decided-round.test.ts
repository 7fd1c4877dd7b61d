import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  type Applicable,
  type Consolidation,
  type Decisions,
  type Document,
  type Standing,
  applyChanges,
  compareText,
  indexBase,
  outlineOf,
  settle as settleAll,
  textLines,
} from '@svod/consolidation';
import { fieldsOfHeader } from '@svod/plan';
import { type DecidedRound, type RoundResult, consolidate } from '@svod/round';
import { type WordPackage, WARNINGS, checkPackage, openPackage, readDocument, resolveRevisions, withParts } from '@svod/wordml';
import { faultsBeyond, schemasPresent, validatePackage } from '../../../tools/schema/validate.ts';
import { type SampleInput, chanceOf, decide, decisions, item, randomDecisions, sampleInput, settle } from './decided-round.ts';

/** Seed of the first random case; `SVOD_SEED` replays one. */
const SEED = Number(process.env['SVOD_SEED'] ?? 20_120_402);
const CASES = 6;

let input: SampleInput;
let found: Consolidation;
before(async () => {
  input = await sampleInput();
  found = consolidate(input).consolidation;
});

const opened = (entries: ReadonlyMap<string, Uint8Array>): WordPackage => {
  const made = openPackage(entries);
  assert.ok(made.ok);
  return made.package;
};
const linesOf = (document: Document): readonly string[] => textLines(document, 'final', { stories: 'all' });
const lines = (entries: ReadonlyMap<string, Uint8Array>): readonly string[] => linesOf(readDocument(opened(entries)).document);
const resolved = (entries: ReadonlyMap<string, Uint8Array>, action: 'accept' | 'reject'): readonly string[] =>
  lines(withParts(entries, resolveRevisions(opened(entries), action).parts));

function decidedOf(result: RoundResult): DecidedRound {
  assert.ok(result.decided);
  return result.decided;
}

/** What is to be changed, worked out without Word. */
function standingOf(given: Decisions): readonly Standing[] {
  const index = indexBase(input.base.document);
  return settleAll(found, given, index, found.base.hash).standing;
}

const applicable = (standing: readonly Standing[]): readonly Applicable[] =>
  standing.map(({ change, children }) => ({ change, children: applicable(children) }));

/** Ways in which what was made is not what was decided. */
function faultsOf(given: Decisions, result: RoundResult): readonly string[] {
  const decided = decidedOf(result);
  const faults: string[] = [];
  const hold = (right: boolean, fault: string): void => void (right || faults.push(fault));
  const next = lines(decided.next);
  const base = linesOf(input.base.document);
  hold(same(resolved(decided.redline, 'accept'), next), 'accepting the redline is not the next version');
  hold(same(resolved(decided.redline, 'reject'), base), 'rejecting the redline is not the base');
  const applied = applyChanges(input.base.document, applicable(standingOf(given)));
  hold(same(linesOf(applied).map(withoutNotes), next.map(withoutNotes)), 'the next version is not the base with what stands applied');
  for (const [name, profile, entries] of [
    ['next', 'clean', decided.next],
    ['redline', 'redline', decided.redline],
  ] as const)
    for (const fault of checkPackage(opened(entries), profile))
      if (!WARNINGS.has(fault.code)) faults.push(`${name}: ${fault.code} ${fault.where}`);
  for (const [name, bytes] of input.base.carrier.entries) {
    const made = decided.next.get(name);
    const touched = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'].includes(name) || /header|footer/u.test(name);
    if (!touched) hold(made !== undefined && Buffer.compare(made, bytes) === 0, `${name} is not what it was`);
  }
  faults.push(...provenanceFaults(decided, given));
  return faults;
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');
/** Numbers of notes are counted anew; the model keeps those of the base. */
const withoutNotes = (line: string): string => line.replace(/\[\^\d+\]/gu, '[^]').replace(/^(footnote|endnote|textbox)\/\d+/u, '$1');

function provenanceFaults({ provenance, next }: DecidedRound, given: Decisions): readonly string[] {
  const faults: string[] = [];
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
  const text = letters(
    textLines(readDocument(opened(next)).document, 'final', { stories: 'all' })
      .map((line) => line.slice(line.indexOf('\t') + 1).replace(/\[\^\d+\]/gu, ''))
      .join(''),
  );
  const told = letters(provenance.sentences.map((one) => one.text.replace(/\[\^\d*\]/gu, '')).join(''));
  if (told !== text) faults.push('the sentences are not the text');
  const base = new Set(linesOf(input.base.document).map((line) => letters(line.replace(/\[\^\d+\]/gu, ''))));
  const known = [...base].join('\n');
  for (const one of provenance.sentences)
    if (one.from === 'base' && !known.includes(letters(one.text.replace(/\[\^\d*\]/gu, '')))) faults.push(`not of the base: ${one.text}`);
  const makers = new Set([...provenance.sentences, ...provenance.removed].flatMap((one) => one.made));
  const walk = (list: readonly Standing[]): void => {
    for (const { id, children, change } of list) {
      if (!makers.has(id) && !(change.kind === 'text' && /^[\s\n]*$/u.test(JSON.stringify(change.content.blocks))))
        faults.push(`makes nothing: ${id}`);
      if (!Object.hasOwn(provenance.changes, id)) faults.push(`not told: ${id}`);
      walk(children);
    }
  };
  walk(standingOf(given));
  for (const id of makers) if (!Object.hasOwn(provenance.changes, id)) faults.push(`maker not told: ${id}`);
  return faults;
}

for (let k = 0; k < CASES; k++) {
  test(`everything decided at random, seed ${SEED + k}: the next version is what was decided, its redline leads to it and back`, () => {
    const given = randomDecisions(found, chanceOf(SEED + k));
    const result = decide(input, given);
    const decided = decidedOf(result);
    assert.deepEqual(decided.faults, []);
    assert.deepEqual(faultsOf(given, result), []);
    const open = new Set(decided.open.amendments.map(({ id }) => id));
    for (const { id, state, decision } of result.consolidation.amendments) {
      assert.ok(state !== 'open' || open.has(id), id);
      assert.equal(open.has(id), state === 'open' || decision?.kind === 'referred', id);
    }
  });
}

test('nothing decided: the next version is the base, and all stays open', () => {
  const given = decisions([]);
  const result = decide(input, given);
  const decided = decidedOf(result);
  assert.deepEqual(faultsOf(given, result), []);
  assert.deepEqual(lines(decided.next), linesOf(input.base.document));
  for (const [name, bytes] of input.base.carrier.entries)
    assert.equal(Buffer.compare(decided.next.get(name) ?? Buffer.of(), bytes), 0, name);
  assert.equal(decided.open.amendments.length, found.amendments.filter(({ state }) => state === 'open').length);
  assert.ok(decided.provenance.sentences.every((one) => one.from === 'base'));
  // Of undecided ones only those that collide stand in the disagreement table.
  const rivals = new Set(found.collisions.filter((one) => one.needsDecision).flatMap((one) => one.amendments));
  assert.deepEqual(decided.disagreements.rows.map(({ id }) => id).toSorted(compareText), [...rivals].toSorted(compareText));
});

test('negative control: a change that is not made, and one that nobody decided, are noticed', () => {
  const given = randomDecisions(found, chanceOf(SEED));
  const result = decide(input, given);
  const words = new Set(found.amendments.filter(({ kind }) => kind === 'text-replaced').map(({ id }) => id));
  const accepted = given.items.find(({ id, kind }) => kind === 'accepted' && words.has(id));
  const refused = given.items.find(({ id, kind }) => kind === 'rejected' && words.has(id));
  assert.ok(accepted && refused);
  const without = { ...given, items: given.items.filter((one) => one !== accepted) };
  assert.notDeepEqual(faultsOf(without, result), []);
  const more = { ...given, items: given.items.map((one) => (one === refused ? item(one.id, 'accepted') : one)) };
  assert.notDeepEqual(faultsOf(more, result), []);
});

test('a joint text settles rivals: it stands in their place, its provenance names all their bodies', () => {
  const rival = found.collisions.find((one) => one.kind === 'rival' && one.place.measure === '2.1');
  assert.ok(rival);
  const given = decisions([], [settle(rival.id, { kind: 'joint', text: 'до 1 марта 2013 г. включительно' }, { meeting: 'согласовано' })]);
  const result = decide(input, given);
  const decided = decidedOf(result);
  assert.deepEqual(decided.faults, []);
  assert.deepEqual(faultsOf(given, result), []);
  assert.ok(lines(decided.next).some((line) => line.includes('до 1 марта 2013 г. включительно')));
  const change = decided.provenance.changes[rival.id];
  assert.equal(change?.kind, 'joint-text');
  assert.deepEqual([...new Set(change.sponsors.map(({ body }) => body))].toSorted(compareText), [...rival.bodies].toSorted(compareText));
  for (const id of rival.amendments) {
    const amendment = result.consolidation.amendments.find((one) => one.id === id);
    assert.equal(amendment?.state, 'decided');
    assert.equal(amendment.decision?.kind, 'accepted-in-part');
  }
});

test('a joint text for every collision that has one place: it stands there once, and all else is as it was', () => {
  const base = linesOf(input.base.document);
  let made = 0;
  for (const { id, needsDecision, amendments } of found.collisions) {
    const members = found.amendments.filter((one) => amendments.includes(one.id));
    if (!needsDecision || members.some(({ change }) => change.kind !== 'text')) continue;
    const given = decisions([], [settle(id, { kind: 'joint', text: 'СОГЛАСОВАННЫЕ СЛОВА' })]);
    const result = decide(input, given);
    assert.deepEqual([decidedOf(result).faults, faultsOf(given, result)], [[], []], id);
    const next = lines(decidedOf(result).next);
    assert.equal(next.filter((line) => line.includes('СОГЛАСОВАННЫЕ СЛОВА')).length, 1, id);
    assert.ok(Math.abs(next.length - base.length) <= 1, id);
    assert.ok(next.filter((line) => !base.includes(line)).length === 1, `${id}: ${next.filter((line) => !base.includes(line)).join('\n')}`);
    made++;
  }
  assert.ok(made > 8, String(made));
});

test('a version made of a version: its text is known again, and earlier decisions are carried along', () => {
  const given = randomDecisions(found, chanceOf(SEED + 1));
  const first = decidedOf(decide(input, given));
  const carrier = opened(first.next);
  const { document, binding } = readDocument(carrier);
  const base = { ...input.base, file: 'next.docx', carrier, document, binding };
  assert.equal(outlineOf(document, fieldsOfHeader).hash, first.provenance.version.hash);
  const second = consolidate({ ...input, base, returns: [], decisions: decisions([]), earlier: first.provenance });
  const decided = decidedOf(second);
  assert.deepEqual(lines(decided.next), lines(first.next));
  const told = (list: DecidedRound['provenance']['sentences'], key: 'made' | 'earlier'): readonly string[] =>
    list.filter((one) => one[key].length > 0).map((one) => `${one.text}: ${one[key].join()}`);
  assert.deepEqual(told(decided.provenance.sentences, 'earlier'), told(first.provenance.sentences, 'made'));
  assert.deepEqual(told(decided.provenance.sentences, 'made'), []);
});

test('rows of two bodies under one number: the repeated number is named', () => {
  const order = found.collisions.find(({ kind, why }) => kind === 'order' && why === 'rows-inserted-at-one-point');
  assert.ok(order);
  const rows = found.amendments.filter(({ id }) => order.amendments.includes(id));
  const [a, b] = rows;
  assert.ok(a?.new && b?.new);
  const renumbered = (text: string): string => ['9.9', ...text.split('\t').slice(1)].join('\t');
  const given = { ...decisions(rows.map((one) => item(one.id, 'accepted-in-part', { text: renumbered(one.new) }))), orderAsListed: true };
  const decided = decidedOf(decide(input, given));
  assert.deepEqual(decided.notes, [{ fault: 'numbers-repeat', ids: ['9.9'] }]);
  assert.deepEqual(decidedOf(decide(input, decisions([item(a.id, 'accepted')]))).notes, []);
});

const noSchemas = schemasPresent() ? false : 'no ../shared/schemas here';

test('the next version and its redline are of the ECMA-376 schemas, where the base was', { skip: noSchemas }, () => {
  const { next, redline } = decidedOf(decide(input, randomDecisions(found, chanceOf(SEED + 3))));
  const base = validatePackage(input.base.carrier.entries);
  assert.deepEqual(faultsBeyond(base, validatePackage(next)), []);
  assert.deepEqual(faultsBeyond(base, validatePackage(redline)), []);
});

test('law 4: a single return with all of it accepted, folded changes too, is that return’s final view, through Word bytes', () => {
  for (const one of input.returns) {
    const alone = { ...input, returns: [one] };
    const { amendments } = consolidate(alone).consolidation;
    const given = {
      ...decisions(amendments.filter(({ parent }) => parent === null).map(({ id }) => item(id, 'accepted'))),
      orderAsListed: true,
    };
    const decided = decidedOf(decide(alone, given));
    assert.deepEqual([decided.faults, decided.notes], [[], []], one.file);
    assert.deepEqual(lines(decided.next), linesOf(one.document), one.file);
    assert.deepEqual(decided.open.amendments, [], one.file);
  }
});

test('law 5: what is decided in two steps, half of it first, is what is decided at once', () => {
  const meeting = new Set(found.collisions.filter((one) => one.needsDecision).flatMap((one) => one.amendments));
  const free = found.amendments.filter(({ id, state, parent }) => state === 'open' && parent === null && !meeting.has(id));
  const [first, second] = [0, 1].map((half) => free.filter((_, k) => k % 2 === half).map(({ id }) => item(id, 'accepted')));
  assert.ok(first && second && first.length > 20);
  const atOnce = decidedOf(decide(input, decisions([...first, ...second])));
  const step = decidedOf(decide(input, decisions(first)));
  const carrier = opened(step.next);
  const { document, binding } = readDocument(carrier);
  const base = { ...input.base, file: 'next.docx', carrier, document, binding };
  const older = [{ file: input.base.file, document: input.base.document }];
  const returns = input.returns.map((one) => ({ ...one, madeOn: input.base.file }));
  const again = { ...input, base, older, returns };
  const carried = consolidate(again).consolidation;
  // The others are known again by what they ask.
  const asked = new Set(
    second.map(({ id }) => found.amendments.find((one) => one.id === id)).map((one) => `${one?.kind} ${one?.old} ${one?.new}`),
  );
  const rest = carried.amendments.filter(({ kind, old, new: made, state }) => state === 'open' && asked.has(`${kind} ${old} ${made}`));
  const both = decidedOf(decide(again, decisions(rest.map(({ id }) => item(id, 'accepted')))));
  assert.deepEqual(lines(both.next), lines(atOnce.next));
});

test('returns in another order, the same decisions: the same next version', () => {
  const given = randomDecisions(found, chanceOf(SEED + 2));
  const one = decidedOf(decide(input, given));
  const other = decidedOf(decide({ ...input, returns: input.returns.toReversed() }, given));
  assert.deepEqual(
    [...one.next].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
    [...other.next].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
  );
  assert.deepEqual(one.provenance, other.provenance);
});
