import type { Unfit } from '../acts/perform.ts';
import type { AddFiles } from '../acts/returns/add-files.ts';
import type { TakenFiles } from './take-files.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

/** What a form with returned files asks: a part `body` says whose they are. */
export function returnFilesOf(round: string, { fields, files }: TakenFiles): { readonly input: AddFiles } | Unfit {
  const body = fields.get('body') ?? '';
  if (body !== '' && !UUID.test(body)) return { unfit: 'body-not-asked' };
  if (files.length === 0) return { unfit: 'no-file' };
  return { input: { round, body: body === '' ? null : body, files } };
}
