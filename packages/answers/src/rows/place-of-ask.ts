import { type Target, findPlace, inside } from '../place/find-place.ts';
import { cellNamed } from '../place/field-named.ts';
import { parsePlace } from '../place/parse-place.ts';
import type { PlaceIndex } from '../place/place-index.ts';
import type { Ask } from '../wording/ask.ts';
import type { Why } from './applied.ts';

export type AskedPlace = { readonly ok: true; readonly target: Target | null } | { readonly ok: false; readonly why: Why };

const FAILED = { ambiguous: 'answer-place-ambiguous', 'not-found': 'answer-place-not-found', none: 'answer-place-not-found' } as const;

/** Words of the base by which an instruction's place is told from another of the same number. */
export const hintOf = (ask: Ask): string =>
  ask.kind === 'insert-words' ? ask.anchor : ask.kind === 'restate' ? ask.text : 'old' in ask ? ask.old : '';

/** Where an instruction applies: at the row's own place, inside it, or at one that it names itself. Never guesses between two. */
export function placeOfAsk(index: PlaceIndex, ask: Ask, at: Target | null): AskedPlace {
  if (ask.place === '') return { ok: true, target: at };
  const said = parsePlace(ask.place);
  const row = at?.kind === 'row' || at?.kind === 'cell' ? at.row : at?.kind === 'provision' ? at.provision.row : null;
  const numbered = said.refs.filter(({ number, kind }) => number !== '' || kind === 'running');
  if (numbered.length === 0 && said.quotes.length === 0) {
    // "в графе «Срок»", "срок", "в тексте меры": of the row's own place.
    const names = [...said.fields, ...(said.left.length > 0 ? [said.left.join(' ')] : [])];
    if (names.length === 0) return { ok: true, target: said.whole && at === null ? { kind: 'document' } : at };
    // What takes a whole field out names it and nothing else.
    if (ask.kind === 'delete' && said.fields.length === 0 && (said.left.length > 2 || said.left.some((word) => /^\p{Lu}{2}/u.test(word))))
      return { ok: false, why: 'answer-not-understood' };
    const cell = row && names.length === 1 ? cellNamed(row, names[0] ?? '', hintOf(ask)) : null;
    return row && cell ? { ok: true, target: { kind: 'cell', row, cell } } : { ok: false, why: 'answer-not-understood' };
  }
  // "подпункт б)", "абзац второй": inside the row's own place.
  const own =
    at !== null &&
    at.kind !== 'document' &&
    said.quotes.length === 0 &&
    numbered.every(({ kind }) => kind === 'item' || kind === 'paragraph');
  const found = own ? inside(index, at, said, hintOf(ask)) : findPlace(index, said, hintOf(ask));
  if (!found.ok) {
    // The number of the row's own place, said again, may be another place's too.
    const again =
      said.quotes.length === 0 && found.why === 'ambiguous' && row !== null && numbered.every(({ number }) => number === row.measure);
    return again ? { ok: true, target: at } : { ok: false, why: FAILED[found.why] };
  }
  const loose = said.left.length > 0 && found.target.kind !== 'cell';
  return loose ? { ok: false, why: 'answer-not-understood' } : { ok: true, target: found.target };
}
