import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { findCycles } from './find-cycles.ts';
import { findLayerFaults } from './find-faults.ts';

type Files = Readonly<Record<string, string>>;

const manifest = (name: string, dependencies: readonly string[]): string =>
  JSON.stringify({ name: `@svod/${name}`, dependencies: Object.fromEntries(dependencies.map((one) => [one, '1.0.0'])) });

/** A small tree in good order. */
const GOOD: Files = {
  'package.json': JSON.stringify({ devDependencies: { 'fast-check': '4.0.0' } }),
  'packages/consolidation/package.json': manifest('consolidation', ['diff']),
  'packages/consolidation/src/index.ts': "export * from './a.ts';\n",
  'packages/consolidation/src/a.ts':
    "import { diffArrays } from 'diff';\nexport const a = (at: Date): unknown => diffArrays([at.getTime()], [new Date(0).getTime()]);\n",
  'packages/consolidation/test/a.test.ts':
    "import { readFileSync } from 'node:fs';\nimport fc from 'fast-check';\nimport { zip } from '@svod/archive';\nimport '../src/a.ts';\nimport '@svod/consolidation';\nconsole.log(readFileSync, fc, zip, Date.now());\n",
  'packages/wordml/package.json': manifest('wordml', ['@svod/consolidation']),
  'packages/wordml/src/index.ts':
    "import { a } from '@svod/consolidation';\nexport const read = ({ process }: { process: number }): unknown => [a, process, { self: 1, now: 'x' }];\n",
  'codecs/archive/package.json': manifest('archive', []),
  'codecs/archive/src/index.ts':
    "import { Buffer } from 'node:buffer';\nimport { inflateRaw } from 'node:zlib';\nexport const zip = [Buffer, inflateRaw];\n",
  'apps/cli/package.json': manifest('cli', ['@svod/wordml']),
  'apps/cli/src/main.ts':
    "import { readFileSync } from 'node:fs';\nimport { read } from '@svod/wordml';\nconsole.log(read, readFileSync, process.argv, Math.random(), await import('./' + 'x.ts'));\n",
};

