import { type Amendment, type Block, type Document, type Problem, lookAlikeEdit, lookAlikes } from '@svod/consolidation';

/** Words of one file that are told of; what is beyond is counted. */
const MOST = 20;

/** Words of a document with letters that look like others, where each first stands. */
export function lookAlikesOf(document: Document): readonly Problem[] {
  const found = new Map<string, Problem>();
  let beyond = 0;
  const walk = (key: string, blocks: readonly Block[]): void => {
    blocks.forEach((block, index) => {
      if (block.kind === 'table') {
        block.rows.forEach((row, r) => row.cells.forEach((cell, c) => walk(`${key}/${index}.${r}.${c}`, cell.blocks)));
        return;
      }
      for (const { word, letters, meant } of lookAlikes(block.text)) {
        if (found.has(word)) continue;
        if (found.size === MOST) beyond++;
        else
          found.set(word, {
            code: 'look-alike-letters',
            values: { word, letters, meant, text: block.text.slice(0, 60) },
            where: `${key}/${index}`,
          });
      }
    });
  };
  for (const flow of document.flows) walk(flow.key, flow.blocks);
  return beyond === 0 ? [...found.values()] : [...found.values(), { code: 'more-look-alikes', values: { count: beyond }, where: '' }];
}

/** Such words in what amendments put in, and amendments that only make such letters of others (or the other way about). */
export function lookAlikesIn(amendments: readonly Amendment[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { old, new: put, place } of amendments) {
    const where = place.flow;
    const text = place.label;
    const edit = lookAlikeEdit(old, put);
    if (edit !== null) {
      problems.push({ code: 'look-alike-edit', values: { word: put, old: edit.old, made: edit.made, text }, where });
      continue;
    }
    const known = new Set(lookAlikes(old).map(({ word }) => word));
    for (const { word, letters, meant } of lookAlikes(put))
      if (!known.has(word)) problems.push({ code: 'look-alike-letters', values: { word, letters, meant, text }, where });
  }
  return problems.length <= MOST
    ? problems
    : [...problems.slice(0, MOST), { code: 'more-look-alikes', values: { count: problems.length - MOST }, where: '' }];
}
