import assert from 'node:assert/strict';
import type { Amendment } from '../../src/consolidation.ts';
import type { Block, Document, FlowKey, Paragraph, Values } from '../../src/document/document.ts';
import { isOfWords } from '../../src/amendments/change.ts';
import { plainTrait } from '../../src/document/traits.ts';
import { plainWord } from '../../src/document/word-traits.ts';
import { project } from '../../src/document/view.ts';
import { type BaseIndex, indexBase } from '../../src/returns/context.ts';
import { type Engine, consolidated, readRound } from './engine.ts';
import type { Made, Scenario } from './scenario.ts';

/**
 * The law of looks: what was set of a paragraph, a row or a cell without tracking is told at its place, each name once, and nothing else is. Held
 * against paragraphs of the main text that can be told apart by more than their place: the file names them (a paraId), their text stands once on either side and
 * is the same, their mark is not tracked (then it may stand for another's), and no change takes them, their row or their table away. Of a row and a cell the first paragraph must be such a one.
 */
export function holdLawOfLooks(engine: Engine, { base, returns }: Scenario<Made>): void {
  const index = indexBase(base);
  for (const { made } of returns) {
    const { amendments } = consolidated(engine, readRound(engine, base, [made]));
    const told = toldBy(amendments);
    const theirs = placesOf(project(made, 'original'));
    const marked = markedIn(made);
    for (const [id, mine] of placesOf(base)) {
      const other = theirs.get(id);
      if (!other || marked.has(id) || other.paragraph.text !== mine.paragraph.text || isTaken(mine.flow, mine.end, amendments, index))
        continue;
      const want = wanted(mine, other);
      if (base.words) {
        const stays = staysIn(mine, amendments);
        assert.equal(
          wordsTold(mine, amendments, stays),
          wordsWanted(mine, other, stays),
          `words of ${JSON.stringify(mine.paragraph.text)}`,
        );
      }
      assert.deepEqual(told.get(`${mine.flow}@${mine.start}`) ?? [], want, `what is told of ${JSON.stringify(mine.paragraph.text)}`);
    }
  }
}

/** By paraId: paragraphs whose marks are tracked. */
function markedIn(document: Document): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks);
      else if (block.mark.ins.length + block.mark.del.length > 0) found.add(block.paraId);
    }
  };
  for (const flow of document.flows) walk(flow.blocks);
  return found;
}

interface Place {
  readonly flow: FlowKey;
  readonly start: number;
  readonly end: number;
  readonly paragraph: Paragraph;
  /** It is the first one of its flow, which is where its cell and its row are told. */
  readonly first: boolean;
  /** Of the cell that it stands in, and of the row whose first cell that is. */
  readonly cell: Values | null;
  readonly row: Values | null;
}

/** Paragraphs of the main text that are the only ones of their paraId and their text. */
function placesOf(document: Document): ReadonlyMap<string, Place> {
  const found: Place[] = [];
  const walk = (flow: FlowKey, blocks: readonly Block[], cell: Values | null, row: Values | null): void => {
    let start = 0;
    blocks.forEach((block, b) => {
      if (block.kind === 'paragraph') {
        const end = start + block.text.length + 1;
        found.push({ flow, start, end, paragraph: block, first: b === 0, cell, row });
        start = end;
        return;
      }
      block.rows.forEach((each, r) =>
        each.cells.forEach((one, k) =>
          walk(
            `${flow}/${b}.${r}.${k}`,
            one.blocks,
            one.traits ?? {},
            k === 0 ? { ...each.traits, header: each.header ? 'on' : 'off' } : null,
          ),
        ),
      );
      start++;
    });
  };
  for (const flow of document.flows) if (flow.key === 'main') walk('main', flow.blocks, null, null);
  const count = (key: (place: Place) => string): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const place of found) counts.set(key(place), (counts.get(key(place)) ?? 0) + 1);
    return counts;
  };
  const [byText, byId] = [count(({ paragraph }) => paragraph.text.trim()), count(({ paragraph }) => paragraph.paraId)];
  return new Map(
    found
      .filter(
        ({ paragraph: { text, paraId, generated } }) =>
          paraId !== '' && !generated && text.trim() !== '' && byText.get(text.trim()) === 1 && byId.get(paraId) === 1,
      )
      .map((place) => [place.paragraph.paraId, place] as const),
  );
}

