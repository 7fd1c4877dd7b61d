/** Why a branch on a line like these is taken by no test. The first that fits is told. */
const REASONS: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /\?\? (?:-1|0|''|\[\]|NONE|Infinity|null|''\)|EMPTY\w*|BARE|false|undefined)/u,
    'the index is always in range; the fallback is for the compiler',
  ],
  [/\?\?|\?\.\w+|\?\.\[/u, 'what is looked up is always there; the fallback is for the compiler'],
  [/=== undefined|!== undefined|=== null|!== null|=== -1|< 0\b/u, 'what is looked up is always there; the check is for the compiler'],
  [
    /kind [!=]== '(?:table|paragraph)'|^if \(!\w+(?:\.\w+)*(?:\(.*\))?(?: \|\| .*)?\) (?:return|continue|break)/u,
    'a value that the callers never give; the check is for the compiler',
  ],
  [/throw new/u, "a programmer's error, that nothing in the code makes"],
  [/^case |^default:/u, 'a rare element or value of the format, read as its neighbours are'],
  [/^return .* \? |[^?]\? .* : /u, 'one side of a choice that no file of the corpus and no generated case needs'],
];

/** The reason for a line's untaken branch. */
export function reasonFor(code: string): string {
  return REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? 'no generated case and no file of the corpus comes here yet';
}
