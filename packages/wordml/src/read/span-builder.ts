import type { Format, Span } from '@svod/consolidation';
import { wChild, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';
import type { Atom } from './inline-item.ts';
import type { Reading, Story } from './reading.ts';
import { UNTOUCHED } from './revision-log.ts';
import type { Touch } from './revision-log.ts';
import type { ParagraphStyle } from './styles.ts';

interface RunFormat {
  readonly format: Format;
  readonly change: Span['formatChange'];
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
    this.unformatted = { format: reading.styles.format(style, null), change: null };
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
    this.text += atom.text;
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
    if (change === null || revision === undefined) return { format, change: null };
    return { format, change: { revision, was: styles.format(this.style, wChild(change, 'rPr')) } };
  }
}

const NO_SPANS: readonly Span[] = Object.freeze([]);

/** The first run in a simple field, whose look is that of the field as of one that is written out (17.16.19). */
function simpleFieldRun(node: XmlElement): XmlElement | null {
  return wName(node) === 'fldSimple' ? wChild(node, 'r') : null;
}
