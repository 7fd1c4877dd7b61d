import { parseDeadline, roleOf } from '@svod/plan';
import { restate } from '../changes/restate.ts';
import { insertBeside, replaceStretch, stretchesOf, wordChanges } from '../changes/word-edits.ts';
import type { Target } from '../place/find-place.ts';
import type { PlaceIndex } from '../place/place-index.ts';
import type { MeasureCell, MeasureRow, Provision } from '../place/provision.ts';
import type { Ask } from '../wording/ask.ts';
import { type Applied, no, yes } from './applied.ts';

const rowOf = (target: Target): MeasureRow | null =>
  target.kind === 'row' || target.kind === 'cell' ? target.row : target.kind === 'provision' ? target.provision.row : null;

/** Words at the end of a point, an item or a field, before the full stop or semicolon that ends it. */
export function appended(index: PlaceIndex, target: Target, text: string): Applied {
  if (target.kind === 'cell') return atEnd(index, target.cell.provisions.at(-1), text, target.cell.field === 'resp');
  if (target.kind === 'provision' && !target.quoted) return atEnd(index, target.provision, text, false);
  return no('answer-not-understood');
}

/** `listed`: the words join a list, which a comma parts. */
function atEnd(index: PlaceIndex, provision: Provision | undefined, text: string, listed: boolean): Applied {
  if (!provision || text.trim() === '') return no('answer-not-understood');
  const end = provision.paragraph.text.replace(/[\s.;]+$/u, '').length;
  if (end === 0) return yes(wordChanges(index, provision, [{ start: 0, end: 0, text: text.trim() }]));
  const parted = listed && !/^\s*[,;]/u.test(text) ? `, ${text.trim()}` : text.trim();
  return yes(wordChanges(index, provision, [insertBeside({ provision, start: 0, end }, 'after', parted)]));
}

/** A name in the accusative ("Государственную службу") does not stand so in a list. */
const DECLINED = /(?:ую|юю)(?![\p{L}])/iu;

/** A body that comes to a measure's executors or goes from them. */
export function memberChanged(index: PlaceIndex, target: Target, ask: Ask & { readonly kind: 'member' }): Applied {
  const row = rowOf(target);
  const cell = row === null ? null : executorsOf(row, ask.partner);
  const body = ask.body.trim();
  if (!cell || DECLINED.test(body)) return no('answer-not-understood');
  const standing = stretchesOf(body, cell.provisions);
  if (!ask.leaves)
    return standing.length > 0 ? no('answer-not-understood') : atEnd(index, cell.provisions.at(-1), body.replace(/^,\s*/u, ''), true);
  const [one] = standing;
  if (!one) return no('answer-words-not-found');
  return standing.length > 1 ? no('answer-words-repeated') : yes(wordChanges(index, one.provision, [replaceStretch(one, '')]));
}

/** The one cell of executors; of several the leads' or the partners', where the columns tell. */
function executorsOf(row: MeasureRow, partner: boolean): MeasureCell | null {
  const cells = row.cells.filter(({ field }) => field === 'resp');
  if (cells.length === 1) return cells[0] ?? null;
  const wanted = cells.filter(({ heading }) => roleOf(heading, 'resp').kind === 'partners');
  return partner && wanted.length === 1 ? (wanted[0] ?? null) : null;
}

/** A measure's deadline, where the words are one that is understood. */
export function deadlineSet(index: PlaceIndex, target: Target, text: string): Applied {
  const cells = rowOf(target)?.cells.filter(({ field }) => field === 'deadline') ?? [];
  const [cell] = cells;
  const { kind } = parseDeadline(text);
  if (!cell || cells.length > 1 || kind === 'unknown' || kind === 'none') return no('answer-not-understood');
  return yes(restate(index, cell.provisions, text.trim()));
}
