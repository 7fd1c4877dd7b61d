import { unzip } from '@svod/archive';
import { type Problem, textLines } from '@svod/consolidation';
import { type BaseInput, consolidate, redlinePackage } from '@svod/round';
import { type WordPackage, openPackage, readDocument, resolveRevisions, withParts } from '@svod/wordml';
import type { Source } from './mutation-cases.ts';

/** What becomes of one file: a reason why it is refused, or what was found in it. */
export interface Outcome {
  readonly refused: Problem | null;
  readonly problems: readonly Problem[];
  readonly amendments: number;
}

export type Pipeline = (bytes: Uint8Array, source: Source) => Promise<Outcome>;

/** Everything that the program does with a returned file, short of the disk. What it throws is a fault. */
export function realPipeline(): Pipeline {
  const bases = new Map<string, BaseInput>();
  return async (bytes, source) => {
    const archive = await unzip(bytes);
    if (!archive.ok) return refused(archive.problem);
    const opened = openPackage(archive.entries);
    if (!opened.ok) return refused(opened.problem);
    const { document } = readDocument(opened.package);
    for (const view of ['original', 'final', 'marked'] as const) textLines(document, view, { stories: 'all' });
    const left = resolved(opened.package, bytes.length % 2 === 0 ? 'accept' : 'reject');

    const base = bases.get(source.name) ?? baseOf(source);
    bases.set(source.name, base);
    const one = { file: 'a.docx', hash: 'a', document, body: 'A', date: null, letter: '', authors: {}, madeOn: null };
    const options = { showFolded: true, trustVersion: true };
    const result = consolidate({ base, older: [], returns: [one], language: 'ru', options });
    mustOpen(redlinePackage(base.carrier, result.redline), 'redline');
    JSON.stringify(result.consolidation);
    return {
      refused: null,
      problems: [...left, ...result.consolidation.returns.flatMap((report) => report.problems)],
      amendments: result.consolidation.amendments.length,
    };
  };
}

const refused = (problem: Problem): Outcome => ({ refused: problem, problems: [], amendments: 0 });

/** Accepted or rejected, and opened again. */
function resolved(pkg: WordPackage, action: 'accept' | 'reject'): readonly Problem[] {
  const { parts, left } = resolveRevisions(pkg, action);
  mustOpen(withParts(pkg.entries, parts), action);
  return left;
}

function mustOpen(entries: ReadonlyMap<string, Uint8Array>, what: string): WordPackage {
  const opened = openPackage(entries);
  if (!opened.ok) throw new Error(`${what} does not open: ${JSON.stringify(opened.problem)}`);
  return opened.package;
}

/** The sound file with all its tracked changes rejected. */
function baseOf(source: Source): BaseInput {
  const opened = openPackage(source.entries);
  if (!opened.ok) throw new Error(opened.problem.code);
  const carrier = mustOpen(withParts(opened.package.entries, resolveRevisions(opened.package, 'reject').parts), 'base');
  const { document, binding } = readDocument(carrier);
  return { file: 'base.docx', document: { ...document, comments: [] }, binding, carrier, ownComments: [] };
}
