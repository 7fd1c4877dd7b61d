import type { Amendment, Meaning } from '@svod/consolidation';
import { blocksText, partiesOf } from '@svod/consolidation';
import { stem } from '../bodies/stem.ts';
import { wordsOf } from '../bodies/body-index.ts';
import type { Measure } from '../measures/measures-of.ts';
import { type Finder, type MeaningContext, line } from './meaning-context.ts';

/** Words that say nothing of what a measure is about: bonds, and the verbs with which measures begin. Stems. */
const EMPTY = new Set(
  (
    'для при под над без про что как его или это том так уже между через также других иных целью целях рамках области сфере вопросам вопросов основе базе ' +
    'разработать разработка создать создание открыть открытие провести проведение проводить организовать организация обеспечить обеспечение подготовить подготовка внести ' +
    'внедрить внедрение принять принятие утвердить укрепить совершенствовать усилить учредить открыть ввести установить осуществлять осуществить наладить ' +
    'привести вести включить кыргызской республики ' +
    'жана боюнча үчүн менен тууралуу жөнүндө максатында түзүү иштеп чыгуу өткөрүү камсыз кылуу уюштуруу киргизүү кабыл алуу ишке ашыруу кыргыз республикасынын ' +
    'the and for with from into its their develop establish create conduct ensure adopt strengthen improve prepare introduce organize organise set'
  )
    .split(' ')
    .map(stem),
);

/** The fields of the resolution: measures of one kind for two of them ("химическая безопасность", "биологическая безопасность") are two measures. */
const DOMAINS: readonly RegExp[] = [
  /^(?:ядерн|радиоактив|радиацион|радиолог|излучен|ядролук|nuclear|radio)/u,
  /^(?:хими|прекурсор|ядохимикат|пестицид|chemi|precursor)/u,
  /^(?:биолог|патоген|микроорганизм|инфекц|biolog|pathogen)/u,
];

/** Whether two texts speak of fields of the resolution, and of no common one. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const domains = (words: ReadonlySet<string>): readonly boolean[] => DOMAINS.map((domain) => [...words].some((word) => domain.test(word)));
  const [mine, theirs] = [domains(a), domains(b)];
  return mine.includes(true) && theirs.includes(true) && !mine.some((own, k) => own && theirs[k] === true);
}

interface Text {
  readonly words: ReadonlySet<string>;
  readonly weighed: readonly { readonly word: string; readonly weight: number }[];
  readonly weight: number;
}

/** Rare words of a text that are looked up in others, and others that one word may lead to. */
const LOOKED_UP = 8;
const MOST_OTHERS = 200;
/**
 * Share of the weight of both texts' words that must be common, by the cosine of their sets. Measures of one plan are alike by nature ("оценка
 * уязвимости" of one kind of sites and of another): one that is there already must be nearer.
 */
const ALIKE = { twice: 0.65, already: 0.75 } as const;
/** In a plan of few measures hardly a word is met twice: it tells nothing of how rare words are. */
const LEAST_PLAN = 30;
/** So few words in common make two texts alike only where there is next to nothing else. */
const FEW = { words: 3, alike: 0.9 } as const;

/**
 * The same measure is proposed twice, in different places and perhaps in other words, or stands in the plan already. Texts are held against
 * those only that share one of their rarest words; how rare a word is follows from the base alone, so that one return changes nothing for another.
 */
export const proposedTwice: Finder = (context) => {
  const inserted = context.amendments.flatMap((amendment) => newMeasures(amendment, context).map((text) => ({ amendment, text })));
  if (inserted.length === 0) return [];
  const known = context.measures.map((measure) => ({ measure, words: wordSet(measureText(measure)) }));
  const count = new Map<string, number>();
  for (const { words } of known) for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  const size = Math.max(known.length, LEAST_PLAN);
  const weightOf = (word: string): number => Math.log(1 + (size + 1) / (1 + (count.get(word) ?? 0)));
  const weigh = (words: ReadonlySet<string>): Text => {
    const weighed = [...words].map((word) => ({ word, weight: weightOf(word) }));
    return { words, weighed, weight: weighed.reduce((sum, { weight }) => sum + weight, 0) };
  };
  const rarest = ({ weighed }: Text): readonly string[] =>
    weighed
      .toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0))
      .slice(0, LOOKED_UP)
      .map(({ word }) => word);

  const texts = inserted.map(({ text }) => weigh(wordSet(text)));
  const olds = known.map(({ words }) => weigh(words));
  const byWord = postings(texts, rarest);
  const oldByWord = postings(olds, (text) => [...text.words]);
  const removed = removedBy(context);
  const found: Meaning[] = [];
  const groups = newGroups(inserted.length);
  texts.forEach((text, k) => {
    const mine = inserted[k];
    if (!mine) return;
    for (const other of candidates(rarest(text), byWord, k)) {
      const theirs = inserted[other];
      const twin = texts[other];
      if (
        theirs &&
        twin &&
        differ(mine.amendment, theirs.amendment) &&
        !context.met(mine.amendment.id, theirs.amendment.id) &&
        alike(text, twin, ALIKE.twice)
      )
        groups.link(k, other);
    }
    for (const other of candidates(rarest(text), oldByWord, -1)) {
      const [old, twin] = [known[other], olds[other]];
      if (!old || !twin || !alike(text, twin, ALIKE.already)) continue;
      // Taken out by the same hand: the measure is moved or put in other words.
      const takers = removed.get(old.measure.provision) ?? new Set();
      if (partiesOf(mine.amendment).every((party) => takers.has(party))) continue;
      const values = { other: old.measure.number, text: line(measureText(old.measure)), proposed: line(mine.text) };
      found.push({ why: 'proposed-already', amendments: [mine.amendment.id], values });
    }
  });
  for (const members of groups.all()) {
    const list = members.flatMap((k) => inserted[k] ?? []);
    const shown = [...new Set(list.map(({ text }) => line(text)))];
    found.push({
      why: 'proposed-twice',
      amendments: list.map(({ amendment }) => amendment.id),
      values: { list: shown.slice(0, 3).join(' / ') },
    });
  }
  return found;
};

