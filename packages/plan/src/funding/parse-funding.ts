/** Customary sources of money. `none`: "не требует финансирования"; `unknown`: words that are not understood. */
export type FundingKind =
  | 'state-budget'
  | 'local-budget'
  | 'own-means'
  | 'extra-budget'
  | 'donors'
  | 'host'
  | 'private'
  | 'none'
  | 'unknown';

export interface FundingSource {
  readonly kind: FundingKind;
  readonly raw: string;
}

/** Where the money comes from. Amounts stay text, with their currency. */
export type Funding =
  | { readonly kind: 'funding'; readonly raw: string; readonly sources: readonly FundingSource[]; readonly amounts: readonly string[] }
  | { readonly kind: 'none'; readonly raw: string };

/** A letter, small. All letters there are (`\p{L}`) make a pattern ten times slower to be made ready. */
const LETTER = '[a-zа-яёңөү]';

/** By words in small letters. */
const KINDS: readonly (readonly [RegExp, FundingKind])[] = [
  [
    /не требу[a-zа-яёңөү]* (?:дополнительн[a-zа-яёңөү]* )?(?:финанс|затрат|средств|расход)|без (?:дополнительного )?финансирован|талап кыл(?:ынба|ба)й|талап этилбейт|(?:no|without) (?:additional )?(?:funding|financing|funds|cost)|not required/u,
    'none',
  ],
  [/внебюджет|специальн[a-zа-яёңөү]* (?:сч[её]т|средств)|бюджеттен тышкары|атайын каражат|extra-?budget|off-?budget/u, 'extra-budget'],
  [/принимающ[a-zа-яёңөү]* сторон|кабыл алуучу тарап|host (?:party|side|country|government)/u, 'host'],
  [
    /донор|международн[a-zа-яёңөү]* (?:организаци|помощ|партн|финанс|проект)|партн[её]р[a-zа-яёңөү]* по развитию|грант|техническ[a-zа-яёңөү]* (?:помощ|содейств)|эл аралык|өнөктөштөр|donor|international|grant|partners?|technical assistance|external/u,
    'donors',
  ],
  [/местн[a-zа-яёңөү]* бюджет|жергиликтүү бюджет|local budget|municipal/u, 'local-budget'],
  [
    /в пределах|в рамках (?:средств|бюджет|выделен|предусмотрен|утвержд)|собственн[a-zа-яёңөү]* средств|сч[её]т средств (?:исполнител|министерств)|утвержд[её]нн[a-zа-яёңөү]* смет|чегинде|алкагында|өз каражат|within (?:the )?(?:approved|existing|allocated|limits|budget)|own (?:resources|funds|means|budget)/u,
    'own-means',
  ],
  [/частн[a-zа-яёңөү]* (?:сектор|инвест|средств)|инвестор|жеке (?:сектор|инвестор)|private/u, 'private'],
  [
    /республиканск[a-zа-яёңөү]* бюджет|государственн[a-zа-яёңөү]* бюджет|госбюджет|бюджет[a-zа-яёңөү]* (?:кыргызской )?республики|республикалык бюджет|мамлекеттик бюджет|(?:state|national|republican|central) budget|^бюджет[a-zа-яёңөү]*$/u,
    'state-budget',
  ],
];

const CURRENCY = `(?:сом(?:ов|а|дор|ду)?|som|kgs|долл?(?:ар${LETTER}*|\\.)?(?: сша| ашш)?|usd|us\\$|\\$|евро|eur|€|руб(?:л${LETTER}*|\\.)?)`;
const SCALE = `(?:тыс(?:\\.|яч${LETTER}*)?|миң|млн\\.?|миллион${LETTER}*|млрд\\.?|миллиард${LETTER}*|thousand|million|billion|k|m)`;
const NUMBER = '\\d{1,3}(?:[ \\u00A0\\u202F.]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?';
const AMOUNT = new RegExp(`(?:(?:us\\$|\\$|€|usd|eur)\\s?)?(?:${NUMBER})(?:\\s?${SCALE})?(?:\\s?${CURRENCY})?(?!${LETTER})`, 'giu');
const HAS_UNIT = new RegExp(`${SCALE}|${CURRENCY}`, 'iu');

/** Longer texts are no sources. */
const LONGEST = 2000;

/** Reads the funding of a measure from its cells, in order: sources in customary classes, amounts as text. */
export function parseFunding(texts: readonly string[]): Funding {
  const raw = texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
  if (/^[\s.–—-]*$/u.test(raw)) return { kind: 'none', raw };
  if (raw.length > LONGEST) return { kind: 'funding', raw, sources: [{ kind: 'unknown', raw }], amounts: [] };
  const amounts: string[] = [];
  const sources: FundingSource[] = [];
  // A comma between digits belongs to the number.
  for (const piece of raw.split(/[\n\v;/]|,(?!\d)|\s(?:и|жана|and)\s/u)) {
    let text = piece;
    const dated = /^\s*20\d\d:\s*(.+)$/u.exec(piece)?.[1]?.trim();
    if (dated !== undefined && [...dated.matchAll(AMOUNT)].some(([amount]) => amount.trim() === dated)) {
      amounts.push(piece.trim());
      continue;
    }
    for (const [amount] of piece.matchAll(AMOUNT)) {
      const bare = !HAS_UNIT.test(amount);
      if (bare && piece.trim() !== amount.trim()) continue;
      amounts.push(amount.trim());
      text = text.replace(amount, ' ');
    }
    const plain = text.replace(/^[\s:(–—-]+|[\s:.)–—-]+$/gu, '');
    if (!/\p{L}/u.test(plain)) continue;
    const small = plain.toLowerCase();
    const kind = KINDS.find(([words]) => words.test(small))?.[1];
    sources.push({ kind: kind ?? 'unknown', raw: plain });
  }
  return { kind: 'funding', raw, sources, amounts };
}