/** Names of what is another one, by what it belongs to. A border all around is named so. */
function wanted(mine: Place, theirs: Place): readonly string[] {
  const names = (of: string, was: Values | null | undefined, now: Values | null | undefined): readonly string[] => {
    if (was === null || now === null) return [];
    return [...new Set([...Object.keys(was ?? {}), ...Object.keys(now ?? {})])].flatMap((name) =>
      (was?.[name] ?? plainTrait(name)) === (now?.[name] ?? plainTrait(name))
        ? []
        : [`${of} ${name.startsWith('border') ? 'border' : name}`],
    );
  };
  const all = [
    ...names('paragraph', mine.paragraph.traits, theirs.paragraph.traits),
    ...(mine.first ? [...names('cell', mine.cell, theirs.cell), ...names('row', mine.row, theirs.row)] : []),
  ];
  return [...new Set(all)].sort();
}

/** Which characters of a paragraph no change takes away: how the others look is nobody's question. */
function staysIn({ flow, start, paragraph }: Place, amendments: readonly Amendment[]): (k: number) => boolean {
  const taken = amendments.flatMap(({ change }) =>
    (change.kind === 'text' || change.kind === 'move') && change.flow === flow
      ? [{ from: change.start - start, to: change.end - start }]
      : [],
  );
  return (k) => isVisible(paragraph.text[k]) && !taken.some(({ from, to }) => from <= k && k < to);
}

/** What of each visible character that stays looks otherwise: names in their order, one line a character. */
function wordsWanted({ paragraph: mine }: Place, { paragraph: theirs }: Place, stays: (k: number) => boolean): string {
  const at = ({ words = [] }: Paragraph, k: number): Values => words.find(({ start, end }) => start <= k && k < end)?.look ?? {};
  // By units of UTF-16, as ranges are: some letters take two.
  return Array.from({ length: mine.text.length }, (_unit, k) => k)
    .flatMap((k) => {
      const [was, now] = [at(mine, k), at(theirs, k)];
      if (!stays(k)) return [];
      const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter(
        (name) => !name.startsWith('font') && (was[name] ?? plainWord(name)) !== (now[name] ?? plainWord(name)),
      );
      return names.length === 0 ? [] : [`${k} ${names.sort().join(' ')}`];
    })
    .join('\n');
}

/** What is told of each visible character that stays. Typefaces are those of the writing that a stretch holds: tests of their own hold them. */
function wordsTold({ flow, start, end }: Place, amendments: readonly Amendment[], stays: (k: number) => boolean): string {
  const names = new Map<number, string[]>();
  for (const { change, tracked } of amendments) {
    if (change.kind !== 'property' || tracked || !isOfWords(change)) continue;
    for (const range of [change, ...(change.elsewhere ?? [])]) {
      if (range.flow !== flow || range.end <= start || range.start >= end) continue;
      for (let k = range.start - start; k < range.end - start; k++)
        if (stays(k))
          names.set(k, [...(names.get(k) ?? []), ...change.differences.map(({ name }) => name).filter((name) => name !== 'font')]);
    }
  }
  return [...names]
    .filter(([, all]) => all.length > 0)
    .sort(([a], [b]) => a - b)
    .map(([k, all]) => `${k} ${all.sort().join(' ')}`)
    .join('\n');
}

const isVisible = (char: string | undefined): boolean =>
  char !== undefined && !/[\s\uFFFC\u00AD\u200B-\u200F\u2060\uFEFF]|\p{Mn}/u.test(char);

/** What silent changes of looks name, by place. A name that is told twice stands twice. */
function toldBy(amendments: readonly Amendment[]): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, string[]>();
  for (const { change, tracked } of amendments) {
    if (change.kind !== 'property' || tracked) continue;
    const names = change.differences.flatMap(({ of, name }) =>
      of === 'paragraph' || of === 'cell' || of === 'row' ? [`${of} ${name}`] : [],
    );
    for (const { flow, start } of [change, ...(change.elsewhere ?? [])]) {
      const key = `${flow}@${start}`;
      told.set(key, [...(told.get(key) ?? []), ...names].sort());
    }
  }
  return told;
}

/** True where some change takes the block that ends there away, moves it or puts another in its place, or does so with what is around it. */
function isTaken(key: FlowKey, end: number, amendments: readonly Amendment[], index: BaseIndex): boolean {
  for (const { change } of amendments) {
    if ((change.kind === 'text' || change.kind === 'move') && change.flow === key && change.start < end && change.end >= end) return true;
  }
  const cut = key.lastIndexOf('/');
  if (cut < 0) return false;
  const [around, place = ''] = [key.slice(0, cut), key.slice(cut + 1)];
  const [block = -1, row = -1] = place.split('.').map(Number);
  for (const { change } of amendments) {
    if (!('block' in change) || change.flow !== around || change.block !== block || change.kind === 'rows-inserted') continue;
    if (
      change.kind === 'row-deleted' || change.kind === 'row-moved'
        ? change.row === row
        : change.kind !== 'rows-replaced' || (change.start <= row && row < change.end)
    )
      return true;
  }
  const at = index.flow(around)?.starts[block] ?? 0;
  return isTaken(around, at + 1, amendments, index);
}
