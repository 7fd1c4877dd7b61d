import { type Block, type Cell, type Document, type Paragraph, type Row, type Table, indexBase, outlineOf } from '@svod/consolidation';
import {
  type BodyIndex,
  type Measure,
  type PlanValue,
  fieldOf,
  indexBodies,
  kyrgyzRegister,
  measuresOf,
  planFields,
} from '../src/index.ts';
import type { ColumnsByHand } from '../src/table/columns-by-hand.ts';

const UNMARKED: readonly number[] = [];

/** A paragraph of plain words. */
export const p = (text: string): Paragraph => ({
  kind: 'paragraph',
  text,
  spans: text === '' ? [] : [{ start: 0, end: text.length, ins: UNMARKED, del: UNMARKED, format: 0, formatChange: null }],
  objects: [],
  mark: { ins: UNMARKED, del: UNMARKED },
  style: '',
  heading: null,
  numbering: null,
  label: '',
  align: '',
  bookmark: '',
  paraId: '',
  generated: false,
  formatChanges: UNMARKED,
});

/** A document of paragraphs and tables. */
export const doc = (...blocks: readonly (string | Block)[]): Document => ({
  flows: [{ key: 'main', blocks: blocks.map((block) => (typeof block === 'string' ? p(block) : block)) }],
  revisions: [],
  comments: [],
  problems: [],
});

/** A cell: words (paragraphs split by `\n`), wide, merged down, or merged away into the one above. */
export type Part =
  | string
  | { readonly text: string; readonly span?: number; readonly merge?: 'start' | 'continue'; readonly label?: string };

export const across = (text: string, span: number): Part => ({ text, span });
/** Merged down over the {@link UP} cells below it. */
export const down = (text: string, span = 1): Part => ({ text, span, merge: 'start' });
export const UP: Part = { text: '', merge: 'continue' };
/** An automatic number. */
export const auto = (label: string): Part => ({ text: '', label });

export function row(...parts: readonly Part[]): Row {
  let column = 0;
  const cells = parts.map((part): Cell => {
    const { text, span = 1, merge = 'none', label = '' } = typeof part === 'string' ? { text: part } : part;
    const blocks = text.split('\n').map((line): Block => ({ ...p(line), label }));
    const cell: Cell = { column, span, merge, blocks };
    column += span;
    return cell;
  });
  return { cells, header: false, ins: [], del: [] };
}

/** A row repeated at the top of each page. */
export const header = (...parts: readonly Part[]): Row => ({ ...row(...parts), header: true });

export const table = (...rows: readonly Row[]): Table => ({ kind: 'table', rows });

export const heading = (text: string): Block => ({ ...p(text), heading: 1 });

/** What a value says in one line: "by 2026-12-01", "mek:lead gts:with osce:partner+agreement". */
export function told(value: PlanValue): string {
  const days = (interval: { readonly from: string | null; readonly to: string | null } | null): string =>
    interval === null ? '' : ` ${interval.from ?? ''}..${interval.to ?? ''}`;
  switch (value.kind) {
    case 'by':
      return value.interval ? `by ${value.interval.to ?? ''}` : `by?${days(value.named ?? null)}`;
    case 'period':
      return `${value.unit}${days(value.interval)}`;
    case 'ongoing':
      return `ongoing${days(value.interval)}`;
    case 'periodic':
      return `${value.times ?? '?'} in ${value.per ?? '?'} ${value.unit ?? '?'}${value.day === undefined ? '' : ` on ${value.day}`}${days(value.interval)}`;
    case 'after':
      return `after "${value.event}"${value.amount === null ? '' : ` ${value.amount} ${value.unit ?? ''}`}${value.measures.map((one) => ` #${one}`).join('')}`;
    case 'several':
      return value.parts.map(told).join(' & ');
    case 'bodies':
      return value.bodies
        .map(({ id, raw, role, byAgreement, of, candidates, detail }) => {
          const name = id ?? (candidates ? `?${candidates.join('/')}` : `"${raw}"`);
          return `${name}${of === undefined ? '' : `<${of}`}:${role}${byAgreement ? '+agreement' : ''}${detail === undefined ? '' : `[${detail}]`}`;
        })
        .join(' ');
    case 'funding':
      return [...value.sources.map(({ kind }) => kind), ...value.amounts.map((amount) => `(${amount})`)].join(' ');
    case 'text':
      return value.raw;
    default:
      return value.kind;
  }
}

export const KYRGYZ: BodyIndex = indexBodies(kyrgyzRegister());

/** Every measure of a plan with every field that is not empty, in one line each. */
export type Truth = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function measuresIn(document: Document, columns: ColumnsByHand | null = null): readonly Measure[] {
  const index = indexBase(document);
  return measuresOf(index, outlineOf(document, planFields(columns)));
}

/** What is read of a plan, in the form of its truth: by number, the section first. */
export function readPlan(blocks: readonly (string | Block)[], columns: ColumnsByHand | null = null): Truth {
  return Object.fromEntries(
    measuresIn(doc(...blocks), columns).map((measure) => {
      const fields = [...new Set(measure.cells.map(({ field }) => field))].filter((field) => field !== '' && field !== 'num');
      const values = fields.flatMap((field) => {
        const value = fieldOf(measure, field, KYRGYZ);
        return value.kind === 'none' ? [] : [[field, told(value)] as const];
      });
      return [measure.number, { section: measure.section, ...Object.fromEntries(values) }];
    }),
  );
}
