import { type Amendment, type Block, type Document, type Problem, type ReadReturn, type Sender, bodyOf } from '@svod/consolidation';

/** Stretches of one body's that are told of in words; all are counted. */
const MOST = 20;
const LONGEST = 200;

/** Words that one body formats with tracking where another puts them in or strikes them out. */
export interface FormattedWithin {
  /** Index of the marker. */
  readonly revision: number;
  text: string;
}

/** Words that one body formats with tracking in another's tracked change. Properties of paragraphs and rows go with what they are of. */
export function formattedWithin(document: Document, sender: Sender): readonly FormattedWithin[] {
  // Nearly every file holds the changes of one body: there is nothing to walk through.
  if (new Set(document.revisions.map(({ author }) => bodyOf(sender, author))).size < 2) return [];
  const found = new Map<number, FormattedWithin>();
  const body = (revision: number): string => bodyOf(sender, document.revisions[revision]?.author ?? '');
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'table') {
        for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks);
        continue;
      }
      for (const { start, end, ins, del, formatChange } of block.spans) {
        if (formatChange === null) continue;
        const { revision } = formatChange;
        if (![...ins, ...del].some((around) => body(around) !== body(revision))) continue;
        const known = found.get(revision) ?? { revision, text: '' };
        known.text += block.text.slice(start, end);
        found.set(revision, known);
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
  formatted: readonly FormattedWithin[],
  amendments: readonly Amendment[],
): readonly Problem[] {
  const within = findings.within ?? [];
  if (formatted.length === 0 && within.length === 0) return [];
  const groups = new Map<string, { code: string; body: string; holder: string; texts: string[] }>();
  const add = (code: string, body: string, holder: string, text: string): void => {
    if (holder === body) return;
    const key = [code, body, holder].join('\n');
    const group = groups.get(key) ?? { code, body, holder, texts: [] };
    groups.set(key, group);
    group.texts.push(text.trim());
  };
  for (const { edit, author, holder, text } of within) {
    const code = edit === 'insertion' ? 'insertion-counted-within' : 'deletion-counted-within';
    add(code, bodyOf(sender, author), bodyOf(sender, holder), text);
  }
  const holders = new Map<number, string>();
  for (const { sponsors } of amendments)
    for (const sponsor of sponsors)
      if (sponsor.return === sender.id) for (const revision of sponsor.revisions) holders.set(revision, sponsor.body);
  for (const { revision, text } of formatted) {
    const body = bodyOf(sender, document.revisions[revision]?.author ?? '');
    add('format-counted-within', body, holders.get(revision) ?? body, text);
  }
  return [...groups.values()].map(({ code, body, holder, texts }) => ({
    code,
    values: { count: texts.length, body, holder, text: quoted(texts) },
    where: '',
  }));
}

function quoted(texts: readonly string[]): string {
  const shown = texts.slice(0, MOST).map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text));
  return [...shown, ...(texts.length > MOST ? ['…'] : [])].join('; ');
}
