import type { Token } from '../text/tokens.ts';

const WORD = /[\p{L}\p{N}]/u;
/** What ends a sentence, or a clause that is read by itself. */
const END = /^[.!?;:…\n\v\t]$/u;

/** Words, their letters and the sentences of a text, by its tokens; asked in one step for any stretch of them. */
export class WordCounts {
  /** How many tokens there are. */
  readonly count: number;
  private readonly wordsTo: Uint32Array;
  private readonly lettersTo: Uint32Array;
  private readonly sentences: Uint32Array;
  private readonly sizes: number[] = [0];

  constructor(tokens: readonly Token[]) {
    this.count = tokens.length;
    this.wordsTo = new Uint32Array(tokens.length + 1);
    this.lettersTo = new Uint32Array(tokens.length + 1);
    this.sentences = new Uint32Array(tokens.length + 1);
    let sentence = 0;
    for (const [k, { text }] of tokens.entries()) {
      const letters = WORD.test(text) ? text.length : 0;
      this.wordsTo[k + 1] = (this.wordsTo[k] ?? 0) + (letters > 0 ? 1 : 0);
      this.lettersTo[k + 1] = (this.lettersTo[k] ?? 0) + letters;
      this.sentences[k] = sentence;
      this.sizes[sentence] = (this.sizes[sentence] ?? 0) + letters;
      if (END.test(text)) sentence++;
    }
    this.sentences[tokens.length] = sentence;
  }

  /** Words of the tokens `[from, to)`. */
  words(from: number, to: number): number {
    return (this.wordsTo[to] ?? 0) - (this.wordsTo[from] ?? 0);
  }

  /** Letters and digits of the words among the tokens `[from, to)`. */
  letters(from: number, to: number): number {
    return (this.lettersTo[to] ?? 0) - (this.lettersTo[from] ?? 0);
  }

  /** Number of the sentence that a token stands in; what ends it stands in it. */
  sentenceAt(token: number): number {
    return this.sentences[token] ?? 0;
  }

  /** Letters of a sentence. */
  lettersOf(sentence: number): number {
    return this.sizes[sentence] ?? 0;
  }
}
