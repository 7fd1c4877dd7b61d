import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseSync } from 'oxc-parser';

/** Attributes that people see or hear. */
const SEEN: ReadonlySet<string> = new Set([
  ...['title', 'aria-label', 'aria-description', 'placeholder', 'alt', 'label', 'hint', 'intro', 'wrong'],
]);

interface AnyNode {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Words for people that stand in a file instead of in the catalogues. */
function visibleStrings(path: string, source: string): string[] {
  const found: string[] = [];
  const words = (text: unknown): void => {
    if (typeof text === 'string' && /\p{L}/u.test(text)) found.push(text.trim());
  };
  const written = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === 'Literal') words(node['value']);
    if (node.type === 'TemplateLiteral') for (const part of node['quasis'] as readonly { value: { raw: string } }[]) words(part.value.raw);
    if (node.type === 'ConditionalExpression') for (const side of ['consequent', 'alternate']) written(node[side]);
    if (node.type === 'LogicalExpression') written(node['right']);
    if (node.type === 'JSXExpressionContainer') written(node['expression']);
  };
  const walk = (node: AnyNode): void => {
    if (node.type === 'JSXText') words(node['value']);
    if (node.type === 'JSXAttribute' && isNode(node['name']) && SEEN.has(String(node['name']['name']))) written(node['value']);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node['children'] as readonly unknown[])
        if (isNode(child) && child.type === 'JSXExpressionContainer') written(child);
    for (const value of Object.values(node)) for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) walk(one);
  };
  walk(parseSync(path, source).program as unknown as AnyNode);
  return found;
}

test('no words for people stand in a screen: all are in the catalogues', () => {
  const root = join(import.meta.dirname, '../src');
  const files = globSync('**/*.tsx', { cwd: root });
  assert.ok(files.length > 10);
  for (const file of files) assert.deepEqual(visibleStrings(file, readFileSync(join(root, file), 'utf8')), [], file);
});

test('words that stand in a screen are found', () => {
  const planted = "const a = <p title='Name'>Hello {b ? 'yes' : `no ${c}`}<i aria-label={d && 'there'} className='x' />{speak('a.b')}</p>;";
  assert.deepEqual(visibleStrings('a.tsx', planted).toSorted(), ['Hello', 'Name', 'no', 'there', 'yes']);
});
