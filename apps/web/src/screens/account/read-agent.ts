/** In this order: a browser made of another names that one too. */
const BROWSERS = [
  ['YaBrowser', 'Yandex'],
  ['OPR', 'Opera'],
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** Browser and system out of what a browser calls itself (`User-Agent`), as their makers write them; null where it names none that is known. */
export function readAgent(agent: string): { readonly browser: string; readonly system: string } | null {
  const browser = BROWSERS.find(([mark]) => agent.includes(`${mark}/`))?.[1];
  const system = SYSTEMS.find(([mark]) => agent.includes(mark))?.[1];
  return browser === undefined || system === undefined ? null : { browser, system };
}
