import { parseSync } from 'oxc-parser';
import { IMPURE_METHODS } from './layers.ts';

export interface ImportOf {
  readonly specifier: string;
  readonly line: number;
}

/** What one source file asks of others and of the world. */
export interface ModuleFacts {
  readonly imports: readonly ImportOf[];
  /** Names used and nowhere declared in the file. */
  readonly free: readonly { readonly name: string; readonly line: number }[];
  /** Uses of clock and chance: `Date.now`, `new Date()`, `Math.random`, `import.meta`. */
  readonly impure: readonly { readonly what: string; readonly line: number }[];
  readonly broken: readonly string[];
}

interface AnyNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Reads a file's imports and free names from its syntax tree. */
export function readModule(path: string, source: string): ModuleFacts {
  const parsed = parseSync(path, source);
  const lineAt = lineFinder(source);
  const imports: ImportOf[] = [];
  const requested = (request: { value: string; start: number } | null): void => {
    if (request) imports.push({ specifier: request.value, line: lineAt(request.start) });
  };
  for (const one of parsed.module.staticImports) requested(one.moduleRequest);
  for (const one of parsed.module.staticExports) requested(one.entries.find((entry) => entry.moduleRequest)?.moduleRequest ?? null);
  for (const one of parsed.module.dynamicImports) {
    const written = source.slice(one.moduleRequest.start, one.moduleRequest.end);
    const literal = /^(['"`])([^'"`$\\]*)\1$/.exec(written);
    imports.push({ specifier: literal?.[2] ?? `(computed) ${written}`, line: lineAt(one.start) });
  }
  const used: { name: string; line: number }[] = [];
  const declared = new Set<string>();
  const impure: { what: string; line: number }[] = [];
  walk(parsed.program as unknown as AnyNode, (node, parent, key) => {
    const what = impureUse(node);
    if (what) impure.push({ what, line: lineAt(node.start) });
    if (node.type === 'ObjectPattern') for (const name of boundBy(node)) declared.add(name);
    if (node.type !== 'Identifier' || typeof node['name'] !== 'string') return;
    if (parent && declares(parent, key)) declared.add(node['name']);
    else if (parent && refers(parent, key)) used.push({ name: node['name'], line: lineAt(node.start) });
  });
  return {
    imports,
    free: used.filter(({ name }) => !declared.has(name)),
    impure,
    broken: parsed.errors.map((error) => error.message),
  };
}

/** Visits every node without recursion, each with the node above and the field it stands in. */
function walk(root: AnyNode, visit: (node: AnyNode, parent: AnyNode | null, key: string) => void): void {
  const waiting: { node: AnyNode; parent: AnyNode | null; key: string }[] = [{ node: root, parent: null, key: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next;
    visit(node, next.parent, next.key);
    for (const [key, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) waiting.push({ node: child, parent: node, key });
    }
  }
}

/** A name bound by a variable, parameter, function, class, import or catch. */
function declares(parent: AnyNode, key: string): boolean {
  if (/^(VariableDeclarator|Function(Declaration|Expression)|Class(Declaration|Expression))$/.test(parent.type))
    return key === 'id' || key === 'params';
  if (parent.type === 'ArrowFunctionExpression') return key === 'params';
  if (/^Import(Default|Namespace)?Specifier$/.test(parent.type)) return key === 'local';
  if (parent.type === 'AssignmentPattern') return key === 'left';
  if (parent.type === 'CatchClause') return key === 'param';
  return parent.type === 'ArrayPattern' || parent.type === 'RestElement';
}

/** Names that an object pattern binds itself: its values look like those of an object otherwise. */
function boundBy(pattern: AnyNode): string[] {
  const properties = Array.isArray(pattern['properties']) ? pattern['properties'] : [];
  return properties.flatMap((property: unknown) => {
    const value = isNode(property) ? property['value'] : null;
    return isNode(value) && typeof value['name'] === 'string' ? [value['name']] : [];
  });
}

/** A name that is read as a value: no property's name after a dot or before a colon, no part of a type. */
function refers(parent: AnyNode, key: string): boolean {
  if (parent.type.startsWith('TS')) return key === 'expression' && /Expression$|^TSTypeAssertion$/.test(parent.type);
  if (parent.type === 'MemberExpression') return key === 'object' || parent['computed'] === true;
  if (/^(Property|MethodDefinition|PropertyDefinition|AccessorProperty)$/.test(parent.type))
    return key === 'value' || parent['computed'] === true;
  return !/^(LabeledStatement|BreakStatement|ContinueStatement|MetaProperty|ImportSpecifier|ExportSpecifier)$/.test(parent.type);
}

function impureUse(node: AnyNode): string | null {
  if (node.type === 'MetaProperty' && isNode(node['meta']) && node['meta']['name'] === 'import') return 'import.meta';
  if (
    node.type === 'NewExpression' &&
    isNamed(node['callee'], 'Date') &&
    Array.isArray(node['arguments']) &&
    node['arguments'].length === 0
  )
    return 'new Date()';
  if (node.type === 'CallExpression' && isNamed(node['callee'], 'Date')) return 'Date()';
  if (node.type !== 'MemberExpression' || !isNode(node['object']) || !isNode(node['property'])) return null;
  const property = node['property']['name'] ?? node['property']['value'];
  const whole = `${String(node['object']['name'])}.${String(property)}`;
  return IMPURE_METHODS.has(whole) ? whole : null;
}

const isNamed = (value: unknown, name: string): boolean => isNode(value) && value.type === 'Identifier' && value['name'] === name;

function lineFinder(source: string): (offset: number) => number {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
