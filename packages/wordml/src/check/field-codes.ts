import type { LossReport } from '../clean/loss-report.ts';
import { refusal } from '../clean/reduce-fields.ts';
import { isLinked } from '../read/field-names.ts';
import { wAttr, wName } from '../xml/names.ts';
import type { XmlElement } from '../xml/node.ts';

interface OpenField {
  code: string;
  separated: boolean;
  /** Fields in its code, whose results are a part of it. */
  nested: number;
}

const SCOPES: ReadonlySet<string> = new Set(['txbxContent', 'footnote', 'endnote', 'comment']);

/**
 * Instructions of a part's fields, put together from the runs that they are spread over: `linked-field` for one that draws from elsewhere,
 * `field-not-allowed` for any other that a carrier does not keep, `link-not-allowed` (`target`: its scheme) for a link that leads astray.
 */
export class FieldCodes {
  private readonly part: string;
  private readonly counted: LossReport;
  private readonly scopes: OpenField[][] = [[]];

  constructor(part: string, counted: LossReport) {
    this.part = part;
    this.counted = counted;
  }

  enter(element: XmlElement): void {
    const name = wName(element);
    if (SCOPES.has(name)) this.scopes.push([]);
    else if (name === 'fldSimple') this.judge(wAttr(element, 'instr') ?? '', 0);
    else if (name === 'fldChar') this.character(wAttr(element, 'fldCharType'));
    else if (name === 'instrText' || name === 'delInstrText') {
      const field = this.scopes.at(-1)?.at(-1);
      const text = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
      if (field === undefined) this.judge(text, 0);
      else if (!field.separated) field.code += text;
    }
  }

  leave(element: XmlElement): void {
    if (SCOPES.has(wName(element))) this.scopes.pop();
  }

  private character(type: string | null): void {
    const open = this.scopes.at(-1) ?? [];
    const field = open.at(-1);
    if (type === 'begin') {
      if (field?.separated === false) field.nested++;
      open.push({ code: '', separated: false, nested: 0 });
    } else if (field !== undefined && (type === 'separate' || type === 'end')) {
      if (!field.separated) this.judge(field.code, field.nested);
      field.separated = true;
      if (type === 'end') open.pop();
    }
  }

  private judge(code: string, nested: number): void {
    const why = refusal(code, nested);
    if (why === null) return;
    if (why.code === 'link') this.counted.note('link-not-allowed', this.part, { target: why.value });
    else this.counted.note(isLinked(code) ? 'linked-field' : 'field-not-allowed', this.part, { field: why.value });
  }
}
