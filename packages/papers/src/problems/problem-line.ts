import { differenceText } from '../messages/properties/difference-text.ts';
import type { ProblemTexts } from './problem-texts.ts';

/** A problem in codes. */
export interface Told {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly where: string;
}

/** A problem in words: its text with its values, or the one for codes without a text of their own. Always one line. */
export function problemLine(
  catalogue: Pick<ProblemTexts, 'kinds' | 'properties' | 'unknownNote'>,
  texts: Readonly<Record<string, string>>,
  problem: Told,
): string {
  const text = Object.hasOwn(texts, problem.code) ? texts[problem.code] : undefined;
  const values = { ...shownValues(catalogue, problem), code: problem.code, where: problem.where };
  return printable(filled(text ?? catalogue.unknownNote, values));
}

/** Values as people read them: kinds of files by their names, bytes as megabytes. */
function shownValues({ kinds, properties }: Pick<ProblemTexts, 'kinds' | 'properties'>, { code, values }: Told): Told['values'] {
  const shown: Record<string, string | number> = { ...values };
  for (const name of ['kind', 'found']) {
    const kind = kinds[String(values[name])];
    if (kind !== undefined) shown[name] = kind;
  }
  if (code === 'file-too-large' || code === 'too-large' || code === 'sheet-too-large')
    for (const name of ['size', 'limit']) shown[name] = Math.ceil(Number(values[name] ?? 0) / (1024 * 1024));
  if (code === 'style-changed' || code === 'styles-changed')
    shown['what'] = String(values['what'] ?? '')
      .split('; ')
      .map((one) => {
        const [, name, was, now] = /^([\w-]+): (.*) → (.*)$/u.exec(one) ?? [];
        return name === undefined || was === undefined || now === undefined ? one : differenceText(properties, { name, was, now });
      })
      .join('; ');
  return shown;
}

/** A text that comes from a file or its name, safe to show: what would break the line or steer a terminal is replaced. */
export const printable = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ');

/** As `fill` of the papers does it; this stands by itself so that a help page does not load them. */
const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/gu, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));
