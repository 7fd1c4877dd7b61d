import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  type Amendment,
  type BaseIndex,
  type Collision,
  type CollisionDecision,
  type Consolidation,
  type ItemDecision,
  type Settlement,
  indexBase,
  settle as settleAll,
} from '@svod/consolidation';
import { consolidate } from '@svod/round';
import { decisions, item, sampleInput, settle } from './decided-round.ts';

let found: Consolidation;
let index: BaseIndex;
before(async () => {
  const input = await sampleInput();
  found = consolidate(input).consolidation;
  index = indexBase(input.base.document);
});

function settled(
  items: readonly ItemDecision[],
  collisions: readonly CollisionDecision[] = [],
  more: Partial<Consolidation> = {},
): Settlement {
  return settleAll({ ...found, ...more }, decisions(items, collisions), index, found.base.hash);
}

const faults = (made: Settlement): readonly string[] => made.faults.map(({ fault, ids }) => `${fault} ${ids.join(' ')}`);
const stateOf = (made: Settlement, id: string): string => {
  const one = made.amendments.find((amendment) => amendment.id === id);
  return one?.decision ? one.decision.kind : (one?.state ?? '');
};
const collision = (kind: Collision['kind'], members = 2): Collision => {
  const one = found.collisions.find((each) => each.kind === kind && each.amendments.length >= members);
  assert.ok(one, kind);
  return one;
};
const byId = (id: string | undefined): Amendment => {
  const one = found.amendments.find((each) => each.id === id);
  assert.ok(one);
  return one;
};
/** An amendment that meets no other. */
function lone(fits: (one: Amendment) => boolean): Amendment {
  const meeting = new Set(found.collisions.filter(({ kind }) => kind !== 'same').flatMap((one) => one.amendments));
  const one = found.amendments.find((each) => each.state === 'open' && !meeting.has(each.id) && fits(each));
  assert.ok(one);
  return one;
}

test('ids that nothing has are named each by itself, and nothing comes of them', () => {
  const made = settled(
    [item('a000000000000', 'accepted'), item('a111111111111', 'rejected')],
    [settle('c000000000000', { kind: 'dismissed' })],
  );
  assert.deepEqual(faults(made), ['unknown-id a000000000000', 'unknown-id a111111111111', 'unknown-collision c000000000000']);
  assert.deepEqual(made.standing, []);
});

test('decisions made on another base are told so', () => {
  const made = settleAll(found, { ...decisions([]), base: '0000000000000000' }, index, found.base.hash);
  assert.deepEqual(faults(made), ['other-base 0000000000000000']);
});

test('what is decided twice, a rejection without a reason, a part without its wording, a wording without a part: set aside', () => {
  const { id } = lone(({ kind }) => kind === 'text-replaced');
  assert.deepEqual(faults(settled([item(id, 'accepted'), item(id, 'rejected')])), [`decided-twice ${id}`]);
  assert.deepEqual(faults(settled([item(id, 'rejected', { reason: ' ' })])), [`reason-missing ${id}`]);
  assert.deepEqual(faults(settled([item(id, 'accepted-in-part')])), [`text-missing ${id}`]);
  const made = settled([item(id, 'accepted', { text: 'слова' })]);
  assert.deepEqual(faults(made), [`text-without-part ${id}`]);
  assert.equal(stateOf(made, id), 'open');
});

test('a part: its words come in place of those that the amendment takes out', () => {
  const { id, change } = lone(({ kind, change: one }) => kind === 'text-replaced' && one.kind === 'text');
  const made = settled([item(id, 'accepted-in-part', { text: 'иные слова' })]);
  assert.deepEqual(faults(made), []);
  const [one] = made.standing;
  assert.ok(one?.change.kind === 'text' && change.kind === 'text');
  const [block] = one.change.content.blocks;
  assert.equal(block?.kind === 'paragraph' && block.text, 'иные слова');
  assert.equal(made.amendments.find((each) => each.id === id)?.state, 'decided');
});

test('a part of an insertion does not grow together with the words before it, whether or not its space was written down', () => {
  const {
    id,
    before: whole,
    change,
  } = lone(
    ({ kind, new: put, change: one, place }) =>
      kind === 'text-inserted' && one.kind === 'text' && /^ \S/u.test(put) && place.range.start > 0,
  );
  assert.ok(change.kind === 'text');
  for (const text of ['иные слова', ' иные слова']) {
    const made = settled([item(id, 'accepted-in-part', { text })]);
    const [one] = made.standing;
    assert.ok(one?.change.kind === 'text');
    const [block] = one.change.content.blocks;
    assert.equal(block?.kind === 'paragraph' && block.text, ' иные слова', whole);
  }
  // A comma stands where it is put.
  const [comma] = settled([item(id, 'accepted-in-part', { text: ', иные' })]).standing;
  const [block] = comma?.change.kind === 'text' ? comma.change.content.blocks : [];
  assert.equal(block?.kind === 'paragraph' && block.text, ', иные');
});

