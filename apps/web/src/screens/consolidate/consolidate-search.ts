import { LANGUAGES, type Language } from '@svod/contract';

/** What of the main screen stands in its address. */
export interface ConsolidateSearch {
  /** The line looked at. */
  readonly item?: string;
  readonly lang?: Language;
}

/** Reads it; what can't be is left out. */
export function readConsolidateSearch(search: Readonly<Record<string, unknown>>): ConsolidateSearch {
  const { item } = search;
  const lang = LANGUAGES.find((one) => one === search['lang']);
  return {
    ...(typeof item === 'string' && /^[a-z0-9]{1,60}$/u.test(item) ? { item } : {}),
    ...(lang === undefined ? {} : { lang }),
  };
}
