import type { AddBaseFile } from '../acts/add-base-file.ts';
import type { Unfit } from '../acts/perform.ts';
import { BASE_KINDS } from './file-kind.ts';
import type { TakenFiles } from './take-files.ts';

/** The one Word file of a form that is to become a version. */
export function baseFileOf(plan: string, { files }: TakenFiles): { readonly input: AddBaseFile } | Unfit {
  const [one, ...more] = files;
  if (!one) return { unfit: 'no-file' };
  if (more.length > 0) return { unfit: 'one-file' };
  const { file, size, kind, blob, refused } = one;
  if (blob === null) return { unfit: refused ?? 'not-known', values: { file } };
  if (!BASE_KINDS.has(kind)) return { unfit: 'not-a-word-file', values: { file, kind } };
  return { input: { plan, file, size, kind, blob } };
}
