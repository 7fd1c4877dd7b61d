import { readFileSync } from 'node:fs';
import { unzip, zip } from '@svod/archive';
import type { Block } from '@svod/consolidation';
import { compareReturn, consolidateReturns, indexBase, outlineOf } from '@svod/consolidation';
import { fieldsOfHeader } from '@svod/plan';
import { redlineEdits, redlinePackage } from '@svod/round';
import { openPackage, readDocument, startMemory, writeRedline } from '@svod/wordml';
import type { ReadDocument, WordPackage } from '@svod/wordml';

/** Stages of the flow in their order. `inflate`, `parse` and `read` are gone through file by file. */
export const STAGES = ['inflate', 'parse', 'read', 'compare', 'collide', 'write'] as const;
export type StageName = (typeof STAGES)[number];

export interface Brought {
  readonly amendments: number;
  readonly remarks: number;
  readonly collisions: number;
  /** Amendments in the greatest collision of rivals. */
  readonly rivals: number;
  readonly paragraphs: number;
  readonly characters: number;
  readonly redlineBytes: number;
}

/** Brings files (the base first) together from bytes to bytes, as the product does but for the papers. Says when a stage has ended. */
export async function bringTogether(files: readonly string[], ended: (stage: StageName) => void): Promise<Brought> {
  const memory = startMemory();
  const read = async (file: string, base: boolean): Promise<ReadDocument & { readonly pkg: WordPackage }> => {
    const archive = await unzip(new Uint8Array(readFileSync(file)));
    if (!archive.ok) throw new Error(`${file}: ${archive.problem.code}`);
    ended('inflate');
    const opened = openPackage(archive.entries, base ? null : memory);
    if (!opened.ok) throw new Error(`${file}: ${opened.problem.code}`);
    ended('parse');
    const document = readDocument(opened.package, memory);
    ended('read');
    return { ...document, pkg: opened.package };
  };
  const [first = '', ...rest] = files;
  const base = await read(first, true);
  const documents = [];
  // The packages of returns are let go at once: of a return only values are kept.
  for (const file of rest) documents.push((await read(file, false)).document);

  const index = indexBase(base.document);
  const outline = outlineOf(base.document, fieldsOfHeader);
  const returns = documents.map((document, k) => ({
    sender: { id: `r${k}`, body: `Орган ${String(k).padStart(2, '0')}`, date: null, authors: {} },
    document,
    findings: compareReturn(index, document),
    stale: null,
  }));
  ended('compare');
  const { amendments, remarks, collisions } = consolidateReturns(returns, index, outline);
  ended('collide');
  const { parts } = writeRedline(base.pkg, base.document, base.binding, redlineEdits(amendments, collisions, 'ru', false));
  const bytes = zip(redlinePackage(base.pkg, parts));
  ended('write');
  const texts = [base.document, ...documents].flatMap((document) => document.flows).flatMap((flow) => textsOf(flow.blocks));
  return {
    amendments: amendments.length,
    remarks: remarks.length,
    collisions: collisions.length,
    rivals: Math.max(0, ...collisions.filter(({ kind }) => kind === 'rival').map((one) => one.amendments.length)),
    paragraphs: texts.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    redlineBytes: bytes.length,
  };
}

const textsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.flatMap((row) => row.cells.flatMap((cell) => textsOf(cell.blocks))),
  );