function faultsOf(changed: Files): string[] {
  const root = mkdtempSync(join(tmpdir(), 'svod-layers-'));
  try {
    for (const [path, text] of Object.entries({ ...GOOD, ...changed })) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return findLayerFaults(root).map((fault) => `${fault.path}:${fault.line} ${fault.message}`);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('a tree in good order has no faults', () => {
  assert.deepEqual(faultsOf({}), []);
});

/** Each is planted into the good tree and must be found alone, in its line. */
const PLANTED: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'an import upward',
    'packages/consolidation/src/x.ts',
    "import '@svod/wordml';",
    /:1 an import upward: packages\/consolidation may not see @svod\/wordml$/,
  ],
  ['a type imported upward', 'packages/consolidation/src/x.ts', "\nimport type { A } from '@svod/round';", /:2 an import upward/],
  ['a re-export upward', 'codecs/archive/src/x.ts', "export * from '@svod/consolidation';", /:1 an import upward/],
  ['an app imported by a test', 'packages/wordml/test/x.test.ts', "import '@svod/cli';", /an import upward/],
  ['a layer that is allowed but not declared', 'apps/cli/src/x.ts', "import '@svod/plan';", /@svod\/plan is not declared in apps\/cli/],
  ['a package that is not declared', 'packages/wordml/src/x.ts', "import 'saxes';", /saxes is not declared in packages\/wordml/],
  ['a development package in shipped code', 'packages/wordml/src/x.ts', "import 'fast-check';", /fast-check is not declared/],
  ['a path into another package', 'packages/wordml/src/x.ts', "import '../../consolidation/src/a.ts';", /leaves packages\/wordml/],
  ['a way around an index', 'packages/wordml/src/x.ts', "import '@svod/consolidation/src/a.ts';", /reaches behind the index/],
  ['a way around a door', 'apps/cli/src/x.ts', "import '@svod/papers/problems/en.ts';", /reaches behind the index/],
  ['itself by name', 'packages/wordml/src/x.ts', "import '@svod/wordml';", /imports itself by name/],
  ['a file that is not there', 'packages/wordml/src/x.ts', "import './gone.ts';", /does not exist/],
  ['a test imported by shipped code', 'packages/consolidation/src/x.ts', "import '../test/a.test.ts';", /is a test's/],
  ['a layer nobody knows', 'packages/utils/package.json', manifest('utils', []), /no layer utils in packages\/utils/],
  [
    'a manifest that depends upward',
    'codecs/archive/package.json',
    manifest('archive', ['@svod/wordml']),
    /archive stands below @svod\/wordml/,
  ],
  ["Node's module in pure code", 'packages/wordml/src/x.ts', "import 'node:zlib';", /node:zlib in a layer of pure code/],
  ["Node's module without its prefix", 'apps/cli/src/x.ts', "import 'fs';", /write node:fs/],
  ['disk in a codec', 'codecs/archive/src/x.ts', "import 'node:fs/promises';", /reaches disk/],
  ['network in a codec', 'codecs/archive/src/x.ts', "const net = await import('node:net');\nexport { net };", /:1 node:net reaches/],
  ['timers in a codec', 'codecs/archive/src/x.ts', "import 'node:timers/promises';", /reaches disk, network, clock/],
  ['a computed import in pure code', 'packages/wordml/src/x.ts', "await import(`./${'a'}.ts`);", /computed/],
  ['the clock', 'packages/wordml/src/x.ts', 'export const x =\n  Date.now();', /:2 Date.now is not the same/],
  ['the clock by another way', 'packages/wordml/src/x.ts', "export const x = Date['now']();", /Date.now is not the same/],
  ['the clock as a date', 'packages/wordml/src/x.ts', 'export const x = new Date();', /new Date\(\) is not the same/],
  ['the clock as text', 'codecs/archive/src/x.ts', 'export const x = Date();', /Date\(\) is not the same/],
  ['chance', 'codecs/archive/src/x.ts', 'export const x = [1].map(() => Math.random());', /Math.random is not the same/],
  ['the place of a file', 'packages/wordml/src/x.ts', 'export const x = import.meta.url;', /import.meta is not the same/],
  ['the environment', 'packages/wordml/src/x.ts', 'export const x = (a: string): unknown => process.env[a];', /process reaches out/],
  ['the environment in a codec', 'codecs/archive/src/x.ts', 'export const x = process.cwd();', /process reaches out/],
  ['the console', 'packages/wordml/src/x.ts', "console.log('a');", /console reaches out/],
  ['a timer', 'codecs/archive/src/x.ts', 'export const x = { wait: setTimeout };', /setTimeout reaches out/],
  ['the network', 'packages/wordml/src/x.ts', 'export const x = [fetch];', /fetch reaches out/],
  ['the global object', 'packages/wordml/src/x.ts', 'export const x = (globalThis as unknown as { a: 1 }).a;', /globalThis reaches out/],
  ['a Buffer in pure code', 'packages/wordml/src/x.ts', 'export const x = (a: Buffer): unknown => Buffer.from(a);', /Buffer reaches out/],
  [
    'a file that imports itself',
    'packages/wordml/src/x.ts',
    "import './x.ts';",
    /in a circle: packages\/wordml\/src\/x.ts -> packages\/wordml\/src\/x.ts$/,
  ],
  ['broken code', 'packages/wordml/src/x.ts', 'const = 1;', /cannot be parsed/],
];

for (const [title, path, text, expected] of PLANTED) {
  test(`found when planted: ${title}`, () => {
    const faults = faultsOf({ [path]: text });
    assert.equal(faults.length, 1, faults.join('\n'));
    assert.match(faults[0] ?? '', expected);
    assert.ok(faults[0]?.startsWith(path), faults[0]);
  });
}

test('a circle over several files is found, types counted, and shown in order', () => {
  const faults = faultsOf({
    'packages/wordml/src/x.ts': "import type { Y } from './y.ts';\nexport type X = Y;",
    'packages/wordml/src/y.ts': "import { Z } from './z.ts';\nexport type Y = typeof Z;",
    'packages/wordml/src/z.ts': "export * from './x.ts';\nexport const Z = 1;",
  });
  const [x, y, z] = ['x', 'y', 'z'].map((name) => `packages/wordml/src/${name}.ts`);
  assert.deepEqual(faults, [`${x}:1 imports go in a circle: ${x} -> ${y} -> ${z} -> ${x}`]);
});

test('circles: none in a chain of 100,000 files, each of two found', () => {
  const chain = new Map(Array.from({ length: 100_000 }, (_, at) => [`${at}`, [`${at + 1}`]]));
  assert.deepEqual(findCycles(chain), []);
  const two = new Map([
    ['a', ['b', 'c']],
    ['b', ['a']],
    ['c', ['d']],
    ['d', ['e', 'c']],
    ['e', []],
  ]);
  assert.deepEqual(findCycles(two).toSorted(), [
    ['a', 'b'],
    ['c', 'd'],
  ]);
});
