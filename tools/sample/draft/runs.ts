import type { Chance } from './chance.ts';
import type { Look, Piece, TextRun } from './model.ts';

/** Words that Word's Russian dictionary does not know, and underlines. */
const UNKNOWN = /ГСФР|ДГСЭН|ГАООС|ГКНБ|реэкспорта|хвостохранилищ[аи]?|invented example/g;
const MARKUP = /\{(n\d|ref:[^}]+|br)\}/g;

/** A run of text by one session. */
export function textRun(text: string, look: Look, rsid: string): TextRun {
  return { kind: 'text', text, look, rsid, ins: null, del: null, was: null };
}

/**
 * A text as Word would have stored it after some weeks of editing: cut into runs of several sessions at odd places, unknown words
 * between proofreading marks. `{n1}` is a footnote's mark, `{ref:s6}` a reference to a heading, `{br}` a line break.
 */
export function runsOf(text: string, look: Look, sessions: readonly string[], chance: Chance): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(MARKUP)) {
    pieces.push(...plain(text.slice(at, found.index), look, sessions, chance));
    pieces.push(special(found[1] ?? '', look, sessions[0] ?? ''));
    at = found.index + found[0].length;
  }
  return [...pieces, ...plain(text.slice(at), look, sessions, chance)];
}

function special(markup: string, look: Look, rsid: string): Piece {
  const run = { look, rsid, ins: null, del: null, was: null };
  if (markup === 'br') return { ...run, kind: 'text', text: '\v' };
  if (markup.startsWith('n')) return { ...run, kind: 'note', note: markup, look: { ...look, style: 'ad' } };
  return { ...run, kind: 'field', instruction: ` REF _Ref31904${markup.slice(4)} \\r \\h `, result: markup.slice(4) };
}

function plain(text: string, look: Look, sessions: readonly string[], chance: Chance): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(UNKNOWN)) {
    const latin = /^[a-z]/i.test(found[0]);
    if (!latin && chance() < 0.4) continue;
    pieces.push(...cut(text.slice(at, found.index), look, sessions, chance));
    if (latin) pieces.push(textRun(found[0], { ...look, lang: 'en-US' }, pick(sessions, chance)));
    else
      pieces.push({ kind: 'point', what: 'proof', name: 'spellStart' }, textRun(found[0], look, pick(sessions, chance)), {
        kind: 'point',
        what: 'proof',
        name: 'spellEnd',
      });
    at = found.index + found[0].length;
  }
  return [...pieces, ...cut(text.slice(at), look, sessions, chance)];
}

function cut(text: string, look: Look, sessions: readonly string[], chance: Chance): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 24 + Math.floor(chance() * 220); at < text.length - 1; at += 24 + Math.floor(chance() * 320)) {
    pieces.push(textRun(text.slice(from, at), look, pick(sessions, chance)));
    from = at;
  }
  if (from < text.length) pieces.push(textRun(text.slice(from), look, pick(sessions, chance)));
  return pieces;
}

function pick(sessions: readonly string[], chance: Chance): string {
  return sessions[Math.floor(chance() * sessions.length)] ?? '';
}
