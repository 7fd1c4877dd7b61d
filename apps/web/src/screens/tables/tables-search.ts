import { LANGUAGES, type Language } from '@svod/contract';

/** Papers that are shown as they print. */
export const SHOWN_PAPERS = ['comment-table', 'disagreement-table', 'old-new-table', 'reply-letter'] as const;
export type ShownPaper = (typeof SHOWN_PAPERS)[number];

/** What of the screen stands in its address. */
export interface TablesSearch {
  readonly paper?: ShownPaper;
  readonly lang?: Language;
  /** Whom a reply letter is written to. */
  readonly body?: string;
}

/** Reads it; what can't be is left out. */
export function readTablesSearch(search: Readonly<Record<string, unknown>>): TablesSearch {
  const paper = SHOWN_PAPERS.find((one) => one === search['paper']);
  const lang = LANGUAGES.find((one) => one === search['lang']);
  const { body } = search;
  return {
    ...(paper === undefined ? {} : { paper }),
    ...(lang === undefined ? {} : { lang }),
    ...(typeof body === 'string' && /^[0-9a-f-]{36}$/u.test(body) ? { body } : {}),
  };
}
