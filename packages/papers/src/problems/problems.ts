export { problemsEn } from './en.ts';
export { problemsKy } from './ky.ts';
export { problemsRu } from './ru.ts';
export { type Told, printable, problemLine } from './problem-line.ts';
export type { ProblemTexts } from './problem-texts.ts';