test('a part of a row: cells split by tabs, as many as the row has', () => {
  const row = lone(({ kind }) => kind === 'row-inserted');
  assert.ok(row.change.kind === 'rows-inserted');
  const cells = row.change.rows[0]?.cells.length ?? 0;
  assert.deepEqual(faults(settled([item(row.id, 'accepted-in-part', { text: 'одна ячейка' })])), [`cells-differ ${row.id}`]);
  const text = Array.from({ length: cells }, (_, k) => `ячейка ${k + 1}`).join('\t');
  const made = settled([item(row.id, 'accepted-in-part', { text })]);
  const change = made.standing.find((one) => one.id === row.id)?.change;
  assert.ok(change?.kind === 'rows-inserted');
  const texts = change.rows[0]?.cells.map(({ blocks: [first] }) => (first?.kind === 'paragraph' ? first.text : ''));
  assert.equal(texts?.join('\t'), text);
});

test('nothing of a deleted row can be accepted in part', () => {
  const row = found.amendments.find(({ kind }) => kind === 'row-deleted');
  assert.ok(row);
  assert.deepEqual(faults(settled([item(row.id, 'accepted-in-part', { text: 'слова' })])), [`part-not-possible ${row.id}`]);
});

test('rivals accepted together: both are set aside, neither is guessed', () => {
  const rival = collision('rival');
  const [a = '', b = ''] = rival.amendments;
  const made = settled([item(a, 'accepted'), item(b, 'accepted')]);
  assert.equal(made.faults[0]?.fault, 'rivals-accepted');
  assert.deepEqual(made.faults[0]?.ids.toSorted(), [a, b].toSorted());
  assert.deepEqual([stateOf(made, a), stateOf(made, b), made.standing.length], ['open', 'open', 0]);
  // One of them alone can be accepted, and the other stays open.
  const one = settled([item(a, 'accepted')]);
  assert.deepEqual([faults(one), stateOf(one, a), stateOf(one, b)], [[], 'accepted', 'open']);
});

test('an edit accepted of what was accepted to be deleted: both are set aside', () => {
  const swallowed = collision('swallowed');
  const made = settled(swallowed.amendments.map((id) => item(id, 'accepted')));
  assert.ok(made.faults.some(({ fault }) => fault === 'swallowed-accepted'));
  assert.deepEqual(made.standing, []);
});

test('insertions at one point need an order; with one they follow in it, as listed where the desk says so', () => {
  const order = collision('order');
  const items = order.amendments.map((id) => item(id, 'accepted'));
  assert.equal(settled(items).faults[0]?.fault, 'order-missing');
  const reversed = order.amendments.toReversed();
  const made = settled([], [settle(order.id, { kind: 'order', order: reversed })]);
  assert.deepEqual([faults(made), made.standing.map(({ id }) => id)], [[], reversed]);
  const listed = settleAll(found, { ...decisions(items), orderAsListed: true }, index, found.base.hash);
  assert.deepEqual([faults(listed), listed.standing.map(({ id }) => id)], [[], order.amendments]);
});

test('a pick: the picked stands, the others fall with the reason; what was decided on an amendment itself goes before', () => {
  const rival = collision('rival');
  const [a = '', b = ''] = rival.amendments;
  const pick = settle(rival.id, { kind: 'pick', pick: [a] }, { reason: 'точнее' });
  const made = settled([], [pick]);
  assert.deepEqual([faults(made), stateOf(made, a), stateOf(made, b)], [[], 'accepted', 'rejected']);
  const fallen = made.amendments.find(({ id }) => id === b)?.decision;
  assert.deepEqual([fallen?.reason, fallen?.follows], ['точнее', { kind: 'collision', id: rival.id }]);
  assert.equal(made.collisions.find(({ id }) => id === rival.id)?.decision?.settling.kind, 'pick');
  assert.equal(stateOf(settled([item(b, 'noted')], [pick]), b), 'noted');
  assert.deepEqual(faults(settled([item(a, 'rejected')], [pick])), [`picked-and-rejected ${a} ${rival.id}`]);
  const strange = lone(() => true).id;
  assert.deepEqual(faults(settled([], [settle(rival.id, { kind: 'pick', pick: [strange] })])), [`not-in-collision ${rival.id} ${strange}`]);
});

test('a wording that says the words beside its place again is to be known, and stands as it was given', () => {
  const { id, after } = lone(
    ({ kind, old, before: whole }) => kind === 'text-replaced' && whole.trim().split(/\s+/u).length > old.split(/\s+/u).length + 4,
  );
  const told = (text: string): readonly string[] => {
    const made = settled([item(id, 'accepted-in-part', { text })]);
    assert.deepEqual(faults(made), []);
    assert.equal(stateOf(made, id), 'accepted-in-part');
    return made.notes.map(({ fault }) => fault);
  };
  assert.deepEqual(told(after), ['words-twice']);
  assert.deepEqual(told('иные слова'), []);
});

