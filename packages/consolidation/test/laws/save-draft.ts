import type {
  Block,
  Cell,
  Comment,
  Document,
  Flow,
  FlowKey,
  Inline,
  Paragraph,
  Point,
  Revision,
  RevisionIndex,
  Row,
  Span,
  WordStretch,
} from '../../src/document/document.ts';
import { NONE } from '../../src/document/document.ts';
import type { Atom, Char, Draft, DraftRow, Edit, MarkAtom, TableAtom } from './atoms.ts';

/**
 * Writes a draft as a file would hold it: one marker for each unbroken stretch of one edit in one paragraph, for each paragraph mark,
 * each row. A deletion inside an insertion ends where the insertion ends. Notes and text boxes are numbered in reading order.
 */
export function saveDraft(draft: Draft): Document {
  return new Writer(draft).document();
}

/** Stretches of characters that look the same. */
function wordsOf(chars: readonly Char[]): readonly WordStretch[] {
  const stretches: WordStretch[] = [];
  chars.forEach(({ words: look }, k) => {
    const last = stretches.at(-1);
    if (look === null) return;
    if (last?.end === k && last.look === look) stretches[stretches.length - 1] = { ...last, end: k + 1 };
    else stretches.push({ start: k, end: k + 1, look });
  });
  return stretches;
}

class Writer {
  private readonly draft: Draft;
  private readonly revisions: Revision[] = [];
  private readonly anchors = new Map<string, Point[]>();
  private readonly names = new Map<FlowKey, FlowKey>();
  private readonly counts = new Map<string, number>();

  constructor(draft: Draft) {
    this.draft = draft;
  }

  document(): Document {
    for (const line of this.draft.flows) this.nameNotes(line.atoms);
    const flows = this.draft.flows.flatMap((line): Flow[] => {
      const key = this.names.get(line.key) ?? (isNote(line.key) ? null : line.key);
      return key === null ? [] : [{ key, blocks: this.blocks(key, line.atoms) }];
    });
    const rank = (key: FlowKey): number => (isNote(key) ? (key.startsWith('footnote') ? 1 : 2) : 0);
    const numbered = (key: FlowKey): number => (isNote(key) ? Number(key.slice(key.indexOf('/') + 1)) : 0);
    flows.sort((a, b) => rank(a.key) - rank(b.key) || numbered(a.key) - numbered(b.key));
    for (let k = 0; k < this.draft.empties; k++) this.revisions.push({ kind: 'insert', author: 'А', date: null, move: null, empty: true });
    const { words } = this.draft;
    const comments = this.draft.comments.map((comment) => this.comment(comment));
    return { flows, revisions: this.revisions, comments, problems: [], ...(words && { words }) };
  }

  private comment(comment: Draft['comments'][number]): Comment {
    const [start, end] = this.anchors.get(comment.id) ?? [];
    return { ...comment, anchor: start ? { start, end: end ?? start } : null };
  }

  private nameNotes(atoms: readonly Atom[]): void {
    for (const atom of atoms) {
      if (atom.atom === 'table') for (const row of atom.rows) for (const cell of row.cells) this.nameNotes(cell.atoms);
      if (atom.atom !== 'char' || atom.object?.flow == null || this.names.has(atom.object.flow)) continue;
      const { kind, flow } = atom.object;
      const number = (this.counts.get(kind) ?? 0) + 1;
      this.counts.set(kind, number);
      this.names.set(flow, `${kind}/${number}`);
    }
  }

  private blocks(key: FlowKey, atoms: readonly Atom[]): Block[] {
    const blocks: Block[] = [];
    let chars: Char[] = [];
    for (const atom of atoms) {
      if (atom.atom === 'char') chars.push(atom);
      else if (atom.atom === 'anchor') {
        const points = this.anchors.get(atom.comment) ?? [];
        points.push({ flow: key, block: blocks.length, offset: chars.length });
        this.anchors.set(atom.comment, points);
      } else if (atom.atom === 'mark') {
        blocks.push(this.paragraph(chars, atom));
        chars = [];
      } else blocks.push(this.table(`${key}/${blocks.length}`, atom));
    }
    // An anchor behind the last mark stands at the end of what is there.
    const last = blocks.at(-1);
    for (const points of this.anchors.values())
      points.forEach((point, k) => {
        if (point.flow === key && point.block >= blocks.length)
          points[k] = { flow: key, block: blocks.length - 1, offset: last?.kind === 'paragraph' ? last.text.length : 0 };
      });
    return blocks;
  }

  private table(key: FlowKey, table: TableAtom): Block {
    return { kind: 'table', rows: table.rows.map((row, r) => this.row(`${key}.${r}`, row)) };
  }

