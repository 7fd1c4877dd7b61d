import { BOLD, ITALIC, PARAGRAPH_TRAITS, STRIKE, UNDERLINE, WORD_TRAITS, plainTrait, plainWord } from '@svod/consolidation';
import type { StyleValues } from '@svod/consolidation';
import { indentOf } from './indents.ts';
import type { Styles } from './styles.ts';

/** Of words those traits that scripts of a plan show. */
const STYLED = WORD_TRAITS.filter((name) => !/Cs$|Ea$|^complex$/u.test(name));

/** What the paragraph styles of a file do, each put together with those it is based on: what a reader sees of them. */
export function styleValues(styles: Styles): readonly StyleValues[] {
  return styles.paragraphs().map((style) => {
    const format = styles.format(style, null);
    const words = styles.words(style, null);
    const { left, right, first } = indentOf(style.indents) ?? { left: 0, right: 0, first: 0 };
    const bit = (value: number): number => ((format & value) === 0 ? 0 : 1);
    return {
      name: style.name,
      values: {
        bold: bit(BOLD),
        italic: bit(ITALIC),
        underline: bit(UNDERLINE),
        strike: bit(STRIKE),
        align: style.align || 'left',
        heading: style.outline === null || style.outline > 8 ? 0 : style.outline + 1,
        left,
        right,
        first,
        ...Object.fromEntries(
          PARAGRAPH_TRAITS.map((name) => [name, style.traits[name] ?? styles.defaults[name] ?? plainTrait(name)] as const),
        ),
        ...Object.fromEntries(STYLED.map((name) => [name, words[name] ?? styles.defaultWords[name] ?? plainWord(name)] as const)),
      },
    };
  });
}
