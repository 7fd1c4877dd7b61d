import { existsSync, globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { findCycles } from './find-cycles.ts';
import { BYTE_MODULES, IMPURE_NAMES, LAYERS, WORLDLY_NAMES } from './layers.ts';
import type { Layer } from './layers.ts';
import { readModule } from './read-module.ts';
import type { ImportOf, ModuleFacts } from './read-module.ts';

/** A break of the layers' order or purity: where, and what in one line. */
export interface LayerFault {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

interface Manifest {
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const BUILTIN = new Set(builtinModules);
const SCOPE = '@svod/';

/** Every fault of the workspaces under `root`, in order of path and line. Test files may read the world, but not import upward. */
export function findLayerFaults(root: string): LayerFault[] {
  const faults: LayerFault[] = [];
  const edges = new Map<string, string[]>();
  const rootDev = Object.keys(readManifest(join(root, 'package.json')).devDependencies ?? {});
  for (const manifestPath of globSync('{packages,codecs,apps}/*/package.json', { cwd: root }).toSorted()) {
    const folder = toSlashes(dirname(manifestPath));
    const manifest = readManifest(join(root, manifestPath));
    const name = manifest.name?.replace(SCOPE, '') ?? '';
    const layer = LAYERS[name];
    if (layer?.folder !== folder) {
      faults.push({ path: toSlashes(manifestPath), line: 1, message: `no layer ${name} in ${folder} is known to tools/layers/layers.ts` });
      continue;
    }
    const declared = Object.keys(manifest.dependencies ?? {});
    const ownDev = Object.keys(manifest.devDependencies ?? {});
    for (const one of declared) {
      if (one.startsWith(SCOPE) && !layer.imports.includes(one.slice(SCOPE.length))) {
        faults.push({ path: toSlashes(manifestPath), line: 1, message: `${name} stands below ${one} and may not depend on it` });
      }
    }
    for (const path of globSync(`${folder}/{src,test}/**/*.{ts,tsx}`, { cwd: root }).map(toSlashes).toSorted()) {
      const facts = readModule(path, readFileSync(join(root, path), 'utf8'));
      const isTest = path.startsWith(`${folder}/test/`) || path.endsWith('.test.ts');
      const file: FileToJudge = {
        root,
        path,
        folder,
        layer,
        declared: isTest ? [...declared, ...ownDev, ...rootDev] : declared,
        isTest,
        facts,
      };
      for (const one of judge(file)) faults.push({ path, ...one });
      edges.set(
        path,
        facts.imports.flatMap(({ specifier }) => (specifier.startsWith('.') ? [resolve(path, specifier)] : [])),
      );
    }
  }
  for (const cycle of findCycles(edges)) {
    faults.push({ path: cycle[0] ?? '', line: 1, message: `imports go in a circle: ${[...cycle, cycle[0]].join(' -> ')}` });
  }
  return faults;
}

interface FileToJudge {
  readonly root: string;
  readonly path: string;
  readonly folder: string;
  readonly layer: Layer;
  readonly declared: readonly string[];
  readonly isTest: boolean;
  readonly facts: ModuleFacts;
}

type Finding = Omit<LayerFault, 'path'>;

function judge(file: FileToJudge): Finding[] {
  const { layer, facts, isTest } = file;
  const found: Finding[] = facts.broken.map((message) => ({ line: 1, message: `cannot be parsed: ${message}` }));
  for (const one of facts.imports) {
    const message = faultOfImport(file, one);
    if (message) found.push({ line: one.line, message });
  }
  if (isTest || layer.purity === 'effects') return found;
  const forbidden = layer.purity === 'pure' ? IMPURE_NAMES : WORLDLY_NAMES;
  for (const { name, line } of facts.free)
    if (forbidden.has(name)) found.push({ line, message: `${name} reaches out of a layer of ${layer.purity} code` });
  for (const { what, line } of facts.impure) found.push({ line, message: `${what} is not the same every time; take it as a parameter` });
  return found.toSorted((one, other) => one.line - other.line);
}

function faultOfImport(file: FileToJudge, { specifier }: ImportOf): string | null {
  const { layer, isTest } = file;
  if (specifier.startsWith('(computed)'))
    return layer.purity === 'effects' || isTest ? null : 'an import whose name is computed cannot be checked';
  if (specifier.startsWith('.')) return faultOfRelative(file, specifier);
  const bare = specifier.replace(/^node:/, '');
  if (specifier.startsWith('node:') || BUILTIN.has(bare)) {
    if (!specifier.startsWith('node:')) return `${specifier} is Node's own: write node:${specifier}`;
    if (isTest || layer.purity === 'effects') return null;
    if (layer.purity === 'pure') return `${specifier} in a layer of pure code`;
    return BYTE_MODULES.has(bare.split('/')[0] ?? '') && !bare.endsWith('/promises')
      ? null
      : `${specifier} reaches disk, network, clock or processes`;
  }
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  if (name.startsWith(SCOPE)) return faultOfLayer(file, specifier, name.slice(SCOPE.length));
  return file.declared.includes(name) ? null : `${name} is not declared in ${file.folder}/package.json`;
}

function faultOfLayer(file: FileToJudge, specifier: string, target: string): string | null {
  const { layer, isTest, folder } = file;
  const other = LAYERS[target];
  if (!other) return `${specifier} is no layer`;
  const door = specifier.slice(SCOPE.length + target.length + 1);
  if (door !== '' && !other.doors?.includes(door)) return `${specifier} reaches behind the index of ${SCOPE}${target}`;
  if (other.folder === folder) return isTest ? null : 'a layer imports itself by name; write the path';
  // Tests read their examples through the layers that open files, whichever way the order goes.
  if (isTest && (other.purity === 'bytes' || other.purity === 'pure')) return null;
  if (!layer.imports.includes(target)) return `an import upward: ${folder} may not see ${specifier}`;
  return file.declared.includes(SCOPE + target) ? null : `${SCOPE}${target} is not declared in ${folder}/package.json`;
}

function faultOfRelative(file: FileToJudge, specifier: string): string | null {
  const target = resolve(file.path, specifier);
  if (!target.startsWith(`${file.folder}/`) && !(file.isTest && target.startsWith('tools/')))
    return `${specifier} leaves ${file.folder}; import other packages by name`;
  if (!existsSync(join(file.root, target))) return `${specifier} does not exist`;
  return !file.isTest && target.startsWith(`${file.folder}/test/`) ? `${specifier} is a test's` : null;
}

const resolve = (from: string, specifier: string): string => toSlashes(join(dirname(from), specifier));
const toSlashes = (path: string): string => normalize(path).replaceAll('\\', '/');
const readManifest = (path: string): Manifest => JSON.parse(readFileSync(path, 'utf8')) as Manifest;