test('a joint text beside an accepted proposal, and one for what has no one place: set aside', () => {
  const rival = collision('rival');
  const [a = ''] = rival.amendments;
  const joint = settle(rival.id, { kind: 'joint', text: 'слова' });
  const made = settled([item(a, 'accepted')], [joint]);
  assert.deepEqual(faults(made), [`joint-and-decided ${rival.id} ${a}`]);
  assert.equal(stateOf(made, a), 'accepted');
  const rows = found.collisions.find(
    ({ kind, amendments }) => kind === 'swallowed' && amendments.some((id) => byId(id).kind === 'row-deleted'),
  );
  assert.ok(rows);
  assert.deepEqual(faults(settled([], [settle(rows.id, { kind: 'joint', text: 'слова' })])), [`no-joint-place ${rows.id}`]);
});

test('a collision of meaning: both accepted is a contradiction, unless it is dismissed; no other kind can be', () => {
  const [a, b] = [lone(({ kind }) => kind === 'text-replaced'), lone(({ kind }) => kind === 'row-inserted')];
  const { place, bodies } = a;
  const meaning: Collision = {
    id: 'cmeaning00000',
    kind: 'meaning',
    needsDecision: true,
    amendments: [a.id, b.id],
    bodies,
    place,
    why: 'two-leads',
  };
  const both = [item(a.id, 'accepted'), item(b.id, 'accepted')];
  const made = settled(both, [], { collisions: [...found.collisions, meaning] });
  assert.deepEqual([made.faults[0]?.fault, made.standing.length], ['meaning-accepted', 0]);
  const dismissed = settled(both, [settle(meaning.id, { kind: 'dismissed' })], { collisions: [...found.collisions, meaning] });
  assert.deepEqual([faults(dismissed), stateOf(dismissed, a.id), stateOf(dismissed, b.id)], [[], 'accepted', 'accepted']);
  const { id } = collision('rival');
  assert.deepEqual(faults(settled([], [settle(id, { kind: 'dismissed' })])), [`not-dismissable ${id}`]);
});

test('an edit of a proposed text follows the proposal, can be rejected apart, and can’t be accepted without it', () => {
  const dependent = collision('dependent');
  const child = dependent.amendments.map(byId).find(({ parent }) => parent !== null);
  assert.ok(child?.parent);
  const { parent } = child;
  const followed = settled([item(parent, 'accepted')]);
  assert.deepEqual([stateOf(followed, child.id), followed.standing[0]?.children.length], ['accepted', 1]);
  const apart = settled([item(parent, 'accepted'), item(child.id, 'rejected')]);
  assert.deepEqual([faults(apart), apart.standing[0]?.children.length], [[], 0]);
  for (const kind of ['rejected', 'noted', 'referred'] as const) {
    const made = settled([item(parent, kind), item(child.id, 'accepted')]);
    assert.deepEqual([faults(made), made.standing.length], [[`parent-not-accepted ${child.id}`], 0]);
  }
  assert.deepEqual(faults(settled([item(child.id, 'accepted')])), [`parent-not-accepted ${child.id}`]);
});

test('renumbering follows the row it comes from; typography is made only where it is accepted by its id', () => {
  const number = found.amendments.find(({ folded, parent }) => folded === 'renumbering' && parent !== null);
  assert.ok(number?.parent);
  const made = settled([item(number.parent, 'accepted')]);
  assert.equal(stateOf(made, number.id), 'accepted');
  assert.ok(made.standing.some(({ id }) => id === number.id));
  assert.equal(stateOf(settled([item(number.parent, 'rejected')]), number.id), 'rejected');
  const quotes = found.amendments.find(({ folded }) => folded === 'typography');
  assert.ok(quotes);
  assert.equal(settled([]).standing.length, 0);
  assert.deepEqual(
    settled([item(quotes.id, 'accepted')]).standing.map(({ id }) => id),
    [quotes.id],
  );
});

test('what has no place can’t be accepted, what the text says already can’t be rejected; both keep their state', () => {
  const one = lone(({ kind }) => kind === 'text-replaced');
  const as = (state: Amendment['state']): Partial<Consolidation> => ({
    amendments: found.amendments.map((each) => (each.id === one.id ? { ...each, state } : each)),
  });
  assert.deepEqual(faults(settled([item(one.id, 'accepted')], [], as('homeless'))), [`homeless-accepted ${one.id}`]);
  assert.deepEqual(faults(settled([item(one.id, 'rejected')], [], as('adopted'))), [`adopted-rejected ${one.id}`]);
  const made = settled([item(one.id, 'rejected')], [], as('homeless'));
  assert.deepEqual([faults(made), made.amendments.find(({ id }) => id === one.id)?.state], [[], 'homeless']);
  assert.deepEqual(settled([item(one.id, 'accepted')], [], as('adopted')).standing, []);
});

test('an accepted remark is named: it asks for no wording', () => {
  const [remark] = found.remarks;
  assert.ok(remark);
  const made = settled([item(remark.id, 'accepted')]);
  assert.deepEqual([made.faults, made.notes], [[], [{ fault: 'remark-without-wording', ids: [remark.id] }]]);
  assert.equal(made.remarks[0]?.decision?.kind, 'accepted');
});
