import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { ROOT } from './run-svod.ts';

/** Functions and classes whose first argument is a problem's code. */
const MAKERS: ReadonlySet<string> = new Set(['archiveProblem', 'refuse', 'Stop', 'Refused', 'note', 'report', 'add']);
/** Maps whose values are codes. */
const MAPS: ReadonlySet<string> = new Set(['LEFT_KINDS', 'CODES']);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every code of a problem that is written in the sources that a pattern names, where code and place are literal, as they are. */
export function codesOfSource(pattern: string): ReadonlySet<string> {
  const codes = new Set<string>();
  const files = globSync(pattern, { cwd: ROOT }).filter((file) => !file.endsWith('.test.ts'));
  if (files.length === 0) throw new Error(`no sources: ${pattern}`);
  for (const file of files) visit(parseSync(file, readFileSync(path.join(ROOT, file), 'utf8')).program, codes);
  return codes;
}

function visit(value: unknown, codes: Set<string>): void {
  if (Array.isArray(value)) {
    for (const one of value) visit(one, codes);
    return;
  }
  if (!isNode(value)) return;
  if (value.type === 'Property' && nameOf(value['key']) === 'code') take(value['value'], codes);
  if (value.type === 'CallExpression' || value.type === 'NewExpression') {
    const args = value['arguments'];
    if (MAKERS.has(nameOf(value['callee'])) && Array.isArray(args)) take(args[0], codes);
  }
  if (value.type === 'VariableDeclarator' && MAPS.has(nameOf(value['id']))) takePairs(value['init'], codes);
  for (const [key, child] of Object.entries(value)) if (key !== 'type') visit(child, codes);
}

/** Name of `a`, `x.a` or `this.a`. */
function nameOf(value: unknown): string {
  if (!isNode(value)) return '';
  if (value.type === 'MemberExpression') return nameOf(value['property']);
  return typeof value['name'] === 'string' ? value['name'] : '';
}

/** A literal, or the literals that a condition chooses from. */
function take(value: unknown, codes: Set<string>): void {
  if (!isNode(value)) return;
  if (value.type === 'ConditionalExpression') {
    take(value['consequent'], codes);
    take(value['alternate'], codes);
  } else if (value.type === 'Literal' && typeof value['value'] === 'string' && /^[a-z]+(?:-[a-z]+)*$/u.test(value['value']))
    codes.add(value['value']);
}

/** The second of each pair of literals inside. */
function takePairs(value: unknown, codes: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) takePairs(one, codes);
  if (!isNode(value)) return;
  const { elements } = value;
  if (
    value.type === 'ArrayExpression' &&
    Array.isArray(elements) &&
    elements.length === 2 &&
    elements.every((one) => isNode(one) && one.type === 'Literal')
  )
    take(elements[1], codes);
  else for (const [key, child] of Object.entries(value)) if (key !== 'type') takePairs(child, codes);
}
