import type { Format, Span, Values, WordStretch } from '@svod/consolidation';
import { wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { Atom } from './inline-item.ts';
import type { Reading, Story } from './reading.ts';
import { UNTOUCHED } from './revision-log.ts';
import type { Touch } from './revision-log.ts';
import type { ParagraphStyle } from './styles.ts';
import { NO_TRAITS } from './traits.ts';

interface RunFormat {
  readonly format: Format;
  readonly change: Span['formatChange'];
  /** What else they look like, before a tracked change of it. */
  readonly words: Values;
}

interface OpenSpan {
  readonly start: number;
  readonly touch: Touch;
  readonly run: RunFormat;
}

/** Puts the atoms of a paragraph together into its text and its spans; neighbours that do not differ become one. */
export class SpanBuilder {
  text = '';
  private readonly spans: Span[] = [];
  private readonly stretches: WordStretch[] = [];
  private readonly reading: Reading;
  private readonly story: Story;
  private readonly style: ParagraphStyle;
  private readonly unformatted: RunFormat;
  private lastRun: XmlElement | null = null;
  private lastFormat: RunFormat;
  private open: OpenSpan | null = null;

  constructor(reading: Reading, story: Story, style: ParagraphStyle) {
    this.reading = reading;
    this.story = story;
    this.style = style;
    this.unformatted = { format: reading.styles.format(style, null), change: null, words: reading.styles.words(style, null) };
    this.lastFormat = this.unformatted;
  }

  add(atom: Atom): void {
    const around = this.touchOf(atom.wrappers.revisions);
    const edited = atom.object?.edited;
    const touch = edited === undefined ? around : this.reading.log.touchAs(around, edited.side, edited.markers);
    const run = this.formatOf(atom.run ?? simpleFieldRun(atom.node));
    const { open } = this;
    if (open === null || open.touch !== touch || open.run.format !== run.format || open.run.change !== run.change) {
      this.close();
      this.open = { start: this.text.length, touch, run };
    }
    const start = this.text.length;
    this.text += atom.text;
    if (run.words !== NO_TRAITS) this.stretch(start, run.words);
  }

  /** What its words look like; the shared empty list where nothing is set. */
  words(): readonly WordStretch[] {
    return this.stretches.length === 0 ? NO_STRETCHES : this.stretches;
  }

  private stretch(start: number, look: Values): void {
    const last = this.stretches.at(-1);
    const end = this.text.length;
    if (end === start) return;
    if (last?.look === look && last.end === start) this.stretches[this.stretches.length - 1] = { start: last.start, end, look };
    else this.stretches.push({ start, end, look });
  }

  finished(): readonly Span[] {
    this.close();
    return this.spans.length === 0 ? NO_SPANS : this.spans;
  }

  private close(): void {
    const { open } = this;
    if (open === null) return;
    const { touch, run } = open;
    this.spans.push({
      start: open.start,
      end: this.text.length,
      ins: touch.ins,
      del: touch.del,
      format: run.format,
      formatChange: run.change,
    });
    this.open = null;
  }

  private touchOf(revisions: readonly XmlElement[]): Touch {
    const { log } = this.reading;
    const { outer } = this.story;
    if (outer.length === 0) return revisions.length === 0 ? UNTOUCHED : log.touch(revisions);
    return log.touch(revisions.length === 0 ? outer : [...outer, ...revisions]);
  }

  private formatOf(run: XmlElement | null): RunFormat {
    if (run === null) return this.unformatted;
    if (run === this.lastRun) return this.lastFormat;
    this.lastRun = run;
    const properties = wChild(run, 'rPr');
    this.lastFormat = properties === null ? this.unformatted : this.readFormat(properties);
    return this.lastFormat;
  }

  private readFormat(properties: XmlElement): RunFormat {
    const { styles, log } = this.reading;
    const change = wChild(properties, 'rPrChange');
    const revision = change === null ? undefined : log.indexOf(change);
    const format = styles.format(this.style, properties);
    if (change === null || revision === undefined) return { format, change: null, words: styles.words(this.style, properties) };
    const former = wChild(change, 'rPr');
    return { format, change: { revision, was: styles.format(this.style, former) }, words: styles.words(this.style, former) };
  }
}

const NO_STRETCHES: readonly WordStretch[] = Object.freeze([]);
const NO_SPANS: readonly Span[] = Object.freeze([]);

/** The first run in a simple field, whose look is that of the field as of one that is written out (17.16.19). */
function simpleFieldRun(node: XmlElement): XmlElement | null {
  return wName(node) === 'fldSimple' ? wChild(node, 'r') : null;
}