  private row(key: FlowKey, row: DraftRow): Row {
    const [ins, del] = [row.ins.map((edit) => this.marker(edit)), row.del.map((edit) => this.marker(edit))];
    let column = 0;
    const cells = row.cells.map(({ span, merge, atoms, traits, ...touched }, k): Cell => {
      const at = column;
      column += span;
      const own = {
        ...(touched.ins.length > 0 && { ins: this.markers(touched.ins) }),
        ...(touched.del.length > 0 && { del: this.markers(touched.del) }),
      };
      return { column: at, span, merge, ...own, ...(traits && { traits }), blocks: this.blocks(`${key}.${k}`, atoms) };
    });
    const changed = row.changed && { changed: [{ revision: this.marker(row.changed), of: 'row' as const, names: ['trHeight'] }] };
    return { cells, header: row.header, ins, del, ...changed, ...(row.traits && { traits: row.traits }) };
  }

  private paragraph(chars: readonly Char[], mark: MarkAtom): Paragraph {
    const spans: Span[] = [];
    let before: Char | null = null;
    chars.forEach((char, k) => {
      const last = spans.at(-1);
      const [ins, del] = this.touch(char, before, last);
      const formatChange = this.formatChange(char, before, last, ins, del);
      before = char;
      const same =
        last &&
        equal(last.ins, ins) &&
        equal(last.del, del) &&
        last.format === char.format &&
        last.formatChange?.revision === formatChange?.revision;
      if (same) spans[spans.length - 1] = { ...last, end: k + 1 };
      else spans.push({ start: k, end: k + 1, ins, del, format: char.format, formatChange });
    });
    const objects = chars.flatMap((char) => (char.object ? [this.renamed(char.object)] : []));
    const links = [...new Set(chars.flatMap(({ link }) => link ?? []))].map((link) => {
      const own = (char: Char): boolean => char.link === link;
      return { start: chars.findIndex(own), end: chars.findLastIndex(own) + 1, target: link.target };
    });
    const { traits } = mark.properties;
    const marked = { ins: mark.ins.map((edit) => this.marker(edit)), del: mark.del.map((edit) => this.marker(edit)) };
    return {
      ...mark.properties,
      text: chars.map((char) => char.char).join(''),
      spans,
      objects,
      mark: marked,
      formatChanges: mark.changes.map((edit) => this.marker(edit)),
      ...(links.length > 0 && { links }),
      words: wordsOf(chars),
      ...(mark.was && { formerly: { look: mark.was, ...(traits && { traits }), others: [] } }),
    };
  }

  /** Markers around a character: those of the one before it, where the same edits go on. */
  private touch(char: Char, before: Char | null, last: Span | undefined): readonly [readonly RevisionIndex[], readonly RevisionIndex[]] {
    const goesOn = before !== null && last !== undefined && equal(before.ins, char.ins);
    const ins = goesOn ? last.ins : this.markers(char.ins);
    const del = goesOn && equal(before.del, char.del) ? last.del : this.markers(char.del);
    return [ins, del];
  }

  private formatChange(
    char: Char,
    before: Char | null,
    last: Span | undefined,
    ins: readonly RevisionIndex[],
    del: readonly RevisionIndex[],
  ): Span['formatChange'] {
    const { was } = char;
    if (!was) return null;
    const goesOn = before?.was?.edit === was.edit && before.was.format === was.format && before.format === char.format;
    if (goesOn && last?.formatChange && last.ins === ins && last.del === del) return last.formatChange;
    return { revision: this.marker(was.edit), was: was.format };
  }

  private readonly renamed = (inline: Inline): Inline =>
    inline.flow === null ? inline : { ...inline, flow: this.names.get(inline.flow) ?? inline.flow };

  private markers(edits: readonly Edit[]): readonly RevisionIndex[] {
    return edits.length === 0 ? NONE : edits.map((edit) => this.marker(edit));
  }

  private marker({ kind, author, date, move }: Edit): RevisionIndex {
    return this.revisions.push({ kind, author, date, move, empty: false }) - 1;
  }
}

const isNote = (key: FlowKey): boolean => /^(?:footnote|textbox)\//u.test(key);

const equal = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((one, k) => one === b[k]);

/** Whether a line can be written: it ends with a mark, and what stands before a table is a whole paragraph. */
export function isWellFormed(atoms: readonly Atom[], endsWithTable: boolean): boolean {
  const kinds = atoms.map((atom) => atom.atom);
  if (!kinds.includes('mark')) return false;
  if (kinds.at(-1) !== 'mark' && !(endsWithTable && kinds.at(-1) === 'table')) return false;
  return kinds.every((kind, k) => kind !== 'table' || k === 0 || kinds[k - 1] !== 'char');
}
