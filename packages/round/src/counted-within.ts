import {
  type Amendment,
  type Block,
  type Document,
  type Problem,
  type ReadReturn,
  type Sender,
  type Sponsor,
  bodyOf,
} from '@svod/consolidation';

/** Stretches of one body's that are told of in words; all are counted. */
const MOST = 20;
const LONGEST = 200;

/** Words that a tracked change marks where another body's marks them too. */
export interface SharedWords {
  /** Index of the marker. */
  readonly revision: number;
  /** Code of the problem where the marker is counted in another body's amendment. */
  readonly code: string;
  text: string;
}

/**
 * What deletions within deletions, and changes of formatting, mark together with other bodies' tracked changes. Paragraphs'
 * marks, rows and properties go with what they mark and are not given.
 */
export function sharedWords(document: Document, sender: Sender): readonly SharedWords[] {
  const found = new Map<number, SharedWords>();
  const body = (revision: number): string => bodyOf(sender, document.revisions[revision]?.author ?? '');
  const add = (revision: number | undefined, code: string, text: string): void => {
    if (revision === undefined) return;
    const known = found.get(revision);
    if (known) known.text += text;
    else found.set(revision, { revision, code, text });
  };
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'table') {
        for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks);
        continue;
      }
      for (const { start, end, ins, del, formatChange } of block.spans) {
        const markers = [...ins, ...del, ...(formatChange ? [formatChange.revision] : [])];
        if (markers.length < 2 || new Set(markers.map(body)).size < 2) continue;
        const text = block.text.slice(start, end);
        for (const revision of del.slice(1)) add(revision, 'deletion-counted-within', text);
        add(formatChange?.revision, 'format-counted-within', text);
      }
    }
  };
  for (const flow of document.flows) walk(flow.blocks);
  return [...found.values()];
}

/**
 * Tracked changes of words by one body that are counted in another's amendment, since they stand within its change: words put in and struck
 * out by a third one, a deletion within a deletion, formatting of words that another puts in.
 */
export function countedWithin(
  { document, sender, findings }: Pick<ReadReturn, 'document' | 'sender' | 'findings'>,
  shared: readonly SharedWords[],
  amendments: readonly Amendment[],
): readonly Problem[] {
  const struck = findings.struck ?? [];
  if (shared.length === 0 && struck.length === 0) return [];
  const groups = new Map<string, { code: string; body: string; holder: string; texts: string[] }>();
  const add = (code: string, body: string, holder: string, text: string): void => {
    if (holder === body) return;
    const key = [code, body, holder].join('\n');
    const group = groups.get(key) ?? { code, body, holder, texts: [] };
    groups.set(key, group);
    group.texts.push(text.trim());
  };
  for (const { inserter, remover, holder, text } of struck) {
    const [mine, theirs, around] = [bodyOf(sender, inserter), bodyOf(sender, remover), bodyOf(sender, holder)];
    if (mine === theirs) continue;
    add('insertion-counted-within', mine, around, text);
    add('deletion-counted-within', theirs, around, text);
  }
  const holders = new Map<number, Sponsor>();
  for (const { sponsors } of amendments)
    for (const sponsor of sponsors)
      if (sponsor.return === sender.id) for (const revision of sponsor.revisions) holders.set(revision, sponsor);
  for (const { revision, code, text } of shared) {
    const body = bodyOf(sender, document.revisions[revision]?.author ?? '');
    add(code, body, holders.get(revision)?.body ?? body, text);
  }
  return [...groups.values()].map(({ code, body, holder, texts }) => ({
    code,
    values: { count: texts.length, body, holder, text: quoted(texts) },
    where: '',
  }));
}

const quoted = (texts: readonly string[]): string =>
  [
    ...texts.slice(0, MOST).map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)),
    ...(texts.length > MOST ? ['…'] : []),
  ].join('; ');
