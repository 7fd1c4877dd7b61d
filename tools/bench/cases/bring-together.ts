import { readFileSync } from 'node:fs';
import { unzip, zip } from '@svod/archive';
import type { Block, Document } from '@svod/consolidation';
import { consolidateReturns, indexBase, outlineOf } from '@svod/consolidation';
import { planReader } from '@svod/plan';
import { type PlacedReturn, redlineEdits, redlinePackage, returnReader } from '@svod/round';
import { openPackage, readDocument, startMemory, writeRedline } from '@svod/wordml';
import type { ReadDocument, WordPackage } from '@svod/wordml';

/** Stages of the flow in their order. `inflate`, `parse` and `read` are gone through file by file. */
export const STAGES = ['inflate', 'parse', 'read', 'compare', 'collide', 'write'] as const;
/** `counted` ends what is done for the bench alone: it is nobody's time. */
export type StageName = (typeof STAGES)[number] | 'counted';

export interface Brought {
  readonly amendments: number;
  readonly remarks: number;
  /** Of words, rows and places. */
  readonly collisions: number;
  /** Collisions that the detectors of meaning find. */
  readonly meanings: number;
  /** Amendments in the greatest collision of rivals. */
  readonly rivals: number;
  readonly paragraphs: number;
  readonly characters: number;
  readonly redline: Uint8Array;
}

/** Brings files (the base first) together from bytes to bytes, as the product does but for the papers. Says when a stage has ended. */
export async function bringTogether(files: readonly string[], ended: (stage: StageName) => void): Promise<Brought> {
  const { base, returns, texts, plan } = await readAll(files, ended);
  const index = indexBase(base.document);
  const outline = outlineOf(base.document, plan.fieldsOf);
  ended('compare');
  const { amendments: found, remarks, collisions } = consolidateReturns(returns, index, outline, plan.detectors);
  const { amendments } = plan.changes(found, index, outline);
  ended('collide');
  const { parts } = writeRedline(base.pkg, base.document, base.binding, redlineEdits(amendments, collisions, 'ru', false));
  const redline = zip(redlinePackage(base.pkg, parts));
  ended('write');
  count(texts, base.document);
  const meanings = collisions.filter(({ kind }) => kind === 'meaning').length;
  return {
    amendments: amendments.length,
    remarks: remarks.length,
    collisions: collisions.length - meanings,
    meanings,
    rivals: Math.max(0, ...collisions.filter(({ kind }) => kind === 'rival').map((one) => one.amendments.length)),
    ...texts,
    redline,
  };
}

/** Reads all files one after another. What reading remembers goes with it, and of a return nothing is kept but what it asks for. */
async function readAll(files: readonly string[], ended: (stage: StageName) => void): Promise<Read> {
  const memory = startMemory();
  const read = async (file: string, base: boolean): Promise<ReadFile> => {
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
  const texts = { paragraphs: 0, characters: 0 };
  const options = { showFolded: false, trustVersion: true };
  const place = returnReader({ base: { file: first, document: base.document, ownComments: [] }, older: [], options });
  const plan = planReader();
  const returns: PlacedReturn[] = [];
  const known = { date: null, letter: '', authors: {}, madeOn: null };
  for (const [k, file] of rest.entries()) {
    const { document } = await read(file, false);
    returns.push(place({ ...known, file, hash: file, body: `Орган ${String(k).padStart(4, '0')}`, document }));
    ended('compare');
    count(texts, document);
    ended('counted');
  }
  return { base, returns, texts, plan };
}

type ReadFile = ReadDocument & { readonly pkg: WordPackage };

interface Read {
  readonly base: ReadFile;
  readonly returns: readonly PlacedReturn[];
  readonly texts: { paragraphs: number; characters: number };
  readonly plan: ReturnType<typeof planReader>;
}

function count(texts: { paragraphs: number; characters: number }, document: Document): void {
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks);
      else {
        texts.paragraphs++;
        texts.characters += block.text.length;
      }
    }
  };
  for (const flow of document.flows) walk(flow.blocks);
}
