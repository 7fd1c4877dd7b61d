import { foldDeadline } from './fold-deadline.ts';
import { measuresNamed } from './measures-named.ts';

/** "После выполнения меры 1.2", "по завершении мероприятия 1.2", "after completion of measure 1.2", "1.2-иш-чара аткарылгандан кийин". */
const AFTER =
  /(?:после|по (?:завершени|окончани|выполнени|исполнени|реализации|итогам|результатам)|after|following|upon (?:the )?completion|once)[^.;\n]{0,80}/gu;
const KYRGYZ = /[^;\n]{0,60}?(?:аткарыл|бут|аякта|ишке аш|тамамдал)\p{L}*(?:дан|ден|дон|тан|тен|тон) (?:кийин|сон)/gu;

const LONGEST = 20_000;

/** Numbers of measures that must be done first, as a text says. */
export function prerequisitesIn(text: string): readonly string[] {
  const found = new Set<string>();
  // Most texts name no measure: that is told at once.
  if (!/\d\.\d/u.test(text)) return [];
  for (const line of text.slice(0, LONGEST).split(/[\n\v]/u)) {
    const plain = foldDeadline(line);
    // A number's full stop is no end of a sentence: it is put aside while phrases are cut.
    const safe = plain.replace(/(\d)\.(?=\d)/gu, '$1·');
    // The Kyrgyz phrase is looked for where its last word stands alone.
    for (const pattern of /кийин|сон/u.test(plain) ? [AFTER, KYRGYZ] : [AFTER])
      for (const [phrase] of safe.matchAll(pattern)) for (const number of measuresNamed(phrase.replaceAll('·', '.'))) found.add(number);
  }
  return [...found];
}
