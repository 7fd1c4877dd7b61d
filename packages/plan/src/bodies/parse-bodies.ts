import { type BodyIndex, type Word, wordsOf } from './body-index.ts';

/**
 * One body in a list. `id` is its name in the register, null where it is not known or several are meant by the words (`candidates`); `of` is the
 * known body that a unit belongs to. `lead` answers for the measure, `with` executes with it, `partner` helps.
 */
export interface NamedBody {
  readonly raw: string;
  readonly id: string | null;
  readonly role: 'lead' | 'with' | 'partner';
  /** "(по согласованию)", "(макулдашуу боюнча)": a body that the Cabinet can't command. */
  readonly byAgreement: boolean;
  /** What else stands in brackets after it. */
  readonly detail?: string;
  readonly of?: string;
  readonly candidates?: readonly string[];
}

/** The bodies of a measure, the lead first. `raw` is the text as it stands. */
export type Bodies =
  | { readonly kind: 'bodies'; readonly raw: string; readonly bodies: readonly NamedBody[] }
  | { readonly kind: 'none'; readonly raw: string }
  | { readonly kind: 'unknown'; readonly raw: string };

/** A text of bodies and what its column says of them. */
export interface BodiesText {
  readonly text: string;
  readonly role: '' | 'lead' | 'partners';
}

/** Longer texts are no lists of bodies. */
const LONGEST = 4000;

const AGREEMENT = /согласовани|по\s+согл(?![\p{L}])|макулдаш|agree|consent|consultation/iu;
const HELPS = /^(?:соисп|партн[её]р|өнөктөш|биргелеш|partner|support|co-?exec)/iu;
const LEAD = /^(?:свод|созыв|отв(?:\.|етств)|координ|головн|ведущ|lead|coordinat|жыйынтыкто|жооптуу|башкы|топтоо)/iu;
const LEADS =
  /^[\s•–—-]*(?:(?:головной|ведущий|основной|ответственный|ответственные)(?: (?:исполнител[ьи]|орган|за исполнение))?|отв\.?(?: исп\.?)?|исполнител[ьи]|lead(?: agency| body| entity)?|responsible(?: body| agency)?|жооптуу(?: аткаруучу(?:лар)?| орган)?|башкы аткаруучу)\s*[:–—]/iu;
const PARTNERS =
  /^[\s•–—-]*(?:(?:соисполнител[ьи]|соисп\.?|партн[её]ры?|partners?|supporting(?: agenc(?:y|ies)| bod(?:y|ies))?|өнөктөш(?:төр|тор)?(?:ү)?|биргелешип(?: аткаруучулар)?)\s*[:–—]|(?:при участии|с участием|при поддержке|with the support of|in cooperation with)\s*:?(?=\s|$))/iu;
/** Words between bodies that name nobody. */
const BETWEEN = new Set([
  'и',
  'а',
  'также',
  'совместно',
  'с',
  'со',
  'жана',
  'менен',
  'биргеликте',
  'and',
  'with',
  'the',
  'together',
  'of',
  'др',
  'другие',
]);
const HANDED_ON = /^(?:караштуу|алдындагы)$/iu;
const UNDER = /^(?:при|under)$/iu;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly bracket: string;
}

/** Reads the bodies of a measure from its cells of executors, in order. Names are looked up in a register; nobody is guessed. */
export function parseBodies(texts: readonly BodiesText[], index: BodyIndex): Bodies {
  const raw = texts
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
  if (/^[\s.–—-]*$/u.test(raw)) return { kind: 'none', raw };
  if (raw.length > LONGEST) return { kind: 'unknown', raw };
  const found: (NamedBody & { readonly marked: boolean })[] = [];
  for (const { text, role } of texts) found.push(...bodiesIn(text, role, index));
  if (found.length === 0) return { kind: 'unknown', raw };
  const marked = found.some((one) => one.marked && one.role !== 'partner');
  const first = found.findIndex((one) => one.role !== 'partner');
  const bodies = found.map(({ marked: own, ...one }, k): NamedBody => {
    if (one.role === 'partner') return one;
    return { ...one, role: (marked ? own : k === first) ? 'lead' : 'with' };
  });
  return { kind: 'bodies', raw, bodies: [...bodies.filter((one) => one.role === 'lead'), ...bodies.filter((one) => one.role !== 'lead')] };
}

function bodiesIn(text: string, column: BodiesText['role'], index: BodyIndex): readonly (NamedBody & { readonly marked: boolean })[] {
  const found: (NamedBody & { readonly marked: boolean })[] = [];
  // "Соисполнители:" stands over the lines below it, too.
  let role: '' | 'lead' | 'partners' = column;
  for (const line of linesOf(text)) {
    const [leads, partners] = [LEADS.exec(line)?.[0], PARTNERS.exec(line)?.[0]];
    const heading = leads ?? partners;
    if (heading !== undefined) role = leads === undefined ? 'partners' : 'lead';
    const rest = heading === undefined ? line : line.slice(heading.length);
    for (const piece of piecesOf(rest, index)) {
      const words = rest.slice(piece.start, piece.end);
      const inner = PARTNERS.exec(words)?.[0];
      const own = inner === undefined ? words : words.slice(inner.length);
      const bodies = namesIn(own.trim(), index);
      bodies.forEach((body, k) => {
        const bracket = k === bodies.length - 1 ? piece.bracket : '';
        const leading = LEAD.test(bracket.trim());
        const byAgreement = AGREEMENT.test(bracket);
        const helping = HELPS.test(bracket.trim());
        const detail = isDetail(bracket, body.id, index) && !leading && !helping && !byAgreement ? { detail: bracket.trim() } : {};
        const partner = role === 'partners' || inner !== undefined || helping;
        found.push({
          ...body,
          role: partner ? 'partner' : 'with',
          byAgreement,
          ...detail,
          marked: leading || (leads !== undefined && k === 0),
        });
      });
    }
    if (heading !== undefined && rest.trim() !== '') role = column;
  }
  return found;
}

