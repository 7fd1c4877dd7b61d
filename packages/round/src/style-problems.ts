import type { Problem, ReturnFindings } from '@svod/consolidation';
import { PARAGRAPH_TRAITS, WORD_TRAITS, plainTrait, plainWord, shownTrait, shownWord } from '@svod/consolidation';

type Restyled = ReturnFindings['restyled'];

/** What so many styles do in the same way is told once: somebody, or a program, gave the whole text another look. */
const MANY = 4;

/**
 * What is told of styles that do something else in a return. `what` holds `NAME: WAS → NOW`, parted by `; `, in the names and words of the catalogues of
 * properties: `style-changed` for one style, `styles-changed` for what many do alike.
 */
export function styleProblems(restyled: Restyled): readonly Pick<Problem, 'code' | 'values'>[] {
  const told = restyled.map((style) => ({ name: style.name, what: differencesOf(style) }));
  const styles = new Map<string, string[]>();
  for (const { name, what } of told) for (const one of what) styles.set(one, [...(styles.get(one) ?? []), name]);
  const groups = new Map<string, string[]>();
  for (const [what, names] of styles) {
    if (names.length < MANY) continue;
    const key = names.join(', ');
    groups.set(key, [...(groups.get(key) ?? []), what]);
  }
  const shared = new Set([...groups.values()].flat());
  return [
    ...[...groups].map(([names, what]) => ({
      code: 'styles-changed',
      values: { styles: names, count: styles.get(what[0] ?? '')?.length ?? 0, what: what.join('; ') },
    })),
    ...told.flatMap(({ name, what }) => {
      const left = what.filter((one) => !shared.has(one));
      return left.length === 0 ? [] : [{ code: 'style-changed', values: { style: name, what: left.join('; ') } }];
    }),
  ];
}

/** A typeface is told once where all letters have it. */
function differencesOf({ was, now, names }: Restyled[number]): readonly string[] {
  return [...new Set(names.map((name) => `${LABELS.get(name) ?? name}: ${said(name, was[name])} → ${said(name, now[name])}`))];
}

/** Names under which catalogues have what a style does. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['left', 'indent-left'],
  ['right', 'indent-right'],
  ['first', 'indent-first'],
  ['fontAscii', 'font'],
]);

const FLAGS: ReadonlySet<string> = new Set(['bold', 'italic', 'underline', 'strike']);

/** A value of a style as people read it. */
function said(name: string, value: number | string | undefined): string {
  if (FLAGS.has(name)) return value === 1 ? 'on' : 'off';
  if (PARAGRAPH_TRAITS.includes(name)) return shownTrait(name, value ?? plainTrait(name));
  if (WORD_TRAITS.includes(name)) return shownWord(LABELS.get(name) ?? name, value ?? plainWord(name));
  if (name === 'align') return value === 'both' ? 'justify' : String(value);
  if (name === 'heading') return value === 0 ? 'none' : String(value);
  return typeof value === 'number' ? shownTrait(name, value) : String(value);
}
