import { addSpan } from './add-span.ts';
import type { Inline, Paragraph, Span, WordStretch } from './document.ts';
import { NONE, OBJECT } from './document.ts';
import { spanStays } from './stays.ts';
import type { View } from './stays.ts';

/** What a view holds of a paragraph's text. */
export interface ViewedText {
  readonly text: string;
  /** Without revisions. */
  readonly spans: readonly Span[];
  readonly objects: readonly Inline[];
  /** As {@link Paragraph.words}. */
  readonly words?: readonly WordStretch[];
}

/** Text of a paragraph in a view. Each object that stays goes through `object`, in order. A paragraph that the view holds as it is costs nothing. */
export function viewedText(paragraph: Paragraph, view: View, object: (inline: Inline) => Inline): ViewedText {
  const plain = paragraph.spans.every((span) => span.ins.length === 0 && span.del.length === 0 && span.formatChange === null);
  if (plain && paragraph.objects.every((inline) => inline.flow === null)) return paragraph;
  const builder = new TextBuilder();
  let objects = 0;
  for (const span of paragraph.spans) {
    const stays = spanStays(span, view);
    const text = paragraph.text.slice(span.start, span.end);
    const count = countObjects(text);
    if (stays) {
      const format = view === 'original' && span.formatChange !== null ? span.formatChange.was : span.format;
      builder.add(text, format);
      for (const inline of paragraph.objects.slice(objects, objects + count)) builder.objects.push(object(inline));
    }
    objects += count;
  }
  return withWords(builder.finished(), viewedWords(paragraph, view));
}

/** Look of the words that a view holds. What a tracked change made of it, nothing is known of. */
function viewedWords({ words, spans }: Paragraph, view: View): readonly WordStretch[] | undefined {
  if (!words || (view === 'final' && spans.some((span) => span.formatChange !== null))) return undefined;
  const kept: WordStretch[] = [];
  let [at, k] = [0, 0];
  for (const span of spans) {
    if (!spanStays(span, view)) continue;
    while ((words[k]?.end ?? Infinity) <= span.start) k++;
    for (let next = k; (words[next]?.start ?? Infinity) < span.end; next++) {
      const stretch = words[next];
      if (!stretch) break;
      const [start, end] = [Math.max(stretch.start, span.start), Math.min(stretch.end, span.end)];
      kept.push({ start: at + start - span.start, end: at + end - span.start, look: stretch.look });
    }
    at += span.end - span.start;
  }
  return kept;
}

const withWords = (text: ViewedText, words: readonly WordStretch[] | undefined): ViewedText => (words ? { ...text, words } : text);

/** One paragraph of several texts, with the properties of `last`. */
export function joinParagraphs(parts: readonly ViewedText[], last: Paragraph): Paragraph {
  const full = parts.filter((part) => part.text !== '');
  const only = full.length === 0 ? parts.at(-1) : full[0];
  if (full.length <= 1 && only === last && last.mark.ins.length + last.mark.del.length + last.formatChanges.length === 0) return last;
  let joined = only;
  if (full.length > 1 || joined === undefined) {
    const builder = new TextBuilder();
    for (const part of full) {
      for (const span of part.spans) builder.add(part.text.slice(span.start, span.end), span.format);
      for (const inline of part.objects) builder.objects.push(inline);
    }
    joined = withWords(builder.finished(), joinedWords(full));
  }
  const { text, spans, objects, words } = joined;
  const { words: _words, ...rest } = last;
  return { ...rest, text, spans, objects, mark: PLAIN_MARK, formatChanges: NONE, ...(words && { words }) };
}

function joinedWords(parts: readonly ViewedText[]): readonly WordStretch[] | undefined {
  const all: WordStretch[] = [];
  let at = 0;
  for (const { text, words } of parts) {
    if (!words) return undefined;
    for (const { start, end, look } of words) all.push({ start: at + start, end: at + end, look });
    at += text.length;
  }
  return all;
}

const PLAIN_MARK = Object.freeze({ ins: NONE, del: NONE });

class TextBuilder {
  readonly objects: Inline[] = [];
  private text = '';
  private readonly spans: Span[] = [];

  add(text: string, format: number): void {
    const start = this.text.length;
    this.text += text;
    addSpan(this.spans, start, this.text.length, format);
  }

  finished(): ViewedText {
    return { text: this.text, spans: this.spans, objects: this.objects };
  }
}

function countObjects(text: string): number {
  let count = 0;
  for (let at = text.indexOf(OBJECT); at >= 0; at = text.indexOf(OBJECT, at + 1)) count++;
  return count;
}