/** Lines; a semicolon parts them where what follows says who it is that follows. */
const linesOf = (text: string): readonly string[] => plainLines(text).split(/[\n\v]|[;.](?=\s*[\p{L} .]{4,40}\s*[:–—])/u);

/** Numbers before bodies ("1) МИД; 2) МВД", "1. МИД 2. МВД") as commas, a role after a dash ("МИД – ответственный") in brackets. */
const plainLines = (text: string): string =>
  text
    .replace(/(^|[\n\v;,]|\s)\s*\d{1,2}[.)]\s*(?=\p{L})/gu, (_, before: string) =>
      before.trim() === '' && !/[\n\v]/u.test(before) ? (before === '' ? '' : ', ') : before,
    )
    .replace(
      /\s[–—-]\s*(ответственн\p{L}+(?:\s+исполнител\p{L}+)?|соисполнител\p{L}+|жооптуу(?:\s+аткаруучу)?|lead|partner)(?=\s*(?:[,;.\n]|$))/giu,
      ' ($1)',
    );

/** Brackets that only give the body's other name say nothing more of it. */
function isDetail(bracket: string, id: string | null, index: BodyIndex): boolean {
  const words = wordsOf(bracket);
  const match = index.at(words, 0);
  return words.length > 0 && !(id !== null && match?.words === words.length && match.ids.includes(id));
}

/** Cuts a line at commas, semicolons and strokes that stand in no known name and in no brackets; what stands in brackets goes with the piece before it. */
function piecesOf(line: string, index: BodyIndex): readonly Piece[] {
  const pieces: Piece[] = [];
  const inName = new Set<number>();
  const words = wordsOf(line);
  for (let k = 0; k < words.length;) {
    const match = index.at(words, k);
    const last = match ? words[k + match.words - 1] : undefined;
    const stop = last?.end ?? 0;
    for (let at = words[k]?.start ?? 0; at < stop; at++) inName.add(at);
    k += match?.words ?? 1;
  }
  let start = 0;
  let end = -1;
  let bracket = '';
  const close = (at: number): void => {
    const stop = end < 0 ? at : end;
    if (/\p{L}/u.test(line.slice(start, stop))) pieces.push({ start, end: stop, bracket });
    end = -1;
    bracket = '';
  };
  for (let k = 0; k < line.length; k++) {
    const char = line[k] ?? '';
    if (char === '(' && !inName.has(k)) {
      const closing = line.indexOf(')', k);
      const stop = closing < 0 ? line.length : closing;
      if (end < 0) end = k;
      bracket = bracket === '' ? line.slice(k + 1, stop) : `${bracket}; ${line.slice(k + 1, stop)}`;
      k = stop;
    } else if (/[,;/]/u.test(char) && !inName.has(k)) {
      close(k);
      start = k + 1;
    } else if (end >= 0 && /\p{L}/u.test(char)) {
      // "ОБСЕ (по согласованию) и МАГАТЭ": the brackets end the piece.
      close(k);
      start = k;
    }
  }
  close(line.length);
  return pieces;
}

type Found = Pick<NamedBody, 'raw' | 'id' | 'of' | 'candidates'>;

/** The bodies that one piece names: several where they are joined by "и", one that is not known where words are left over. */
function namesIn(text: string, index: BodyIndex): readonly Found[] {
  const words = wordsOf(text);
  const found: { readonly ids: readonly string[]; readonly from: Word; readonly to: Word }[] = [];
  let rest = 0;
  for (let k = 0; k < words.length;) {
    const match = index.at(words, k);
    const state = index.state(words, k);
    const word = words[k];
    if (match && match.words >= state) {
      const [from, to] = [word, words[k + match.words - 1]];
      if (from && to) found.push({ ids: match.ids, from, to });
      k += match.words;
    } else if (state > 0) k += state;
    else if (word && HANDED_ON.test(word.text) && found.length > 0) {
      // "Финансы министрлигине караштуу Мамлекеттик бажы кызматы": the body before it is the one it stands under.
      found.pop();
      k++;
    } else if (word && UNDER.test(word.text) && found.length > 0) {
      // "… при Министерстве финансов": it ends with the next name.
      const under = index.at(words, k + 1);
      if (!under) rest++;
      k += 1 + (under?.words ?? 0);
    } else {
      if (word && !BETWEEN.has(word.text.toLowerCase())) rest++;
      k++;
    }
  }
  if (rest > 0 || found.length === 0) {
    if (words.every((word) => BETWEEN.has(word.text.toLowerCase()))) return [];
    const [first] = found;
    const [of] = first?.ids ?? [];
    return [{ raw: text, id: null, ...(first?.ids.length === 1 && of !== undefined ? { of } : {}) }];
  }
  return found.map(({ ids, from, to }): Found => {
    const [id = null] = ids;
    const raw = found.length === 1 ? text : text.slice(from.start, to.end);
    return ids.length === 1 ? { raw, id } : { raw, id: null, candidates: ids };
  });
}
