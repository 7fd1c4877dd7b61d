import type { Names } from '@svod/contract';

/** A body with what it is known by. */
export interface KnownBody {
  readonly id: string;
  readonly names: Names;
  readonly shortNames: Names | Readonly<Record<string, never>>;
}

/** Somebody of a body, as they may be met in a file or mail. */
export interface KnownPerson {
  readonly name: string;
  /** '' where none is known. */
  readonly mail: string;
  readonly body: string;
}

/** What a file tells of where it is from. */
export interface Traces {
  readonly file: string;
  /** Address that the mail came from, '' for none. */
  readonly sender: string;
  /** Names of authors inside. */
  readonly authors: readonly string[];
}

/** Anybody may have an address there: it says nothing of a body. */
const ANYBODY = /^(?:gmail|googlemail|yandex|ya|mail|bk|inbox|list|internet|outlook|hotmail|live|icloud|yahoo|proton|protonmail)\./u;

/**
 * Bodies that a file points to, likeliest first: its name has theirs in it, one of its people sent it, its sender has an address where theirs have, or its authors
 * are its people or call themselves by its name. A guess for the desk to say yes to, never more.
 */
export function suggestBodies(traces: Traces, bodies: readonly KnownBody[], people: readonly KnownPerson[]): readonly string[] {
  const file = wordsOf(traces.file.replace(/\.[^.]*$/u, ''));
  const authors = traces.authors.map(wordsOf);
  const domain = traces.sender.split('@')[1] ?? '';
  const points = bodies.map(({ id, names, shortNames }) => {
    const called = [...Object.values(names), ...Object.values(shortNames)].map((name) => wordsOf(String(name)));
    const own = people.filter(({ body }) => body === id);
    const known = own.map(({ name }) => wordsOf(name));
    return {
      id,
      points:
        (called.some((name) => holds(file, name)) ? 8 : 0) +
        (traces.sender !== '' && own.some(({ mail }) => mail === traces.sender) ? 4 : 0) +
        (domain !== '' && !ANYBODY.test(domain) && own.some(({ mail }) => mail.endsWith(`@${domain}`)) ? 2 : 0) +
        (authors.some((author) => called.some((name) => holds(author, name)) || known.some((name) => name.join(' ') === author.join(' ')))
          ? 1
          : 0),
    };
  });
  return points
    .filter((one) => one.points > 0)
    .toSorted((a, b) => b.points - a.points)
    .map(({ id }) => id);
}

/** Words in Latin letters, so that `MID_otvet.docx` is of МИД. */
const wordsOf = (text: string): readonly string[] =>
  [...text.normalize('NFC').toLowerCase()]
    .map((letter) => LATIN[letter] ?? letter)
    .join('')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

const holds = (words: readonly string[], name: readonly string[]): boolean =>
  name.length > 0 && words.some((_word, at) => name.every((part, k) => words[at + k] === part));

/** Russian and Kyrgyz letters as file names commonly have them. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', ң: 'n' },
  ...{ о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ү: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '' },
  ...{ ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
};
