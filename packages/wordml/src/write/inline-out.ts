import { append } from '../xml/edit.ts';
import type { XmlElement, XmlNode } from '../xml/node.ts';
import type { Pen } from './pen.ts';
import type { Stamp } from './stamp.ts';

/**
 * Puts content of a paragraph together in order, with one wrapper for neighbouring runs of one tracked change. An insertion holds the
 * deletion of the same words, never another insertion.
 */
export class InlineOut {
  readonly nodes: XmlNode[] = [];
  private readonly pen: Pen;
  private ins: { readonly stamp: Stamp; readonly wrapper: XmlElement } | null = null;
  private del: { readonly stamp: Stamp; readonly wrapper: XmlElement } | null = null;

  constructor(pen: Pen) {
    this.pen = pen;
  }

  get empty(): boolean {
    return this.nodes.length === 0;
  }

  /** Content that no change touches. */
  plain(node: XmlNode): void {
    this.ins = null;
    this.del = null;
    this.nodes.push(node);
  }

  /** A run, or what stands for one. */
  run(node: XmlNode, ins: Stamp | null, del: Stamp | null): void {
    if (ins === null && del === null) {
      this.plain(node);
      return;
    }
    if ((this.ins?.stamp ?? null) !== ins) {
      this.ins = null;
      this.del = null;
      if (ins !== null) {
        this.ins = { stamp: ins, wrapper: this.pen.inserted(ins) };
        this.nodes.push(this.ins.wrapper);
      }
    }
    if ((this.del?.stamp ?? null) !== del) {
      this.del = null;
      if (del !== null) {
        this.del = { stamp: del, wrapper: this.pen.deleted(del) };
        if (this.ins === null) this.nodes.push(this.del.wrapper);
        else append(this.ins.wrapper, this.del.wrapper);
      }
    }
    const into = this.del ?? this.ins;
    if (into !== null) append(into.wrapper, node);
  }
}
