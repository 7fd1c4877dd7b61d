import type { AnswerOf, consolidateEndpoints } from '@svod/contract';

export type Origins = AnswerOf<typeof consolidateEndpoints.readOrigins>;
export type OriginSentence = Origins['provisions'][number]['sentences'][number];

/** A stretch of a provision's text: a sentence that can be asked about, or what stands between two. */
export interface TextStretch {
  readonly text: string;
  readonly sentence: OriginSentence | null;
}

/**
 * Cuts a provision's text at its sentences, in their order. One that is not found word for word (a note stands in it as its number) is left to the stretch around;
 * where none is found the whole text is one sentence, by all who changed something of it.
 */
export function sentencePlaces(text: string, sentences: readonly OriginSentence[]): readonly TextStretch[] {
  const stretches: TextStretch[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const start = text.indexOf(sentence.text, at);
    if (start < 0) continue;
    if (start > at) stretches.push({ text: text.slice(at, start), sentence: null });
    stretches.push({ text: sentence.text, sentence });
    at = start + sentence.text.length;
  }
  if (stretches.length === 0) return [{ text, sentence: wholeOf(text, sentences) }];
  if (at < text.length) stretches.push({ text: text.slice(at), sentence: null });
  return stretches;
}

/** All of a text as one sentence. */
export const wholeOf = (text: string, sentences: readonly OriginSentence[]): OriginSentence => ({
  text,
  bodies: [...new Set(sentences.flatMap(({ bodies }) => bodies))],
  changed: sentences.some(({ changed }) => changed),
});
