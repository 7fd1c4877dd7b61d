import path from 'node:path';

const ENDINGS = ['docx', 'xlsx', 'pdf'] as const;

/** Names of the tables' files, so that none is written over what is read: known before anything is read. */
export const tableNames = (decided: boolean): readonly string[] =>
  ['comment-table', ...(decided ? ['disagreement-table', 'old-new-table'] : [])].flatMap((name) =>
    ENDINGS.map((ending) => `${name}.${ending}`),
  );

/** Names as the summary tells them: files of a folder below are counted. */
export function shownNames(names: readonly string[]): readonly string[] {
  const here = names.filter((name) => path.posix.dirname(name) === '.');
  const below = names.filter((name) => path.posix.dirname(name) !== '.').map((name) => path.posix.dirname(name));
  return [...here, ...new Set(below.map((folder) => `${folder}/ (${below.filter((one) => one === folder).length})`))];
}
