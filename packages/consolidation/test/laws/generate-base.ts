import type { Block, Cell, Document, FlowKey, Paragraph, Row, Values } from '../../src/document/document.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Part, cell, field, note, p, picture, row, stories, table, textbox } from './dsl.ts';
import { wordsOf } from './words.ts';

/** What a base grows from: one gene for each block of its main text, and which other stories it has. */
export interface BaseGenes {
  readonly blocks: readonly Gene[];
  readonly stories: number;
}

/** `seed` decides everything; `size` is how many words or rows there are, so that a failing case can shrink. */
export interface Gene {
  readonly seed: number;
  readonly size: number;
}

/** Grows a base without tracked changes. The same genes give the same document. */
export function growBase(genes: BaseGenes): Document {
  const earlier: Paragraph[] = [];
  const main: Block[] = [];
  for (const gene of genes.blocks) {
    const dice = diceOf(gene.seed);
    if (dice.once(5)) main.push(growTable(dice, gene.size));
    else {
      const made = earlier.length > 0 && dice.once(8) ? dice.pick(earlier) : growParagraph(dice, gene.size, true);
      earlier.push(made);
      main.push(made);
    }
    // Two tables never touch: Word would make one of them.
    if (main.at(-1)?.kind === 'table') main.push(growParagraph(dice, dice.below(3), true));
  }
  if (main.length === 0) main.push(p(''));
  if (genes.stories % 31 === 7) main.push(table(row('итог', '1')));
  return withWords(withHints(stories({ main, ...runningOf(genes.stories) })), diceOf(genes.stories));
}

/** Gives words of a third of the paragraphs a look of their own. */
function withWords(document: Document, dice: Dice): Document {
  const inBlock = (block: Block): Block => {
    if (block.kind === 'table')
      return {
        ...block,
        rows: block.rows.map((each) => ({ ...each, cells: each.cells.map((one) => ({ ...one, blocks: one.blocks.map(inBlock) })) })),
      };
    if (block.text === '' || !dice.once(3)) return { ...block, words: [] };
    const start = dice.below(block.text.length);
    const look = dice.pick<Values>([{ colour: 'FF0000' }, { size: 24 }, { highlight: 'FFFF00', size: 24 }, { font: 'Arial' }]);
    return { ...block, words: [{ start, end: start + 1 + dice.below(block.text.length - start), look }] };
  };
  return { ...document, words: {}, flows: document.flows.map((flow) => ({ ...flow, blocks: flow.blocks.map(inBlock) })) };
}

function runningOf(seed: number): Record<FlowKey, Block[]> {
  const dice = diceOf(seed);
  const running: Record<FlowKey, Block[]> = {};
  if (dice.once(3)) running['header/0/default'] = [growParagraph(dice, 3, false)];
  if (running['header/0/default'] && dice.once(2)) running['header/1/default'] = running['header/0/default'];
  if (dice.once(5)) running['footer/0/default'] = [growParagraph(dice, 2, false), growParagraph(dice, 1, false)];
  return running;
}

function growParagraph(dice: Dice, size: number, objects: boolean): Paragraph {
  const parts: Part[] = [];
  for (let left = size; left > 0;) {
    const count = 1 + dice.below(left);
    left -= count;
    const text = wordsOf(dice, count) + (left > 0 ? ' ' : dice.once(2) ? '.' : '');
    parts.push(dice.once(4) ? { text, format: 1 << dice.below(3) } : text);
    if (objects && dice.once(16)) parts.push(growObject(dice));
  }
  const made = p(...parts);
  if (dice.once(12)) return { ...made, heading: 1 + dice.below(3), style: 'heading 1' };
  if (dice.once(10) && made.text.length > 3)
    return { ...made, links: [{ start: 0, end: 1 + dice.below(made.text.length), target: dice.pick(['https://a.example/', '#x']) }] };
  if (dice.once(12)) return { ...made, numbering: { list: '1', level: 0 }, label: `${1 + dice.below(9)}.` };
  if (dice.once(8))
    return { ...made, traits: dice.pick<Values>([{ after: 200 }, { keepNext: 'on' }, { line: 'auto 276', shade: 'DDDDDD' }]) };
  return dice.once(40) ? { ...made, generated: true } : made;
}

function growObject(dice: Dice): Part {
  switch (dice.below(5)) {
    case 0:
      return picture(dice.pick(['x', 'y']));
    case 1:
      return field(dice.pick(['DATE', 'REF a']), wordsOf(dice, 1));
    case 2:
      return textbox(growParagraph(dice, 2, false));
    default:
      return note(growParagraph(dice, 3, false));
  }
}

function growTable(dice: Dice, size: number): Block {
  const columns = 1 + dice.below(4);
  const rows = 1 + Math.min(size, 1 + dice.below(4));
  const made: Row[] = [];
  const numbered = dice.once(2);
  for (let r = 0; r < rows; r++) {
    if (columns > 1 && dice.once(9)) made.push(row({ ...cell(wordsOf(dice, 2)), span: columns }));
    else made.push(row(...Array.from({ length: columns }, (_none, k) => growCell(dice, k === 0 && numbered ? `${r}.` : null))));
  }
  if (dice.once(4) && columns > 1) return table(...merged(dice, made));
  if (dice.once(6)) return table(...made.map((one, r) => ({ ...one, header: r === 0 })));
  return table(...made);
}

function growCell(dice: Dice, number: string | null): Cell {
  if (number !== null) return cell(number);
  if (dice.once(24)) return cell(wordsOf(dice, 1), table(row(wordsOf(dice, 2), wordsOf(dice, 1)), row(wordsOf(dice, 1), '')), '');
  const traits = dice.once(8) && { traits: dice.pick<Values>([{ shade: 'DDDDDD' }, { valign: 'bottom', shade: 'FFFF00' }]) };
  const blocks = Array.from({ length: 1 + (dice.once(4) ? 1 + dice.below(2) : 0) }, () => growParagraph(dice, dice.below(5), dice.once(4)));
  return { ...cell(...blocks), ...traits };
}

/** One column's cells merged downwards from some row on. */
function merged(dice: Dice, rows: readonly Row[]): readonly Row[] {
  const from = dice.below(rows.length);
  const column = dice.below(2);
  return rows.map((one, r) => {
    if (r < from) return one;
    const cells = one.cells.map((each, k): Cell => {
      if (k !== column || each.span > 1) return each;
      return r === from ? { ...each, merge: 'start' } : { ...each, merge: 'continue', blocks: [p('')] };
    });
    return { ...one, cells };
  });
}

/** Gives each paragraph a paraId, by which a test can tell where it went. */
function withHints(document: Document): Document {
  let next = 1;
  const blocks = (list: readonly Block[]): readonly Block[] =>
    list.map((block) => {
      if (block.kind === 'paragraph') return { ...block, paraId: String(next++) };
      return {
        ...block,
        rows: block.rows.map((each) => ({ ...each, cells: each.cells.map((one) => ({ ...one, blocks: blocks(one.blocks) })) })),
      };
    });
  return { ...document, flows: document.flows.map((flow) => ({ ...flow, blocks: blocks(flow.blocks) })) };
}