/** Whether two texts say nearly the same: by the weight of the words that both hold. */
function alike(a: Text, b: Text, least: number): boolean {
  const [few, many] = a.words.size < b.words.size ? [a, b] : [b, a];
  let [common, shared] = [0, 0];
  for (const { word, weight } of few.weighed) {
    if (!many.words.has(word)) continue;
    common++;
    shared += weight;
  }
  if (common < 2) return false;
  const enough = common < FEW.words ? FEW.alike : least;
  return shared / Math.sqrt(a.weight * b.weight) >= enough && !areApart(a.words, b.words);
}

const measureText = (measure: Measure): string => {
  const texts = (field: string): string =>
    measure.cells
      .filter((cell) => cell.field === field)
      .map(({ text }) => text)
      .join('\n');
  return texts('measure') || texts('task');
};

/** What the rows that an amendment inserts are to do, one text a row. */
function newMeasures({ change, state }: Amendment, { tables }: MeaningContext): readonly string[] {
  if (change.kind !== 'rows-inserted' || state !== 'open') return [];
  const table = tables.get(`${change.flow}/${change.block}`);
  if (!table) return [];
  return change.rows.flatMap((row) => {
    const of = (field: string): string =>
      row.cells
        .filter((cell) => table.columns[cell.column]?.field === field)
        .map((cell) => blocksText(cell.blocks))
        .join('\n');
    // A heading across the table is no measure.
    const text = row.cells.length === 1 ? '' : of('measure') || of('task');
    return text.trim() === '' ? [] : [text];
  });
}

/** Longer texts are held against others by their beginning. */
const LONGEST = 4000;

const wordSet = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text.slice(0, LONGEST))
      .map((word) => stem(word.text))
      .filter((word) => word.length > 2 && !EMPTY.has(word)),
  );

function postings(texts: readonly Text[], wordsFor: (text: Text) => readonly string[]): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>();
  texts.forEach((text, k) => {
    for (const word of wordsFor(text)) {
      const list = map.get(word);
      if (!list) map.set(word, [k]);
      else if (list.length < MOST_OTHERS) list.push(k);
    }
  });
  return map;
}

function candidates(words: readonly string[], byWord: ReadonlyMap<string, readonly number[]>, after: number): ReadonlySet<number> {
  return new Set(words.flatMap((word) => byWord.get(word) ?? []).filter((k) => k > after));
}

const differ = (a: Amendment, b: Amendment): boolean => {
  const own = new Set(partiesOf(a));
  return a.id !== b.id && partiesOf(b).some((party) => !own.has(party));
};

/** Who takes a measure out of the plan, or empties its words. */
function removedBy(context: MeaningContext): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = new Map<string, string>();
  for (const { provision, flow, block, rows: own } of context.measures)
    for (const row of own) rows.set(`${flow}/${block}.${row}`, provision);
  const removed = new Map<string, Set<string>>();
  const put = (provision: string, parties: readonly string[]): void => {
    const known = removed.get(provision) ?? new Set();
    removed.set(provision, known);
    for (const party of parties) known.add(party);
  };
  for (const amendment of context.amendments) {
    const { change } = amendment;
    const provision = change.kind === 'row-deleted' ? rows.get(`${change.flow}/${change.block}.${change.row}`) : undefined;
    if (provision !== undefined) put(provision, partiesOf(amendment));
  }
  for (const { measure, fields } of context.changed)
    for (const { value, parties } of fields.get('measure') ?? []) if (value.kind === 'none') put(measure.provision, parties);
  return removed;
}

/** Brings pairs together into groups. */
function newGroups(size: number): { readonly link: (a: number, b: number) => void; readonly all: () => readonly (readonly number[])[] } {
  const parents = Array.from({ length: size }, (_, k) => k);
  const root = (k: number): number => {
    let top = k;
    for (let up = parents[top] ?? top; up !== top; up = parents[top] ?? top) top = up;
    parents[k] = top;
    return top;
  };
  return {
    link(a, b) {
      parents[root(b)] = root(a);
    },
    all() {
      const groups = new Map<number, number[]>();
      for (let k = 0; k < size; k++) groups.set(root(k), [...(groups.get(root(k)) ?? []), k]);
      return [...groups.values()].filter((members) => members.length > 1);
    },
  };
}
