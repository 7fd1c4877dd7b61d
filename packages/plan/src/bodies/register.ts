/** Languages in which a register names bodies. */
export type NameLanguage = 'ru' | 'ky' | 'en';

export const BODY_KINDS = [
  ...['ministry', 'committee', 'service', 'agency', 'department', 'prosecution', 'court', 'bank', 'academy'],
  ...['government', 'president', 'parliament', 'local', 'international', 'organisation', 'group'],
] as const;

/** A body's names in one time: full ones by language, short forms by language. */
export interface BodyNames {
  readonly names: Readonly<Partial<Record<NameLanguage, string>>>;
  readonly short?: Readonly<Partial<Record<NameLanguage, readonly string[]>>>;
}

/** A ministry, agency or organisation that may be named in a plan. */
export interface RegisteredBody extends BodyNames {
  /** Short Latin name by which the record tells it: it never changes. */
  readonly id: string;
  readonly kind: string;
  /** Names it had before, bodies whose functions it took over, variants that are met; `years` is for people. */
  readonly former?: readonly (BodyNames & { readonly years?: string })[];
  /** What is doubtful about it, for people. */
  readonly note?: string;
}

/** A register of bodies (`svod-bodies/1`). */
export interface Register {
  readonly title: string;
  /** Words that name the State after or before a body's name: a name is known with them and without. */
  readonly state: readonly string[];
  readonly bodies: readonly RegisteredBody[];
}

/** What is wrong with a register, and where. */
export interface RegisterFault {
  readonly field: string;
  readonly fault: 'format' | 'wrong' | 'unknown' | 'twice';
}

export type ReadRegister = { readonly ok: true; readonly register: Register } | ({ readonly ok: false } & RegisterFault);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= 500;
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

const LANGUAGES: readonly string[] = ['ru', 'ky', 'en'];
/** A register of a whole State has some hundreds. */
const MOST_BODIES = 20_000;

/** Reads `svod-bodies/1`. A field that is not known is a fault: a misspelt one would be overlooked without a word. */
export function readRegister(value: unknown): ReadRegister {
  const fault = faultOf(value);
  if (fault) return { ok: false, ...fault };
  // Every field was looked at by `faultOf`.
  const { title, state = [], bodies } = value as Register & { readonly state?: readonly string[] };
  return { ok: true, register: { title, state, bodies } };
}

function faultOf(value: unknown): RegisterFault | null {
  const wrong = (field: string, fault: RegisterFault['fault'] = 'wrong'): RegisterFault => ({ field, fault });
  if (!isRecord(value) || value['format'] !== 'svod-bodies/1') return wrong('format', 'format');
  const strange = unknownIn(value, ['format', 'title', 'asOf', 'note', 'state', 'bodies']);
  if (strange !== undefined) return wrong(strange, 'unknown');
  const { title, state = [], bodies } = value;
  if (!isText(title)) return wrong('title');
  if (!isTexts(state)) return wrong('state');
  if (!Array.isArray(bodies) || bodies.length > MOST_BODIES) return wrong('bodies');
  const ids = new Set<string>();
  for (const [k, body] of bodies.entries()) {
    const at = `bodies[${k}]`;
    const found = bodyFault(body);
    if (found) return wrong(`${at}${found.field}`, found.fault);
    const { id } = body as RegisteredBody;
    if (ids.has(id)) return wrong(`${at}.id`, 'twice');
    ids.add(id);
  }
  return null;
}

const unknownIn = (value: Record<string, unknown>, known: readonly string[]): string | undefined =>
  Object.keys(value).find((name) => !known.includes(name));

function bodyFault(body: unknown): RegisterFault | null {
  const wrong = (field: string, fault: RegisterFault['fault'] = 'wrong'): RegisterFault => ({ field, fault });
  if (!isRecord(body)) return wrong('');
  const strange = unknownIn(body, ['id', 'kind', 'names', 'short', 'former', 'note']);
  if (strange !== undefined) return wrong(`.${strange}`, 'unknown');
  const { id, kind, former = [], note = '' } = body;
  if (typeof id !== 'string' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) return wrong('.id');
  if (!BODY_KINDS.some((one) => one === kind)) return wrong('.kind');
  if (typeof note !== 'string') return wrong('.note');
  const own = namesFault(body);
  if (own) return own;
  if (!Array.isArray(former)) return wrong('.former');
  for (const [k, one] of former.entries()) {
    if (!isRecord(one)) return wrong(`.former[${k}]`);
    const unknown = unknownIn(one, ['names', 'short', 'years']);
    if (unknown !== undefined) return wrong(`.former[${k}].${unknown}`, 'unknown');
    const found = namesFault(one);
    if (found) return wrong(`.former[${k}]${found.field}`, found.fault);
    if (one['years'] !== undefined && typeof one['years'] !== 'string') return wrong(`.former[${k}].years`);
  }
  return null;
}

function namesFault({ names, short = {} }: Record<string, unknown>): RegisterFault | null {
  if (!isRecord(names)) return { field: '.names', fault: 'wrong' };
  for (const [language, name] of Object.entries(names))
    if (!LANGUAGES.includes(language)) return { field: `.names.${language}`, fault: 'unknown' };
    else if (!isText(name)) return { field: `.names.${language}`, fault: 'wrong' };
  if (!isRecord(short)) return { field: '.short', fault: 'wrong' };
  for (const [language, list] of Object.entries(short))
    if (!LANGUAGES.includes(language)) return { field: `.short.${language}`, fault: 'unknown' };
    else if (!isTexts(list)) return { field: `.short.${language}`, fault: 'wrong' };
  return null;
}
