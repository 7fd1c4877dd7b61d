import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOLD, type Document, ITALIC, type Paragraph, STRIKE, type Values } from '../src/document/document.ts';
import { type ReturnFindings, compareReturn } from '../src/returns/compare-return.ts';
import { indexBase } from '../src/returns/context.ts';
import { cell, doc, f, p, row, table } from './laws/dsl.ts';

const PLAIN: Values = { bold: 0, italic: 0, underline: 0, strike: 0, align: 'left', heading: 0, left: 0, right: 0, first: 0, size: 12 };

const inStyle = (style: string, paragraph: Paragraph, look: Partial<Paragraph> = {}): Paragraph => ({ ...paragraph, style, ...look });

const withStyles = (document: Document, styles: Readonly<Record<string, Values>>): Document => ({
  ...document,
  styles: Object.entries(styles).map(([name, values]) => ({ name, values })),
});

const found = (base: Document, made: Document): { readonly restyled: readonly string[]; readonly changes: readonly unknown[] } => {
  const { restyled, changes }: ReturnFindings = compareReturn(indexBase(base), made);
  return {
    restyled: restyled.map(({ name, names }) => `${name}: ${names.join(' ')}`),
    changes: changes.map((change) => (change.kind === 'paragraph-format' ? [change.kind, change.set] : [change.kind])),
  };
};

const BODY = 'Text of a measure in the body style.';
const BASE = withStyles(
  doc(
    inStyle('Body', p(BODY)),
    table(row(cell(inStyle('In a table', p('До мая'))), 'Мера')),
    p('Plain.'),
    inStyle('Body', p('Second one, quite another.')),
  ),
  { '': PLAIN, Body: PLAIN, 'In a table': PLAIN, Unused: PLAIN },
);

test('a style redefined is told once, of the style, and only where some paragraph has it: one in a table too', () => {
  const made = withStyles(BASE, {
    Body: { ...PLAIN, align: 'both', left: 360 },
    'In a table': { ...PLAIN, size: 10 },
    Unused: { ...PLAIN, bold: 1 },
  });
  assert.deepEqual(found(BASE, made), { restyled: ['Body: align left', 'In a table: size'], changes: [] });
});

test('what programs round is no other style, and a style that the return does not define says nothing', () => {
  assert.deepEqual(found(BASE, withStyles(BASE, { Body: { ...PLAIN, left: 20, right: 20, first: -20 } })), { restyled: [], changes: [] });
  assert.deepEqual(found(BASE, withStyles(BASE, { Body: { ...PLAIN, left: 40 } })).restyled, ['Body: left']);
});

test('values that one program writes and another leaves out are not compared', () => {
  const { size: _size, ...unsized } = PLAIN;
  assert.deepEqual(found(BASE, withStyles(BASE, { Body: unsized })).restyled, []);
});

/** The base as a program shows it once the style is another. */
const shown = (look: Partial<Paragraph>, format: number, styles: Readonly<Record<string, Values>>): Document =>
  withStyles(
    doc(
      inStyle('Body', p(f(format, BODY)), look),
      table(row(cell(inStyle('In a table', p('До мая'))), 'Мера')),
      p('Plain.'),
      inStyle('Body', p(f(format, 'Second one, quite another.')), look),
    ),
    styles,
  );

test('looks and formats that come of a style redefined are not told again of each paragraph', () => {
  const indent = { left: 720, right: 0, first: 0 };
  const styles = { Body: { ...PLAIN, align: 'center', heading: 2, left: 720, bold: 1, strike: 1 } };
  const made = shown({ align: 'center', heading: 2, indent }, BOLD | STRIKE, styles);
  assert.deepEqual(found(BASE, made), { restyled: ['Body: align bold heading left strike'], changes: [] });
});

test('a style that is bold no longer clears the format of its words; what goes beyond a style is told', () => {
  const bold = withStyles(doc(inStyle('Body', p(f(BOLD, BODY))), p('Plain.')), { Body: { ...PLAIN, bold: 1 } });
  const cleared = withStyles(doc(inStyle('Body', p(BODY)), p('Plain.')), { Body: PLAIN });
  assert.deepEqual(found(bold, cleared), { restyled: ['Body: bold'], changes: [] });
  const more = withStyles(doc(inStyle('Body', p(f(ITALIC, BODY))), p('Plain.')), { Body: PLAIN });
  assert.deepEqual(found(bold, more), { restyled: ['Body: bold'], changes: [['format']] });
  // Words in a style that does what it did.
  const elsewhere = withStyles(doc(inStyle('Body', p(f(BOLD, BODY))), p(f(ITALIC, 'Plain.'))), { Body: PLAIN });
  assert.deepEqual(found(bold, elsewhere).changes, [['format']]);
});

test('a paragraph set otherwise than its style is now is a change of that paragraph', () => {
  const styles = { Body: { ...PLAIN, align: 'center', heading: 2, left: 720 } };
  const indent = { left: 1440, right: 0, first: 0 };
  const made = shown({ align: 'right', heading: 3, indent }, 0, styles);
  assert.deepEqual(found(BASE, made).changes, [
    ['paragraph-format', { align: 'right', heading: 3, indent }],
    ['paragraph-format', { align: 'right', heading: 3, indent }],
  ]);
});
